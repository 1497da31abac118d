import type { BarSeriesOption, LineSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { drawChart } from '#shared/charts/draw-chart'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { placeWithLeast } from '#shared/charts/frame/place-panels'
import { lightTheme } from '#shared/charts/frame/theme'
import { drawNatively } from '#shared/charts/native/draw-natively'
import {
  placeInGrid,
  type BarsPanel,
  type ChartSpecification,
  type LinesPanel,
} from '#shared/charts/specification/chart-specification'
import { targetsOf } from '#shared/charts/specification/mark-targets'
import { gatherOthers } from '#shared/view/gather-others'
import type { ViewData } from '#shared/view/view-data'
import { VIEW_IDS } from '#shared/views/registry'
import { PICTURES } from '#shared/views/pictures'
import { sampleViewData } from '../views/sample-dataset'

const ctx = createChartContext({
  language: 'sv',
  theme: lightTheme,
  width: 1000,
  height: 900,
  interactive: false,
  reducedMotion: true,
})

const specified = (data: ViewData): ChartSpecification | null =>
  PICTURES[data.view].specify?.(ctx, gatherOthers(data)) ?? null

/** Answers of the views that are told by a specification: of all years, of one, and of several places. */
const answers = [
  ...VIEW_IDS.filter((view) => PICTURES[view].specify).map((view) => [view, {}] as const),
  ['commuting.balance', { region: '0581', year: '2008' }] as const,
  ['commuting.balance', { region: '0581,0580' }] as const,
  ['commuting.balance', { region: '0581,0580', year: '2008' }] as const,
  ['commuting.containment', { region: '0581,0580', year: '2008' }] as const,
  ['commuting.sexes', { year: '2008' }] as const,
]

const line = (values: readonly number[]): LinesPanel['lines'][number] => ({
  name: 'En linje',
  values,
  signs: values.map(() => 0),
  rows: values.map((_, i) => i),
  figure: '',
  color: '#000000',
})
const lines = (values: readonly number[], scaleId: string, at: number): LinesPanel => ({
  kind: 'lines',
  heading: 'Rubrik',
  times: { positions: values.map((_, i) => 2000 + i) },
  lines: [line(values)],
  breaks: [],
  axis: { title: null, format: { unit: 'persons' }, whole: true, scaleId },
  named: 'nowhere',
  place: placeInGrid(at, 2, 1),
})
const colorOf = (item: unknown): unknown => (item as { itemStyle?: { color?: unknown } }).itemStyle?.color

describe('a chart that is told once', () => {
  it.each(answers)('has the same rows, names and colours on screen and on slides: %s %o', (view, filters) => {
    const specification = specified(sampleViewData(view, filters))
    if (!specification) throw new Error('no specification')
    const drawn = [drawChart(ctx, specification).series ?? []].flat()
    const native = drawNatively(ctx, specification)
    specification.panels.forEach((panel, at) => {
      const slide = native.panels[at]
      if (!slide) throw new Error('no panel on the slide')
      if (panel.kind === 'lines') {
        const lines = drawn.filter(({ name, type }) => type === 'line' && name !== undefined)
        // A line over a break is a series for each part, the last of which has its name.
        const whole = slide.series.filter(({ goesOn }) => !goesOn)
        expect(whole.map(({ values }) => values.length)).toEqual(
          panel.lines.map(({ values }) => values.length),
        )
        for (const [i, line] of panel.lines.entries()) {
          expect(whole[i]?.name).toContain(line.name)
          expect(whole[i]?.color).toBe(line.color)
          const same = lines.filter(
            (one) => one.name === line.name && (one as LineSeriesOption).lineStyle?.color === line.color,
          )
          expect(same.length).toBeGreaterThan(0)
        }
      }
      if (panel.kind !== 'bars') return
      const bars = (drawn[0] as BarSeriesOption).data ?? []
      const barOf = (key: number): unknown =>
        bars.find((bar) => (bar as { name: string }).name === String(key))
      const rows = Math.min(slide.categories.length, panel.rows.length)
      expect(rows).toBeGreaterThan(0)
      for (let row = 0; row < rows; row++) {
        expect(slide.categories[row]).toContain(panel.rows[row]?.name)
        panel.series.forEach((one, i) => {
          const bar = barOf(row * panel.series.length + i)
          if (bar === undefined) return
          const value = (bar as { value?: unknown }).value
          expect(slide.series[i]?.values[row]).toBe(value === '-' ? null : value)
          expect(slide.series[i]?.colorAt?.get(row) ?? one.color).toBe(colorOf(bar))
        })
      }
    })
  })

  const endsOf = ({ yAxis }: ReturnType<typeof drawChart>) =>
    ([yAxis ?? []].flat() as { max?: unknown }[]).map(({ max }) => max)

  it('has one scale for panels of one measure, in both drawings, and another for another measure', () => {
    const of = (ids: readonly [string, string]): ChartSpecification => ({
      panels: [lines([10, 400], ids[0], 0), lines([1, 2], ids[1], 1)],
      notes: [],
    })
    const [same, apart] = [of(['persons', 'persons']), of(['persons', 'jobs'])]
    expect(endsOf(drawChart(ctx, same))).toEqual([400, 400])
    expect(new Set(endsOf(drawChart(ctx, apart))).size).toBe(2)
    const scales = (chart: ChartSpecification) =>
      drawNatively(ctx, chart).panels.map(({ valueAxis }) => valueAxis.scale?.max)
    expect(scales(same)).toEqual([400, 400])
    expect(new Set(scales(apart)).size).toBe(2)
  })

  const bars = (panel: Partial<BarsPanel>): ChartSpecification => ({
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: [4, 6].map((value, i) => ({
          name: `Rad ${String(i)}`,
          bars: [{ value, sign: null, text: String(value), rows: [i] }],
          marker: 5,
        })),
        series: [{ name: 'Egna', color: '#111111' }],
        axis: { title: 'Personer', format: { unit: 'persons' }, whole: true, scaleId: 'value' },
        ...panel,
      },
    ],
    notes: [],
  })

  it('tells ticks across bars in words where all are the same, else as bars beside', () => {
    const words = { bar: 'Egna', marker: 'Andra' }
    const said = drawNatively(ctx, bars({ marker: { ...words, isSame: true } })).panels[0]
    expect(said?.valueAxis.title).toBe('Personer. Andra')
    expect(said?.series).toHaveLength(1)
    const beside = drawNatively(ctx, bars({ marker: words })).panels[0]
    expect(beside?.valueAxis.title).toBe('Personer')
    expect(beside?.series[1]).toMatchObject({ name: 'Andra', values: [5, 5], quiet: true })
  })

  it('marks each row where it is drawn first, bars of several rows for each of them', () => {
    expect(targetsOf(bars({}), 3)).toEqual([
      { seriesIndex: 0, name: '0' },
      { seriesIndex: 0, name: '1' },
      null,
    ])
    const shared = bars({
      rows: [{ name: 'Område', bars: [{ value: 1, sign: null, text: '1', rows: [0, 2] }] }],
    })
    expect(targetsOf(shared, 3)).toEqual([{ seriesIndex: 0, name: '0' }, null, { seriesIndex: 0, name: '0' }])
    const twice: ChartSpecification = {
      panels: [lines([1, 2], 'persons', 0), lines([3, 4], 'jobs', 1)],
      notes: [],
    }
    expect(targetsOf(twice, 2)).toEqual([
      { seriesIndex: 0, dataIndex: 0 },
      { seriesIndex: 0, dataIndex: 1 },
    ])
  })
})

