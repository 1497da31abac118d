import { init } from 'echarts/core'
import { describe, expect, it } from 'vitest'
import type { ChartPicture } from '#shared/charts/frame/chart-picture'
import { drawPicture, type ChartInstance } from '../../../src-renderer/charts/echarts-setup'

const [BEFORE, NOW] = ['#111111', '#eeeeee']
const LARGE = { width: 900, height: 420 }
const SMALL = { width: 600, height: 300 }

/** Lines in one colour that stand where the picture has room: one for every hundred pixels. */
const strokes = (color: string, width: number, tell: () => void = () => undefined): ChartPicture => ({
  option: {
    xAxis: { min: 0, max: 1, show: false },
    yAxis: { min: 0, max: 1, show: false },
    series: [
      {
        type: 'custom',
        id: 'borders',
        data: [[0, 0]],
        renderItem: () => {
          tell()
          return {
            type: 'group',
            children: Array.from({ length: width / 100 }, (_, i) => ({
              type: 'line' as const,
              shape: { x1: i * 100, y1: 0, x2: i * 100, y2: 50 },
              style: { stroke: color, lineWidth: 2 },
            })),
          }
        },
      },
    ],
  },
  maps: [],
})

const colorsOf = (chart: ChartInstance): string[] =>
  chart
    .getZr()
    .storage.getDisplayList(true, true)
    .map(({ style }) => String((style as { stroke?: string }).stroke))

describe('a picture drawn in another size than the one before', () => {
  it.each([
    ['smaller', LARGE, SMALL],
    ['larger', SMALL, LARGE],
  ])('%s: is all that is drawn, and the one before not once more', (_, first, second) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, ...first }) as ChartInstance
    let drawings = 0
    drawPicture(
      chart,
      strokes(BEFORE, first.width, () => (drawings += 1)),
      first,
    )
    expect(drawings).toBe(1)
    drawPicture(chart, strokes(NOW, second.width), second)
    expect(drawings).toBe(1)
    expect([chart.getWidth(), chart.getHeight()]).toEqual([second.width, second.height])
    expect(colorsOf(chart)).toEqual(Array.from({ length: second.width / 100 }, () => NOW))
  })
})
