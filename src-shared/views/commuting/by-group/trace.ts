import { lookupIn } from '../../../dataset/dataset-lookup'
import type { CommuterRole } from '../../../dataset/known-series/commuters-by-group'
import { codeIn, plain, type FigureAt, type FigureTrace } from '../../../view/figure-trace'
import { tableBehind } from '../../../view/first-table'
import { statedCells } from '../../../view/series-figures'
import { questionOf, tablesOfPlace, type GroupKind } from './group-commuters'

const STATED: Readonly<Record<string, CommuterRole>> = {
  in_commuters: 'in',
  out_commuters: 'out',
  live_and_work: 'stay',
  day_population: 'day',
  night_population: 'night',
}

/** Counts are cells of the table, or sums of two; shares and nets follow from them. */
export const traceGroups =
  (kind: GroupKind) =>
  (at: FigureAt, columnId: string): FigureTrace => {
    switch (columnId) {
      case 'net':
        return { stated: [], parts: ['in_commuters', 'out_commuters'], method: 'net' }
      case 'in_share':
        return { stated: [], parts: ['in_commuters', 'day_population'], method: 'shareOfWorkers' }
      case 'out_share':
        return { stated: [], parts: ['out_commuters', 'night_population'], method: 'shareOfResidents' }
    }
    const { region, year, sex } = at.data.filters
    const place = lookupIn(at.dataset).regionByCode.get(region[0] ?? '')
    const chosen = { year: year.to, sex }
    const found = place && tableBehind(tablesOfPlace(kind, place, chosen, at.dataset), at.data)
    const role = STATED[columnId]
    const group = found?.reading.groups.find(({ code }) => code === codeIn(at, 'group'))
    if (!found || role === undefined || !group) return plain()
    if (found.reading.roles[role] === undefined)
      return columnId === 'day_population'
        ? { stated: [], parts: ['in_commuters', 'live_and_work'], method: 'dayPopulation' }
        : { stated: [], parts: ['out_commuters', 'live_and_work'], method: 'nightPopulation' }
    const cells = statedCells(found.reading, questionOf(found, chosen, role, group.index))
    return cells.length > 1 ? { stated: cells, parts: [], method: 'sexSum' } : plain(...cells)
  }
