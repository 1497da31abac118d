import { describe, expect, it } from 'vitest'
import { buildFileStem } from '#shared/figures-as-text/file-stem'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { labelColumns } from '#shared/figures-as-text/view-table'
import { describeView } from '#shared/figures-as-text/view-words'
import { parseFilters } from '#shared/filters/parse-filters'
import type { FilterTexts } from '#shared/filters/filters'
import type { DatasetDescription } from '#shared/dataset/description'
import type { SeriesBreak } from '#shared/dataset/dimensions'
import { SIGN_CODES, type Sign } from '#shared/dataset/sign'
import { LANGUAGES } from '#shared/messages/language'
import { countColumn } from '#shared/view/counts-over-years'
import { codes, numbers, type ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { buildNativeChart } from '#shared/views/native-chart'
import { computeView } from '#shared/views/compute-view'
import { VIEWS, VIEW_IDS } from '#shared/views/registry'
import { explainFigure } from '#shared/provenance/explain-figure'
import { goalKeyOf, measureOf } from '#shared/view/own-marks/attach-own-marks'
import { datasetOf, table, years } from './made-series'
import { unwrapped } from './unwrapped'
import { students } from './sample-figures'
import { createSampleReader, sampleDescription, sampleViewData } from './sample-dataset'

type Count = number | Sign

const YEARS = [2010, 2011, 2012, 2013]
/** In-commuters, out-commuters, those who live and work there; by place in the order of the years. */
const TOTALS: Readonly<Record<number, readonly (readonly [Count, Count, Count])[]>> = {
  // Norrköping.
  4: [
    [200, 100, 1000],
    [210, 120, 980],
    [250, '..', 990],
    [240, 90, 1010],
  ],
  // Söderköping, with nobody coming in the first year.
  5: [
    [0, 50, 100],
    [30, 60, 90],
    [40, 55, 95],
    [60, 66, 80],
  ],
}
const POPULATION: readonly (readonly [number, number, Count])[] = [
  [4, 2010, 50_000],
  [4, 2011, 60_000],
  [4, 2013, '..'],
  [5, 2011, 3000],
]
const sex = 'total' as const

const reader = createSampleReader({
  commutingTotals: Object.entries(TOTALS).flatMap(([region, years]) =>
    years.map(([inCommuters, outCommuters, liveAndWork], i) => ({
      region: Number(region),
      year: YEARS[i] ?? 0,
      sex,
      inCommuters,
      outCommuters,
      liveAndWork,
      source: 1,
    })),
  ),
  population: POPULATION.map(([region, year, persons]) => ({ region, year, sex, persons, source: 2 })),
  flows: YEARS.flatMap((year, i) => [
    { year, sex, home: 4, work: 3, persons: 40 + 10 * i, source: 4 },
    { year, sex, home: 3, work: 4, persons: 20 + 5 * i, source: 4 },
    { year, sex, home: 4, work: 5, persons: 10 + i, source: 4 },
    { year, sex, home: 4, work: 4, persons: 900, source: 4 },
  ]),
})

const described = (breaks: readonly SeriesBreak[] = []): DatasetDescription => ({
  ...sampleDescription,
  footnotes: [],
  breaks,
  coverage: {
    ...sampleDescription.coverage,
    'commuting-totals': { years: YEARS, sexes: ['total'] },
    'commuting-flows': { years: YEARS, sexes: ['total'] },
    population: { years: [2010, 2011, 2013], sexes: ['total'], ageYears: [] },
  },
})

function ask(texts: FilterTexts, view: ViewId = 'commuting.balance', breaks: readonly SeriesBreak[] = []) {
  const dataset = described(breaks)
  const asked = { region: '0581', year: '2010-2013', ...texts }
  return computeView(view, reader, unwrapped(parseFilters(VIEWS[view], asked, dataset)), dataset)
}

/** What a column shows by row: numbers, or the signs in their place. */
const shown = (data: ViewData, id: string): readonly (number | string)[] => {
  const column = numbers(data, id)
  return [...column.values].map((value, row) =>
    column.signs[row] === 0
      ? Math.round(value * 1e6) / 1e6
      : (['', '-', '.', '..'][column.signs[row] ?? 0] ?? ''),
  )
}

const BREAK: SeriesBreak = {
  table: 'commuting-totals',
  year: 2011,
  note: { sv: 'Ny källa 2011.', en: 'New source in 2011.' },
}

describe('counts over years as an index', () => {
  it('are 100 in the first year that all lines have a number for, and relative to it in the others', () => {
    const data = ask({ unit: 'index' })
    expect(data.counted?.baseYear).toBe(2010)
    expect(shown(data, 'in_commuters')).toEqual([100, 105, 125, 120])
    expect(shown(data, 'out_commuters')).toEqual([100, 120, '..', 90])
  })

  it('take the first common year where one place had nobody in the first', () => {
    const data = ask({ unit: 'index', region: '0581,0582' })
    expect(data.counted?.baseYear).toBe(2011)
    expect(shown(data, 'in_commuters').slice(4)).toEqual([0, 100, 133.333333, 200])
    expect(describeView(data, 'sv').notes.join(' ')).toContain('Index: antalet delat med antalet 2011')
  })

  it('have none where the base year chosen has nobody or no figure, and say so', () => {
    const data = ask({ unit: 'index', region: '0582', 'index-year': '2010' })
    expect(shown(data, 'in_commuters')).toEqual(['.', '.', '.', '.'])
    const missing = ask({ unit: 'index', 'index-year': '2012' })
    expect(shown(missing, 'out_commuters')).toEqual(['.', '.', '.', '.'])
    const none = ask({ unit: 'index', 'index-year': '2009' })
    expect(describeView(none, 'sv').notes.join(' ')).toContain('Utan index: Norrköping')
  })

  it('have a base that need not be among the years shown', () => {
    const data = ask({ unit: 'index', year: '2011-2013', 'index-year': '2010' })
    expect(shown(data, 'in_commuters')).toEqual([105, 125, 120])
  })

  it('leave a balance, which can be nought, in persons', () => {
    const data = ask({ unit: 'index' })
    expect(shown(data, 'net')).toEqual([100, 90, '..', 150])
    expect(data.notes.map(({ sv }) => sv).join(' ')).toContain('Visas som antal: nettopendling')
  })

  it('are marked where a break lies between them and the base year', () => {
    const data = ask({ unit: 'index' }, 'commuting.balance', [BREAK])
    expect([...(numbers(data, 'in_commuters').flags ?? [])]).toEqual([0, 2, 2, 2])
  })
})

describe('counts over years as change from the year before', () => {
  it('are differences in persons, with the year before the first of those shown', () => {
    expect(shown(ask({ unit: 'change' }), 'in_commuters')).toEqual(['..', 10, 40, -10])
    expect(shown(ask({ unit: 'change' }), 'out_commuters')).toEqual(['..', 20, '..', '..'])
    expect(shown(ask({ unit: 'change', year: '2011-2013' }), 'in_commuters')).toEqual([10, 40, -10])
  })

  it('are none across a break, in words', () => {
    const data = ask({ unit: 'change' }, 'commuting.balance', [BREAK])
    expect(shown(data, 'in_commuters')).toEqual(['..', '.', 40, -10])
    expect(describeView(data, 'sv').notes.join(' ')).toContain('Tidsserien bryts 2011')
  })

  it('are cut by a break of the place alone', () => {
    const other = ask({ unit: 'change' }, 'commuting.balance', [{ ...BREAK, region: '0582' }])
    expect(shown(other, 'in_commuters')).toEqual(['..', 10, 40, -10])
  })
})

describe('counts over years as shares', () => {
  it('are of the total that the view states, and missing where one of the two is', () => {
    const data = ask({ unit: 'share' })
    expect(shown(data, 'in_commuters')[0]).toBeCloseTo(200 / 1200, 5)
    expect(shown(data, 'out_commuters')).toEqual([0.090909, 0.109091, '..', 0.081818])
  })

  it('are not offered where no total is known', () => {
    expect(parseFilters(VIEWS['commuting.relation'], { unit: 'share' }, described()).ok).toBe(false)
  })

  it('of partners are those that the view has', () => {
    const data = ask({ unit: 'share' }, 'commuting.partners')
    expect(shown(data, 'persons')).toEqual(shown(data, 'share_of_home'))
  })
})

describe('counts over years per 1,000 inhabitants', () => {
  it('are of the same year, and unknown where the population of that year is, whatever other years have', () => {
    expect(shown(ask({ unit: 'per-1000' }), 'in_commuters')).toEqual([4, 3.5, '..', '..'])
    const notes = describeView(ask({ unit: 'per-1000' }), 'sv').notes.join(' ')
    expect(notes).toContain('folkmängden den 31 december samma år (SCB, BE0101')
    expect(notes).toContain('Folkmängden är okänd: Norrköping 2012–2013')
  })

  it('name the source of the inhabitants, with its years', () => {
    const data = ask({ unit: 'per-1000' })
    expect(data.sources.map(({ table }) => table)).toEqual(['AM0207', 'BE0101'])
    expect(describeView(data, 'sv').sourceLine).toContain('BE0101')
    expect(describeView(data, 'sv').sourceLine).toMatch(/egen bearbetning/i)
  })

  it('warn where not all who are counted live there, and of few inhabitants', () => {
    const warned = (data: ViewData) =>
      describeView(data, 'sv').notes.filter((note) => note.startsWith('Varning'))
    expect(warned(ask({ unit: 'per-1000', region: '0582' })).join(' ')).toMatch(/färre än 5\s000 invånare/)
    expect(warned(ask({ unit: 'per-1000' })).join(' ')).toContain('bor inte där')
    expect(warned(ask({ unit: 'per-1000' }, 'commuting.partners'))).toEqual([])
    expect(warned(ask({ unit: 'per-1000', direction: 'in' }, 'commuting.partners'))).toHaveLength(1)
  })

  it('of a relation are of those who live where people come from', () => {
    const data = ask({ unit: 'per-1000', other: '0580' }, 'commuting.relation')
    expect(shown(data, 'persons')).toEqual([0.8, 0.833333, '..', '..', '..', '..', '..', '..'])
  })
})

/** Views whose counts can be shown in other units. */
const COUNTING = VIEW_IDS.filter((id) => VIEWS[id].counts !== undefined)
/** Those of them that the figures above are for. */
const COMMUTING = COUNTING.filter((id) => id.startsWith('commuting.'))
const OFFERED = COMMUTING.flatMap((view) =>
  (VIEWS[view].units ?? []).filter((unit) => unit !== 'persons').map((unit) => ({ view, unit })),
)

describe('every view that offers a unit', () => {
  it('is one that counts over years', () => {
    expect(COUNTING).toEqual([
      'commuting.balance',
      'commuting.border',
      'commuting.relation',
      'commuting.partners',
      'students.campus',
      'students.academic-years',
      'population.components',
      'population.projection',
      'work.status',
    ])
  })

  it.each(OFFERED)(
    'keeps the counts beside it and says the unit everywhere: $view $unit',
    ({ view, unit }) => {
      const counts = ask({ other: '0580' }, view)
      const data = ask({ other: '0580', unit }, view)
      for (const id of data.counted?.columns ?? []) {
        expect([...numbers(data, countColumn(id)).values]).toEqual([...numbers(counts, id).values])
        expect(numbers(data, id).quality).not.toBe('official')
        expect(explainFigure(data, 0, id, described())?.method).not.toBeNull()
      }
      for (const language of LANGUAGES) {
        const words = describeView(data, language)
        const name = {
          sv: /index \(2010 = 100\)|förändring från året före|andel|per 1\s000 invånare/i,
          en: /index \(2010 = 100\)|change from the year before|share|per 1,000 inhabitants/i,
        }[language]
        expect(words.subtitle).not.toBe(describeView(counts, language).subtitle)
        expect(words.finding).toMatch(name)
        expect(labelColumns(data.columns, language).some((label) => name.test(label))).toBe(true)
        expect(buildFileStem(data, language)).not.toBe(buildFileStem(counts, language))
        const native = buildNativeChart(data, language)
        expect(
          JSON.stringify(native?.panels.map(({ heading }) => heading)) + JSON.stringify(native?.notes ?? []),
        ).toMatch(name)
      }
    },
  )

  it.each(COMMUTING)('shows what it showed before where persons are asked for: %s', (view) => {
    const plain = ask({ other: '0580' }, view)
    expect(buildQueryResult(ask({ other: '0580', unit: 'persons' }, view), 'sv')).toEqual(
      buildQueryResult(plain, 'sv'),
    )
    expect(plain.counted).toBeUndefined()
    expect(describeView(plain, 'sv').subtitle).not.toMatch(/antal/)
  })

  it.each(OFFERED)('has only persons of a single year: $view $unit', ({ view, unit }) => {
    const data = ask({ other: '0580', year: '2011', unit }, view)
    expect(data.counted).toBeUndefined()
    expect(data.takes).not.toContain('unit')
  })
})

it('indices beside each other have the first base year that all of them can have', () => {
  const { agree } = VIEWS['commuting.balance']
  const beside = ['0581', '0582'].map((region) => ask({ region, unit: 'index' }))
  expect(beside.map(({ counted }) => counted?.baseYear)).toEqual([2010, 2011])
  expect(agree?.(beside)).toEqual({ 'index-year': '2011' })
  expect(agree?.(['0581', '0582'].map((region) => ask({ region })))).toEqual({})
})

describe('a goal', () => {
  it('in persons is not drawn across changes in persons, and is across the same counts of one year', () => {
    const counts = ask({})
    const goal = { measure: goalKeyOf(counts, numbers(counts, 'in_commuters')) }
    expect(measureOf(ask({ year: '2011' }), goal)?.id).toBe('in_commuters')
    for (const unit of ['change', 'index', 'share', 'per-1000'])
      expect(measureOf(ask({ unit }), goal)).toBeUndefined()
    expect(measureOf(ask({ unit: 'change' }), { measure: 'in_commuters|unit=persons' })).toBeUndefined()
  })
})

describe('students over their years of studies', () => {
  it('as an index are relative to the first year of their own group, as shares of all', () => {
    const counts = sampleViewData('students.academic-years', { region: '0581' })
    const index = sampleViewData('students.academic-years', { region: '0581', unit: 'index' })
    const persons = [...numbers(counts, 'students').values]
    expect(index.counted?.baseYear).toBe(2020)
    persons.forEach((count, row) => {
      const base = persons[row - (row % 3)] ?? 0
      expect(numbers(index, 'students').values[row]).toBeCloseTo((100 * count) / base, 9)
    })
    const share = sampleViewData('students.academic-years', { region: '0581', unit: 'share' })
    expect([...numbers(share, 'students').values]).toEqual([...numbers(counts, 'share_of_students').values])
    expect(parseFilters(VIEWS['students.academic-years'], { unit: 'per-1000' }, sampleDescription).ok).toBe(
      false,
    )
  })
})

describe('births, deaths and moves', () => {
  it('are set against the inhabitants of the same year, and unknown in years without', () => {
    const counts = sampleViewData('population.components', { region: '0581' })
    const rates = sampleViewData('population.components', { region: '0581', unit: 'per-1000' })
    const inhabitants: Readonly<Record<number, number>> = { 2016: 139_363, 2019: 143_171, 2022: 145_120 }
    const years = [...numbers(counts, 'year').values]
    for (const id of ['births', 'deaths', 'in_migration', 'net'])
      years.forEach((year, row) => {
        const of = inhabitants[year]
        const rate = numbers(rates, id).values[row]
        if (of === undefined) expect(numbers(rates, id).signs[row]).toBe(3)
        else expect(rate).toBeCloseTo((1000 * (numbers(counts, id).values[row] ?? 0)) / of, 9)
      })
    expect(numbers(rates, 'immigration').unit).toBe('persons')
    expect(JSON.stringify(buildNativeChart(rates, 'sv')?.panels[0]?.heading)).toMatch(/per 1\s000 invånare/i)
    expect(describeView(rates, 'sv').notes.join(' ')).toContain('Norrköping 2017–2018, 2020–2021')
  })
})

describe('students by campus', () => {
  it('as an index are relative to the first year that every campus has, the stated total among them', () => {
    const counts = sampleViewData('students.campus', {})
    const index = sampleViewData('students.campus', { unit: 'index' })
    const [years, persons] = ['year', 'persons'].map((id) => [...numbers(counts, id).values])
    const base = index.counted?.baseYear ?? expect.fail('no base year')
    const campusOf = (row: number): number => codes(counts, 'campus').indices[row] ?? -1
    let compared = 0
    persons?.forEach((count, row) => {
      const from =
        persons[years?.findIndex((year, i) => year === base && campusOf(i) === campusOf(row)) ?? -1]
      const isAlone = persons.every(
        (other, i) => campusOf(i) !== campusOf(row) || years?.[i] === base || !Number.isFinite(other),
      )
      if (!Number.isFinite(count) || from === undefined || isAlone) return
      compared++
      expect(numbers(index, 'persons').values[row]).toBeCloseTo((100 * count) / from, 9)
    })
    expect(compared).toBeGreaterThan(1)
    expect(describeView(index, 'sv').finding).toContain(`ndex (${String(base)} = 100)`)
    // In the base year all are 100: what is told is of another.
    expect(describeView(index, 'sv').finding).not.toContain(`, ${String(base)}:`)
  })

  it('have no index where only the base year has a figure, and the headline begins with the campus in focus', () => {
    const index = sampleViewData('students.campus', { unit: 'index', region: '0581' })
    const campus = codes(index, 'campus')
    const ofCampus = [...campus.indices].map((of, row) =>
      campus.codes[of] === 'norrkoping' ? numbers(index, 'persons').signs[row] : null,
    )
    expect(ofCampus.filter((sign) => sign !== null)).toEqual([SIGN_CODES['.']])
    const { finding, notes } = describeView(index, 'sv')
    expect(finding).toMatch(/^Index \(2021 = 100\) går inte att räkna för Campus Norrköping/)
    expect(notes.join(' ')).toMatch(/Utan index: .*Campus Norrköping.* bara för basåret 2021/)
  })

  it('are numbers where no campus has another year', () => {
    const oneYear = createSampleReader({
      students: students.filter(({ year }) => year === 2021),
    })
    const index = sampleViewData('students.campus', { unit: 'index', region: '0581' }, oneYear)
    expect(index.filters.unit).toBe('persons')
    expect(describeView(index, 'sv').notes.join(' ')).toContain('uppgift finns bara för ett år')
  })

  it('have no rate, for nobody knows where they live', () => {
    expect(parseFilters(VIEWS['students.campus'], { unit: 'per-1000' }, sampleDescription).ok).toBe(false)
  })
})

describe('a projection', () => {
  const counts = sampleViewData('population.projection', { region: '0581' })
  const at = (data: ViewData, id: string, year: number): number =>
    numbers(data, id).values[numbers(data, 'year').values.indexOf(year)] ?? Number.NaN

  it('as an index has the base of the population that it goes on from', () => {
    const data = sampleViewData('population.projection', { region: '0581', unit: 'index' })
    expect(data.counted?.baseYear).toBe(2016)
    const base = at(counts, 'outcome', 2016)
    expect(at(data, 'outcome', 2022)).toBeCloseTo((100 * at(counts, 'outcome', 2022)) / base, 9)
    for (const year of [2022, 2030])
      expect(at(data, 'projection', year)).toBeCloseTo((100 * at(counts, 'projection', year)) / base, 9)
    expect(numbers(data, 'projection').quality).toBe('derived')
    expect(describeView(data, 'sv').notes.join(' ')).toContain('samma bas')
    expect(JSON.stringify(buildNativeChart(data, 'sv')?.panels[0]?.heading)).toContain('index (2016 = 100)')
    // Also where the two have a year in common: between two lines the gap is seen.
    const common = sampleViewData('population.projection', {
      region: '0581',
      unit: 'index',
      'index-year': '2022',
    })
    expect(at(common, 'projection', 2022)).toBeCloseTo(
      (100 * at(counts, 'projection', 2022)) / at(counts, 'outcome', 2022),
      9,
    )
  })

  it('changes from its own year before, and in its first year from the population', () => {
    const data = sampleViewData('population.projection', { region: '0581', unit: 'change' })
    expect(at(data, 'projection', 2024)).toBe(at(counts, 'projection', 2024) - at(counts, 'projection', 2023))
    // 2021 has neither.
    expect(numbers(data, 'projection').signs[numbers(data, 'year').values.indexOf(2022)]).toBe(3)
    const { dataset, reader: own } = datasetOf([
      table('Befolkningsframskrivning', [years(2023, 2024)]),
      (_place, year) => 146_000 + Number(year) - 2023,
    ])
    const filters = unwrapped(
      parseFilters(VIEWS['population.projection'], { region: '0581', unit: 'change' }, dataset),
    )
    const next = computeView('population.projection', own, filters, dataset)
    expect(at(next, 'projection', 2023)).toBe(146_000 - at(counts, 'outcome', 2022))
    expect(at(next, 'projection', 2024)).toBe(1)
    // Beside the known year 2022 it has a level of its own.
    const beside = datasetOf([
      table('Befolkningsframskrivning', [years(2022, 2023)]),
      (_place, year) => 150_000 + Number(year) - 2022,
    ])
    const population = [2021, 2022].map((year) => ({ region: 4, year, sex, persons: 145_000, source: 2 }))
    const stated = createSampleReader({ population })
    const overlapping = computeView(
      'population.projection',
      { ...stated, seriesCells: beside.reader.seriesCells },
      unwrapped(
        parseFilters(
          VIEWS['population.projection'],
          { region: '0581', unit: 'change', year: '2021-2023' },
          beside.dataset,
        ),
      ),
      beside.dataset,
    )
    expect(numbers(overlapping, 'projection').signs[1]).toBe(3)
    expect(at(overlapping, 'projection', 2023)).toBe(1)
    expect(at(overlapping, 'outcome', 2022)).toBe(0)
    expect(describeView(next, 'sv').notes.join(' ')).toContain(
      'året före det första är folkmängd 31 december',
    )
  })
})

describe('the status on the labour market by month', () => {
  it('as shares is of everybody of the age in the same month, and not counted in an index', () => {
    const counts = sampleViewData('work.status', { region: '0581' })
    const data = sampleViewData('work.status', { region: '0581', unit: 'share' })
    for (const id of ['employed', 'unemployed', 'outside'])
      expect([...numbers(data, id).values]).toEqual(
        [...numbers(counts, id).values].map((count, row) =>
          expect.closeTo(count / (numbers(counts, 'everybody').values[row] ?? Number.NaN), 12),
        ),
      )
    expect([...numbers(data, countColumn('employed')).values]).toEqual([
      ...numbers(counts, 'employed').values,
    ])
    const said = describeView(data, 'sv')
    expect(said.finding).toMatch(/^Norrköping juni 2024, andel: sysselsatta 80,2\s% och arbetslösa 6,9\s%\.$/)
    expect(said.notes.join(' ')).toContain('Andel: antalet delat med befolkning i åldern vid samma tid')
    expect(JSON.stringify(buildNativeChart(data, 'sv')?.panels.map(({ heading }) => heading))).toContain(
      'Sysselsatta, andel',
    )
    expect(parseFilters(VIEWS['work.status'], { unit: 'index' }, sampleDescription).ok).toBe(false)
  })
})
