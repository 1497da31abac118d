import type { BarSeriesOption, LineSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { buildSheetTable } from '#main/exporters/workbook/sheet-table'
import { buildMapGeography } from '#main/geography/map-geography'
import { buildPicture } from '#shared/views/build-picture'
import { createChartContext } from '#shared/charts/frame/chart-context'
import type { ChartLook, ChartPicture, MapPlace } from '#shared/charts/frame/chart-picture'
import { flowSeries } from '#shared/views/commuting/flows/flow-series'
import { buildNativeChart } from '#shared/views/native-chart'
import { darkTheme, lightTheme } from '#shared/charts/frame/theme'
import { computeView } from '#shared/views/compute-view'
import { buildCopiedTable } from '#shared/figures-as-text/copied-table'
import { buildCsv } from '#shared/figures-as-text/csv-file'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildQueryResult } from '#shared/figures-as-text/query-result'
import { VIEWS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { buildTable } from '#shared/figures-as-text/view-table'
import { describeView } from '#shared/figures-as-text/view-words'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'
import { flows } from '../views/sample-figures'
import { unwrapped } from '../views/unwrapped'

const [LINKOPING, NORRKOPING, SODERKOPING] = [3, 4, 5]
const [OFFICIAL, EXAMPLE] = [1, 4]
const BOTH_WAYS: readonly (readonly [number, number])[] = [
  [NORRKOPING, LINKOPING],
  [LINKOPING, NORRKOPING],
]

/** A view of the sample where the flows between these places are official, all others example data. */
function viewOf(
  view: ViewId,
  filters: FilterTexts,
  official: readonly (readonly [home: number, work: number])[],
): ViewData {
  const reader = createSampleReader({
    flows: flows.map((row) => ({
      ...row,
      source: official.some(([home, work]) => row.home === home && row.work === work) ? OFFICIAL : EXAMPLE,
    })),
  })
  return computeView(
    view,
    reader,
    unwrapped(parseFilters(VIEWS[view], filters, sampleDescription)),
    sampleDescription,
  )
}

const look = (change: Partial<ChartLook> = {}): ChartLook => ({
  language: 'sv',
  theme: lightTheme,
  width: 1100,
  height: 520,
  interactive: false,
  reducedMotion: true,
  ...change,
})
const pictureOf = (data: ViewData): ChartPicture => buildPicture(data, 'chart', look(), null)
const graphicOf = ({ option }: ChartPicture): string => JSON.stringify(option.graphic)
const isMarked = (picture: ChartPicture): boolean => graphicOf(picture).includes('"kind":"example-mark"')
const barsOf = ({ option }: ChartPicture): readonly BarSeriesOption[] =>
  [option.series ?? []].flat().filter((one): one is BarSeriesOption => one.type === 'bar')

const isHatched = (bar: unknown): boolean => 'decal' in (bar as { itemStyle: object }).itemStyle

/** Whether each bar is hatched, by its name. */
const hatched = (picture: ChartPicture): Record<string, boolean> => {
  const [names] = [picture.option.yAxis ?? []].flat() as { data?: readonly { value: string }[] }[]
  return Object.fromEntries(
    (barsOf(picture)[0]?.data ?? []).map((bar, i) => [names?.data?.[i]?.value ?? '', isHatched(bar)]),
  )
}

describe('a picture of official flows and example data', () => {
  it('draws official bars solid and the others hatched, and says which is which', () => {
    const picture = pictureOf(viewOf('commuting.flows', { region: '0581' }, BOTH_WAYS))
    const { Linköping: official, ...others } = hatched(picture)
    expect(official).toBe(false)
    expect(Object.keys(others).length).toBeGreaterThan(2)
    expect(new Set(Object.values(others))).toEqual(new Set([true]))
    expect(graphicOf(picture)).toContain('Officiell uppgift')
    expect(graphicOf(picture)).toContain('"Exempeldata"')
  })

  it('has no mark across it where the flow that it is about is official, and has it where that is not', () => {
    expect(isMarked(pictureOf(viewOf('commuting.flows', { region: '0581' }, BOTH_WAYS)))).toBe(false)
    const smaller = viewOf('commuting.flows', { region: '0581' }, [[NORRKOPING, SODERKOPING]])
    expect(isMarked(pictureOf(smaller))).toBe(true)
    expect(hatched(pictureOf(smaller))).toMatchObject({ Linköping: true, Söderköping: false })
  })

  it('hatches nothing where all is example data: the mark says it', () => {
    const picture = pictureOf(viewOf('commuting.flows', { region: '0581' }, []))
    expect(new Set(Object.values(hatched(picture)))).toEqual(new Set([false]))
    expect(isMarked(picture)).toBe(true)
    expect(graphicOf(picture)).not.toContain('Officiell uppgift')
  })

  it.each([lightTheme, darkTheme])('hatches the arrows of a map, on $name ground', (theme) => {
    const place = (code: string, longitude: number): MapPlace => ({
      code,
      name: { sv: code, en: code },
      longitude,
      latitude: 58,
    })
    const [from, to] = [place('a', 15), place('b', 16)]
    const drawn = { width: 20, halfAngle: 0.3, fromRadius: 4, toRadius: 4 }
    const series = flowSeries(
      createChartContext(look({ theme })),
      [
        { from, to, persons: 500, isExample: false, ...drawn },
        { from: to, to: from, persons: 400, isExample: true, ...drawn },
      ],
      theme.accent,
    )
    const draw = series.renderItem as unknown as (
      params: { dataIndex: number },
      api: { coord: (at: number[]) => number[] },
    ) => { style: { decal?: { color: string } } }
    // The smallest is drawn first.
    const [example, official] = [0, 1].map((dataIndex) =>
      draw({ dataIndex }, { coord: ([x = 0, y = 0]) => [x * 100, y * 10] }),
    )
    expect(example?.style.decal?.color).toBe(theme.surface)
    expect(official?.style.decal).toBeUndefined()
  })

  it('takes the mark off a matrix where both directions of the pair are official', () => {
    const filters = { region: '0580,0581' }
    expect(isMarked(pictureOf(viewOf('commuting.matrix', filters, BOTH_WAYS)))).toBe(false)
    expect(isMarked(pictureOf(viewOf('commuting.matrix', filters, BOTH_WAYS.slice(0, 1))))).toBe(true)
  })

  it('hatches the bars of a slide that can be edited, and says so in words', () => {
    const chart = buildNativeChart(viewOf('commuting.flows', { region: '0581' }, BOTH_WAYS), 'sv')
    const [series] = chart?.panels[0]?.series ?? []
    expect(series?.hatchedAt?.has(0)).toBe(false)
    expect(series?.hatchedAt?.has(1)).toBe(true)
    expect(chart?.notes.join(' ')).toContain('Skrafferade staplar är exempeldata')
  })
})

describe('labour markets of official flows and example data', () => {
  const data = viewOf('commuting.labour-markets', { region: '0581' }, [[NORRKOPING, LINKOPING]])
  const rowOf = (code: string) => buildQueryResult(data, 'sv').rows.find(({ region }) => region === code)

  it('call a place official whose totals agree with the flows and whose largest flow is published', () => {
    expect(rowOf('0581')?.['quality']).toBe('synthetic')
    // The sample's total of out-commuters is larger than its flows; where it agrees, the parts do not matter.
    const sum = flows
      .filter(({ home, work, sex }) => home === NORRKOPING && work !== NORRKOPING && sex === 'total')
      .reduce((all, { persons }) => all + Number(persons), 0)
    const reader = createSampleReader({
      flows: flows.map((row) => ({
        ...row,
        source: row.home === NORRKOPING && row.work === LINKOPING ? OFFICIAL : EXAMPLE,
      })),
      commutingTotals: [
        {
          region: NORRKOPING,
          year: 2008,
          sex: 'total',
          inCommuters: 1,
          outCommuters: sum,
          liveAndWork: 47336,
          source: OFFICIAL,
        },
      ],
    })
    const parsed = unwrapped(
      parseFilters(VIEWS['commuting.labour-markets'], { region: '0581' }, sampleDescription),
    )
    const stated = computeView('commuting.labour-markets', reader, parsed, sampleDescription)
    const row = buildQueryResult(stated, 'sv').rows.find(({ region }) => region === '0581')
    expect(row?.['quality']).toBe('official')
    const picture = pictureOf(stated)
    expect(isMarked(picture)).toBe(false)
    // The areas of a map rest on all flows.
    const regions = sampleDescription.regions
    const geography = buildMapGeography({ regions, boundaries: new Map() })
    expect(isMarked(buildPicture(stated, 'map', look(), geography))).toBe(true)
    const bars = (barsOf(picture)[1]?.data ?? []) as readonly { readonly name: string }[]
    expect(isHatched(bars.find(({ name }) => name === '0581'))).toBe(false)
    expect(bars.map(isHatched)).toContain(true)
    expect(describeView(stated, 'sv').qualityLine).toMatch(
      /^Egen bearbetning av officiella uppgifter: Norrköping\. Allt annat är exempeldata/,
    )
  })

  it('draw no rings where all years are alike', () => {
    const lines = [pictureOf(data).option.series ?? []]
      .flat()
      .filter((one): one is LineSeriesOption => one.type === 'line')
    expect(JSON.stringify(lines)).not.toContain('borderWidth":1.5')
  })
})

describe('tables of official flows and example data', () => {
  const mixed = viewOf('commuting.flows', { region: '0581' }, BOTH_WAYS)
  const alike = viewOf('commuting.flows', { region: '0581' }, [])

  it('say of each row how good it is, on the screen, in files and when copied', () => {
    const table = buildTable(mixed, 'sv')
    expect(table.columns.at(-1)?.label).toBe('Kvalitet')
    expect(table.rows.map((row) => row.at(-1)).slice(0, 2)).toEqual(['Officiell', 'Exempeldata'])
    const [head = '', first = '', second = ''] = buildCsv(mixed, 'sv').split('\r\n')
    expect(head).toMatch(/;quality;quality_name$/)
    expect(first).toMatch(/;official;Officiell$/)
    expect(second).toMatch(/;synthetic;Exempeldata$/)
    const sheet = buildSheetTable(mixed, 'en')
    expect(sheet.heads.at(-1)?.id).toBe('quality_name')
    expect(sheet.rows[0]?.at(-1)).toEqual({ kind: 'text', text: 'Official' })
    const words = describeView(mixed, 'en')
    const copied = buildCopiedTable([{ heading: null, data: mixed }], words, 'en')
    expect(copied.text).toContain('\tOfficial\r\n')
  })

  it('have no such column where all rows are alike', () => {
    expect(buildTable(alike, 'sv').columns.map(({ id }) => id)).not.toContain('quality')
    expect(buildCsv(alike, 'sv')).not.toContain('quality')
  })

  it('name the official flows below, and each publisher for what it published only', () => {
    const { qualityLine, sourceLine } = describeView(mixed, 'sv')
    expect(qualityLine).toBe(
      'Officiella uppgifter: Norrköping till Linköping. Allt annat är exempeldata, inte statistik.',
    )
    expect(sourceLine).toContain('EXEMPELDATA – inte statistik (Regionkikaren: pendling, 2008).')
    expect(sourceLine).toContain('Källa: SCB, Förvärvsarbetande pendlare (AM0207), 2008.')
    expect(describeView(alike, 'sv').qualityLine).toMatch(/^EXEMPELDATA/)
  })
})
