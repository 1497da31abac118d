import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import type { FactColumns } from '../../../dataset/fact-tables/registry'
import { isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import { municipalityIdsOf, sumSourceOf } from '../../../dataset/region-groups'
import { addFigures, figureAt, figureOf, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'

/** Persons who live in one place and work in the other, with the sources that state them. */
export interface RelationFlow {
  readonly persons: Figure
  readonly sources: readonly number[]
}

interface Question {
  readonly from: Region
  readonly to: Region
  readonly sex: Sex
  readonly years: YearRange
}

/** Ids of the ends of flows that a place stands for: municipalities, or itself where it lies beyond the dataset. */
export const endsOf = (dataset: DatasetDescription, region: Region): readonly number[] =>
  isBeyond(region) ? [region.id] : municipalityIdsOf(dataset, region)

/**
 * The flow from one place to the other in each year in which every home states anything. Groups and counties are sums
 * over their municipalities, missing where a part is. A year whose flows leave the pair out counts nobody where the
 * flows tell of those who stay as well, so that the list is of all who live there; else `..`.
 */
export function readDirection(
  reader: FactReader,
  dataset: DatasetDescription,
  question: Question,
): ReadonlyMap<number, RelationFlow> {
  const { from, to } = question
  const homes = endsOf(dataset, from)
  const works = new Set(endsOf(dataset, to))
  const isSum = homes.length > 1 || works.size > 1
  const years = new Map<number, YearCells>()
  const yearAt = (year: number): YearCells => {
    const known = years.get(year) ?? { homes: new Set(), stays: new Set(), parts: [], sources: new Set() }
    years.set(year, known)
    return known
  }
  for (const rows of readRows(reader, dataset, question))
    rows.year.forEach((year, row) => {
      const [home = -1, work = -1] = [rows.home[row], rows.work[row]]
      if (!homes.includes(home)) return
      const cells = yearAt(year)
      cells.homes.add(home)
      if (home === work) cells.stays.add(home)
      if (!works.has(work)) return
      cells.parts.push(figureAt(rows.persons, rows.sign, row))
      const source = rows.source[row] ?? 0
      cells.sources.add(isSum ? sumSourceOf(dataset, source) : source)
    })
  const stated = isBeyond(to) || isBeyond(from) ? null : yearsOfWorks(reader, question, [...works])
  return new Map(
    [...years]
      .filter(([, cells]) => cells.homes.size === homes.length)
      .sort(([a], [b]) => a - b)
      .map(([year, { parts, sources, stays }]) => {
        const isWhole = stays.size === homes.length && stated?.has(year) === true
        const none = isWhole ? figureOf(0) : NOT_AVAILABLE
        return [
          year,
          { persons: parts.length > 0 ? addFigures(...parts) : none, sources: [...sources] },
        ] as const
      }),
  )
}

/** What the homes of a direction state in one year. */
interface YearCells {
  readonly homes: Set<number>
  /** Homes that state who lives and works there. */
  readonly stays: Set<number>
  readonly parts: Figure[]
  readonly sources: Set<number>
}

/** All flows out of the homes; where these lie beyond the dataset, those into the workplaces. */
function readRows(
  reader: FactReader,
  dataset: DatasetDescription,
  { from, to, sex, years }: Question,
): readonly FactColumns<'commuting-flows'>[] {
  const direction = isBeyond(from) ? 'in' : 'out'
  return endsOf(dataset, isBeyond(from) ? to : from).map((region) =>
    reader.flowsOfRegion({ region, direction, sex, years }),
  )
}

/** Years in which flows into each of the workplaces are stated: a place that was not there yet has none. */
function yearsOfWorks(
  reader: FactReader,
  { sex, years }: Question,
  works: readonly number[],
): ReadonlySet<number> {
  const found = works.map(
    (region) => new Set(reader.flowsOfRegion({ region, direction: 'in', sex, years }).year),
  )
  const [first = new Set<number>(), ...others] = found
  return new Set([...first].filter((year) => others.every((one) => one.has(year))))
}

/**
 * The municipality that most people of a place commute to, in the last year that says it; where it says nothing of them,
 * the one that most come from. Null where the dataset has no flow between the place and another.
 */
export function findLargestPartner(
  reader: FactReader,
  dataset: DatasetDescription,
  region: Region,
  sex: Sex,
): Region | null {
  const ends = endsOf(dataset, region)
  for (const year of [...dataset.coverage['commuting-flows'].years].reverse())
    for (const direction of ['out', 'in'] as const) {
      const found = largestOf(
        dataset,
        ends,
        direction,
        ends.map((id) =>
          reader.flowsOfRegion({ region: id, direction, sex, years: { from: year, to: year } }),
        ),
      )
      if (found) return found
    }
  return null
}

function largestOf(
  dataset: DatasetDescription,
  ends: readonly number[],
  direction: 'out' | 'in',
  answers: readonly FactColumns<'commuting-flows'>[],
): Region | null {
  const { regionById } = lookupIn(dataset)
  const sums = new Map<number, number>()
  for (const rows of answers)
    rows.year.forEach((_, row) => {
      const id = (direction === 'out' ? rows.work : rows.home)[row] ?? -1
      const persons = rows.persons[row] ?? Number.NaN
      if (ends.includes(id) || regionById.get(id)?.kind !== 'municipality' || !(persons > 0)) return
      sums.set(id, (sums.get(id) ?? 0) + persons)
    })
  const [largest] = [...sums].sort(([a, of], [b, than]) => than - of || a - b)
  return (largest && regionById.get(largest[0])) ?? null
}
