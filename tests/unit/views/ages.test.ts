import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import { writeFormatCode } from '#shared/charts/native/number-format-code'
import { computeView } from '#shared/views/compute-view'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildNativeChart } from '#shared/views/native-chart'
import { buildPicture } from '#shared/views/build-picture'
import { isAvailable } from '#shared/views/available-views'
import { VIEWS } from '#shared/views/registry'
import type { Region } from '#shared/dataset/dimensions'
import { codes, numbers, type ViewData } from '#shared/view/view-data'
import { createSampleReader, sampleDescription, sampleViewData } from './sample-dataset'
import { populationByAge } from './sample-figures'
import { unwrapped } from './unwrapped'

/** Persons as the rows state them, without the code under test. */
const stated = (region: number, year: number, sex: string, from: number, below: number): number =>
  populationByAge
    .filter((row) => row.region === region && row.year === year && row.sex === sex)
    .filter(({ ageGroup }) => parseInt(ageGroup) >= from && parseInt(ageGroup) < below)
    .reduce((sum, { persons }) => sum + persons, 0)

const rowOf = (data: ViewData, age: string): number => {
  const { codes: ages, indices } = codes(data, 'age')
  return [...indices].findIndex((index) => ages[index] === age)
}
const at = (data: ViewData, id: string, age: string): number =>
  numbers(data, id).values[rowOf(data, age)] ?? Number.NaN

