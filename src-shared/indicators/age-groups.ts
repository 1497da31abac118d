import { addFigures, NOT_AVAILABLE, type Figure } from './figure'

/** Ages from one to another, both included; `to` is Infinity for `85+`. */
export interface Ages {
  readonly from: number
  readonly to: number
}

/** The age group of a dataset, `20-24`, `37` or `85+`; null for `total` and what is no age. */
export function agesOf(group: string): Ages | null {
  const found = /^(\d{1,3})(?:-(\d{1,3})|(\+))?$/.exec(group)
  if (!found) return null
  const from = Number(found[1])
  const to = found[3] ? Infinity : Number(found[2] ?? from)
  return to < from ? null : { from, to }
}

/** As a dataset writes it. */
export const ageGroupOf = ({ from, to }: Ages): string =>
  to === Infinity ? `${String(from)}+` : from === to ? String(from) : `${String(from)}-${String(to)}`

/**
 * Of the age groups that there are, those that cover every age once, as many as can be; null where none do. So single
 * years come before groups of five, and the two are never counted together.
 */
export function finestPartition(groups: readonly Ages[]): readonly Ages[] | null {
  const starts = [...new Set(groups.map(({ from }) => from))].sort((a, b) => b - a)
  const best = new Map<number, readonly Ages[] | null>([[Infinity, []]])
  // From the oldest, so that what follows a group is known.
  for (const from of starts) {
    const ways = groups.flatMap((group) => {
      if (group.from !== from) return []
      const rest = best.get(group.to + 1)
      return rest ? [[group, ...rest]] : []
    })
    best.set(
      from,
      ways.reduce<readonly Ages[] | null>(
        (most, way) => (most && most.length >= way.length ? most : way),
        null,
      ),
    )
  }
  return groups.length === 0 ? null : (best.get(0) ?? null)
}

/** Ages at which all of several partitions begin a group, ascending; 0 is the first. */
export function commonEdges(partitions: readonly (readonly Ages[])[]): readonly number[] {
  const [first = [], ...others] = partitions
  const starts = others.map((groups) => new Set(groups.map(({ from }) => from)))
  return first
    .map(({ from }) => from)
    .filter((from) => starts.every((own) => own.has(from)))
    .sort((a, b) => a - b)
}

/** The groups between edges, the last without an end. */
export const groupsBetween = (edges: readonly number[]): readonly Ages[] =>
  edges.map((from, i) => ({ from, to: (edges[i + 1] ?? Infinity) - 1 }))

const STEP = 5
/** Few are older, and SCB counts no further. */
const OLDEST = 100

/** Groups of five years as far as edges allow, `100+` at the end; wider ones where no edge is a multiple of five. */
export const fiveYearGroups = (edges: readonly number[]): readonly Ages[] =>
  groupsBetween(edges.filter((edge) => edge % STEP === 0 && edge <= OLDEST))

/** Whether all groups but the last are equally wide: else a longer bar may mean more years of age. */
export const areEven = (groups: readonly Ages[]): boolean =>
  new Set(groups.slice(0, -1).map(({ from, to }) => to - from)).size <= 1

/** Persons of an age group. */
export interface AgeCell {
  readonly ages: Ages
  readonly persons: Figure
}

/** Of the cells those of the finest partition, ascending; null where their ages do not cover every age once. */
export function partitionOf<Cell extends AgeCell>(cells: readonly Cell[]): readonly Cell[] | null {
  const groups = finestPartition(cells.map(({ ages }) => ages))
  return groups && groups.flatMap((group) => cells.find(({ ages }) => ages === group) ?? [])
}

/** Persons of a group that begins and ends where groups of the partition do; else `..`. */
export function sumWithin({ from, to }: Ages, partition: readonly AgeCell[]): Figure {
  const inside = partition.filter(({ ages }) => ages.from >= from && ages.to <= to)
  const fits = inside[0]?.ages.from === from && inside.at(-1)?.ages.to === to
  return fits ? addFigures(...inside.map(({ persons }) => persons)) : NOT_AVAILABLE
}
