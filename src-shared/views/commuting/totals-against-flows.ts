import type { DatasetDescription } from '../../dataset/description'
import type { Region, Sex } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import type { CommutingTotals } from '../../indicators/commuting'
import { amountOf, isKnown } from '../../indicators/figure'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../view/columns'
import { flagIn, flagOut, sumCommuting, type FlowCommuting } from './flow-commuting'
import { readFlowMatrix } from '../../view/read-flow-matrix'
import type { SideTable } from '../../view/view-data'
import type { PlaceCommuting } from './balance/year-commuting'
import { commutingWords } from './words'

export type CommutingMeasure = keyof CommutingTotals

/** A municipality's stated totals and the sums of its flows in one year that has both. */
export interface TwoAccounts {
  readonly region: Region
  readonly year: number
  readonly stated: CommutingTotals
  readonly flows: FlowCommuting
  /** The flows are example data, and the totals are not. */
  readonly invented: boolean
  /** In which measures they contradict each other. */
  readonly differs: readonly CommutingMeasure[]
}

/**
 * Every municipality and year with totals for which there are flows as well; counties may have flows of a part only.
 * Example flows can say nothing against totals that are none.
 */
export function compareAccounts(
  reader: FactReader,
  dataset: DatasetDescription,
  regions: readonly Region[],
  sex: Sex,
  found: ReadonlyMap<number, ReadonlyMap<number, PlaceCommuting>>,
): readonly TwoAccounts[] {
  const { years } = dataset.coverage['commuting-flows']
  const shown = regions.filter(({ kind }) => kind === 'municipality')
  return [...found].flatMap(([year, places]) => {
    const stated = shown.filter(({ id }) => places.get(id)?.basedOn === 'totals')
    const read = stated.length > 0 && years.includes(year) ? readFlowMatrix(reader, dataset, year, sex) : null
    return stated.flatMap((region): TwoAccounts[] => {
      const flows = read && sumCommuting(read, [region.id])
      const { totals, sources } = places.get(region.id) ?? {}
      if (!flows || !totals || !sources) return []
      const invented = isInvented(flows.sources, dataset) && !isInvented(sources, dataset)
      const differs = invented ? [] : contradictions(totals, flows)
      return [{ region, year, stated: totals, flows, differs, invented }]
    })
  })
}

const isInvented = (ids: readonly number[], { sources }: DatasetDescription): boolean =>
  sources.some(({ id, quality }) => quality === 'synthetic' && ids.includes(id))

/** Sums of flows that lack some contradict a total only where they are larger. */
function contradictions(stated: CommutingTotals, flows: FlowCommuting): readonly CommutingMeasure[] {
  const open: Record<CommutingMeasure, boolean> = {
    inCommuters: flows.openIn,
    outCommuters: flows.openOut,
    liveAndWork: false,
  }
  return (['inCommuters', 'outCommuters', 'liveAndWork'] as const).filter((id) => {
    const [total, sum] = [stated[id], flows.totals[id]]
    if (!isKnown(total) || !isKnown(sum)) return false
    return open[id] ? amountOf(sum) > amountOf(total) : amountOf(sum) !== amountOf(total)
  })
}

/** The sums of flows where they contradict the totals that the view shows. */
export function buildFlowSums(accounts: readonly TwoAccounts[], dataset: DatasetDescription): SideTable {
  const differing = accounts.filter(({ differs }) => differs.length > 0)
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = (id: 'in_commuters' | 'out_commuters' | 'live_and_work') =>
    new NumberColumnBuilder({ id, unit: 'persons', derived: true })
  const [into, out, live] = [persons('in_commuters'), persons('out_commuters'), persons('live_and_work')]
  for (const { region: place, year: of, flows } of differing) {
    region.push(place.code, place.name)
    year.pushNumber(of)
    into.push(flows.totals.inCommuters, flows.sources, flagIn(flows))
    out.push(flows.totals.outCommuters, flows.sources, flagOut(flows))
    live.push(flows.totals.liveAndWork, flows.sources)
  }
  return {
    id: 'flow_sums',
    label: commutingWords.say((words) => words.flowSums),
    rowCount: differing.length,
    columns: [region, year, into, out, live].map((column) => column.build(dataset)),
  }
}
