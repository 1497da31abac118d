import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { explainFigure } from '#shared/provenance/explain-figure'
import { recogniseSeries } from '#shared/table/recognise-series'
import { isAvailable } from '#shared/views/available-views'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { buildNativeChart } from '#shared/views/native-chart'
import { VIEWS, type ViewId } from '#shared/views/registry'
import { codes, numbers, sideTable, type ViewData } from '#shared/view/view-data'
import { datasetOf, dimension, same, table, years } from './made-series'
import { commutersOf } from './sample-known-series'
import { sampleDescription, sampleReader, sampleViewData } from './sample-dataset'
import { unwrapped } from './unwrapped'

const column = (data: ViewData, id: string): number[] => [...numbers(data, id).values]
const groupsIn = (data: ViewData): string[] =>
  [...codes(data, 'group').indices].map((i) => codes(data, 'group').codes[i] ?? '')
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
const look = {
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 480,
  interactive: false,
  reducedMotion: true,
} as const

describe('commuters by industry', () => {
  const data = sampleViewData('commuting.by-industry', { region: '0581', year: '2022' })
  const of = (group: string, flow: string, sex = '1+2'): number =>
    commutersOf('0581', group, sex, flow, '2022')

  it('are those of the table, industries with most commuters first, without the line for all', () => {
    expect(groupsIn(data)).toEqual(['Q', 'C', 'A'])
    for (const [id, flow] of [
      ['in_commuters', 'in'],
      ['out_commuters', 'ut'],
      ['live_and_work', 'bor'],
    ] as const) {
      expect(column(data, id), id).toEqual(['Q', 'C', 'A'].map((group) => of(group, flow)))
      expect(numbers(data, id).quality, id).toBe('official')
    }
    expect(column(data, 'net')).toEqual(['Q', 'C', 'A'].map((group) => of(group, 'in') - of(group, 'ut')))
    expect(numbers(data, 'net').quality).toBe('derived')
  })

  it('have shares of those who work and who live there, in their own industry', () => {
    for (const [i, group] of ['Q', 'C', 'A'].entries()) {
      expect(column(data, 'in_share')[i]).toBeCloseTo(
        of(group, 'in') / (of(group, 'in') + of(group, 'bor')),
        12,
      )
      expect(column(data, 'out_share')[i]).toBeCloseTo(
        of(group, 'ut') / (of(group, 'ut') + of(group, 'bor')),
        12,
      )
    }
  })

  it('name where the share is largest beside that of all, which is the table’s own line', () => {
    const all = sideTable(data, 'all') ?? expect.fail('no line for all')
    expect([...numbers(all, 'in_commuters').values]).toEqual([of('A-U', 'in')])
    // As bars and table write it.
    const percent = (part: number, whole: number): string =>
      `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`
    const text = data.finding?.sv.replaceAll('\u00a0', ' ') ?? ''
    // Nine people work there in agriculture: too few to be named.
    expect(text).toContain(
      `inom tillverkning: ${percent(of('C', 'in'), of('C', 'in') + of('C', 'bor'))} 2022, av alla ${percent(of('A-U', 'in'), of('A-U', 'in') + of('A-U', 'bor'))}`,
    )
    expect(text).not.toContain('jordbruk')
    expect(data.finding?.en).toContain('in tillverkning')
  })

  it('of women alone are the table’s women', () => {
    const women = sampleViewData('commuting.by-industry', { region: '0581', year: '2021', sex: 'women' })
    expect(column(women, 'in_commuters')[0]).toBe(commutersOf('0581', 'Q', '2', 'in', '2021'))
  })

  it('stand as two bars for each industry in chart and slide, in persons and in shares', () => {
    for (const [unit, ids] of [
      ['persons', ['in_commuters', 'out_commuters']],
      ['share', ['in_share', 'out_share']],
    ] as const) {
      const shown = sampleViewData('commuting.by-industry', { region: '0581', year: '2022', unit })
      const bars = [buildPicture(shown, 'chart', look, null).option.series ?? []]
        .flat()
        .flatMap(({ type, data }) => (type === 'bar' ? [...((data ?? []) as unknown[])] : []))
      expect(bars).toHaveLength(6)
      const panel = buildNativeChart(shown, 'sv')?.panels[0] ?? expect.fail('none')
      expect(panel.categories).toEqual(['vård och omsorg', 'tillverkning', 'jordbruk'])
      expect(panel.series.map(({ values }) => values)).toEqual(ids.map((id) => column(shown, id)))
    }
  })

  it('name the cell behind a figure', () => {
    const cells = explainFigure(data, 1, 'out_commuters', sampleDescription)?.sources[0]?.cells ?? []
    expect(cells.map((cell) => cell.map(({ value }) => value?.code))).toEqual([
      ['0581', 'C', '1+2', 'ut', '2022'],
    ])
    expect(explainFigure(data, 1, 'net', sampleDescription)).not.toBeNull()
  })

  it('of a county are the table’s own, never the sum of its municipalities, which commute among each other', () => {
    const county = sampleViewData('commuting.by-industry', { region: '05', year: '2022' })
    expect(column(county, 'in_commuters')[0]).toBe(commutersOf('05', 'Q', '1+2', 'in', '2022'))
    const group = sampleViewData('commuting.by-industry', { region: 'group:0581+0582', year: '2022' })
    expect(group.rowCount).toBe(0)
    expect(group.empty?.message.sv).toContain('Pendlare efter näringsgren')
  })
})

