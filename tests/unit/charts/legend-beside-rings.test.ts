import { describe, expect, it } from 'vitest'
import { createChartContext } from '#shared/charts/frame/chart-context'
import type { MapPlace } from '#shared/charts/frame/chart-picture'
import { buildMapLegend } from '#shared/charts/maps/map-legend'
import type { Pixel } from '#shared/charts/maps/map-window'
import {
  pointsOfRings,
  ringRadius,
  scaleRings,
  type FlowRing,
} from '#shared/views/commuting/flows/flow-rings'
import type { FlowScale } from '#shared/views/commuting/flows/flow-scale'
import { sampleLook } from './sample-look'

const ctx = createChartContext(sampleLook({ width: 800, height: 900 }))
const rect = { left: 0, top: 0, width: 800, height: 900 }
const rows = Array.from({ length: 5 }, (_, i) => ({ text: `Linjens bredd ${String(i)}` }))

const ydre: MapPlace = { code: '0512', name: { sv: 'Ydre', en: 'Ydre' }, longitude: 15, latitude: 58 }
const ring: FlowRing = {
  place: ydre,
  isChosen: true,
  halves: { out: 800, in: 260 },
  whole: 0,
  most: { out: 800, in: 260 },
}
const scale = { mostOfPlace: 800, marks: 3 } as FlowScale

describe('the legend of a flow map', () => {
  it('lies on no half-ring, also where the seat itself is clear of it', () => {
    const at = (): Pixel => [120, 900 - 14 - 5 * 22 - 20]
    const radius = ringRadius(ring, scaleRings(ctx, [ring], at, scale))
    const points = pointsOfRings(ctx, [ring], at, scale)
    expect(Math.max(...points.map(([, y]) => y)) - at()[1]).toBeCloseTo(radius)
    const usual = buildMapLegend(ctx, rows, rect, [at()], 0).box
    expect(usual.left).toBe(0)
    expect(at()[1] + radius).toBeGreaterThan(usual.top)
    const { box } = buildMapLegend(ctx, rows, rect, points, 0)
    const isOn = ([x, y]: Pixel): boolean =>
      x > box.left && x < box.left + box.width && y > box.top && y < box.top + box.height
    expect(points.filter(isOn)).toEqual([])
  })
})
