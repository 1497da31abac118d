import type {
  GridComponentOption,
  SeriesOption,
  XAXisComponentOption,
  YAXisComponentOption,
  EChartsOption,
} from 'echarts'

/** A rectangle in CSS pixels of the drawing area. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** One element of ECharts' `graphic`: text, line or shape at fixed pixels. */
export interface GraphicElement {
  readonly type: 'text' | 'line' | 'rect' | 'polygon' | 'polyline' | 'circle' | 'path' | 'group'
  readonly [key: string]: unknown
}

/** The parts of an option while several panels add to it; indices tie a series to its axes. */
export interface PlotParts {
  readonly grid: GridComponentOption[]
  readonly xAxis: XAXisComponentOption[]
  readonly yAxis: YAXisComponentOption[]
  readonly series: SeriesOption[]
  readonly graphic: GraphicElement[]
}

export const createPlotParts = (): PlotParts => ({ grid: [], xAxis: [], yAxis: [], series: [], graphic: [] })

/** `graphic` accepts more than its published types say; this is the one place that knows. */
export const asGraphic = (elements: readonly GraphicElement[]): NonNullable<EChartsOption['graphic']> =>
  elements as unknown as NonNullable<EChartsOption['graphic']>

export const optionOf = (parts: PlotParts): EChartsOption => ({
  grid: parts.grid,
  xAxis: parts.xAxis,
  yAxis: parts.yAxis,
  series: parts.series,
  graphic: asGraphic(parts.graphic),
})
