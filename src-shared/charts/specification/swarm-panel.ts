import type { PanelFrame } from './chart-specification'

/** Every place as a point along one axis; beside each other only so that all are seen: the height measures nothing. */
export interface SwarmPanel extends PanelFrame {
  readonly kind: 'swarm'
  /** From the top: one, or of several answers one for each. */
  readonly rows: readonly SwarmRow[]
}

export interface SwarmRow {
  /** What sets it apart from the other rows; null: it is alone. */
  readonly name: string | null
  readonly groups: readonly SwarmGroup[]
  readonly levels: readonly SwarmLevel[]
}

/** `chosen`: the picture is about them; `beside`: what they are seen against. */
export type SwarmRole = 'chosen' | 'beside' | 'other'

/** Points of one colour and shape, as the legend names them. */
export interface SwarmGroup {
  readonly role: SwarmRole
  readonly name: string
  readonly color: string
  readonly dots: readonly SwarmDot[]
}

export interface SwarmDot {
  readonly name: string
  readonly value: number
  /** As it is read, with the marks of its flags. */
  readonly figure: string
  readonly tooltip: string
  /** The row of the answer that it shows. */
  readonly row: number
  /** Names of heavier ones are placed first; 0: it has none. */
  readonly weight: number
  /** Rests on few persons: a ring. */
  readonly isUncertain?: boolean
}

/** A line across the points of a row at this value, with its words. */
export interface SwarmLevel {
  readonly value: number
  readonly text: string
  readonly color: string
}

export interface PlacedDot {
  /** Number of its row. */
  readonly at: number
  readonly group: SwarmGroup
  readonly dot: SwarmDot
}

const DEPTH: Readonly<Record<SwarmRole, number>> = { other: 0, beside: 1, chosen: 2 }

/** All points as they are drawn: those that the picture is about last. */
export const stackSwarm = ({ rows }: Pick<SwarmPanel, 'rows'>): PlacedDot[] =>
  rows
    .flatMap(({ groups }, at) => groups.flatMap((group) => group.dots.map((dot) => ({ at, group, dot }))))
    .sort((a, b) => DEPTH[a.group.role] - DEPTH[b.group.role])

/** What the scale must hold. */
export const reachOfSwarm = ({ rows, axis }: Pick<SwarmPanel, 'rows' | 'axis'>): number[] => [
  ...(axis.hold ?? []),
  ...rows.flatMap(({ groups, levels }) => [
    ...groups.flatMap(({ dots }) => dots.map(({ value }) => value)),
    ...levels.map(({ value }) => value),
  ]),
]

/** The groups of all rows, each once, for a legend. */
export const groupsOfSwarm = ({ rows }: Pick<SwarmPanel, 'rows'>): SwarmGroup[] => [
  ...new Map(
    rows
      .flatMap(({ groups }) => groups)
      .filter(({ dots }) => dots.length > 0)
      .sort((a, b) => DEPTH[b.role] - DEPTH[a.role])
      .map((group) => [group.role, group] as const),
  ).values(),
]
