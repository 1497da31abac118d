import { WHOLE, type Place } from '../specification/chart-specification'
import type { Rect } from './plot-parts'

/** Between panels beside and above each other, in pixels. */
const GAP = { across: 24, down: 14 }

/** The pixels of a panel that stands in a part of the room: neighbours have a gap between them. */
export const rectOfPlace = (area: Rect, { left, top, width, height }: Place = WHOLE): Rect => ({
  left: area.left + left * (area.width + GAP.across),
  top: area.top + top * (area.height + GAP.down),
  width: width * (area.width + GAP.across) - GAP.across,
  height: height * (area.height + GAP.down) - GAP.down,
})

/** A room this much higher than it is wide has no panels beside each other: they would be towers. */
const UPRIGHT = 1.1
/** In a room narrower than this, in pixels, names at the ends of lines beside each other would be cut off. */
const NARROW = 420
/** More panels than these stay in their grid: below each other they would be too low. */
const MOST_STACKED = 3

/**
 * Places of panels in a room of this shape: those beside each other stand below each other on an upright page and in a
 * narrow window, in their order, each with the part of the room that it had.
 */
export function stackUpright(
  { width, height }: Pick<Rect, 'width' | 'height'>,
  places: readonly (Place | undefined)[],
): readonly (Place | undefined)[] {
  const isBeside = places.some((place) => place !== undefined && place.width < 1)
  const isUpright = height >= width * UPRIGHT || width < NARROW
  if (!isBeside || places.length > MOST_STACKED || !isUpright) return places
  const parts = places.map((place = WHOLE) => place.width * place.height)
  const whole = parts.reduce((sum, part) => sum + part, 0)
  let top = 0
  return parts.map((part): Place => {
    const place = { left: 0, top, width: 1, height: part / whole }
    top += place.height
    return place
  })
}

/**
 * The same for panels of which the lowest need so many pixels, however low the picture is: then what stands above gives
 * way.
 */
export function placeWithLeast(
  area: Rect,
  places: readonly (Place | undefined)[],
  leastLowest: number,
): Rect[] {
  const rects = places.map((place) => rectOfPlace(area, place))
  const bottom = Math.max(...rects.map(({ top, height }) => top + height))
  const isLowest = ({ top, height }: Rect): boolean => top > area.top && top + height > bottom - 1
  const lacking = Math.max(0, ...rects.filter(isLowest).map(({ height }) => leastLowest - height))
  return rects.map((rect) =>
    isLowest(rect)
      ? { ...rect, top: rect.top - lacking, height: rect.height + lacking }
      : { ...rect, height: rect.height - lacking },
  )
}
