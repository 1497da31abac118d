import { describe, expect, it } from 'vitest'
import { overlaps } from '#shared/charts/frame/box'
import { placeNames, type NamedPoint } from '#shared/charts/points/label-points'

const area = { left: 0, top: 0, width: 600, height: 400 }
const named = (text: string, x: number, y: number, more: Partial<NamedPoint> = {}): NamedPoint => ({
  text,
  x,
  y,
  radius: 5,
  fontSize: 12,
  strong: false,
  ...more,
})
/** Points close to each other, as industries of the same size and growth are. */
const crowd = Array.from({ length: 9 }, (_, i) =>
  named(`Bransch ${String(i)}`, 300 + (i % 3) * 14, 200 + Math.floor(i / 3) * 14),
)

describe('names of points', () => {
  it('stand beside points that have room around them, without a line', () => {
    const [one] = placeNames([named('Ydre', 100, 100)], [named('Ydre', 100, 100)], area, [], Infinity)
    expect(one?.leader).toBeNull()
    expect(one?.box.left).toBeLessThan(115)
  })

  it('stand on the side where no other point is as near', () => {
    const own = named('Boxholm', 300, 200)
    const alone = placeNames([own], [own], area, [], 0)[0]?.box
    const other = named('', (alone?.right ?? 0) + 6, 200)
    expect(alone?.left).toBeGreaterThan(300)
    expect(placeNames([own], [own, other], area, [], 0)[0]?.box.right).toBeLessThan(300)
  })

  it('stand further off with a line that reaches their point, where others stand close', () => {
    const placed = placeNames(crowd, crowd, area, [], Infinity)
    // The one in the middle has others all round.
    expect(placed.length).toBeGreaterThanOrEqual(crowd.length - 1)
    const led = placed.filter(({ leader }) => leader !== null)
    expect(led.length).toBeGreaterThan(0)
    for (const { point, leader } of led)
      expect(Math.hypot((leader?.x1 ?? 0) - point.x, (leader?.y1 ?? 0) - point.y)).toBeCloseTo(point.radius)
  })

  it('have no line across another point, which would be read as its own', () => {
    for (const { point, leader } of placeNames(crowd, crowd, area, [], Infinity))
      for (const other of crowd.filter(({ x, y }) => leader && (x !== point.x || y !== point.y))) {
        const { x1 = 0, y1 = 0, x2 = 0, y2 = 0 } = leader ?? {}
        for (let at = 0; at <= 1; at += 0.05)
          expect(
            Math.hypot(x1 + at * (x2 - x1) - other.x, y1 + at * (y2 - y1) - other.y),
          ).toBeGreaterThanOrEqual(other.radius - 0.1)
      }
  })

  it('stand on no other name, on no point and in the plot', () => {
    const placed = placeNames(crowd, crowd, area, [], Infinity)
    for (const [i, { box }] of placed.entries()) {
      expect(placed.slice(i + 1).some((other) => overlaps(box, other.box))).toBe(false)
      expect(box.left >= 0 && box.right <= area.width && box.top >= 0 && box.bottom <= area.height).toBe(true)
      for (const { x, y } of crowd)
        expect(x > box.left && x < box.right && y > box.top && y < box.bottom).toBe(false)
    }
  })

  it('are left out rather than led to where lines would be a thicket, but never those the picture is about', () => {
    const strong = crowd.map((one, i) => (i === 4 ? { ...one, strong: true } : one))
    const inOrder = strong.toSorted((a, b) => Number(b.strong) - Number(a.strong))
    const placed = placeNames(inOrder, crowd, area, [], 0)
    expect(placed.length).toBeLessThan(crowd.length)
    expect(placed.map(({ point }) => point.text)).toContain('Bransch 4')
  })
})
