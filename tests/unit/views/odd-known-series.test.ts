import { describe, expect, it } from 'vitest'
import { renderChartSvg } from '#main/exporters/chart-svg'
import { buildMapGeography } from '#main/geography/map-geography'
import { lightTheme } from '#shared/charts/frame/theme'
import { SIGN_CODES, type Count } from '#shared/dataset/sign'
import type { Series } from '#shared/dataset/series'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { filterSentence } from '#shared/filters/filter-sentence'
import { explainFigure } from '#shared/provenance/explain-figure'
import { traceFigure } from '#shared/provenance/trace-figure'
import { recogniseSeries } from '#shared/table/recognise-series'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { buildNativeChart } from '#shared/views/native-chart'
import { VIEWS, type ViewId } from '#shared/views/registry'
import { numbers, type ViewData } from '#shared/view/view-data'
import { datasetOf, dimension, same, table, years, type CellOf } from './made-series'
import { sampleDescription } from './sample-dataset'
import { unwrapped } from './unwrapped'

/** Tables of known kinds that are not as SCB makes them: of a part alone, of one measure, with signs in their cells. */

const answer = (
  view: ViewId,
  { dataset, reader }: ReturnType<typeof datasetOf>,
  filters: FilterTexts = {},
): ViewData =>
  computeView(
    view,
    reader,
    unwrapped(parseFilters(VIEWS[view], { region: '0580', ...filters }, dataset)),
    dataset,
  )
const notes = (data: ViewData): string => data.notes.map(({ sv }) => sv).join(' ')
const column = (data: ViewData, id: string): number[] => [...numbers(data, id).values]
const look = {
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 480,
  interactive: false,
  reducedMotion: true,
} as const

const CHANGES = dimension('förändringar', ['Födda', 'Döda', 'Inflyttningar', 'Utflyttningar'])

describe('a part is never taken for the whole', () => {
  const lacks = (kind: 'components-of-change' | 'projection', series: Series) =>
    recogniseSeries(kind, series, undefined)?.lacks

  it('of a year, of the inhabitants, or of several assumptions, though it is the only value there is', () => {
    for (const one of [
      dimension('period', ['kvartal 1']),
      dimension('kön', ['kvinnor']),
      dimension('kön', ['1']),
      dimension('ålder', ['65+ år']),
      dimension('född', ['utrikes födda']),
      dimension('kön', ['totalt', 'samtliga', 'män']),
    ])
      expect(
        lacks('components-of-change', table('Befolkningsförändringar', [one, CHANGES, years(2023)])),
        one.values[0]?.code,
      ).toEqual({ what: 'whole', dimension: one.name })
    for (const name of ['Lågt alternativ', 'High variant'])
      expect(
        lacks('projection', table('Befolkningsprognos', [dimension('alternativ', [name]), years(2030)])),
      ).toEqual({ what: 'whole', dimension: same('alternativ') })
  })

  it('and what else all figures are of alone is said, a whole and the measure are not', () => {
    const rows = [
      dimension('upplaga', ['2026']),
      dimension('period', ['hela året']),
      dimension('kön', ['totalt']),
      dimension('tabellinnehåll', ['Antal']),
    ]
    const data = answer(
      'population.components',
      datasetOf([table('Befolkningsförändringar', [...rows, CHANGES, years(2023)]), () => 7]),
    )
    expect(data.notes.filter(({ sv }) => sv.startsWith('Tabellen gäller bara')).map(({ sv }) => sv)).toEqual([
      'Tabellen gäller bara upplaga: 2026.',
    ])
  })

  it('nor is the rest of the change called late events where the source says nothing of it', () => {
    const growing = dimension('förändringar', [...CHANGES.values.map(({ code }) => code), 'Folkökning'])
    const data = answer(
      'population.components',
      datasetOf([table('Befolkningsförändringar', [growing, years(2023)]), (_, change) => change.length]),
    )
    expect(notes(data)).toContain('Resten är förändringen minus det som födda, döda och flyttningar ger.')
    expect(notes(data)).not.toContain('sent anmälda')
    expect(numbers(data, 'adjustment').label.sv).toBe('Rest')
  })
})