describe('commuters by education', () => {
  it('stand in the order of the levels, whichever has most', () => {
    const data = sampleViewData('commuting.by-education', { region: '0580', year: '2021' })
    expect(groupsIn(data)).toEqual(['1', '2', '3'])
    expect(column(data, 'in_commuters')).toEqual(
      ['1', '2', '3'].map((group) => commutersOf('0580', group, '1+2', 'in', '2021')),
    )
  })

  it('take day and night population as stated where the table has them, as SCB’s indicators do', () => {
    const flows = dimension('tabellinnehåll', [
      'Bor och arbetar i samma region',
      'Inpendlare över regiongräns',
      'Utpendlare över regiongräns',
      'Dagbefolkning (förvärvsarbetande)',
      'Nattbefolkning (förvärvsarbetande)',
    ])
    const groups = dimension('utbildning', [
      'samtliga utbildningsnivåer',
      'eftergymnasial utbildning, totalt',
      'teknisk utbildning',
    ])
    const stated: Record<string, number> = { Bor: 700, Inp: 300, Utp: 200, Dag: 1010, Nat: 890 }
    const data = answer(
      'commuting.by-education',
      datasetOf([
        table('Regionala matchningsindikatorer', [groups, flows, years(2023)]),
        (_place, _group, flow = '') => stated[flow.slice(0, 3)] ?? 0,
      ]),
    )
    // "Eftergymnasial, totalt" is a group and no line for all.
    expect(groupsIn(data)).toEqual(['eftergymnasial utbildning, totalt', 'teknisk utbildning'])
    expect(column(data, 'in_share')).toEqual([300 / 1010, 300 / 1010])
    expect(column(data, 'out_share')).toEqual([200 / 890, 200 / 890])
    expect(numbers(data, 'day_population').quality).toBe('official')
  })
})

