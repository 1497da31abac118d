/** One point of a line over the years; null where it is not known. */
export interface SparkPoint {
  readonly year: number
  readonly value: number | null
  /** The series is another one from here on: no line leads here. */
  readonly isCut?: boolean
}

const round = (value: number): string => String(Math.round(value * 10) / 10)

/**
 * A line over the years as an SVG path in a box (points), from its lowest to its highest; years apart as they are. Where
 * a figure is not known, or the series is cut, the line breaks, and a year alone is a short dash. Empty where nothing is known.
 */
export function sparkPath(points: readonly SparkPoint[], width: number, height: number): string {
  const known = points.flatMap(({ value }) => (value === null ? [] : [value]))
  const [first, last] = [points[0]?.year ?? 0, points.at(-1)?.year ?? 0]
  if (known.length === 0) return ''
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const x = (year: number): number => (last === first ? width / 2 : ((year - first) / (last - first)) * width)
  const y = (value: number): number => (high === low ? height / 2 : ((high - value) / (high - low)) * height)
  return points
    .map(({ year, value, isCut = false }, at) => {
      if (value === null) return ''
      const [before, after] = [points[at - 1], points[at + 1]]
      const begins = isCut || (before?.value ?? null) === null
      const ends = after?.isCut === true || (after?.value ?? null) === null
      const place = `${begins ? 'M' : 'L'}${round(x(year))} ${round(y(value))}`
      return begins && ends ? `${place}h1` : place
    })
    .join('')
}
