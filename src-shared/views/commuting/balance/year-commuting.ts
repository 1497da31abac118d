import { commutingYears } from '../../../dataset/commuting-years'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import type { FactColumns } from '../../../dataset/fact-tables/registry'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import {
  computeDayPopulation,
  computeJobRatio,
  computeNightPopulation,
  type CommutingTotals,
} from '../../../indicators/commuting'
import { figureAt, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { sumCommuting, type FlowCommuting, type OpenEnds } from '../flow-commuting'
import type { MemberFlows } from '../member-flows'
import { readFlowMatrix } from '../../../view/read-flow-matrix'

/** One place's commuting in one year. */
export interface PlaceCommuting extends OpenEnds {
  readonly totals: CommutingTotals
  readonly night: Figure
  readonly day: Figure
  readonly outShare: Figure
  readonly inShare: Figure
  readonly jobRatio: Figure
  readonly sources: readonly number[]
  /** Whether the source states the totals, or they are summed from its flows. */
  readonly basedOn: CommutingBasis
}

export type CommutingBasis = 'totals' | 'flows'

interface Question {
  readonly regions: readonly Region[]
  readonly sex: Sex
  readonly years: YearRange
  /** Of few places: sums of flows are read from these, and come without sources and without which ends are open. */
  readonly flows?: MemberFlows
}

/**
 * Commuting of many places by year (ascending) and region id: as the source states it, else summed from the year's
 * flows. A place without all of its municipalities in the flows is left out; years without any place are, too.
 */
export function readCommutingYears(
  reader: FactReader,
  dataset: DatasetDescription,
  { regions, sex, years, flows }: Question,
): ReadonlyMap<number, ReadonlyMap<number, PlaceCommuting>> {
  const found = new Map<number, ReadonlyMap<number, PlaceCommuting>>()
  if (regions.length === 0) return found
  const byId = new Map(regions.map((region) => [region.id, region]))
  const rows = reader.commutingTotals({ regions: [...byId.keys()], sex, years })
  const rowsOf = new Map<number, number[]>()
  rows.year.forEach((year, row) => {
    const known = rowsOf.get(year)
    if (known) known.push(row)
    else rowsOf.set(year, [row])
  })
  const asked = commutingYears(dataset).filter((year) => year >= years.from && year <= years.to)
  for (const year of asked) {
    const places = new Map<number, PlaceCommuting>()
    const stated = rowsOf.get(year) ?? []
    const answered = new Set(stated.map((row) => rows.region[row]))
    // Flows are read only where totals do not answer for every place, or answer for a group, whose totals are sums of flows.
    const needed = regions.some(({ id, kind }) => !answered.has(id) || kind === 'group')
    const hasFlows = dataset.coverage['commuting-flows'].years.includes(year)
    const read = needed && hasFlows && !flows ? readFlowMatrix(reader, dataset, year, sex) : null
    for (const row of stated) {
      const region = byId.get(rows.region[row] ?? -1)
      if (!region) continue
      const ofFlows = region.kind === 'group' && read ? read.matrix : null
      places.set(region.id, {
        ...describe(statedTotals(rows, row)),
        sources: [rows.source[row] ?? 0],
        openOut: ofFlows ? !ofFlows.statesOutBeyond : false,
        openIn: ofFlows ? !ofFlows.statesInBeyond : false,
        hidden: false,
        basedOn: region.kind === 'group' ? 'flows' : 'totals',
      })
    }
    for (const region of needed ? regions : []) {
      if (places.has(region.id)) continue
      const members = municipalityIdsOf(dataset, region)
      const summed = read ? sumCommuting(read, members) : flows && sumFrom(flows, members, year)
      if (summed) places.set(region.id, { ...summed, ...describe(summed.totals), basedOn: 'flows' })
    }
    if (places.size > 0) found.set(year, places)
  }
  return found
}

function sumFrom(flows: MemberFlows, members: readonly number[], year: number): FlowCommuting | null {
  const found = flows.figures(members, year)
  return found && { ...found, sources: [], openOut: false, openIn: false, hidden: false }
}

const NOBODY: ReadonlyMap<number, PlaceCommuting> = new Map()

/** The same in one year. */
export const readYearCommuting = (
  reader: FactReader,
  dataset: DatasetDescription,
  { year, ...question }: Omit<Question, 'years'> & { readonly year: number },
): ReadonlyMap<number, PlaceCommuting> =>
  readCommutingYears(reader, dataset, { ...question, years: { from: year, to: year } }).get(year) ?? NOBODY

/** The totals of one row as the source states them. */
export const statedTotals = (rows: FactColumns<'commuting-totals'>, row: number): CommutingTotals => ({
  inCommuters: figureAt(rows.inCommuters, rows.inSign, row),
  outCommuters: figureAt(rows.outCommuters, rows.outSign, row),
  liveAndWork: figureAt(rows.liveAndWork, rows.liveSign, row),
})

function describe(totals: CommutingTotals) {
  const night = computeNightPopulation(totals)
  const day = computeDayPopulation(totals)
  return {
    totals,
    night,
    day,
    outShare: computeShare(totals.outCommuters, night),
    inShare: computeShare(totals.inCommuters, day),
    jobRatio: computeJobRatio(totals),
  }
}
