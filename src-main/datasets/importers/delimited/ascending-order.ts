/**
 * The places of numbers in ascending order, equal ones as they stand; null when all stand so already. Joins the runs
 * that ascend by themselves, two and two: lists are written place by place or year by year, and need few rounds.
 */
export function ascendingOrder(values: Float64Array): Uint32Array | null {
  let ends = runsOf(values)
  if (ends.length < 2) return null
  let from = Uint32Array.from({ length: values.length }, (_, i) => i)
  let to = new Uint32Array(values.length)
  while (ends.length > 1) {
    const joined: number[] = []
    let start = 0
    for (let r = 0; r < ends.length; r += 2) {
      const middle = ends[r] ?? 0
      const end = ends[r + 1] ?? middle
      join(values, from, to, start, middle, end)
      joined.push(end)
      start = end
    }
    ends = joined
    ;[from, to] = [to, from]
  }
  return from
}

/** Ends of the stretches in which no number is below the one before. */
function runsOf(values: Float64Array): number[] {
  const ends: number[] = []
  for (let i = 1; i < values.length; i++) if ((values[i] ?? 0) < (values[i - 1] ?? 0)) ends.push(i)
  return [...ends, values.length]
}

function join(
  values: Float64Array,
  from: Uint32Array,
  to: Uint32Array,
  start: number,
  middle: number,
  end: number,
): void {
  let [left, right] = [start, middle]
  for (let at = start; at < end; at++) {
    const one = from[left] ?? 0
    const other = from[right] ?? 0
    const isLeft = left < middle && (right >= end || (values[one] ?? 0) <= (values[other] ?? 0))
    to[at] = isLeft ? one : other
    if (isLeft) left++
    else right++
  }
}
