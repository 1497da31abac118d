import { lookupIn } from '../../../dataset/dataset-lookup'
import type { StatusRole } from '../../../dataset/known-series/labour-market-status'
import { codeIn, plain, type FigureAt, type FigureTrace } from '../../../view/figure-trace'
import { tableBehind } from '../../../view/first-table'
import { agesIn, statedCells } from '../../../view/series-figures'
import { tablesOfStatus } from './statuses'

const STATED: Readonly<Record<string, StatusRole>> = {
  employed: 'employed',
  unemployed: 'unemployed',
  students: 'students',
  pensioners: 'pensioners',
  sick: 'sick',
  others: 'others',
  everybody: 'everybody',
}

/** Counts are cells of the table; the others follow from them, as their columns say. */
export function traceStatus(at: FigureAt, columnId: string): FigureTrace {
  if (columnId === 'unemployment') return { stated: [], parts: ['unemployed', 'employed'], method: null }
  const { region, age, sex } = at.data.filters
  const place = lookupIn(at.dataset).regionByCode.get(region[0] ?? '')
  const found = place && tableBehind(tablesOfStatus(place, at.data.filters, at.dataset), at.data)
  const time = found?.reading.times.find(({ code }) => code === codeIn(at, 'time'))
  const role = STATED[columnId]
  if (!found || !time || role === undefined)
    return {
      stated: [],
      parts: at.data.columns.some(({ id }) => id === 'pensioners')
        ? ['pensioners', 'sick', 'others']
        : ['everybody'],
      method: null,
    }
  const cells = statedCells(found.reading, {
    places: found.places,
    time: time.index,
    sex,
    ages: agesIn(found.reading, age) ?? [],
    role,
  })
  const method = cells.length < 2 ? null : found.places.length > 1 ? 'countySum' : 'sexSum'
  return method === null ? plain(...cells) : { stated: cells, parts: [], method }
}