describe('breaks of series', () => {
  it('are drawn within the times shown only, in both drawings', () => {
    const panel: LinesPanel = {
      ...lines([1, 2, 3], 'persons', 0),
      breaks: [2000, 2001, 2002, 2003].map((year) => ({
        year,
        table: 'population' as const,
        note: { sv: '', en: '' },
      })),
    }
    const chart: ChartSpecification = { panels: [panel], notes: [] }
    const drawn = JSON.stringify(drawChart(ctx, chart).graphic)
    const years = [...drawn.matchAll(/"series-break","year":(\d+)/g)].map(([, year]) => Number(year))
    expect(years).toEqual([2001, 2002])
    expect(drawNatively(ctx, chart).panels[0]?.breaks.map(({ before }) => before)).toEqual([1, 2])
  })
})

describe('panels above each other', () => {
  const area = { left: 0, top: 0, width: 400, height: 200 }
  const places = [
    { left: 0, top: 0, width: 1, height: 0.7 },
    { left: 0, top: 0.7, width: 1, height: 0.3 },
  ]

  it('give the lowest what it needs at least, and keep the gap between them', () => {
    const [upper, lower] = placeWithLeast(area, places, 98)
    expect(lower?.height).toBeCloseTo(98)
    expect((lower?.top ?? 0) + (lower?.height ?? 0)).toBeCloseTo(200)
    expect((lower?.top ?? 0) - ((upper?.top ?? 0) + (upper?.height ?? 0))).toBeCloseTo(14)
  })

  it('of the same years write these once, below the lowest', () => {
    const placed = (top: number, start: number): LinesPanel => ({
      ...lines([1, 2, 3], 'persons', 0),
      times: { positions: [start, start + 1, start + 2] },
      place: { left: 0, top, width: 1, height: 0.5 },
    })
    const shownIn = (start: number) =>
      (
        [drawChart(ctx, { panels: [placed(0, 2000), placed(0.5, start)], notes: [] }).xAxis].flat() as {
          axisLabel?: { show?: boolean }
        }[]
      ).map(({ axisLabel }) => axisLabel?.show)
    expect(shownIn(2000)).toEqual([false, true])
    expect(shownIn(2010)).toEqual([true, true])
  })
})
