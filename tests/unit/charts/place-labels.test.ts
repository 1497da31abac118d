import { describe, expect, test } from 'vitest'
import { placeLabels, type PlacedLabel, type PlaceLabel } from '#shared/charts/maps/place-labels'
import { measureText } from '#shared/charts/frame/text-width'

const AREA = { left: 0, top: 0, width: 300, height: 200 }

const label = (code: string, at: [number, number], strong = false): PlaceLabel => ({
  code,
  text: `Kommun ${code}`,
  at,
  radius: 3,
  awayFrom: null,
  fontSize: 14,
  strong,
})

/** A place with others so close around it that a name beside it covers some of them. */
function crowded(strong: boolean): PlaceLabel[] {
  const around = [-40, -20, 0, 20, 40].flatMap((dx) =>
    [-24, -12, 0, 12, 24].flatMap((dy) =>
      dx === 0 && dy === 0 ? [] : [label(`${dx}/${dy}`, [150 + dx, 100 + dy])],
    ),
  )
  return [label('middle', [150, 100], strong), ...around]
}

const codes = (labels: readonly PlaceLabel[]): string[] =>
  placeLabels(labels, AREA, []).map((placed) => placed.label.code)

test('the place that a map is about is named, however close the others lie', () => {
  expect(codes(crowded(true))).toContain('middle')
})

test('another place in such a crowd goes without a name rather than cover its neighbours', () => {
  expect(codes(crowded(false))).not.toContain('middle')
})

test('no name covers a legend, not even that of the place a map is about', () => {
  expect(placeLabels([label('middle', [150, 100], true)], AREA, [AREA])).toEqual([])
})

describe('a name at the edge of the area', () => {
  /** Left, top, right and bottom of the letters. */
  function boxOf({ at: [x, y], align, label: { text, fontSize } }: PlacedLabel): readonly number[] {
    const width = measureText(text, fontSize)
    const left = align === 'center' ? x - width / 2 : x
    return [left, y, left + width, y + fontSize]
  }
  const right = AREA.left + AREA.width
  const bottom = AREA.top + AREA.height

  test.each<[string, [number, number]]>([
    ['left', [AREA.left + 3, 100]],
    ['right', [right - 3, 100]],
    ['upper', [150, AREA.top + 3]],
    ['lower', [150, bottom - 3]],
    ['upper left', [AREA.left + 8, AREA.top + 8]],
    ['upper right', [right - 8, AREA.top + 8]],
    ['lower left', [AREA.left + 8, bottom - 8]],
    ['lower right', [right - 8, bottom - 8]],
  ])('stays inside at the %s one, wherever lines come from', (_, at) => {
    const origins: PlaceLabel['awayFrom'][] = [null, [150, 100], [0, 0], [right, bottom], [right, 0]]
    for (const awayFrom of origins) {
      const [placed] = placeLabels([{ ...label('1', at), awayFrom }], AREA, [])
      const [x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN] = placed ? boxOf(placed) : []
      expect(x1).toBeGreaterThanOrEqual(AREA.left)
      expect(y1).toBeGreaterThanOrEqual(AREA.top)
      expect(x2).toBeLessThanOrEqual(right)
      expect(y2).toBeLessThanOrEqual(bottom)
    }
  })

  test('is left out where it would be cut off on every side, however important it is', () => {
    const narrow = { ...AREA, width: 60 }
    const low = { ...AREA, height: 12 }
    for (const area of [narrow, low]) expect(placeLabels([label('1', [30, 6], true)], area, [])).toEqual([])
  })
})
