import { expect, test } from 'vitest'
import { placeLabels, suitDarkLetters, type PlaceLabel } from '#shared/charts/maps/place-labels'

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

test('dark letters stand on maps of mostly light areas, and not on those that a dark theme tints', () => {
  expect(suitDarkLetters(['#f7efc5', '#c5b47a', '#2a4374'])).toBe(true)
  expect(suitDarkLetters(['#2f5f80', '#7a5636', '#1f6b54'])).toBe(false)
})
