import type { BarSeriesOption, ScatterSeriesOption } from 'echarts'
import { describe, expect, it } from 'vitest'
import { drawChart } from '#shared/charts/draw-chart'
import { createChartContext } from '#shared/charts/frame/chart-context'
import type { GraphicElement } from '#shared/charts/frame/plot-parts'
import { lightTheme } from '#shared/charts/frame/theme'
import { drawNatively } from '#shared/charts/native/draw-natively'
import type {
  ChartSpecification,
  StackedPanel,
  StackRow,
} from '#shared/charts/specification/chart-specification'
import type { PointsPanel } from '#shared/charts/specification/points-panel'
import { targetsOf } from '#shared/charts/specification/mark-targets'

const contextOf = (height: number) =>
  createChartContext({
    language: 'sv',
    theme: lightTheme,
    width: 900,
    height,
    interactive: false,
    reducedMotion: true,
  })
const ctx = contextOf(420)

const graphicsOf = (specification: ChartSpecification, height = 420) =>
  [drawChart(contextOf(height), specification).graphic ?? []].flat() as unknown as readonly GraphicElement[]
const ofKind = (elements: readonly GraphicElement[], kind: string) =>
  elements.filter(({ info }) => (info as { kind?: string } | undefined)?.kind === kind)

const point = (
  row: number,
  x: number,
  y: number,
  more: Partial<PointsPanel['groups'][0]['points'][0]> = {},
) => ({
  name: `Punkt ${String(row)}`,
  x,
  y,
  weight: 1,
  tooltip: '',
  row,
  ...more,
})
const pointsPanel = (more: Partial<PointsPanel> = {}): ChartSpecification => ({
  panels: [
    {
      kind: 'points',
      heading: 'Tillväxt',
      axis: { title: null, format: { unit: 'fraction' }, whole: false, scaleId: 'growth', hold: [0] },
      across: {
        title: 'Invånare',
        format: { unit: 'persons' },
        whole: true,
        scaleId: 'persons',
        base: 10,
      },
      groups: [
        { name: 'Valda', color: '#111111', emphasis: true, points: [point(0, 100_000, 0.01)] },
        { name: 'Andra', color: '#222222', points: [point(1, 5_000, 0.02), point(2, 20_000, -0.01)] },
      ],
      ...more,
    },
  ],
  notes: [],
})
const scatterOf = (specification: ChartSpecification) => {
  const [series] = [drawChart(ctx, specification).series ?? []].flat() as ScatterSeriesOption[]
  return (series?.data ?? []) as readonly { name: string; value: readonly number[]; symbol: string }[]
}