describe('a projection', () => {
  it('is one of people, not of dwellings or pupils', () => {
    for (const title of ['Bostadsbyggande prognos', 'Elever i grundskolan, prognos', 'EU projects'])
      for (const more of [[], [dimension('tabellinnehåll', ['Antal'])]])
        expect(
          recogniseSeries('projection', table(title, [...more, years(2030)]), undefined),
          title,
        ).toBeNull()
    for (const title of ['Befolkningsprognos', 'Prognos, antal invånare', 'Projected population'])
      expect(
        recogniseSeries('projection', table(title, [years(2030)]), undefined)?.reading,
        title,
      ).toBeTruthy()
  })
})

describe('an employment rate', () => {
  const ages = dimension('ålder', ['20-64 år', '75-89 år'])
  const byAge: CellOf = (...codes) => (codes.includes('75-89 år') ? 0.8 : 80.1)

  it('is in per cent in all ages where the table says so or states one above 1, whichever is asked for first', () => {
    const named = table('Sysselsättningsgrad, procent', [ages, years(2023)])
    const measured = table('Tabell', [
      ages,
      dimension('uppgift', ['Sysselsättningsgrad', 'Annat']),
      years(2023),
    ])
    for (const one of [named, measured])
      expect(
        column(answer('work.employment-rate', datasetOf([one, byAge]), { age: '75-89' }), 'rate'),
      ).toEqual([0.008])
    // Of the oldest alone only the name tells.
    const oldest = table('Sysselsättningsgrad, procent', [dimension('ålder', ['75-89 år']), years(2023)])
    expect(column(answer('work.employment-rate', datasetOf([oldest, byAge])), 'rate')).toEqual([0.008])
    const shares = table('Sysselsättningsgrad', [ages, years(2023)])
    const data = answer(
      'work.employment-rate',
      datasetOf([shares, (...codes) => Number(byAge(...codes)) / 100]),
    )
    expect(column(data, 'rate')[0]).toBeCloseTo(0.801, 12)
  })

  it('is read from a table of nothing else, and without ages none is said or asked for', () => {
    const found = datasetOf([table('Sysselsättningsgrad', [years(2022, 2023)]), () => 0.7])
    const data = answer('work.employment-rate', found)
    expect(data.finding?.sv.replaceAll('\u00a0', ' ')).toBe(
      'I Linköping var 70,0 % av invånarna sysselsatta 2023. År 2022 var andelen 70,0 %.',
    )
    expect(notes(data)).toContain('Tabellen säger inte vilka åldrar.')
    const sentence = filterSentence(VIEWS['work.employment-rate'], data.filters, data, 'sv')
    expect(sentence.map(({ text }) => text).join('')).toBe('Sysselsättningsgrad i Linköping 2022–2023')
    const refused = parseFilters(VIEWS['work.employment-rate'], { age: '20-64' }, found.dataset)
    expect(refused.ok ? null : refused.problem.nextStep.sv).toBe(
      'Ta bort filtret: tabellen säger inte vilka åldrar.',
    )
    for (const title of ['Skillnad i sysselsättningsgrad', 'Sysselsättningsgrad, förändring', 'Medelinkomst'])
      expect(recogniseSeries('employment-rate', table(title, [years(2023)]), undefined), title).toBeNull()
  })

  it('of an age is never one of a table that says nothing of ages', () => {
    const found = datasetOf(
      [table('Sysselsättningsgrad', [years(2022, 2023)], 1), () => 0.5],
      [table('Sysselsättningsgrad', [ages, years(2023)], 2), () => 0.8],
    )
    const data = answer('work.employment-rate', found, { age: '20-64' })
    expect(column(data, 'rate')).toEqual([0.8])
    const cells = explainFigure(data, 0, 'rate', found.dataset)?.sources[0]?.cells ?? []
    expect(cells.map((cell) => cell.map(({ value }) => value?.code))).toEqual([['0580', '20-64 år', '2023']])
  })
})

describe('a figure on a map', () => {
  const geography = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })
  const drawn = (data: ViewData): string =>
    renderChartSvg(buildPicture(data, 'map', look, geography), look.width, look.height).replaceAll(
      '\u00a0',
      ' ',
    )

  it('has the decimals that keep it in its class', () => {
    const rates = datasetOf([
      table('Sysselsättningsgrad', [years(2023)]),
      (place) => (place === '0580' ? 0.69996 : 0.7001),
    ])
    expect(drawn(answer('work.employment-rate', rates))).toMatch(/69,\d+ %/)
    const changes = dimension('förändringar', [...CHANGES.values.map(({ code }) => code), 'Folkmängd'])
    const moves = datasetOf([
      table('Befolkningsförändringar', [changes, years(2023)]),
      (place, change) =>
        change === 'Folkmängd' ? 100_000 : change === 'Inflyttningar' ? (place === '0580' ? 999 : 1003) : 0,
    ])
    expect(drawn(answer('population.components', moves))).toContain('+9,99')
  })
})