describe('population.pyramid', () => {
  it('has men and women of each age group, the youngest first, and their shares of everybody', () => {
    const data = sampleViewData('population.pyramid', { region: '0581', year: '2022', against: 'none' })
    expect(data.rowCount).toBe(18)
    expect(codes(data, 'age').codes.slice(0, 2)).toEqual(['0-4', '5-9'])
    expect(at(data, 'men', '20-24')).toBe(stated(4, 2022, 'men', 20, 25))
    expect(at(data, 'women', '85+')).toBe(stated(4, 2022, 'women', 85, 200))
    const all = stated(4, 2022, 'total', 0, 200)
    expect(at(data, 'women_of_all', '30-34')).toBeCloseTo(stated(4, 2022, 'women', 30, 35) / all, 12)
    const shares = ['men_of_all', 'women_of_all'].flatMap((id) => [...numbers(data, id).values])
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(data.columns.some(({ id }) => id.startsWith('against'))).toBe(false)
  })

  it('has shares of a second place behind, and says where the two differ most', () => {
    const data = sampleViewData('population.pyramid', { region: '0581', year: '2022', against: '05' })
    const county = stated(1, 2022, 'men', 20, 25) / stated(1, 2022, 'total', 0, 200)
    expect(at(data, 'against_men_of_all', '20-24')).toBeCloseTo(county, 12)
    expect(data.finding?.sv).toContain('Störst är skillnaden mot Östergötlands län i åldern 20–24 år')
    const own = (100 * stated(4, 2022, 'total', 0, 20)) / stated(4, 2022, 'total', 0, 200)
    expect(data.finding?.sv).toContain(`${own.toFixed(1).replace('.', ',')}\u00a0% av invånarna 0–19 år`)
  })

  it('groups single years of age, and marks the sums as derived', () => {
    const single = Array.from({ length: 101 }, (_, age) => age).flatMap((age) =>
      (['women', 'men'] as const).map((sex) => ({
        year: 2022,
        sex,
        region: 4,
        ageGroup: age === 100 ? '100+' : String(age),
        persons: sex === 'men' ? age : 2 * age,
        source: 2,
      })),
    )
    const reader = createSampleReader({ populationByAge: single })
    const data = sampleViewData('population.pyramid', { year: '2022', against: 'none' }, reader)
    expect(data.rowCount).toBe(21)
    expect(at(data, 'men', '20-24')).toBe(20 + 21 + 22 + 23 + 24)
    expect(at(data, 'women', '100+')).toBe(200)
    expect(numbers(data, 'men').quality).toBe('derived')
    expect(numbers(sampleViewData('population.pyramid'), 'men').quality).toBe('official')
  })

  it('leaves a missing figure missing: neither zero nor a bar', () => {
    const reader = createSampleReader({
      populationByAge: populationByAge.map((row) =>
        row.ageGroup === '40-44' && row.sex === 'men' ? { ...row, persons: '..' as const } : row,
      ),
    })
    const data = sampleViewData('population.pyramid', { against: 'none' }, reader)
    expect(numbers(data, 'men').signs[rowOf(data, '40-44')]).toBe(3)
    expect(numbers(data, 'women').signs[rowOf(data, '40-44')]).toBe(0)
    // Of everybody nothing is known then.
    expect(numbers(data, 'women_of_all').signs.every((sign) => sign === 3)).toBe(true)
  })

  it('is drawn to both sides of zero on one scale, in a slide with amounts instead of negative numbers', () => {
    const data = sampleViewData('population.pyramid', { against: '05' })
    const look = { language: 'sv', theme: lightTheme, width: 900, height: 520 } as const
    const { option } = buildPicture(data, 'chart', { ...look, interactive: false, reducedMotion: true }, null)
    const [axis] = [option.xAxis ?? []].flat() as { min?: number; max?: number }[]
    expect(axis?.min).toBe(-Number(axis?.max))
    const kinds = JSON.stringify(option.graphic).match(/outline-behind/g)
    expect(kinds).toHaveLength(2)
    const panel = buildNativeChart(data, 'sv')?.panels[0] ?? expect.fail('none')
    const men = panel.series[0]?.values ?? []
    // The oldest on top.
    expect(men.at(-1)).toBeCloseTo(-at(data, 'men_of_all', '0-4'), 12)
    expect(panel.categories[0]).toBe('85+')
    expect(panel.series.map(({ outlined }) => outlined === true)).toEqual([false, false, true, true])
    expect(writeFormatCode(panel.valueAxis.format, 'sv').split(';')).toEqual(
      Array(2).fill('[$-41D]0.0"\u00a0"%'),
    )
    expect(panel.valueAxis.scale?.min).toBe(-Number(panel.valueAxis.scale?.max))
  })

  it('adds up the members of a group, and has none where one lacks ages', () => {
    const two = sampleViewData('population.pyramid', {
      region: 'group:0562+0581',
      year: '2022',
      against: 'none',
    })
    expect(at(two, 'men', '20-24')).toBe(stated(2, 2022, 'men', 20, 25) + stated(4, 2022, 'men', 20, 25))
    expect(sampleViewData('population.pyramid', { region: 'group:0580+0581' }).rowCount).toBe(0)
  })
})

describe('population.ages', () => {
  it('has the dependency ratio of each year: young and old per 100 of working age', () => {
    const data = sampleViewData('population.ages', { region: '0581' })
    expect([...numbers(data, 'year').values]).toEqual([2016, 2019, 2022])
    const ratios = [2016, 2019, 2022].map(
      (year) =>
        (100 * (stated(4, year, 'total', 0, 20) + stated(4, year, 'total', 65, 200))) /
        stated(4, year, 'total', 20, 65),
    )
    ;[...numbers(data, 'dependency_ratio').values].forEach((value, i) => {
      expect(value).toBeCloseTo(ratios[i] ?? Number.NaN, 10)
    })
    expect(at80(data)).toBeCloseTo(stated(4, 2022, 'total', 80, 200) / stated(4, 2022, 'total', 0, 200), 12)
    const said = ratios[2]?.toFixed(1).replace('.', ',') ?? ''
    expect(data.finding?.sv).toContain(`fanns 2022 ${said} personer`)
  })
  const at80 = (data: ViewData): number => numbers(data, 'oldest_of_all').values[2] ?? Number.NaN

  it('says so where age groups have no limits at 20 and 65', () => {
    const wide = populationByAge.filter(({ ageGroup }) => ageGroup === '0-4')
    const reader = createSampleReader({
      populationByAge: wide.flatMap((row) =>
        ['0-15', '16-66', '67+'].map((ageGroup) => ({ ...row, ageGroup })),
      ),
    })
    const data = sampleViewData('population.ages', {}, reader)
    expect(data.empty?.message.sv).toContain('ingen gräns vid 20 och 65 år')
  })
})