describe('a table of commuters by group', () => {
  const flows = dimension('pendling', ['inpendlare', 'utpendlare'])
  const lacks = (...more: Parameters<typeof table>[1]) =>
    recogniseSeries('commuters-by-industry', table('Pendlare', [flows, ...more, years(2023)]), undefined)

  it('is none without industries, of shares, or of several ages without all of them', () => {
    const industry = dimension('näringsgren', ['tillverkning', 'handel'])
    expect(lacks()).toBeNull()
    expect(lacks(industry)?.reading).not.toBeNull()
    const shares = dimension('pendling', ['andel inpendlare', 'andel utpendlare'])
    expect(
      recogniseSeries('commuters-by-industry', table('P', [shares, industry, years(2023)]), undefined),
    ).toBeNull()
    // Those from abroad are few of those who cross the area's border, and a mean is of nobody.
    for (const [into, out] of [
      ['inpendlare från utlandet', 'utpendlare till utlandet'],
      ['inpendlare till regionen, medelinkomst', 'utpendlare från regionen, medelinkomst'],
    ] as const)
      expect(
        recogniseSeries(
          'commuters-by-industry',
          table('P', [dimension('pendling', [into, out]), industry, years(2023)]),
          undefined,
        ),
        into,
      ).toBeNull()
    const ages = dimension('ålder', ['20-24 år', '25-34 år'])
    expect(lacks(industry, ages)?.lacks).toEqual({ what: 'whole', dimension: same('ålder') })
  })

  it('is of counties alone where only those who cross a county’s border are counted', () => {
    const across = dimension('pendling', ['inpendlare från annat län', 'utpendlare över länsgräns'])
    const made = (places: readonly string[]) => ({
      ...table('Pendlare', [across, dimension('bransch', ['handel', 'vård']), years(2023)]),
      dimensions: [
        dimension('region', places, 'region'),
        dimension('bransch', ['handel', 'vård']),
        across,
        years(2023),
      ],
    })
    const of = (places: readonly string[], region: string) =>
      answer('commuting.by-industry', datasetOf([made(places), () => 90]), { region })
    // Of a county they are all who come from outside it, of a municipality some of them.
    expect(column(of(['05', '0580'], '05'), 'in_commuters')).toEqual([90, 90])
    expect(of(['05', '0580'], '0580').rowCount).toBe(0)
    expect(of(['0580', '0581'], '0580').empty?.message.sv).toContain('gränsen till ett län')
  })

  it('reads those who cross the municipality’s border where those from other counties stand beside them', () => {
    const both = dimension('pendling', [
      'inpendlare över kommungräns',
      'inpendlare från annat län',
      'utpendlare över kommungräns',
      'utpendlare till annat län',
    ])
    const data = answer(
      'commuting.by-industry',
      datasetOf([
        table('Pendlare', [dimension('bransch', ['handel', 'vård']), both, years(2023)]),
        (_place, _group, flow = '') => (flow.includes('län') ? 10 : 90),
      ]),
    )
    expect(column(data, 'in_commuters')).toEqual([90, 90])
    expect(column(data, 'out_commuters')).toEqual([90, 90])
  })

  it('has no shares and says most persons where nobody is said to live and work there', () => {
    const data = answer(
      'commuting.by-industry',
      datasetOf([
        table('Pendlare', [dimension('bransch', ['handel', 'vård']), flows, years(2023)]),
        (_place, group, flow) => (group === 'vård' ? 400 : 90) + (flow === 'utpendlare' ? 1 : 0),
      ]),
    )
    expect(numbers(data, 'in_share').signs[0]).toBe(3)
    expect(data.finding?.sv).toBe('Till Linköping är inpendlarna flest inom vård: 400 2023.')
  })

  it('says most persons where the source says that a group has none', () => {
    const data = answer(
      'commuting.by-education',
      datasetOf([
        table('Pendlare', [dimension('utbildning', ['låg', 'hög']), flows, years(2023)]),
        (_place, group, flow) => (group === 'låg' && flow === 'inpendlare' ? '-' : 400),
      ]),
    )
    expect(data.finding?.sv).toBe('Till Linköping är inpendlarna flest i gruppen hög: 400 2023.')
  })

  it('names no group of which the source says that nobody commutes as the one with the largest share', () => {
    const all = dimension('pendling', ['inpendlare', 'utpendlare', 'bor och arbetar i kommunen'])
    const data = answer(
      'commuting.by-education',
      datasetOf([
        table('Pendlare', [dimension('utbildning', ['låg', 'hög']), all, years(2023)]),
        (_place, group, flow) => (group === 'låg' && flow !== 'bor och arbetar i kommunen' ? '-' : 400),
      ]),
    )
    expect(data.finding?.sv.replaceAll('\u00a0', ' ')).toBe(
      'Av dem som arbetar i Linköping är andelen inpendlare störst i gruppen hög: 50,0 % 2023. Av dem som bor där är andelen utpendlare störst i gruppen hög: 50,0 %.',
    )
  })

  it('never computes who works there beside those that the source states', () => {
    const all = dimension('pendling', [
      'inpendlare',
      'utpendlare',
      'bor och arbetar i kommunen',
      'dagbefolkning',
    ])
    const data = answer(
      'commuting.by-industry',
      datasetOf([
        table('Pendlare', [dimension('bransch', ['handel', 'vård']), all, years(2023)]),
        (_place, group, flow) => (group === 'vård' && flow === 'dagbefolkning' ? '..' : 90),
      ]),
    )
    const vard = groupsIn(data).indexOf('vård')
    expect(numbers(data, 'day_population').signs[vard]).toBe(3)
    expect(numbers(data, 'in_share').signs[vard]).toBe(3)
    expect(numbers(data, 'day_population').quality).toBe('official')
    // The source does not state who lives there.
    expect(column(data, 'night_population')).toEqual([180, 180])
    expect(numbers(data, 'night_population').quality).toBe('derived')
  })

  it('of one sex is as the source states it, of both the sum where it states none', () => {
    const sexes = dimension('kön', ['kvinnor', 'män'])
    const found = datasetOf([
      table('Pendlare', [dimension('bransch', ['handel', 'vård']), sexes, flows, years(2023)]),
      (_place, _group, sex) => (sex === 'män' ? 30 : 40),
    ])
    expect(numbers(answer('commuting.by-industry', found, { sex: 'men' }), 'in_commuters').quality).toBe(
      'official',
    )
    const both = answer('commuting.by-industry', found)
    expect([numbers(both, 'in_commuters').quality, column(both, 'in_commuters')[0]]).toEqual(['derived', 70])
  })

  it('has no headline of the largest where there is nothing else', () => {
    const data = answer(
      'commuting.by-industry',
      datasetOf([table('Pendlare', [dimension('bransch', ['handel']), flows, years(2023)]), () => 90]),
    )
    expect(data.rowCount).toBe(1)
    expect(data.finding).toBeNull()
  })

  it('never takes a sign for nought', () => {
    const data = answer(
      'commuting.by-industry',
      datasetOf([
        table('Pendlare', [dimension('bransch', ['handel', 'vård']), flows, years(2023)]),
        (_place, group) => (group === 'vård' ? '..' : 90),
      ]),
    )
    expect(groupsIn(data)).toEqual(['handel', 'vård'])
    expect([...numbers(data, 'in_commuters').signs]).toEqual([0, 3])
    expect([...numbers(data, 'net').signs]).toEqual([0, 3])
  })
})

describe('a dataset without such a table', () => {
  const without = { ...sampleDescription, series: [] }
  it.each([
    ['commuting.by-industry', 'TAB3204'],
    ['commuting.by-education', 'TAB6369'],
  ] as const)('says for %s where such figures are', (view, named) => {
    expect(isAvailable(view, without)).toBe(false)
    expect(isAvailable(view, sampleDescription)).toBe(true)
    const { empty } = computeView(
      view,
      sampleReader,
      unwrapped(parseFilters(VIEWS[view], {}, without)),
      without,
    )
    expect(empty?.suggestion.sv).toContain(named)
    expect(empty?.suggestion.en).toContain(named)
  })
})