describe('points', () => {
  it('have the same places, names and colours on screen and on slides', () => {
    const specification = pointsPanel()
    const [slide] = drawNatively(ctx, specification).panels
    const onSlide = slide?.series.flatMap(({ pointLabels = [], across = [], values }) =>
      pointLabels.map((name, i) => [name, across[i], values[i]]),
    )
    const onScreen = scatterOf(specification).map(({ name, value: [x, y] }) => [name, x, y])
    expect(onSlide?.toSorted()).toEqual(onScreen.toSorted())
  })

  it('have the chosen ones on top, in a shape of their own, and the arrow keys find each', () => {
    const specification = pointsPanel()
    const drawn = scatterOf(specification)
    expect(drawn.at(-1)).toMatchObject({ name: 'Punkt 0', symbol: 'diamond' })
    const names = targetsOf(specification, 3).map((target) =>
      target && 'dataIndex' in target ? drawn[target.dataIndex]?.name : undefined,
    )
    expect(names).toEqual(['Punkt 0', 'Punkt 1', 'Punkt 2'])
  })

  it('stand at the edge where they lie outside the scales, and are counted on slides, which have no edge', () => {
    const far = point(3, 5_000_000, 7)
    const specification = pointsPanel({
      most: 0.05,
      across: { ...(pointsPanel().panels[0] as PointsPanel).across, within: [1_000, 200_000] },
      groups: [{ name: 'Alla', color: '#111111', points: [point(0, 5_000, 0.02), far] }],
    })
    const { xAxis, yAxis } = drawChart(ctx, specification)
    const edge = [(xAxis as { max: number }[])[0]?.max, (yAxis as { max: number }[])[0]?.max]
    expect(scatterOf(specification).find(({ name }) => name === far.name)?.value).toEqual(edge)
    const slide = drawNatively(ctx, specification)
    expect(slide.panels[0]?.series[0]?.pointLabels).toEqual(['Punkt 0'])
    expect(slide.notes.join()).toContain('1 rad till')
  })

  it('that rest on few persons stretch no scale', () => {
    const max = (specification: ChartSpecification) =>
      (drawChart(ctx, specification).yAxis as { max: number }[])[0]?.max
    const uncertain = pointsPanel({
      groups: [
        {
          name: 'Alla',
          color: '#111111',
          points: [point(0, 5_000, 0.02), point(1, 9_000, 0.9, { isUncertain: true })],
        },
      ],
    })
    expect(max(uncertain)).toBeLessThan(0.1)
  })

  it('have the whole of a fitted line and its band within the plot', () => {
    const specification = pointsPanel({
      fit: {
        name: 'Linje',
        upperName: 'Över',
        lowerName: 'Under',
        color: '#b8500c',
        words: 'En linje',
        steps: [
          { x: 5_000, y: 0, upper: 0.11, lower: -0.13 },
          { x: 100_000, y: 0.02, upper: 0.08, lower: -0.04 },
        ],
      },
    })
    const [grid] = drawChart(ctx, specification).grid as { top: number; height: number }[]
    const [band] = ofKind(graphicsOf(specification), 'confidence-band')
    const heights = (band?.['shape'] as { points: [number, number][] }).points.map(([, y]) => y)
    expect(new Set(heights).size).toBe(4)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(grid?.top ?? Infinity)
    expect(Math.max(...heights)).toBeLessThanOrEqual((grid?.top ?? 0) + (grid?.height ?? 0))
    const { scale } = drawNatively(ctx, specification).panels[0]?.valueAxis ?? {}
    expect(scale?.min).toBeLessThanOrEqual(-0.13)
    expect(scale?.max).toBeGreaterThanOrEqual(0.11)
  })
})

const stackRow = (row: number, parts: readonly number[], more: Partial<StackRow> = {}): StackRow => {
  const sum = parts.reduce((a, b) => a + b, 0)
  return {
    name: `Rad ${String(row)}`,
    parts: parts.map((value) => ({ value, text: '' })),
    total: { value: sum, sign: null, text: String(sum), rows: [row] },
    ...more,
  }
}
const stackedPanel = (rows: readonly StackRow[], more: Partial<StackedPanel> = {}): ChartSpecification => ({
  panels: [
    {
      kind: 'stacked',
      heading: null,
      rows,
      series: [
        { name: 'Ena', color: '#6a7685' },
        { name: 'Andra', color: '#b8500c', outlined: true },
      ],
      axis: { title: 'Personer', format: { unit: 'persons' }, whole: true, scaleId: 'growth' },
      ...more,
    },
  ],
  notes: [],
})

