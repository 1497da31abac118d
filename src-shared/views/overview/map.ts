import type { ChartContext } from '../../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../../charts/frame/chart-picture'
import { divergingClasses } from '../../charts/maps/color-classes'
import { codeAt, nameAt, rowsOf } from '../../view/rows'
import {
  codes,
  numbers,
  sideTable,
  type CodeColumn,
  type SideTable,
  type ViewData,
} from '../../view/view-data'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../view/columns'
import { NO_TEXT } from '../../messages/language'
import { buildSideMap } from '../side-map'
import { buildCommutingFlowMap } from '../commuting/flows/map'

/**
 * The largest flows out and in on one map, drawn as the flows between municipalities are; where none are known, net
 * commuting of the municipalities around. Null where that is not known either.
 */
export function buildOverviewMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
): ChartPicture | null {
  const flows = sideTable(data, 'flows')
  if (!flows)
    return buildSideMap(ctx, data, geography, {
      table: 'around',
      column: 'net_share',
      classes: (values) => divergingClasses(ctx, values, true),
    })
  const year = numbers(flows, 'year').values[0] ?? 0
  const asFlows: ViewData = {
    ...data,
    view: 'commuting.flows',
    filters: { ...data.filters, direction: 'between', year: { from: year, to: year } },
    rowCount: flows.rowCount,
    columns: flows.columns,
    sideTables: [totalsOnMap(data, flows)],
    gathers: ['home', 'work'],
  }
  return buildCommutingFlowMap(ctx, asFlows, geography)
}

/** Of the place all who commute; of the others the flows that are shown. */
function totalsOnMap(data: ViewData, flows: SideTable): SideTable {
  const own = sideTable(data, 'totals')
  const [home, work, persons] = [codes(flows, 'home'), codes(flows, 'work'), numbers(flows, 'persons')]
  const region = new CodeColumnBuilder('region', 'region')
  const out = new NumberColumnBuilder({ id: 'out_commuters', unit: 'persons' })
  const into = new NumberColumnBuilder({ id: 'in_commuters', unit: 'persons' })
  const known = new Set<string>()
  for (const row of own ? rowsOf(own) : []) {
    if (!own) break
    const code = codeAt(codes(own, 'region'), row)
    known.add(code)
    region.push(code, nameAt(codes(own, 'region'), row))
    out.pushNumber(numbers(own, 'out_commuters').values[row] ?? 0)
    into.pushNumber(numbers(own, 'in_commuters').values[row] ?? 0)
  }
  const sum = (column: CodeColumn, code: string): number =>
    rowsOf(flows).reduce(
      (all, row) => all + (codeAt(column, row) === code ? (persons.values[row] ?? 0) : 0),
      0,
    )
  for (const column of [home, work])
    column.codes.forEach((code, i) => {
      if (known.has(code)) return
      known.add(code)
      region.push(code, column.names[i] ?? NO_TEXT)
      out.pushNumber(sum(home, code))
      into.pushNumber(sum(work, code))
    })
  return {
    id: 'totals',
    label: NO_TEXT,
    rowCount: known.size,
    columns: [region, out, into].map((column) => column.build({ sources: [] })),
  }
}
