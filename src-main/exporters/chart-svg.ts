import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GeoComponent, GraphicComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { init, registerMap, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartPicture } from '#shared/charts/frame/chart-picture'
import { measureText } from '#shared/charts/frame/text-width'
import { cleanXmlText } from '#main/formats/xml-text'

use([
  BarChart,
  CustomChart,
  GeoComponent,
  GraphicComponent,
  GridComponent,
  LineChart,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
])

// Without a canvas ECharts guesses widths; the font's own advance widths are exact and the same everywhere.
setPlatformAPI({
  measureText: (text, font) => {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12)
    const strong = /\b(bold|[6-9]00)\b/.test(font ?? '')
    return { width: measureText(text ?? '', size, strong ? 600 : 400) }
  },
})

type MapInput = Parameters<typeof registerMap>[1]

/**
 * The inner SVG of a chart (what stands between `<svg>` and `</svg>`), the same for the same option. The
 * ECharts instance is disposed of even when drawing fails: a living one keeps the process alive.
 */
export function renderChartSvg(picture: ChartPicture, width: number, height: number): string {
  for (const map of picture.maps) registerMap(map.name, { geoJSON: map.geography } as unknown as MapInput)
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    // The picture's own ground shows, or what the picture is put on.
    chart.setOption({ ...picture.option, animation: false, backgroundColor: 'transparent' })
    return steadyInnerSvg(chart.renderToSVGString())
  } finally {
    chart.dispose()
  }
}

/**
 * ECharts counts instances in its ids and hover styles over the life of the process, so the same chart would
 * differ from one rendering to the next. A still picture needs neither hover styles nor pointer targets.
 */
function steadyInnerSvg(svg: string): string {
  // Names from imported files may hold what no XML may.
  return cleanXmlText(svg)
    .replace(/^[^<]*<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/zr\d+-/g, 'chart-')
    .replace(/ ecmeta_[a-z_]+="[^"]*"/g, '')
    .replace(/<style[^>]*>.*?<\/style>/gs, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/<path [^>]*fill="none" pointer-events="visible"><\/path>\n?/g, '')
    .replace(/ pointer-events="visible"/g, '')
}
