import { isGroupCode } from '../../../dataset/region-groups'
import {
  codeIn,
  given,
  plain,
  stated,
  yearOf,
  type FactKey,
  type FigureAt,
  type FigureTrace,
  type StatedFigure,
} from '../../../view/figure-trace'

/** Totals as they are stated, or sums of flows; net commuting, day and night population are computed from them. */
export const traceCommuting = (at: FigureAt, columnId: string): FigureTrace =>
  (codeIn(at, 'based_on') === 'flows' ? traceFlowSums : traceBalance)(columnId, balanceKey(at))

const balanceKey = (at: FigureAt): FactKey =>
  given({ region: codeIn(at, 'region'), year: yearOf(at), sex: at.data.filters.sex })

const partsOfBalance = (columnId: string): readonly string[] =>
  columnId === 'net'
    ? ['in_commuters', 'out_commuters']
    : columnId === 'day_population'
      ? ['live_and_work', 'in_commuters']
      : columnId === 'night_population'
        ? ['live_and_work', 'out_commuters']
        : []

/** Net commuting, day and night population; the others are stated as they are. */
export function traceBalance(columnId: string, key: FactKey): FigureTrace {
  // Made of all flows to, from and between the members: too many cells to name.
  if (isGroupCode(key.region ?? ''))
    return { stated: [], parts: partsOfBalance(columnId), method: 'groupFlows' }
  const inside = stated('commuting-totals', key, 'in-commuters')
  const outside = stated('commuting-totals', key, 'out-commuters')
  const live = stated('commuting-totals', key, 'live-and-work')
  switch (columnId) {
    case 'in_commuters':
      return plain(inside)
    case 'out_commuters':
      return plain(outside)
    case 'live_and_work':
      return plain(live)
    case 'day_population':
      return { stated: [live, inside], parts: ['live_and_work', 'in_commuters'], method: 'dayPopulation' }
    case 'night_population':
      return { stated: [live, outside], parts: ['live_and_work', 'out_commuters'], method: 'nightPopulation' }
    default:
      return { stated: [inside, outside], parts: ['in_commuters', 'out_commuters'], method: 'net' }
  }
}

/** Sums of all flows to, from and within a place; what a cell leaves out it is summed over. */
export function traceFlowSums(columnId: string, key: FactKey): FigureTrace {
  const parts = partsOfBalance(columnId)
  if (isGroupCode(key.region ?? '')) return { stated: [], parts, method: 'groupFlows' }
  const { region, ...rest } = key
  const inside = stated('commuting-flows', { ...rest, ...given({ work: region }) })
  const outside = stated('commuting-flows', { ...rest, ...given({ home: region }) })
  const figures: Readonly<Record<string, readonly StatedFigure[]>> = {
    in_commuters: [inside],
    day_population: [inside],
    out_commuters: [outside],
    night_population: [outside],
    live_and_work: [stated('commuting-flows', { ...rest, ...given({ home: region, work: region }) })],
  }
  return {
    stated: figures[columnId] ?? [inside, outside],
    parts,
    method: columnId === 'net' ? 'net' : 'flowSums',
  }
}
