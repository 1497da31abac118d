import { lookupIn } from '../../../dataset/dataset-lookup'
import type { OutcomeRole } from '../../../dataset/known-series/study-outcomes'
import { codeIn, numberIn, plain, type FigureAt, type FigureTrace } from '../../../view/figure-trace'
import { tableBehind } from '../../../view/first-table'
import { statedCells } from '../../../view/series-figures'
import { ALL_GROUPS, groupsIn, questionAt, tablesOf } from '../group-years'
import { COUNTED, isStatedShare } from './outcomes'

/** Counts and a stated share are cells of the table; other shares are made of the counts beside them. */
export function traceOutcomes(at: FigureAt, columnId: string): FigureTrace {
  const { filters } = at.data
  const place = lookupIn(at.dataset).regionByCode.get(filters.region[0] ?? '')
  const found = place && tableBehind(tablesOf('study-outcomes', place, filters, at.dataset), at.data)
  if (!found) return plain()
  const ofShare = COUNTED.find((role) => columnId === `${role}_share`)
  if (ofShare && !isStatedShare(found, filters.sex, ofShare))
    return { stated: [], parts: [ofShare, 'followed'], method: null }
  const role: OutcomeRole | undefined = ofShare
    ? 'established-share'
    : ([...COUNTED, 'followed'] as const).find((one) => one === columnId)
  const year = numberIn(at, 'year')
  const time = found.reading.times.find((one) => String(one.year) === year)
  const code = codeIn(at, 'group')
  const group = groupsIn(found.reading).find((one) => (one?.code ?? ALL_GROUPS) === code)
  if (role === undefined || !time || group === undefined) return plain()
  const cells = statedCells(found.reading, questionAt(found, filters.sex, role, group, time))
  const method = cells.length < 2 ? null : found.places.length > 1 ? 'countySum' : 'sexSum'
  return method ? { stated: cells, parts: [], method } : plain(...cells)
}
