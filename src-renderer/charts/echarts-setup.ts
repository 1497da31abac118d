import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GeoComponent, GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, registerMap, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartPicture } from '#shared/charts/chart-picture'

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

type MapInput = Parameters<typeof registerMap>[1]
export type ChartInstance = EChartsType

/** SVG, as in exports: the window and the file show the same shapes. */
export const createChart = (element: HTMLElement): ChartInstance => init(element, null, { renderer: 'svg' })

/** Draws at once, not in the next frame: who calls knows afterwards that the picture stands. */
export function drawPicture(chart: ChartInstance, picture: ChartPicture): void {
  for (const { name, geography } of picture.maps)
    registerMap(name, { geoJSON: geography } as unknown as MapInput)
  chart.setOption(picture.option, { notMerge: true })
  chart.getZr().flush()
}
