import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeOf, type AreaLabel, type PlacedAreaLabel } from '#shared/charts/maps/area-label'
import { placeAreaLabels } from '#shared/charts/maps/area-labels'
import { contains, type PixelRings } from '#shared/charts/maps/pixel-areas'
import type { Pixel } from '#shared/charts/maps/map-window'

const FRAME = { left: 0, top: 0, width: 400, height: 300 }

const rectangle = (left: number, top: number, width: number, height: number): PixelRings => [
  [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ],
]

const label = (code: string, text = `Kommun ${code}`): AreaLabel => ({
  code,
  text,
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
    const [placed] = placeAreaLabels([label('a')], areas, FRAME, [])
    expect(placed?.leader).toBeNull()
    expect(placed?.at[0]).toBeCloseTo(100)
    if (placed) for (const point of pointsOf(placed)) expect(contains(areas.get('a') ?? [], point)).toBe(true)
  })

  it('stand beside a small area, with a line to it, and not in a neighbour', () => {
    const areas = new Map([
      ['small', rectangle(190, 100, 20, 20)],
      ['large', rectangle(20, 20, 170, 200)],
    ])
    const placed = placeAreaLabels([label('large'), label('small')], areas, FRAME, [])
    const small = placed.find((one) => one.label.code === 'small')
    if (!small?.leader) throw new Error('left out')
    const end = small.leader[1]
    expect([...areas].filter(([, rings]) => contains(rings, end)).map(([code]) => code)).toEqual(['small'])
    for (const point of pointsOf(small))
      for (const rings of areas.values()) expect(contains(rings, point)).toBe(false)
  })

  it('have a line that ends at the mark in their own area, where it fills that', () => {
    const areas = new Map([
      ['small', rectangle(190, 100, 20, 20)],
      ['large', rectangle(20, 20, 170, 260)],
    ])
    const mark = { left: 190, top: 100, width: 20, height: 20 }
    const placed = placeAreaLabels([{ ...label('small'), strong: true }], areas, FRAME, [mark])
    const leader = placed[0]?.leader
    if (!leader) throw new Error('left out')
    const [[x1, y1], [x2, y2]] = leader
    expect(Math.hypot(x2 - x1, y2 - y1)).toBeLessThan(20)
    // At its edge, not over its letter.
    expect(Math.max(Math.abs(x2 - 200), Math.abs(y2 - 110))).toBeGreaterThanOrEqual(9)
    expect(Math.max(Math.abs(x2 - 200), Math.abs(y2 - 110))).toBeLessThan(13)
  })

  it('leave a name out where only neighbours have room', () => {
    const around: [string, PixelRings][] = [
      ['north', rectangle(-500, -500, 1400, 600)],
      ['south', rectangle(-500, 120, 1400, 600)],
      ['west', rectangle(-500, 100, 600, 20)],
      ['east', rectangle(120, 100, 600, 20)],
    ]
    const areas = new Map<string, PixelRings>([['small', rectangle(100, 100, 20, 20)], ...around])
    expect(placeAreaLabels([label('small')], areas, FRAME, [])).toEqual([])
  })

  it('give room to those that come first', () => {
    const areas = new Map([
      ['first', rectangle(100, 100, 20, 20)],
      ['second', rectangle(120, 100, 20, 20)],
    ])
    const only = { left: 100, top: 80, width: 120, height: 60 }
    const order = (codes: readonly string[]): string[] =>
      placeAreaLabels(
        codes.map((code) => label(code)),
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
              labels.push(label(code, `K${String(labels.length)}\n1 234`))
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

describe('a place among its neighbours', () => {
  // A ring of neighbours: any line out of it goes through one of them.
  const areas = new Map([
    ['inner', rectangle(585, 335, 30, 30)],
    ['above', rectangle(540, 280, 120, 55)],
    ['below', rectangle(540, 365, 120, 55)],
    ['left', rectangle(540, 335, 45, 30)],
    ['right', rectangle(615, 335, 45, 30)],
  ])
  const namesOf = (ofFew: boolean): string[] =>
    placeAreaLabels(
      [{ ...label('inner', 'Överkalix\n−78'), ...(ofFew && { ofFew: true as const }) }],
      areas,
      { ...FRAME, width: 1200, height: 700 },
      [],
    ).map(({ label: { code } }) => code)

  it('is named beyond them where the map has few places, and not in a thicket', () => {
    expect(namesOf(true)).toEqual(['inner'])
    expect(namesOf(false)).toEqual([])
  })
})
