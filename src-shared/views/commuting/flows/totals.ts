import type { DatasetDescription } from '../../../dataset/description'
import { compareCodes } from '../../../dataset/dataset-lookup'
import type { Region } from '../../../dataset/dimensions'
import { NOT_APPLICABLE, sumKnown } from '../../../indicators/figure'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import type { SideTable } from '../../../view/view-data'
import type { Flow } from './view'
import { flowsWords } from './words'

/**
 * How many commute out of each place and into it, by the flows given: all those of one place, or those between the
 * municipalities of an area. Largest first. `flags` hold for all of them.
 */
export function sumTotals(
  places: readonly Region[],
  flows: readonly Flow[],
  dataset: DatasetDescription,
  flags = 0,
): SideTable {
  const byHome = groupBy(flows, ({ home }) => home.id)
  const byWork = groupBy(flows, ({ work }) => work.id)
  const rows = places
    .map((place) => ({ place, out: byHome.get(place.id) ?? [], into: byWork.get(place.id) ?? [] }))
    .filter(({ out, into }) => out.length + into.length > 0)
    .map((row) => ({ ...row, both: sumOf([...row.out, ...row.into]).value }))
    .sort((a, b) => b.both - a.both || compareCodes(a.place.code, b.place.code))
  const region = new CodeColumnBuilder('region', 'region')
  const out = new NumberColumnBuilder({ id: 'out_commuters', unit: 'persons', derived: true })
  const into = new NumberColumnBuilder({ id: 'in_commuters', unit: 'persons', derived: true })
  for (const row of rows) {
    region.push(row.place.code, row.place.name)
    out.push(sumOf(row.out), new Set(row.out.map(({ source }) => source)), flags)
    into.push(sumOf(row.into), new Set(row.into.map(({ source }) => source)), flags)
  }
  return {
    id: 'totals',
    label: flowsWords.say((words) => words.totals),
    rowCount: rows.length,
    columns: [region, out, into].map((column) => column.build(dataset)),
    drawn: true,
  }
}

/** Nobody stated is not nobody: without any flow there is no sum. */
const sumOf = (flows: readonly Flow[]) =>
  flows.length === 0 ? NOT_APPLICABLE : sumKnown(flows.map(({ persons }) => persons)).figure

function groupBy(flows: readonly Flow[], idOf: (flow: Flow) => number): ReadonlyMap<number, Flow[]> {
  const groups = new Map<number, Flow[]>()
  for (const flow of flows) {
    const group = groups.get(idOf(flow))
    if (group) group.push(flow)
    else groups.set(idOf(flow), [flow])
  }
  return groups
}