describe('stacked bars', () => {
  const valuesOf = (specification: ChartSpecification) =>
    ([drawChart(ctx, specification).series].flat() as BarSeriesOption[]).map(({ data = [] }) =>
      data.map((bar) => (bar as { value: number }).value),
    )
  const summed = stackedPanel([
    stackRow(0, [3000, -900], { isSum: true, name: 'Alla' }),
    stackRow(1, [600, -350]),
    stackRow(2, [300, -50]),
  ])

  it('give the scale to what a sum is of, and shrink the sum by whole times, which its name says', () => {
    const axes = [drawChart(ctx, summed).xAxis].flat() as { min: number; max: number }[]
    expect(axes).toHaveLength(1)
    expect(axes[0]?.max).toBeLessThan(1000)
    expect(valuesOf(summed)).toEqual([
      [600, 600, 300],
      [-180, -350, -50],
    ])
    const texts = graphicsOf(summed).map(({ style }) => (style as { text?: string }).text)
    expect(texts).toContain('Alla, skala 1:5')
    expect(texts).toContain('2100')
    expect(ofKind(graphicsOf(summed), 'zero-line')).toHaveLength(1)
    expect(ofKind(graphicsOf(summed), 'sum-line')).toHaveLength(1)
  })

  it('leave a sum that fits, and bars without a sum, as they are', () => {
    const small = stackedPanel([stackRow(0, [500, -300], { isSum: true }), stackRow(1, [600, -350])])
    expect(valuesOf(small)[0]).toEqual([500, 600])
    const alone = stackedPanel([stackRow(0, [3000, -900], { isSum: true })])
    expect(valuesOf(alone)[0]).toEqual([3000])
  })

  it('tell the sum in figures above a chart of an office program, which has one scale', () => {
    const [slide] = drawNatively(ctx, summed).panels
    expect(slide?.categories).toHaveLength(2)
    expect(slide?.heading).toContain('Alla: 2100')
  })

  it('keep the sum and the largest changes where there is no room for all, and say how many are left', () => {
    const rows = [
      stackRow(0, [10, 0], { isSum: true }),
      ...Array.from({ length: 30 }, (_, i) => stackRow(i + 1, [i === 20 ? -500 : i, 0])),
    ]
    const specification = stackedPanel(rows, { keepsLargest: true, totals: 'Förändring' })
    const { series } = drawChart(contextOf(200), specification)
    const names = (([series ?? []].flat() as BarSeriesOption[])[0]?.data ?? []).map(
      (bar) => (bar as { name: string }).name,
    )
    expect(names[0]).toBe('Rad 0')
    expect(names).toContain('Rad 21')
    expect(names).not.toContain('Rad 1')
    const [left] = ofKind(graphicsOf(specification, 200), 'left-out')
    expect((left?.['info'] as { count: number }).count).toBe(rows.length - names.length)
  })

  it('tell a part from its neighbours by its outline, not by the strokes of example data', () => {
    const [ena, andra] = [
      drawChart(ctx, stackedPanel([stackRow(0, [5, 5])])).series,
    ].flat() as BarSeriesOption[]
    expect(andra?.itemStyle?.borderColor).toBe('#b8500c')
    expect(andra?.itemStyle?.color).not.toBe('#b8500c')
    expect([ena?.itemStyle?.decal, andra?.itemStyle?.decal]).toEqual([undefined, undefined])
  })
})

describe('bars where not all have room', () => {
  it('keep the one that the picture is about, with dots where rows between are left out', () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({
      name: `Plats ${String(i + 1)}`,
      bars: [{ value: 100 - i, sign: null, text: String(100 - i), emphasis: i === 34, rows: [i] }],
    }))
    const specification: ChartSpecification = {
      panels: [
        {
          kind: 'bars',
          heading: null,
          rows,
          series: [{ name: 'Andel', color: '#6a7685' }],
          axis: { title: 'Andel', format: { unit: 'persons' }, whole: true, scaleId: 'value' },
        },
      ],
      notes: [],
    }
    const { series } = drawChart(contextOf(240), specification)
    const names = (([series ?? []].flat() as BarSeriesOption[])[0]?.data ?? []).map(
      (bar) => (bar as { name: string }).name,
    )
    expect(names.length).toBeLessThan(rows.length)
    expect(names.at(-1)).toBe('34')
    expect(ofKind(graphicsOf(specification, 240), 'gap-line')).toHaveLength(1)
    const marks = targetsOf(specification, rows.length).map(
      (target) => target && 'name' in target && target.name,
    )
    expect(marks[34]).toBe('34')
  })
})
