/** A place with its part in each of two partitions, and how much it counts. */
export interface PartitionedPlace {
  readonly first: string
  readonly second: string
  readonly weight: number
  /** The second partition is called after its heads: whether this place is one. */
  readonly isHead: boolean
}

/**
 * Which places lie elsewhere in the second partition than in the first, although the two name their parts differently.
 * A part of the first stands for at most one of the second and the reverse. A part of the second stands for the one
 * that its head lies in; of several with their heads in the same part the one with the largest common weight. Parts
 * that are left over are paired by their common weight, the largest first; equals by the number of common places, then
 * by code. A place lies elsewhere where its two parts are no pair. Our choice: there is no published rule for comparing
 * two divisions into areas place by place.
 */
export function findMoved(places: readonly PartitionedPlace[]): readonly boolean[] {
  const common = new Map<string, PartitionedPlace & { readonly count: number }>()
  const keyOf = ({ first, second }: PartitionedPlace): string => JSON.stringify([first, second])
  for (const place of places) {
    const key = keyOf(place)
    const sum = common.get(key)
    common.set(key, {
      ...place,
      weight: (sum?.weight ?? 0) + place.weight,
      isHead: place.isHead || sum?.isHead === true,
      count: (sum?.count ?? 0) + 1,
    })
  }
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  const inTurn = [...common].sort(
    ([, a], [, b]) =>
      Number(b.isHead) - Number(a.isHead) ||
      b.weight - a.weight ||
      b.count - a.count ||
      compare(a.first, b.first) ||
      compare(a.second, b.second),
  )
  const [firsts, seconds, pairs] = [new Set<string>(), new Set<string>(), new Set<string>()]
  for (const [key, { first, second }] of inTurn) {
    if (firsts.has(first) || seconds.has(second)) continue
    firsts.add(first)
    seconds.add(second)
    pairs.add(key)
  }
  return places.map((place) => !pairs.has(keyOf(place)))
}