describe('a dataset without ages', () => {
  const { ageYears: _, ...population } = sampleDescription.coverage.population
  const without = { ...sampleDescription, coverage: { ...sampleDescription.coverage, population } }

  it.each(['population.pyramid', 'population.ages'] as const)('names the table to get for %s', (view) => {
    expect(isAvailable(view, without)).toBe(false)
    const reader = createSampleReader({ populationByAge: [] })
    const filters = unwrapped(parseFilters(VIEWS[view], {}, without))
    const { empty } = computeView(view, reader, filters, without)
    expect(empty?.message.en).toBe('The dataset has no population by age and sex.')
    expect(empty?.suggestion.sv).toContain('TAB638')
  })
})

describe('a county without ages of its own', () => {
  /** All municipalities of Blekinge, and the county. */
  const codesOfCounty = ['1060', '1080', '1081', '1082', '1083']
  const [county, town] = [0, 1].map(
    (i) => sampleDescription.regions[i] ?? expect.fail('the sample has regions'),
  ) as [Region, Region]
  const regions: readonly Region[] = [
    { ...county, id: 100, code: '10', name: { sv: 'Blekinge län', en: 'Blekinge County' } },
    ...codesOfCounty.map((code, i) => ({
      ...town,
      id: 101 + i,
      code,
      parent: '10',
      name: { sv: code, en: code },
    })),
  ]
  const dataset = { ...sampleDescription, regions }
  /** Single groups in one of them, wider ones in the others: only limits that all have can be told. */
  const rows = codesOfCounty.flatMap((_, i) =>
    (i === 0 ? ['0-9', '10-19', '20-64', '65+'] : ['0-19', '20-64', '65+']).flatMap((ageGroup, g) =>
      (['women', 'men', 'total'] as const).map((sex) => ({
        year: 2022,
        sex,
        region: 101 + i,
        ageGroup,
        persons: (100 * (g + 1) + i) * (sex === 'total' ? 2 : 1),
        source: 2,
      })),
    ),
  )
  const answerFor = (
    data: typeof rows,
    view: 'population.ages' | 'population.pyramid',
    known = dataset,
  ): ViewData => {
    const reader = createSampleReader({ populationByAge: data })
    const texts = { region: '10', year: '2022', ...(view === 'population.pyramid' && { against: 'none' }) }
    return computeView(view, reader, unwrapped(parseFilters(VIEWS[view], texts, known)), known)
  }
  const sumOf = (...groups: readonly string[]): number =>
    rows
      .filter(({ sex, ageGroup }) => sex === 'total' && groups.includes(ageGroup))
      .reduce((sum, { persons }) => sum + persons, 0)

  it('is the sum of all its municipalities, which is said and no official figure', () => {
    const data = answerFor(rows, 'population.ages')
    expect([...numbers(data, 'young').values]).toEqual([sumOf('0-9', '10-19', '0-19')])
    expect([...numbers(data, 'working').values]).toEqual([sumOf('20-64')])
    const [young, working, old] = [sumOf('0-9', '10-19', '0-19'), sumOf('20-64'), sumOf('65+')]
    expect(numbers(data, 'dependency_ratio').values[0]).toBeCloseTo((100 * (young + old)) / working, 10)
    expect(data.quality).toBe('derived')
    expect(data.notes.map(({ sv }) => sv).join(' ')).toMatch(/Blekinge län.*5/)
    const pyramid = answerFor(rows, 'population.pyramid')
    expect(codes(pyramid, 'age').codes).toEqual(['0-19', '20-64', '65+'])
    expect(numbers(pyramid, 'men').quality).toBe('derived')
    expect(at(pyramid, 'men', '65+')).toBe(sumOf('65+') / 2)
  })

  it('has none where a municipality of the county has none, or is not in the dataset at all', () => {
    const without = rows.filter(({ region }) => region !== 103)
    expect(answerFor(without, 'population.ages').rowCount).toBe(0)
    const known = { ...dataset, regions: regions.filter(({ id }) => id !== 103) }
    expect(answerFor(without, 'population.ages', known).rowCount).toBe(0)
  })

  it('is as stated where the county has ages of its own', () => {
    const own = ['0-19', '20-64', '65+'].flatMap((ageGroup) =>
      (['women', 'men', 'total'] as const).map((sex) => ({
        year: 2022,
        sex,
        region: 100,
        ageGroup,
        persons: 7000,
        source: 2,
      })),
    )
    const data = answerFor([...rows, ...own], 'population.ages')
    expect(numbers(data, 'young').values[0]).toBe(7000)
    expect(data.notes.map(({ sv }) => sv).join(' ')).not.toContain('Blekinge')
  })
})

