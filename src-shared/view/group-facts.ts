import type { DatasetDescription } from '../dataset/description'
import { coverSweden } from '../dataset/country-coverage'
import type { FactTable, Region } from '../dataset/dimensions'
import { FACT_KEYS } from '../dataset/fact-tables/fact-keys'
import {
  answeredKeysOf,
  shapeOf,
  SUMMED_TABLES,
  type AnyFactRow,
  type FactColumns,
  type SummedTable,
} from '../dataset/fact-tables/registry'
import type { FactReader, PlaceQuestion, PlaceQuestions, YearRange } from '../dataset/facts'
import { joinAges } from '../dataset/population-by-age'
import { weakestQuality } from '../dataset/quality'
import { sumSourceOf } from '../dataset/region-groups'
import { addFigures, isKnown, NOT_AVAILABLE, type Figure } from '../indicators/figure'
import { lookupIn } from '../dataset/dataset-lookup'
import { answerColumns, answerRows, type AnswerFigures } from './fact-rows'
import { addGroupYear, type FlowSum, type GroupFlows } from './group-flows'

/** What the answers for groups rest on: for notes and for naming every source. */
export interface GroupAnswers {
  /** By id of the sum's source: ids of all sources of sums that were added in with it. */
  readonly companions: ReadonlyMap<number, ReadonlySet<number>>
  /** Years of a table that a member has no rows for, so that the group has none. */
  readonly incomplete: ReadonlyMap<FactTable, ReadonlySet<number>>
  /** Whether in- and out-commuting of a group was asked for, and whether any year could be answered. */
  readonly totalsAsked: boolean
  readonly totalsAnswered: boolean
  /** Whether the flows of a group's members reach beyond the dataset, or nothing lies there, as far as they were asked for. */
  readonly reachesOutside: boolean
  /** Whether a sum is missing because a part is. */
  readonly missing: boolean
}

export interface GroupReader {
  readonly reader: FactReader
  readonly answers: GroupAnswers
}

/** A row by the names of its fields. */
type Fields = AnyFactRow & Readonly<Record<string, number | Figure>>

