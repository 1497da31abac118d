import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contains,
  placeAreaLabels,
  sizeOf,
  type AreaLabel,
  type PixelRings,
  type PlacedAreaLabel,
} from '#shared/charts/maps/area-labels'
import type { Pixel } from '#shared/charts/maps/map-base'

const FRAME = { left: 0, top: 0, width: 400, height: 300 }

const rectangle = (left: number, top: number, width: number, height: number): PixelRings => [
  [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ],
]

const label = (code: string, at: Pixel, text = `Kommun ${code}`): AreaLabel => ({
  code,
  text,
  at,
  fontSize: 12,
  strong: false,
})

/** Corners and middle of a placed text. */
function pointsOf({ label: one, at: [x, y] }: PlacedAreaLabel): Pixel[] {
  const { width, height } = sizeOf(one)
  return [
    [x - width / 2, y],
    [x + width / 2, y],
    [x - width / 2, y + height],
    [x + width / 2, y + height],
    [x, y + height / 2],
  ]
}

describe('names on a map of areas', () => {
  it('stand inside their own area where there is room, near its middle', () => {
    const areas = new Map([['a', rectangle(20, 20, 160, 100)]])
    const [placed] = placeAreaLabels([label('a', [100, 70])], areas, FRAME, [])
    expect(placed?.leader).toBeNull()
    expect(placed?.at[0]).toBeCloseTo(100)
    if (placed) for (const point of pointsOf(placed)) expect(contains(areas.get('a') ?? [], point)).toBe(true)
  })

  it('stand beside a small area, with a line to it, and not in a neighbour', () => {
    const areas = new Map([
      ['small', rectangle(190, 100, 20, 20)],
      ['large', rectangle(20, 20, 170, 200)],
    ])
    const placed = placeAreaLabels([label('large', [100, 120]), label('small', [200, 110])], areas, FRAME, [])
    const small = placed.find((one) => one.label.code === 'small')
    expect(small?.leader).toEqual([200, 110])
    if (!small) throw new Error('left out')
    for (const point of pointsOf(small))
      for (const rings of areas.values()) expect(contains(rings, point)).toBe(false)
  })

  it('leave a name out where only neighbours have room', () => {
    const around: [string, PixelRings][] = [
      ['north', rectangle(-500, -500, 1400, 600)],
      ['south', rectangle(-500, 120, 1400, 600)],
      ['west', rectangle(-500, 100, 600, 20)],
      ['east', rectangle(120, 100, 600, 20)],
    ]
    const areas = new Map<string, PixelRings>([['small', rectangle(100, 100, 20, 20)], ...around])
    expect(placeAreaLabels([label('small', [110, 110])], areas, FRAME, [])).toEqual([])
  })

  it('give room to those that come first', () => {
    const areas = new Map([
      ['first', rectangle(100, 100, 20, 20)],
      ['second', rectangle(120, 100, 20, 20)],
    ])
    const only = { left: 100, top: 80, width: 120, height: 60 }
    const order = (codes: readonly string[]): string[] =>
      placeAreaLabels(
        codes.map((code) => label(code, code === 'first' ? [110, 110] : [130, 110])),
        areas,
        only,
        [{ left: 100, top: 120, width: 120, height: 20 }],
      ).map((one) => one.label.code)
    expect(order(['first', 'second'])[0]).toBe('first')
    expect(order(['second', 'first'])[0]).toBe('second')
  })

  it('never lie in a neighbour, on each other or outside the frame', () => {
    const side = fc.integer({ min: 12, max: 140 })
    fc.assert(
      fc.property(
        fc.array(side, { minLength: 2, maxLength: 5 }),
        fc.array(side, { minLength: 2, maxLength: 4 }),
        (widths, heights) => {
          const areas = new Map<string, PixelRings>()
          const labels: AreaLabel[] = []
          let y = 10
          for (const height of heights) {
            let x = 10
            for (const width of widths) {
              const code = `${String(x)}-${String(y)}`
              areas.set(code, rectangle(x, y, width, height))
              labels.push(label(code, [x + width / 2, y + height / 2], `K${String(labels.length)}\n1 234`))
              x += width
            }
            y += height
          }
          const placed = placeAreaLabels(labels, areas, FRAME, [])
          for (const one of placed)
            for (const point of pointsOf(one)) {
              expect(point[0] >= 0 && point[0] <= 400 && point[1] >= 0 && point[1] <= 300).toBe(true)
              for (const [code, rings] of areas) if (contains(rings, point)) expect(code).toBe(one.label.code)
            }
        },
      ),
      { numRuns: 60 },
    )
  })
})
