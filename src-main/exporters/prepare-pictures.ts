import { lightTheme } from '#shared/charts/frame/theme'
import { renderChartSvg } from './chart-svg'
import { renderPng } from './picture-png'

/** Sides of a picture that nobody sees, in CSS pixels. */
const SIDE = 16

/** Loads what the first picture of a thread needs: ECharts, the rasteriser and its fonts. */
export async function preparePictures(): Promise<void> {
  const chart = renderChartSvg(
    { option: { textStyle: { fontFamily: lightTheme.fontFamily } }, maps: [] },
    SIDE,
    SIDE,
  )
  const side = String(SIDE)
  await renderPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${chart}<text y="12">0</text></svg>`,
    1,
  )
}