/** Names of a row's place and measure, and of the rest of its key beside the year. */
function fieldsOf(table: SummedTable): { place: string; measure: string; others: readonly string[] } {
  const { addsUp, measures } = shapeOf(table)
  const others = answeredKeysOf(table).filter((key) => key !== addsUp && key !== 'year')
  return {
    place: FACT_KEYS[addsUp ?? 'region'].row,
    measure: measures[0]?.row ?? 'persons',
    others: others.map((key) => FACT_KEYS[key].row),
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Answers questions about groups from their members, and passes all others on. Sums of employment and population
 * are missing where a part is. Flows inside a group become its own inner flow. Commuting totals of a group are made
 * of flows only: totals of its members cannot be added up, for those who commute between them are counted in two.
 * A year in which a member has no rows at all (before a split, after a merger) is no year of the group.
 */
export function readGroups(reader: FactReader, dataset: DatasetDescription): GroupReader {
  const { regionById } = lookupIn(dataset)
  const qualityOf = new Map(dataset.sources.map(({ id, quality }) => [id, quality]))
  const companions = new Map<number, Set<number>>()
  const incomplete = new Map<FactTable, Set<number>>()
  const answers: Mutable<GroupAnswers> = {
    companions,
    incomplete,
    totalsAsked: false,
    totalsAnswered: false,
    reachesOutside: false,
    missing: false,
  }
  const groupOf = (id: number): Region | undefined => {
    const region = regionById.get(id)
    return region?.kind === 'group' ? region : undefined
  }
  const ownCodes = lookupIn(dataset).municipalities.map(({ code }) => code)
  const membersOf = (group: Region): readonly number[] => group.members ?? []

  const noteIncomplete = (table: FactTable, year: number): void => {
    const years = incomplete.get(table)
    if (years) years.add(year)
    else incomplete.set(table, new Set([year]))
  }

  /** The source of a sum: that of its weakest part; the others are kept beside it. */
  const sourceOfSum = (sources: Iterable<number>): number => {
    const sums = [...new Set([...sources].map((source) => sumSourceOf(dataset, source)))].sort(
      (a, b) => a - b,
    )
    const qualities = sums.map((id) => qualityOf.get(id) ?? 'synthetic')
    const weakest = weakestQuality(qualities)
    const chosen = sums[qualities.indexOf(weakest)] ?? 0
    const beside = companions.get(chosen) ?? new Set<number>()
    sums.forEach((id) => beside.add(id))
    companions.set(chosen, beside)
    return chosen
  }

  const sumOf = (parts: readonly Figure[]): Figure => {
    const sum = addFigures(...parts)
    if (!isKnown(sum)) answers.missing = true
    return sum
  }

  const sumFlows = (flows: readonly FlowSum[]): Figure => sumOf(flows.flatMap(({ persons }) => persons ?? []))

  /** Rows of members, added up over them; years that not all members have are left out. */
  const sumMembers = <T extends SummedTable>(
    table: T,
    group: Region,
    given: readonly AnswerFigures<T>[],
  ): AnswerFigures<T>[] => {
    const { place, measure, others } = fieldsOf(table)
    const years = new Map<number, { readonly present: Set<number>; readonly cells: Map<string, Fields[]> }>()
    for (const row of given as unknown as readonly Fields[]) {
      let year = years.get(row.year)
      if (!year) years.set(row.year, (year = { present: new Set(), cells: new Map() }))
      year.present.add(row[place] as number)
      const key = others.map((name) => row[name]).join(' ')
      const cell = year.cells.get(key)
      if (cell) cell.push(row)
      else year.cells.set(key, [row])
    }
    return [...years].flatMap(([year, { present, cells }]) => {
      if (present.size < membersOf(group).length) {
        noteIncomplete(table, year)
        return []
      }
      return [...cells.values()].map(
        (parts) =>
          ({
            ...parts[0],
            [place]: group.id,
            [measure]: sumOf(parts.map((part) => part[measure] as Figure)),
            source: sourceOfSum(parts.map(({ source }) => source)),
          }) as unknown as AnswerFigures<T>,
      )
    })
  }

  /** What the members' flows of a year come to; null when one of them has none. */
  const flowsOf = (group: Region, sex: GroupFlows['sex'], year: number): GroupFlows | null => {
    const found = addGroupYear(reader, dataset, group, sex, year)
    if (!found) noteIncomplete('commuting-flows', year)
    else if (found.reachesOutside || coverSweden(ownCodes, year)) answers.reachesOutside = true
    return found
  }
  const flowYears = ({ from, to }: YearRange): readonly number[] =>
    dataset.coverage['commuting-flows'].years.filter((year) => year >= from && year <= to)

  const coversCountry = (group: Region, year: number): boolean =>
    coverSweden(
      membersOf(group).flatMap((id) => regionById.get(id)?.code ?? []),
      year,
    )

  const split = (regions: readonly number[]) => ({
    plain: regions.filter((id) => !groupOf(id)),
    groups: [...new Set(regions)].flatMap((id) => groupOf(id) ?? []),
  })

  /** A question for places, groups among them: sums of their members' rows beside those of the plain places. */
  const withGroups = <T extends SummedTable>(table: T, q: PlaceQuestion<T>): FactColumns<T> => {
    const questions: PlaceQuestions = reader
    const ask = questions[table]
    const { plain, groups } = split(q.regions)
    if (groups.length === 0) return ask(q)
    const rowsOf = (regions: readonly number[]) => answerRows(table, ask({ ...q, regions }))
    const own = plain.length === 0 ? [] : rowsOf(plain)
    const made = groups.flatMap((group) => sumMembers(table, group, rowsOf(membersOf(group))))
    return answerColumns(table, [...own, ...made])
  }
  const placeQuestions = (): PlaceQuestions =>
    Object.fromEntries(
      SUMMED_TABLES.map((table) => [table, (q: PlaceQuestion<typeof table>) => withGroups(table, q)]),
    ) as unknown as PlaceQuestions

  return {
    answers,
    reader: {
      ...reader,
      ...placeQuestions(),
      populationByAge(q) {
        const { groups } = split(q.regions)
        if (groups.length === 0) return reader.populationByAge(q)
        const found = reader.populationByAge({
          ...q,
          regions: [...new Set(q.regions.flatMap((id) => [id, ...(groupOf(id)?.members ?? [])]))],
        })
        const rows = answerRows('population', found)
        const answers = found.ages.map((_, age) => {
          const own = rows.filter((_row, at) => found.age[at] === age)
          const made = groups.flatMap((group) =>
            sumMembers(
              'population',
              group,
              own.filter(({ region }) => membersOf(group).includes(region)),
            ),
          )
          return answerColumns('population', [
            ...own.filter(({ region }) => q.regions.includes(region)),
            ...made,
          ])
        })
        return joinAges(found.ages, answers)
      },
      flowsOfRegion(q) {
        const group = groupOf(q.region)
        if (!group) return reader.flowsOfRegion(q)
        const rows = flowYears(q.years).flatMap((year) => {
          const found = flowsOf(group, q.sex, year)
          if (!found) return []
          const ends = [...(q.direction === 'out' ? found.out : found.in), [group.id, found.inside] as const]
          return ends.flatMap(([place, { persons, sources }]) => {
            if (persons === null) return []
            const [home, work] = q.direction === 'out' ? [group.id, place] : [place, group.id]
            return [{ year, home, work, persons: sumOf([persons]), source: sourceOfSum(sources) }]
          })
        })
        return answerColumns('commuting-flows', rows)
      },
      commutingTotals(q) {
        const { plain, groups } = split(q.regions)
        if (groups.length === 0) return reader.commutingTotals(q)
        answers.totalsAsked = true
        const own =
          plain.length === 0
            ? []
            : answerRows('commuting-totals', reader.commutingTotals({ ...q, regions: plain }))
        const made = groups.flatMap((group) =>
          flowYears(q.years).flatMap((year): AnswerFigures<'commuting-totals'>[] => {
            const found = flowsOf(group, q.sex, year)
            if (!found) return []
            answers.totalsAnswered = true
            const [out, into] = [[...found.out.values()], [...found.in.values()]]
            // Flows that know of no other place cannot tell that nobody leaves the group.
            const alone = out.length === 0 && into.length === 0 && !coversCountry(group, year)
            return [
              {
                year,
                region: group.id,
                inCommuters: alone ? NOT_AVAILABLE : sumFlows(into),
                outCommuters: alone ? NOT_AVAILABLE : sumFlows(out),
                liveAndWork: sumFlows([found.inside]),
                source: sourceOfSum([...out, ...into, found.inside].flatMap(({ sources }) => [...sources])),
              },
            ]
          }),
        )
        return answerColumns('commuting-totals', [...own, ...made])
      },
    },
  }
}
