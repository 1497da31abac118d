import { highestOf } from '#shared/indicators/extremes'
import { overlaps, type Box } from '#shared/charts/frame/box'
import type { NativeAxis, NativePanel } from '#shared/charts/native/native-chart'
import type { NiceScale } from '#shared/charts/frame/nice-scale'
import { widthOf, type ChartLayout } from './chart-layout'

/** Where a name stands at its point, in the words of chart files: right, left, above, below. */
export type LabelSide = 'r' | 'l' | 't' | 'b'

/** More names than this are no help. */
const MOST = 18
/** A name may cover so many other points; bubbles are too large for that. */
const mostCovered = ({ kind }: NativePanel): number => (kind === 'bubbles' ? 0 : 1)

interface Point {
  readonly series: number
  readonly index: number
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly label: string
  readonly weight: number
}

/** The names that have room, the most important first: by series and point where each stands. */
export function choosePointLabels(
  panel: NativePanel,
  layout: ChartLayout,
): ReadonlyMap<number, ReadonlyMap<number, LabelSide>> {
  const points = placePoints(panel, layout)
  const placed: Box[] = []
  const chosen = new Map<number, Map<number, LabelSide>>()
  const wanted = points.filter(({ weight, label }) => weight > 0 && label !== '')
  for (const point of wanted.toSorted((a, b) => b.weight - a.weight)) {
    if (placed.length >= MOST) break
    const found = bestSide(point, points, placed, layout, mostCovered(panel))
    if (!found) continue
    placed.push(found.box)
    const ofSeries = chosen.get(point.series) ?? new Map<number, LabelSide>()
    chosen.set(point.series, ofSeries.set(point.index, found.side))
  }
  return chosen
}

function bestSide(
  point: Point,
  points: readonly Point[],
  placed: readonly Box[],
  layout: ChartLayout,
  most: number,
): { side: LabelSide; box: Box } | null {
  const { plot } = layout
  let best: { side: LabelSide; box: Box; covered: number } | null = null
  for (const side of ['r', 'l', 't', 'b'] as const) {
    const box = boxAt(point, side, layout.sizes.small)
    const inside =
      box.left >= plot.left &&
      box.right <= layout.width &&
      box.top >= plot.top &&
      box.bottom <= plot.top + plot.height
    if (!inside || placed.some((other) => overlaps(box, other))) continue
    const covered = points.filter((other) => other !== point && holds(box, other)).length
    if (covered <= most && (!best || covered < best.covered)) best = { side, box, covered }
  }
  return best
}

function boxAt({ x, y, radius, label }: Point, side: LabelSide, size: number): Box {
  const width = widthOf(label, size) + 6
  const height = size * 1.4
  const gap = radius + 3
  const left = side === 'r' ? x + gap : side === 'l' ? x - gap - width : x - width / 2
  const top = side === 't' ? y - gap - height : side === 'b' ? y + gap : y - height / 2
  return { left, top, right: left + width, bottom: top + height }
}

const holds = (box: Box, { x, y, radius }: Point): boolean =>
  x + radius * 0.7 > box.left &&
  x - radius * 0.7 < box.right &&
  y + radius * 0.7 > box.top &&
  y - radius * 0.7 < box.bottom

function placePoints({ series, categoryAxis, valueAxis, kind }: NativePanel, { plot }: ChartLayout): Point[] {
  const across = positionIn(categoryAxis)
  const up = positionIn(valueAxis)
  const largest = Math.max(1, highestOf(series.flatMap(({ sizes }) => [...(sizes ?? [])])))
  // As PowerPoint draws them: the largest a quarter of the plot, scaled.
  const radiusOf = (size: number | undefined): number =>
    kind === 'bubbles'
      ? Math.min(plot.width, plot.height) * 0.125 * 0.45 * Math.sqrt((size ?? 0) / largest) * 1.4
      : 4
  return series.flatMap((one, s) =>
    one.pointless
      ? []
      : one.values.flatMap((value, index): Point[] => {
          const x = one.across?.[index]
          if (value === null || x === undefined) return []
          return [
            {
              series: s,
              index,
              x: plot.left + across(x) * plot.width,
              y: plot.top + (1 - up(value)) * plot.height,
              radius: radiusOf(one.sizes?.[index]),
              label: one.pointLabels?.[index] ?? '',
              weight: one.pointWeights?.[index] ?? 0,
            },
          ]
        }),
  )
}

function positionIn({ scale, logBase }: NativeAxis): (value: number) => number {
  const { min, max }: Pick<NiceScale, 'min' | 'max'> = scale ?? { min: 0, max: 1 }
  const part = (value: number): number => (logBase ? Math.log(Math.max(value, 1e-9)) : value)
  return (value) => (part(value) - part(min)) / (part(max) - part(min))
}
