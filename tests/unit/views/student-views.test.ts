import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Series } from '#shared/dataset/series'
import type { Sign } from '#shared/dataset/sign'
import { fitFilters } from '#shared/filters/fit-filters'
import { formatFilters, parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { studentsDistance } from '#shared/views/students/distance/view'
import { studentsShare } from '#shared/views/students/share/view'
import {
  codes,
  FIGURE_FLAGS,
  numbers,
  sideTable,
  type SideTable,
  type ViewData,
} from '#shared/view/view-data'
import { describeView } from '#shared/figures-as-text/view-words'
import {
  createSampleReader,
  sampleDescription,
  sampleOfWholeCounty,
  sampleReader,
  sampleViewData,
} from './sample-dataset'
import { students as sampleStudents } from './sample-figures'
import { unwrapped } from './unwrapped'

/** Row → what stands in some columns: codes, numbers, or a sign. */
const read = (table: Pick<ViewData, 'columns' | 'rowCount'> | SideTable, ...ids: string[]) =>
  Array.from({ length: table.rowCount }, (_, row) =>
    ids.map((id) => {
      const column = table.columns.find((c) => c.id === id)
      if (column?.type === 'code') return column.codes[column.indices[row] ?? -1] ?? ''
      return column?.type === 'number' && column.signs[row] === 0 ? column.values[row] : null
    }),
  )

const withoutSeat = (code: string): DatasetDescription => ({
  ...sampleDescription,
  regions: sampleDescription.regions.map((region) =>
    region.code === code ? { ...region, seat: null } : region,
  ),
})
const table = (data: ViewData, id: string): SideTable => {
  const found = sideTable(data, id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('students.distance', () => {
  const alone = () => sampleViewData('students.distance', { against: 'none' })

  it('puts each home into its band and counts everybody in the base', () => {
    const found = read(alone(), 'band', 'students').filter(([, students]) => students !== null)
    expect(found).toEqual([
      ['own', 1450],
      ['0-25', 300],
      ['25-50', 900],
      ['beyond', 2650],
    ])
    expect(numbers(alone(), 'share').values[0]).toBeCloseTo(1450 / 5300, 12)
  })

  it('says at least how many come from nearer than 50 km when some distances are unknown', () => {
    const data = alone()
    expect(data.finding?.sv).toContain('minst 50,0\u00a0% av studenterna vid Campus Norrköping')
    const measures = table(data, 'measures')
    expect(numbers(measures, 'within_50_km').flags?.[0]).toBe(FIGURE_FLAGS.lowerBound)
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('avståndet okänt')
  })

  it('keeps homes without coordinates in a row of their own', () => {
    const dataset = withoutSeat('0582')
    const filters = unwrapped(parseFilters(studentsDistance, { against: 'none' }, dataset))
    const data = studentsDistance.compute(sampleReader, filters, dataset)
    expect(read(data, 'band', 'students')).toContainEqual(['unknown', 300])
    expect(read(data, 'band', 'students')).toContainEqual(['50-100', null])
  })

  it('sums by county, with the rest of the country and abroad apart', () => {
    expect(read(table(alone(), 'counties'), 'county', 'students')).toEqual([
      ['05', 2650],
      ['rest', 2500],
      ['abroad', 150],
    ])
  })

  it('shows two campuses beside each other, and says when one has no homes', () => {
    const both = createSampleReader({
      students: [
        ...sampleStudents,
        ...(
          [
            [3, 3000],
            [4, 500],
          ] as const
        ).map(([home, persons]) => ({
          year: 2021,
          sex: 'total' as const,
          campus: 1,
          home,
          persons,
          source: 6,
        })),
      ],
    })
    const data = sampleViewData('students.distance', {}, both)
    expect(data.filters.against).toBe('valla')
    expect(data.againstName?.sv).toBe('Campus Valla')
    expect(read(data, 'band', 'campus', 'students').slice(0, 2)).toEqual([
      ['own', 'norrkoping', 1450],
      ['own', 'valla', 3000],
    ])
    expect(data.finding?.sv).toContain('och 100,0\u00a0% vid Campus Valla')
    expect(
      sampleViewData('students.distance')
        .notes.map(({ sv }) => sv)
        .join(' '),
    ).toContain('hemkommuner eller läge saknas: Campus Valla')
  })

  it('says in words that a total of campuses lies nowhere', () => {
    const data = sampleViewData('students.distance', { campus: 'totalt', against: 'none' })
    expect(data.empty?.message.sv).toContain('har ingen bestämd studieort')
    const none = sampleViewData('students.distance', { year: '1999' })
    expect(none.empty).not.toBeNull()
  })

  it('has shares that add up to one, the unknown included, whatever the counts', () => {
    const count = fc.oneof(fc.nat({ max: 3000 }), fc.constantFrom<Sign>('-', '..'))
    fc.assert(
      fc.property(fc.array(count, { minLength: 5, maxLength: 5 }), (counts) => {
        const students = sampleStudents.map((row, i) =>
          row.home === 10 ? row : { ...row, persons: counts[i - 4] ?? 1 },
        )
        const data = sampleViewData(
          'students.distance',
          { against: 'none' },
          createSampleReader({ students }),
        )
        const shares = [...numbers(data, 'share').values].filter(Number.isFinite)
        const base = counts.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0)
        if (base > 0) expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9)
        for (const column of data.columns)
          if (column.type === 'number')
            expect([...column.values].every((v, i) => Number.isFinite(v) || column.signs[i] !== 0)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a campus to compare with', () => {
  it('is read by code or name, kept in the address, and may be none', () => {
    const parsed = unwrapped(parseFilters(studentsDistance, { against: 'campus valla' }, sampleDescription))
    expect(parsed.against).toBe('valla')
    expect(formatFilters(parsed, studentsDistance.takes)).toMatchObject({
      campus: 'norrkoping',
      against: 'valla',
    })
    expect(
      unwrapped(parseFilters(studentsDistance, { against: 'none' }, sampleDescription)).against,
    ).toBeNull()
    const itself = parseFilters(studentsDistance, { campus: 'valla', against: 'valla' }, sampleDescription)
    expect(unwrapped(itself).against).toBeNull()
    expect(parseFilters(studentsDistance, { against: '0580' }, sampleDescription).ok).toBe(false)
  })

  it('is not carried to views that compare places, nor the other way round', () => {
    const industries = VIEWS['industries.largest']
    expect(fitFilters(industries, { against: 'valla' }, sampleDescription)).not.toHaveProperty('against')
    expect(fitFilters(studentsDistance, { against: '05' }, sampleDescription)).not.toHaveProperty('against')
    expect(fitFilters(industries, { against: '05' }, sampleDescription)).toHaveProperty('against', '05')
    expect(fitFilters(studentsDistance, { against: 'none' }, sampleDescription)).toHaveProperty(
      'against',
      'none',
    )
  })
})

describe('names of columns', () => {
  it('are the contract of the command line', () => {
    const ids = sampleViewData('students.distance').columns.map(({ id }) => id)
    expect(ids).toEqual(['band', 'campus', 'year', 'students', 'share'])
    expect(codes(sampleViewData('students.distance'), 'campus').codes).toEqual(['norrkoping'])
  })
})

describe('students.campus', () => {
  const said = (data: ViewData): string => (data.finding?.sv ?? '').replaceAll('\u00a0', ' ')

  it('begins with the campus of the place, and compares figures of one year only', () => {
    expect(said(sampleViewData('students.campus', { region: '0581' }))).toBe(
      'Campus Norrköping hade 5 300 studenter 2021. Flest av alla campus hade Campus Valla: 20 200 studenter 2021.',
    )
    expect(said(sampleViewData('students.campus', { region: '0562' }))).toMatch(
      /^Flest av alla campus hade .* Finspång har inget campus i datamängden\.$/,
    )
  })

  it('claims the most of those with figures only where one has none', () => {
    const hidden = createSampleReader({
      students: sampleStudents.map((row) =>
        row.campus === 2 && row.home === 10 ? { ...row, persons: '..' } : row,
      ),
    })
    expect(said(sampleViewData('students.campus', { region: '0581' }, hidden))).toMatch(
      /^Flest av de campus som har uppgift hade Campus Valla/,
    )
  })
})

describe('students.share', () => {
  /** Inhabitants by age and sex; the cell's number tells region, age, sex and year apart. */
  const dimension = (
    code: string,
    role: 'region' | 'time' | 'category',
    values: readonly string[],
  ): Series['dimensions'][number] => ({
    code,
    name: { sv: code, en: code },
    role,
    total: null,
    values: values.map((value) => ({ code: value, name: { sv: value, en: value } })),
  })
  const seriesOf = (ages: readonly string[], title = 'Folkmängd'): Series => ({
    id: 7,
    code: 'folkmangd-alder',
    title: { sv: title, en: title },
    unit: null,
    decimals: 0,
    source: 2,
    dimensions: [
      dimension('region', 'region', ['0580', '0581', '0582']),
      dimension('ålder', 'category', ages),
      dimension('kön', 'category', ['män', 'kvinnor']),
      dimension('år', 'time', ['2016', '2020', '2023']),
    ],
    notes: [],
  })
  const fiveYears = ['15-19 år', '20-24 år', '25-29 år']
  /** Every cell holds its own number plus 1,000. */
  const reader = {
    ...sampleReader,
    seriesCells: ({ cells }: { cells: Float64Array }) => ({
      values: cells.map((cell) => 1000 + cell),
      signs: new Uint8Array(cells.length),
    }),
  }
  const shareOf = (series: readonly Series[], filters = {}): ViewData => {
    const dataset = { ...sampleDescription, series }
    return studentsShare.compute(reader, unwrapped(parseFilters(studentsShare, filters, dataset)), dataset)
  }

  it('divides by the inhabitants of 20–24 years, both sexes, of the nearest year', () => {
    const data = shareOf([seriesOf(fiveYears)])
    expect(data.columns.map(({ id }) => id)).toEqual([
      'region',
      'year',
      'students',
      'population_of_age',
      'population_year',
      'share',
    ])
    // 0581 is the second region, 20–24 the second age: cells ((1·3 + 1)·2 + sex)·3 + 1 for 2020.
    const population = 1000 + 25 + (1000 + 28)
    const row = read(data, 'region', 'students', 'population_of_age', 'population_year').find(
      ([code]) => code === '0581',
    )
    expect(row).toEqual(['0581', 1450, population, 2020])
    expect(data.finding?.sv).toContain('av invånarna 20–24 år: plats 1 av 3 kommuner')
  })

  it.each([
    [['20', '21', '22', '23', '24', '25'], '20–24'],
    [['16-18 år', '19-24 år', '25-34 år'], '19–24'],
    [['10-19 år', '20-29 år'], '20–29'],
  ])('takes the ages that the groups allow: %j', (ages, range) => {
    expect(shareOf([seriesOf(ages)]).notes[0]?.sv).toContain(`invånare ${range} år`)
  })

  it('does not take mean ages, births or groups that fit no ages of students', () => {
    for (const series of [
      seriesOf(fiveYears, 'Medelålder i befolkningen'),
      seriesOf(fiveYears, 'Levande födda'),
      seriesOf(['0-15 år', '16-64 år', '65+ år']),
    ])
      expect(shareOf([series]).columns.map(({ id }) => id)).toContain('per_1000')
  })

  it('falls back on all ages, labelled so, and says what to import', () => {
    const data = sampleViewData('students.share')
    expect(data.columns.map(({ id }) => id)).toEqual([
      'region',
      'year',
      'students',
      'population',
      'population_year',
      'per_1000',
    ])
    const row = read(data, 'region', 'population', 'population_year', 'per_1000').find(([c]) => c === '0581')
    expect(row).toEqual(['0581', 143_171, 2019, (1000 * 1450) / 143_171])
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('Läs in SCB:s tabell över folkmängd')
    expect(data.finding?.sv).toContain('i alla åldrar')
    expect(describeView(data, 'sv').title).toContain('antalet invånare')
    expect(describeView(shareOf([seriesOf(fiveYears)]), 'sv').title).toContain('antalet unga')
  })

  it('puts counties beside the municipalities without ranking them, and names what has no students', () => {
    const data = sampleViewData('students.share', { region: '99,0583' }, sampleReader, sampleOfWholeCounty)
    expect(codes(data, 'region').codes).toContain('99')
    expect(data.finding?.sv).not.toContain('plats')
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('Uppgifter saknas för Motala')
  })

  it('opens on the years with homes, and says in words when there are none', () => {
    expect(sampleViewData('students.share').filters.year).toEqual({ from: 2021, to: 2021 })
    expect(sampleViewData('students.share', { year: '2023' }).empty).not.toBeNull()
  })
})