describe('a year that one table has no figure of', () => {
  const earlier = table('Befolkningsförändringar', [CHANGES, years(2021, 2022)], 1)
  const later = table('Befolkningsförändringar, ny', [CHANGES, years(2022)], 2)

  it('is taken from another that has, and so is its explanation', () => {
    const found = datasetOf(
      [earlier, (_, change, year) => (year === '2022' ? '..' : change.length)],
      [later, (_, change) => 10 * change.length],
    )
    const data = answer('population.components', found)
    expect(column(data, 'year')).toEqual([2021, 2022])
    expect(column(data, 'births')).toEqual([5, 50])
    expect(data.breaks.map(({ year }) => year)).toContain(2022)
    const tables = [0, 1].map((row) =>
      explainFigure(data, row, 'births', found.dataset)?.sources.map(({ title }) => title.sv),
    )
    expect(tables).toEqual([['Förvärvsarbetande pendlare'], ['Folkmängd 31 december']])
    const births = found.dataset.series.map((series) => ({ series: series.code, row: series.source - 1 }))
    for (const { series, row } of births)
      expect(traceFigure(data, row, 'births', found.dataset)?.stated).toMatchObject([{ series }])
  })
})

describe('work.status with signs in its cells', () => {
  const roles = dimension('uppgift', ['Sysselsatta', 'Arbetslösa', 'Studerande', 'Totalt'])
  const status = table('Arbetsmarknadsstatus', [
    dimension('kön', ['totalt', 'kvinnor', 'män']),
    dimension('ålder', ['15-19 år', '20-64 år']),
    roles,
    years(2022, 2023),
  ])
  const COUNTS: Readonly<Record<string, number>> = {
    Sysselsatta: 900,
    Arbetslösa: 30,
    Studerande: 50,
    Totalt: 2000,
  }
  const signed = (signs: Readonly<Record<string, Count>>) =>
    datasetOf([status, (...codes) => signs[codes[3] ?? ''] ?? COUNTS[codes[3] ?? ''] ?? '..'])

  it('says whom it is of', () => {
    const found = signed({})
    expect(answer('work.status', found, { age: '15-19', sex: 'women' }).finding?.sv).toMatch(
      /^Bland kvinnor 15–19 år i Linköping var 900 sysselsatta och 30 arbetslösa 2023\./,
    )
    expect(answer('work.status', found, { age: '20-64' }).finding?.en).toMatch(
      /^Among inhabitants aged 20–64 in Linköping 900 were employed and 30 unemployed in 2023\./,
    )
  })

  it('of one sex is as the source states it, of both the sum where it states none', () => {
    const parts = table('Arbetsmarknadsstatus', [
      dimension('kön', ['kvinnor', 'män']),
      roles,
      years(2022, 2023),
    ])
    const found = datasetOf([parts, (...codes) => COUNTS[codes[2] ?? ''] ?? '..'])
    expect(numbers(answer('work.status', found, { sex: 'women' }), 'employed').quality).toBe('official')
    const both = answer('work.status', found, { sex: 'total' })
    expect([numbers(both, 'employed').quality, column(both, 'employed')[0]]).toEqual(['derived', 1800])
  })

  it('reads nil as nil, and keeps it apart from what is not known', () => {
    const data = answer('work.status', signed({ Arbetslösa: '-', Studerande: '..' }))
    expect([...numbers(data, 'unemployed').signs]).toEqual([SIGN_CODES['-'], SIGN_CODES['-']])
    expect(data.columns.map(({ id }) => id)).not.toContain('students')
    expect(data.finding?.sv).toContain('900 sysselsatta och 0 arbetslösa')
    expect(numbers(data, 'unemployment').signs[0]).toBe(SIGN_CODES['-'])
  })

  it.each(['-', '..', '.'] as const)(
    'has a picture and a slide where %s is all there is of the employed',
    (sign) => {
      for (const year of ['2023', '2022-2023']) {
        const data = answer('work.status', signed({ Sysselsatta: sign }), { year })
        expect(buildPicture(data, 'chart', look, null).option).toBeTruthy()
        const panels = buildNativeChart(data, 'sv')?.panels ?? []
        expect(panels.flatMap(({ series }) => series).length).toBeGreaterThan(0)
      }
    },
  )
})
