import type { DatasetDescription } from '../dataset/description'
import type { Region, Sex } from '../dataset/dimensions'
import type { FactReader } from '../dataset/facts'
import { municipalityIdsOf } from '../dataset/region-groups'
import { computeDayPopulation, computeNightPopulation, type CommutingTotals } from '../indicators/commuting'
import { divideFigures, figureAt, subtractFigures, type Figure } from '../indicators/figure'
import { computeMargins, sumPlaces } from '../indicators/self-containment'
import { computeShare } from '../indicators/shares'
import { readFlowMatrix } from './read-flow-matrix'

/** One place's commuting in one year. */
export interface PlaceCommuting {
  readonly totals: CommutingTotals
  readonly night: Figure
  readonly day: Figure
  readonly outShare: Figure
  readonly inShare: Figure
  readonly jobRatio: Figure
  readonly sources: readonly number[]
  /** Flows to or from places outside the dataset are not stated: out- or in-commuters are too few. */
  readonly openOut: boolean
  readonly openIn: boolean
}

/** Years with commuting, as totals or as flows; ascending. */
export function commutingYears({ coverage }: DatasetDescription): readonly number[] {
  const years = new Set([...coverage['commuting-totals'].years, ...coverage['commuting-flows'].years])
  return [...years].sort((a, b) => a - b)
}

/**
 * Commuting of many places in one year, by region id: as the source states it, else summed from the year's flows. A
 * place without all of its municipalities in the flows is left out.
 */
export function readYearCommuting(
  reader: FactReader,
  dataset: DatasetDescription,
  question: { readonly regions: readonly Region[]; readonly sex: Sex; readonly year: number },
): ReadonlyMap<number, PlaceCommuting> {
  const { regions, sex, year } = question
  const found = new Map<number, PlaceCommuting>()
  if (regions.length === 0) return found
  const byId = new Map(regions.map((region) => [region.id, region]))
  const rows = reader.commutingTotals({ regions: [...byId.keys()], sex, years: { from: year, to: year } })
  const read = readFlowMatrixWhenNeeded(reader, dataset, question, rows.region)
  rows.region.forEach((id, row) => {
    const totals = {
      inCommuters: figureAt(rows.inCommuters, rows.inSign, row),
      outCommuters: figureAt(rows.outCommuters, rows.outSign, row),
      liveAndWork: figureAt(rows.liveAndWork, rows.liveSign, row),
    }
    // A group's totals are made of flows.
    const ofFlows = byId.get(id)?.kind === 'group' ? read : null
    found.set(id, {
      ...describe(totals, computeNightPopulation(totals), computeDayPopulation(totals)),
      sources: [rows.source[row] ?? 0],
      openOut: ofFlows ? !ofFlows.matrix.statesOutBeyond : false,
      openIn: ofFlows ? !ofFlows.matrix.statesInBeyond : false,
    })
  })
  if (!read) return found
  const margins = computeMargins(read.matrix)
  for (const region of regions) {
    const members = municipalityIdsOf(dataset, region)
    const places = members.flatMap((id) => read.indexOf.get(id) ?? [])
    if (found.has(region.id) || places.length === 0 || places.length < members.length) continue
    const { liveAndWork, night, day } = sumPlaces(margins, places)
    const totals = {
      liveAndWork,
      outCommuters: subtractFigures(night, liveAndWork),
      inCommuters: subtractFigures(day, liveAndWork),
    }
    found.set(region.id, {
      ...describe(totals, night, day),
      sources: read.sources,
      openOut: !read.matrix.statesOutBeyond,
      openIn: !read.matrix.statesInBeyond,
    })
  }
  return found
}

/** Flows are read only where totals do not answer for every place, or answer for a group. */
function readFlowMatrixWhenNeeded(
  reader: FactReader,
  dataset: DatasetDescription,
  { regions, sex, year }: { readonly regions: readonly Region[]; readonly sex: Sex; readonly year: number },
  stated: Int32Array,
) {
  if (!dataset.coverage['commuting-flows'].years.includes(year)) return null
  const answered = new Set(stated)
  const needed = regions.some(({ id, kind }) => !answered.has(id) || kind === 'group')
  return needed ? readFlowMatrix(reader, dataset, year, sex) : null
}

const describe = (totals: CommutingTotals, night: Figure, day: Figure) => ({
  totals,
  night,
  day,
  outShare: computeShare(totals.outCommuters, night),
  inShare: computeShare(totals.inCommuters, day),
  jobRatio: divideFigures(day, night),
})
