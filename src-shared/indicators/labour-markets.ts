import { computeDay, computeNight, type FlowMatrix } from './flow-matrix'

/** What a centre must not exceed, as fractions of its employed night population. */
export interface LabourMarketLimits {
  /** Out-commuting in total: at most. SCB: 0.20. */
  readonly totalOut: number
  /** Out-commuting to any one municipality: below. SCB: 0.075. */
  readonly singleOut: number
}

/**
 * How a municipality came to its place in a market. `centre`: by both limits. `cycle-centre`: the most self-contained
 * of municipalities that join each other in a ring, most often a pair. `cut-off`: the joined end of a link that a too
 * long chain was cut at. `alone`: no centre, yet nobody commutes to another municipality. `no-workers`: nobody
 * employed lives there. All of these head a market; `joined` is the rest.
 */
export type LabourMarketRole = 'centre' | 'cycle-centre' | 'cut-off' | 'alone' | 'no-workers' | 'joined'

/** What the rule looks at, whatever the limits; all arrays go by the matrix's places. */
export interface OutFlows {
  readonly codes: readonly string[]
  /** Employed night population O and day population D, persons. */
  readonly night: Float64Array
  readonly day: Float64Array
  /** Out-commuters / O, 0–1. NaN where O is 0. */
  readonly outShare: Float64Array
  /** Largest flow to another municipality / O, 0–1. NaN where O is 0. */
  readonly largestShare: Float64Array
  /** The municipality that receives it; −1 where nobody commutes to another one. */
  readonly largestTo: Int32Array
}

/** The markets of one year. */
export interface LabourMarkets extends OutFlows {
  readonly roles: readonly LabourMarketRole[]
  /** The municipality that it is joined to; −1 for heads of markets. */
  readonly joinedTo: Int32Array
  /** Steps to the head of the market: 0, 1 or 2. */
  readonly depth: Uint8Array
  /** Head of the market that it belongs to. */
  readonly market: Int32Array
}

/** The longest chain: centre, directly joined, indirectly joined. */
const LONGEST_CHAIN = 3

/**
 * Local labour markets by SCB's rule (Carlsson, Johansson, Persson & Tegsjö 1993; SCB 2010, Lokala arbetsmarknader –
 * egenskaper, utveckling och funktion). O includes those who work outside the places; only places can be joined to.
 *
 * 1. A municipality is an independent centre when Σ_{j≠i} T_ij / O_i ≤ `totalOut` and max_{j≠i} T_ij / O_i <
 *    `singleOut`. One without employed inhabitants is not.
 * 2. Every other municipality is joined to the one that receives its largest out-flow; ties go to the larger day
 *    population, then to the lower code. Without any out-flow to a municipality it stays alone.
 * 3. Where joined municipalities form a ring (two that are each other's largest target, or more), the one with the
 *    smallest out-commuting share becomes the head, ties to the lower code: its own link goes.
 * 4. A chain from a municipality to its head has at most three municipalities. While one is longer: of all links on
 *    chains that run from a municipality that nobody is joined to up to its head and are longer than three, the one
 *    with the smallest share T_ij / O_i is cut; ties to the link farthest from its head, then to the lower code of
 *    its home. The home of the cut link heads a market of its own with those joined to it.
 *
 * The published rule does not say how to decide ties, rings and several long chains; 2–4 are our choice. The result
 * does not depend on the order of the places.
 */
export const computeLabourMarkets = (matrix: FlowMatrix, limits: LabourMarketLimits): LabourMarkets =>
  applyLimits(computeOutFlows(matrix), limits)

/** Steps before the limits: the only ones that go through all n × n flows. */
export function computeOutFlows(matrix: FlowMatrix): OutFlows {
  const { codes, persons } = matrix
  const n = codes.length
  const night = computeNight(matrix)
  const day = computeDay(matrix)
  const largestTo = findLargestTargets(matrix, day)
  const shareOf = (home: number, amount: number): number =>
    (night[home] ?? 0) > 0 ? amount / (night[home] ?? 0) : Number.NaN
  const outShare = Float64Array.from({ length: n }, (_, i) =>
    shareOf(i, (night[i] ?? 0) - (persons[i * n + i] ?? 0)),
  )
  const largestShare = Float64Array.from(largestTo, (to, i) =>
    shareOf(i, to < 0 ? 0 : (persons[i * n + to] ?? 0)),
  )
  return { codes, night, day, outShare, largestShare, largestTo }
}

