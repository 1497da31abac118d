import type { PanelFrame, ValueAxis } from './chart-specification'

/** Points between two value axes, with a line that is fitted to them or an area that counts something. */
export interface PointsPanel extends PanelFrame {
  readonly kind: 'points'
  readonly across: AcrossAxis
  readonly groups: readonly PointGroup[]
  /** What the area of a point counts; absent: all are as large. */
  readonly sizes?: { readonly title: string; readonly scaleId: string }
  readonly fit?: FittedLine
  /** A line across the axis at this value, and what it means to lie on either side. */
  readonly parting?: { readonly at: number; readonly below: string; readonly above: string }
  /** A line across all points at this height, with its name: the reference. */
  readonly level?: PointsLevel
  /** The scale upwards reaches no further: what is more stands at the edge. */
  readonly most?: number
  /** Said where no row has a point. */
  readonly nothing?: string
}

export interface PointsLevel {
  readonly at: number
  readonly name: string
  readonly color: string
}

/** A logarithmic axis from left to right. */
export interface AcrossAxis extends ValueAxis {
  readonly title: string
  /** 2: labels at quotients on both sides of one; 10: at one, two and five of each power of ten. */
  readonly base: 2 | 10
  /** The scale reaches no further: what lies outside stands at the edge. */
  readonly within?: readonly [number, number]
}

/** Points of one colour; a legend names it where points have no names. */
export interface PointGroup {
  readonly name: string
  readonly color: string
  /** The picture is about these: larger, of another shape, on top and named first. */
  readonly emphasis?: boolean
  readonly points: readonly Point[]
}

export interface Point {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** The name with more beside it, where there is room for that. */
  readonly label?: string
  /** Names of heavier ones are placed first; 0: it has none. */
  readonly weight: number
  /** Rests on few persons: a ring, which stretches no scale. */
  readonly isUncertain?: boolean
  readonly tooltip: string
  /** The row of the answer that it shows. */
  readonly row: number
}

/** A fitted line with its band of confidence, from left to right. */
export interface FittedLine {
  readonly name: string
  readonly upperName: string
  readonly lowerName: string
  readonly color: string
  /** What line and band are, in a sentence. */
  readonly words: string
  readonly steps: readonly FittedStep[]
}

export interface FittedStep {
  readonly x: number
  readonly y: number
  readonly upper: number
  readonly lower: number
}

export interface PlacedPoint {
  readonly group: PointGroup
  readonly point: Point
}

/** All points as they lie on each other: the chosen on top, below them small ones upon large ones. */
export const stackPoints = ({ groups }: Pick<PointsPanel, 'groups'>): PlacedPoint[] =>
  groups
    .flatMap((group) => group.points.map((point) => ({ group, point })))
    .sort(
      (a, b) =>
        Number(a.group.emphasis ?? false) - Number(b.group.emphasis ?? false) ||
        (b.point.size ?? 0) - (a.point.size ?? 0),
    )

/** What the scales must hold: points that rest on few persons stretch them only where there are no others. */
export function steadyPoints({ groups }: Pick<PointsPanel, 'groups'>): readonly Point[] {
  const all = groups.flatMap(({ points }) => points)
  const steady = all.filter(({ isUncertain }) => !isUncertain)
  return steady.length > 0 ? steady : all
}

/** What the scale upwards must hold. */
export const heightsOf = (panel: PointsPanel): number[] => [
  ...(panel.axis.hold ?? []),
  ...steadyPoints(panel).map(({ y }) => Math.min(y, panel.most ?? Number.POSITIVE_INFINITY)),
  ...(panel.level ? [panel.level.at] : []),
  ...(panel.fit?.steps.flatMap(({ upper, lower }) => [upper, lower]) ?? []),
]

/** What the scale across must hold. */
export const widthsOf = ({ across, groups }: PointsPanel): number[] => {
  const [least, most] = across.within ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return [
    ...(across.hold ?? []),
    ...steadyPoints({ groups }).map(({ x }) => Math.min(most, Math.max(least, x))),
  ]
}
