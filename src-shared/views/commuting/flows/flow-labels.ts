import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MapPlace } from '../../../charts/frame/chart-picture'
import type { MapWindow } from '../../../charts/maps/map-window'
import type { PlaceLabel } from '../../../charts/maps/place-labels'
import { formatNumber } from '../../../messages/number-format'
import { ringRadius, type FlowRing, type RingScale } from './flow-rings'
import { flowsWords } from './words'

export const isInWindow = (
  { bounds: [west, south, east, north] }: MapWindow,
  { longitude, latitude }: MapPlace,
): boolean => longitude > west && longitude < east && latitude > south && latitude < north

/** The most persons of a ring in any year, of both halves together. */
const weightOf = ({ most }: FlowRing): number => (typeof most === 'number' ? most : most.out + most.in)

/** Part of the largest ring from which on a place's name is strong, and its totals stand below it. */
const LARGE = 0.25

/**
 * Names in the order in which they may claim room, the same in all years: chosen, then by persons, then all other
 * places. A place of one flow has its number, a large one, or a chosen one, those of its half-rings.
 */
export function rankLabels(
  ctx: ChartContext,
  window: MapWindow,
  places: readonly MapPlace[],
  rings: readonly FlowRing[],
  scale: RingScale,
  isCountry: boolean,
): PlaceLabel[] {
  const ringOf = new Map(rings.map((ring) => [ring.place.code, ring]))
  const importance = (place: MapPlace): number => {
    const ring = ringOf.get(place.code)
    return ring ? (ring.isChosen ? Number.MAX_VALUE : weightOf(ring)) : -1
  }
  const largest = Math.max(1, ...rings.filter(({ isChosen }) => !isChosen).map(weightOf))
  const centre = rings.find(({ isChosen }) => isChosen)?.place
  const count = (persons: number): string => formatNumber(persons, 'persons', ctx.language)
  const { inAndOut } = flowsWords.in(ctx.language).map
  return places
    .filter((place) => isInWindow(window, place))
    .sort((a, b) => importance(b) - importance(a) || a.code.localeCompare(b.code))
    .map((place): PlaceLabel => {
      const ring = ringOf.get(place.code)
      const isChosen = ring?.isChosen === true
      const large = ring !== undefined && (isChosen || (!isCountry && weightOf(ring) > largest * LARGE))
      const name = ctx.say(place.name)
      return {
        code: place.code,
        text: ring && ring.whole > 0 ? `${name} ${count(ring.whole)}` : name,
        ...(ring?.halves &&
          large &&
          !isCountry && { detail: inAndOut(count(ring.halves.in), count(ring.halves.out)) }),
        at: window.toPixel([place.longitude, place.latitude]),
        radius: ring ? ringRadius(ring, scale) : 0,
        awayFrom: isChosen || !centre ? null : window.toPixel([centre.longitude, centre.latitude]),
        fontSize: large ? ctx.text.label : ctx.text.small,
        strong: large,
      }
    })
}
