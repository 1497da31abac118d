import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GeoComponent, GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, registerMap, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartPicture } from '#shared/charts/frame/chart-picture'
import type { MarkTarget } from '#shared/charts/frame/mark-target'
import { keepAreas } from './kept-areas'

use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GeoComponent,
  GraphicComponent,
  GridComponent,
  TooltipComponent,
  SVGRenderer,
])
keepAreas()

type MapInput = Parameters<typeof registerMap>[1]
export type ChartInstance = EChartsType

/** SVG, as in exports: the window and the file show the same shapes. */
export const createChart = (element: HTMLElement): ChartInstance => init(element, null, { renderer: 'svg' })

/**
 * ECharts reads a map's shapes when it first draws it, and keeps what it has read until the name is registered anew. A
 * map of other shapes has another geography, whatever its name: then that of another dataset.
 */
function registerOnce(maps: ChartPicture['maps']): void {
  for (const { name, geography } of maps) {
    if (registered.get(name) === geography) continue
    registerMap(name, { geoJSON: geography } as unknown as MapInput)
    registered.set(name, geography)
  }
}

const registered = new Map<string, ChartPicture['maps'][number]['geography']>()

/**
 * Draws at once, not in the next frame: who calls knows afterwards that the picture stands. `size` in CSS pixels; absent:
 * that of the chart. In another size the picture before is taken away first: ECharts would draw it once more in that
 * size, and leave strokes of it standing in the new one.
 */
export function drawPicture(
  chart: ChartInstance,
  picture: ChartPicture,
  size?: { readonly width: number; readonly height: number },
): void {
  registerOnce(picture.maps)
  if (size && (chart.getWidth() !== size.width || chart.getHeight() !== size.height)) {
    chart.clear()
    chart.resize(size)
  }
  chart.setOption(picture.option, { notMerge: true })
  chart.getZr().flush()
}

/** Makes the map `factor` times as large around its middle, within the limits that the picture sets. */
export const zoomMap = (chart: ChartInstance, factor: number): void =>
  chart.dispatchAction({
    type: 'geoRoam',
    componentType: 'geo',
    geoIndex: 0,
    zoom: factor,
    originX: chart.getWidth() / 2,
    originY: chart.getHeight() / 2,
  })

/** What ECharts says of a click, as far as marks are told apart by it. */
export interface ClickedMark {
  readonly componentType: string
  readonly seriesIndex?: number | undefined
  readonly dataIndex?: number | undefined
  readonly name: string
}

/** Tells of clicks on marks and areas, for as long as the chart lives. */
export const onMarkClick = (chart: ChartInstance, tell: (clicked: ClickedMark) => void): void => {
  chart.on('click', ({ componentType, seriesIndex, dataIndex, name }) =>
    tell({ componentType, seriesIndex, dataIndex, name }),
  )
}

/** Whether a click met the mark. */
export function isSameMark(target: MarkTarget, clicked: ClickedMark): boolean {
  if ('geoIndex' in target) return clicked.componentType === 'geo' && clicked.name === target.name
  if (clicked.seriesIndex !== target.seriesIndex) return false
  return 'name' in target ? clicked.name === target.name : clicked.dataIndex === target.dataIndex
}