describe('ages as measures of rankings', () => {
  it.each([
    ['young-share', 0, 20],
    ['working-age-share', 20, 65],
    ['old-share', 65, 200],
  ] as const)('%s is of all inhabitants', (measure, from, below) => {
    const data = sampleViewData('regions.ranks', { measure, year: '2022', region: '0581' })
    const places = codes(data, 'region')
    for (const [id, code] of [
      [2, '0562'],
      [4, '0581'],
    ] as const) {
      const row = [...places.indices].findIndex((index) => places.codes[index] === code)
      const share = stated(id, 2022, 'total', from, below) / stated(id, 2022, 'total', 0, 200)
      expect(data.columns.find((one) => one.type === 'number' && one.unit === 'fraction')).toBeDefined()
      expect(numbers(data, 'value').values[row]).toBeCloseTo(share, 12)
    }
  })

  it.each([
    ['old-share', [65, 200], [0, 200], 1],
    ['dependency-ratio', [65, 200, 0, 20], [20, 65], 100],
  ] as const)('%s is seen against that of all who live in an area', (measure, [...above], below, times) => {
    const in2022 = (ages: readonly number[]): number =>
      [2, 4].reduce(
        (sum, id) =>
          ages.reduce(
            (all, from, i) => (i % 2 ? all : all + stated(id, 2022, 'total', from, ages[i + 1] ?? 0)),
            sum,
          ),
        0,
      )
    const data = sampleViewData('regions.ranks', {
      measure,
      year: '2022',
      region: '0581',
      reference: 'group:0562+0581',
    })
    expect(numbers(data, 'value_reference').values[0]).toBeCloseTo(
      (times * in2022(above)) / in2022(below),
      10,
    )
  })

  it('the dependency ratio is of those of working age, and can be followed over the years', () => {
    const ratio = (year: number): number =>
      (100 * (stated(4, year, 'total', 0, 20) + stated(4, year, 'total', 65, 200))) /
      stated(4, year, 'total', 20, 65)
    const rowIn = (data: ViewData): number => {
      const places = codes(data, 'region')
      return [...places.indices].findIndex((index) => places.codes[index] === '0581')
    }
    const now = sampleViewData('regions.ranks', { measure: 'dependency-ratio', year: '2022', region: '0581' })
    expect(numbers(now, 'value').values[rowIn(now)]).toBeCloseTo(ratio(2022), 10)
    expect(numbers(now, 'value').quality).toBe('derived')
    const change = sampleViewData('regions.ranks', {
      measure: 'dependency-ratio',
      year: '2022',
      since: '2016',
      region: '0581',
    })
    expect(numbers(change, 'value').values[rowIn(change)]).toBeCloseTo(ratio(2022) - ratio(2016), 10)
  })
})
