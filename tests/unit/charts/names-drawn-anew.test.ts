import { init, registerMap, type EChartsOption } from 'echarts'
import { expect, it } from 'vitest'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import type { PlacedAreaLabel } from '#shared/charts/maps/area-label'
import { areaLabelSeries } from '#shared/charts/maps/map-labels'
import type { MapWindow } from '#shared/charts/maps/map-window'

const SQUARE = [[[0, 0], [400, 0], [400, 300], [0, 300], [0, 0]]] // prettier-ignore
registerMap('square', {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name: 'a' }, geometry: { type: 'Polygon', coordinates: SQUARE } },
  ],
} as never)

const ctx = createChartContext({
  language: 'sv',
  theme: lightTheme,
  width: 400,
  height: 300,
  interactive: true,
  reducedMotion: true,
})
const label = { code: 'a', text: 'Finspång', fontSize: 12, strong: false }
const optionOf = (placed: PlacedAreaLabel): EChartsOption => ({
  animation: false,
  geo: { map: 'square', left: 0, top: 0, right: 0, bottom: 0, aspectScale: 1 },
  series: [
    areaLabelSeries(
      ctx,
      [placed],
      { fromPixel: (at: unknown) => at } as unknown as MapWindow,
      () => null,
      false,
    ),
  ],
})
const chart = () => init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 })
/** Where the name is written. */
const placeOf = (svg: string): string | undefined =>
  /<text[^>]*translate\(([^)]*)\)[^>]*>Finspång/.exec(svg)?.[1]

it('a name that stood in its area stands where its line ends, when the map is drawn anew', () => {
  const led = optionOf({ label, at: [60, 40], leader: [[80, 50], [120, 90]] }) // prettier-ignore
  const fresh = chart()
  fresh.setOption(led)
  const again = chart()
  again.setOption(optionOf({ label, at: [237, 130], leader: null }))
  again.setOption(led, { notMerge: true })
  expect(placeOf(fresh.renderToSVGString())).toBeDefined()
  expect(placeOf(again.renderToSVGString())).toBe(placeOf(fresh.renderToSVGString()))
})

it('the line of a name is parted from areas as dark as itself', () => {
  const fresh = chart()
  fresh.setOption(optionOf({ label, at: [60, 40], leader: [[80, 50], [120, 90]] })) // prettier-ignore
  const paths = fresh.renderToSVGString().match(/<path [^>]*>/g) ?? []
  const strokes = paths.flatMap((path) => /d="M80[ .].*stroke="([^"]*)"/.exec(path)?.[1] ?? [])
  expect(strokes).toEqual([lightTheme.surface, lightTheme.text])
})
