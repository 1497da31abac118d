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
