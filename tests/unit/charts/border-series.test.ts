import { init, registerMap } from 'echarts'
import { expect, it } from 'vitest'
import type { Position } from 'geojson'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { chainLines } from '#shared/charts/maps/borders-between'
import { borderSeries } from '#shared/charts/maps/border-series'

const SQUARE = [[[0, 0], [400, 0], [400, 300], [0, 300], [0, 0]]] // prettier-ignore
registerMap('frame', {
  type: 'FeatureCollection',
  features: [
    { type: 'Feature', properties: { name: 'a' }, geometry: { type: 'Polygon', coordinates: SQUARE } },
  ],
} as never)

const look = { language: 'sv', theme: lightTheme, interactive: true, reducedMotion: true } as const
const ctx = createChartContext({ ...look, width: 400, height: 300 })
const FRAME = { left: 0, top: 0, width: 400, height: 300 }

/** How many strokes in the colour of county borders are drawn of a line. */
function strokesOf(line: Position[], covered: Parameters<typeof borderSeries>[3] = []): number {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 })
  chart.setOption({
    animation: false,
    geo: { map: 'frame', left: 0, top: 0, right: 0, bottom: 0, aspectScale: 1 },
    series: [borderSeries(ctx, [line], FRAME, covered)],
  })
  return chart.renderToSVGString().split(`stroke="${lightTheme.countyLine}"`).length - 1
}

it('a county border of which the frame or the legend leaves but a corner is not drawn', () => {
  const across = [[-50, 150], [200, 150], [450, 150]] // prettier-ignore
  const corner = [[-200, 20], [30, 20], [30, -200]] // prettier-ignore
  const twice = [[-40, 20], [40, 20], [-40, 60], [40, 60], [-40, 100]] // prettier-ignore
  const inside = [[100, 100], [130, 100]] // prettier-ignore
  expect(strokesOf(across)).toBeGreaterThan(0)
  expect(strokesOf(corner)).toBe(0)
  expect(strokesOf(twice)).toBe(0)
  expect(strokesOf(inside)).toBeGreaterThan(0)
  const legend = { left: 60, top: 0, width: 340, height: 300 }
  expect(strokesOf([[-50, 150], [50, 150], [90, 150], [350, 150]], [legend])).toBe(0) // prettier-ignore
})

it('stretches of a border that meet end to end are one line, and three that meet are three', () => {
  const stretches = [
    [[10, 10], [50, 10]],
    [[90, 10], [50, 10]],
    [[90, 10], [90, 60]],
  ] // prettier-ignore
  expect(chainLines(stretches)).toHaveLength(1)
  expect(chainLines(stretches)[0]).toHaveLength(4)
  expect(chainLines([...stretches, [[50, 10], [50, 90]]])).toHaveLength(3) // prettier-ignore
})
