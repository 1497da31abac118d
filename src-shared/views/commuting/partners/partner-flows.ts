import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { compareCodes, isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import { sumSourceOf } from '../../../dataset/region-groups'
import type { Filters } from '../../../filters/filters'
import {
  addFigures,
  amountOf,
  figureAt,
  figureOf,
  isKnown,
  NOT_AVAILABLE,
  type Figure,
} from '../../../indicators/figure'
import { computeRanks } from '../../../indicators/ranking'
import { endsOf } from '../relation/directions'

/** One municipality at the other end of a place's flows, in one year. */
export interface PartnerYear {
  readonly partner: Region
  readonly year: number
  readonly persons: Figure
  /** Among all municipalities at the other end that year, 1 for most persons; null where nobody goes, or it is not known. */
  readonly rank: number | null
  readonly sources: readonly number[]
}

export interface PartnerFlows {
  /** Partner by partner in the order of the last year, each by year. */
  readonly rows: readonly (readonly PartnerYear[])[]
  /** Years in which the place states anything, ascending. */
  readonly years: readonly number[]
  /** Persons of the last year whose other end is no municipality of the dataset. */
  readonly beyond: number
  /** Some flow of these years is stated without a number. */
  readonly hidden: boolean
}

interface Cell {
  readonly parts: Figure[]
  readonly sources: Set<number>
}

interface Year {
  readonly cells: Map<number, Cell>
  /** Members of the place that state anything, and those that state who stays. */
  readonly stated: Set<number>
  readonly stays: Set<number>
}

/**
 * The municipalities that people of a place commute to (`out`) or from (`in`), the `top` of the last year, over all
 * years. A year in which the place's list leaves a municipality out counts nobody where it tells of those who stay as
 * well, so that the list is whole; else `..`. Counties and groups are sums over their municipalities.
 */
export function readPartners(
  reader: FactReader,
  dataset: DatasetDescription,
  { direction: asked, sex, year: years, top }: Filters,
  place: Region,
): PartnerFlows {
  const direction = asked === 'in' ? 'in' : 'out'
  const { regionById } = lookupIn(dataset)
  const members = endsOf(dataset, place)
  const byYear = new Map<number, Year>()
  const yearAt = (year: number): Year => {
    const known = byYear.get(year) ?? { cells: new Map(), stated: new Set(), stays: new Set() }
    byYear.set(year, known)
    return known
  }
  for (const member of members) {
    const rows = reader.flowsOfRegion({ region: member, direction, sex, years })
    const others = direction === 'out' ? rows.work : rows.home
    rows.year.forEach((year, row) => {
      const of = yearAt(year)
      const other = others[row] ?? -1
      of.stated.add(member)
      if (other === member) of.stays.add(member)
      if (members.includes(other)) return
      const cell = of.cells.get(other) ?? { parts: [], sources: new Set() }
      of.cells.set(other, cell)
      cell.parts.push(figureAt(rows.persons, rows.sign, row))
      const source = rows.source[row] ?? 0
      cell.sources.add(members.length > 1 ? sumSourceOf(dataset, source) : source)
    })
  }
  // A municipality that was not there yet has none.
  const across = direction === 'out' ? 'in' : 'out'
  const statedYears = (id: number): ReadonlySet<number> =>
    new Set(reader.flowsOfRegion({ region: id, direction: across, sex, years }).year)
  const whole = [...byYear]
    .filter(([, { stated }]) => stated.size === members.length)
    .sort(([a], [b]) => a - b)
  const ranked = new Map(whole.map(([year, of]) => [year, rankYear(of, regionById)]))
  const last = whole.at(-1)
  const order = [...(ranked.get(last?.[0] ?? -1) ?? [])]
    .filter(([, { rank }]) => rank !== null)
    .sort(([a, one], [b, other]) => {
      const codeOf = (id: number): string => regionById.get(id)?.code ?? ''
      return (one.rank ?? 0) - (other.rank ?? 0) || compareCodes(codeOf(a), codeOf(b))
    })
    .slice(0, top)
  return {
    years: whole.map(([year]) => year),
    rows: order.flatMap(([id]) => {
      const partner = regionById.get(id)
      return partner
        ? [
            whole.map(([year, of]): PartnerYear => {
              const known = ranked.get(year)?.get(id)
              if (known) return { partner, year, ...known }
              const isWhole = of.stays.size === members.length && statedYears(id).has(year)
              const none = { persons: isWhole ? figureOf(0) : NOT_AVAILABLE, rank: null, sources: [] }
              return { partner, year, ...none }
            }),
          ]
        : []
    }),
    beyond: beyondOf(last?.[1], regionById),
    hidden: whole.some(([, { cells }]) =>
      [...cells.values()].some(({ parts }) => parts.some((part) => !isKnown(part))),
    ),
  }
}

type Ranked = Pick<PartnerYear, 'persons' | 'rank' | 'sources'>
type Regions = ReadonlyMap<number, Region>

function rankYear({ cells }: Year, regionById: Regions): ReadonlyMap<number, Ranked> {
  const sums = [...cells]
    .filter(([id]) => regionById.get(id)?.kind === 'municipality')
    .map(([id, { parts, sources }]) => ({ id, persons: addFigures(...parts), sources: [...sources] }))
  const known = sums.filter(({ persons }) => isKnown(persons) && amountOf(persons) > 0)
  const ranks = computeRanks(known.map(({ persons }) => amountOf(persons)))
  const rankOf = new Map(known.map(({ id }, at) => [id, ranks[at] ?? null]))
  return new Map(
    sums.map(({ id, persons, sources }) => [id, { persons, sources, rank: rankOf.get(id) ?? null }]),
  )
}

function beyondOf(year: Year | undefined, regionById: Regions): number {
  let persons = 0
  for (const [id, { parts }] of year?.cells ?? []) {
    const region = regionById.get(id)
    if (region && isBeyond(region)) for (const part of parts) persons += isKnown(part) ? amountOf(part) : 0
  }
  return persons
}
