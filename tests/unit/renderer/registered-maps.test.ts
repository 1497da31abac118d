import { getMap } from 'echarts/core'
import { expect, it } from 'vitest'
import type { NamedMap } from '#shared/charts/frame/chart-picture'
import { drawPicture, type ChartInstance } from '../../../src-renderer/charts/echarts-setup'

const chart = {
  setOption: () => undefined,
  getZr: () => ({ flush: () => undefined }),
} as unknown as ChartInstance
const square = (name: string, side: number): NamedMap['geography'] => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name },
      geometry: { type: 'Polygon', coordinates: [[[0, 0], [side, 0], [side, side], [0, side], [0, 0]]] }, // prettier-ignore
    },
  ],
})
const draw = (geography: NamedMap['geography']): void =>
  drawPicture(chart, { option: {}, maps: [{ name: 'one name', geography }] })

it('a map has the shapes of the dataset that is shown, though another had one of the same name', () => {
  const [former, shown] = [square('0581', 1), square('0581', 2)]
  for (const geography of [former, former, shown, former, shown]) {
    draw(geography)
    expect(getMap('one name')?.geoJSON).toBe(geography)
  }
})
