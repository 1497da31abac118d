import { addFigures, NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import { computeMargins, sumPlaces, type MatrixMargins } from '../../indicators/self-containment'
import type { CommutingTotals } from '../../indicators/commuting'
import type { ReadMatrix } from '../../view/read-flow-matrix'
import { FIGURE_FLAGS } from '../../view/view-data'

/** Which ends of a place's flows are not stated in full, so that its out- or in-commuters are too few. */
export interface OpenEnds {
  readonly openOut: boolean
  readonly openIn: boolean
  /** The reason is that flows are hidden (`..`), not that those beyond the dataset are absent. */
  readonly hidden: boolean
}

/** One place's commuting in one year, summed from flows. */
export interface FlowCommuting extends OpenEnds {
  readonly totals: CommutingTotals
  readonly night: Figure
  readonly day: Figure
  readonly sources: readonly number[]
}

const kept = new WeakMap<ReadMatrix, MatrixMargins>()

export function marginsOf(read: ReadMatrix): MatrixMargins {
  const margins = kept.get(read) ?? computeMargins(read.matrix)
  kept.set(read, margins)
  return margins
}

/** Indices of municipalities in the year's flows; null unless the year has all of them. */
export function placesIn(read: ReadMatrix | null, members: readonly number[]): readonly number[] | null {
  const places = members.flatMap((id) => read?.indexOf.get(id) ?? [])
  return read && members.length > 0 && places.length === members.length ? places : null
}

/**
 * A place's in- and out-commuters summed from a year's flows; `members` are ids of its municipalities, and what goes
 * between them stays inside. Null unless the year has all of them. `..` where nothing is stated: of those who live and
 * work in a place that has no flow to itself, of out-commuters from a place that is nobody's home, of those who leave a
 * place that is all that the flows are about.
 */
export function sumCommuting(read: ReadMatrix, members: readonly number[]): FlowCommuting | null {
  const places = placesIn(read, members)
  if (!places) return null
  const { matrix, homes, works, hiddenBeyond } = read
  const found = sumPlaces(marginsOf(read), places)
  const openOut = !matrix.statesOutBeyond
  const openIn = !matrix.statesInBeyond
  // Where nothing but the place itself is in the flows, nobody is seen to leave it.
  const alone = places.length === matrix.codes.length
  const out = members.every((id) => homes.has(id)) && !(alone && openOut) ? found.out : NOT_AVAILABLE
  const into = members.every((id) => works.has(id)) && !(alone && openIn) ? found.in : NOT_AVAILABLE
  const hidden = hidesFlows(read, places)
  const hiddenOut = hidden.out || members.some((id) => hiddenBeyond.out.has(id))
  const hiddenIn = hidden.in || members.some((id) => hiddenBeyond.in.has(id))
  return {
    totals: { liveAndWork: found.liveAndWork, outCommuters: out, inCommuters: into },
    night: addFigures(found.liveAndWork, out),
    day: addFigures(found.liveAndWork, into),
    sources: read.sources,
    openOut: openOut || hiddenOut,
    openIn: openIn || hiddenIn,
    hidden: !(openOut || openIn) && (hiddenOut || hiddenIn),
  }
}

/** Whether a flow between the places and any other is stated without a number. */
function hidesFlows(
  { matrix }: ReadMatrix,
  places: readonly number[],
): { readonly out: boolean; readonly in: boolean } {
  const n = matrix.codes.length
  const inside = new Set(places)
  const found = { out: false, in: false }
  for (let other = 0; other < n; other++) {
    if (inside.has(other)) continue
    for (const place of places) {
      if (matrix.unknown[place * n + other] === 1) found.out = true
      if (matrix.unknown[other * n + place] === 1) found.in = true
    }
  }
  return found
}

const { lowerBound, upperBound } = FIGURE_FLAGS

/** Out-commuters and night population are at least what is shown where flows out are missing. */
export const flagOut = ({ openOut }: Pick<OpenEnds, 'openOut'>): number => (openOut ? lowerBound : 0)

/** In-commuters and day population, where flows in are missing. */
export const flagIn = ({ openIn }: Pick<OpenEnds, 'openIn'>): number => (openIn ? lowerBound : 0)

/** In minus out, or in divided by out: a bound with one end open; with both it can be larger and smaller. */
export const flagBalance = ({ openOut, openIn }: Pick<OpenEnds, 'openOut' | 'openIn'>): number =>
  openOut === openIn ? 0 : openIn ? lowerBound : upperBound