/** The rule of `computeLabourMarkets` on flows that were looked through already. */
export function applyLimits(flows: OutFlows, limits: LabourMarketLimits): LabourMarkets {
  const { codes, night, outShare, largestShare, largestTo } = flows
  const roles = codes.map((_, i): LabourMarketRole => {
    if (!((night[i] ?? 0) > 0)) return 'no-workers'
    if ((outShare[i] ?? 1) <= limits.totalOut && (largestShare[i] ?? 1) < limits.singleOut) return 'centre'
    return (largestTo[i] ?? -1) < 0 ? 'alone' : 'joined'
  })
  const joinedTo = largestTo.map((to, i) => (roles[i] === 'joined' ? to : -1))
  const head = (place: number, role: LabourMarketRole): void => {
    roles[place] = role
    joinedTo[place] = -1
  }
  const isBefore = (a: number, b: number): boolean => (codes[a] ?? '') < (codes[b] ?? '')

  for (const ring of findRings(joinedTo)) {
    const least = ring.reduce((best, place) => {
      const difference = (outShare[place] ?? 0) - (outShare[best] ?? 0)
      return difference < 0 || (difference === 0 && isBefore(place, best)) ? place : best
    })
    head(least, 'cycle-centre')
  }
  for (let cut = findCut(joinedTo, largestShare, isBefore); cut >= 0;) {
    head(cut, 'cut-off')
    cut = findCut(joinedTo, largestShare, isBefore)
  }
  const { depth, market } = climb(joinedTo)
  return { ...flows, roles, joinedTo, depth, market }
}

/** The receiver of each place's largest flow to another place; −1 without any. */
function findLargestTargets({ codes, persons }: FlowMatrix, day: Float64Array): Int32Array {
  const n = codes.length
  return Int32Array.from({ length: n }, (_, home) => {
    let best = -1
    for (let work = 0; work < n; work++) {
      const amount = persons[home * n + work] ?? 0
      if (work === home || amount <= 0) continue
      const difference = best < 0 ? 1 : amount - (persons[home * n + best] ?? 0)
      const larger = (day[work] ?? 0) - (day[best] ?? 0)
      const wins = larger > 0 || (larger === 0 && (codes[work] ?? '') < (codes[best] ?? ''))
      if (difference > 0 || (difference === 0 && wins)) best = work
    }
    return best
  })
}

/** Places that lead back to themselves, each ring once. */
function findRings(joinedTo: Int32Array): number[][] {
  const seenBy = new Int32Array(joinedTo.length).fill(-1)
  const rings: number[][] = []
  for (let start = 0; start < joinedTo.length; start++) {
    let place = start
    while (place >= 0 && seenBy[place] === -1) {
      seenBy[place] = start
      place = joinedTo[place] ?? -1
    }
    if (place < 0 || seenBy[place] !== start) continue
    const ring = [place]
    for (let next = joinedTo[place] ?? -1; next !== place; next = joinedTo[next] ?? place) ring.push(next)
    rings.push(ring)
  }
  return rings
}

/** Steps to the head, and the head, of each place; there are no rings. */
function climb(joinedTo: Int32Array): { readonly depth: Uint8Array; readonly market: Int32Array } {
  const depth = new Uint8Array(joinedTo.length)
  const market = Int32Array.from(joinedTo, (_, start) => {
    let place = start
    let steps = 0
    for (let next = joinedTo[place] ?? -1; next >= 0; next = joinedTo[place] ?? -1) {
      place = next
      steps++
    }
    depth[start] = Math.min(steps, 255)
    return place
  })
  return { depth, market }
}

/** The home of the next link to cut; −1 when no chain is too long. */
function findCut(
  joinedTo: Int32Array,
  share: Float64Array,
  isBefore: (a: number, b: number) => boolean,
): number {
  const { depth } = climb(joinedTo)
  const receives = new Set(joinedTo)
  let cut = -1
  for (let leaf = 0; leaf < joinedTo.length; leaf++) {
    if (receives.has(leaf) || (depth[leaf] ?? 0) < LONGEST_CHAIN) continue
    for (let place = leaf; (joinedTo[place] ?? -1) >= 0; place = joinedTo[place] ?? -1) {
      if (cut < 0) cut = place
      const difference = (share[place] ?? 0) - (share[cut] ?? 0)
      const farther = (depth[place] ?? 0) - (depth[cut] ?? 0)
      if (difference < 0 || (difference === 0 && (farther > 0 || (farther === 0 && isBefore(place, cut)))))
        cut = place
    }
  }
  return cut
}
