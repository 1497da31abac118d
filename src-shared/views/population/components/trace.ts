import { lookupIn } from '../../../dataset/dataset-lookup'
import type { ChangeRole } from '../../../dataset/known-series/components-of-change'
import { readingsOf } from '../../../table/recognise-series'
import { numberIn, type FigureAt, type FigureTrace } from '../../../view/figure-trace'
import { allAgesIn, readIn, statedCells, yearsAcross } from '../../../view/series-figures'

/** Columns that a cell of the table stands behind, or the sum of those of women and men. */
const STATED: Readonly<Record<string, ChangeRole>> = {
  births: 'births',
  deaths: 'deaths',
  in_migration: 'in',
  out_migration: 'out',
  immigration: 'immigration',
  emigration: 'emigration',
  in_county: 'in-county',
  out_county: 'out-county',
  population_change: 'growth',
  adjustment: 'adjustment',
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  birth_surplus: ['births', 'deaths'],
  net_migration: ['in_migration', 'out_migration'],
  net_abroad: ['immigration', 'emigration'],
  net: ['births', 'deaths', 'in_migration', 'out_migration'],
  adjustment: ['population_change', 'net'],
}

/** The column says how what follows from others is computed. */
export function traceComponents(at: FigureAt, columnId: string): FigureTrace {
  const parts = PARTS[columnId] ?? []
  const role = STATED[columnId]
  const place = lookupIn(at.dataset).regionByCode.get(at.data.filters.region[0] ?? '')
  const year = Number(numberIn(at, 'year'))
  const readings = readingsOf('components-of-change', at.dataset)
  const all = place ? yearsAcross(readings, place, { from: year, to: year }, at.dataset) : []
  const found = readIn(all, at, columnId)
  if (!found || role === undefined || found.reading.roles[role] === undefined)
    return { stated: [], parts, method: null }
  const stated = statedCells(found.reading, {
    places: found.places,
    time: found.time.index,
    sex: 'total',
    ages: allAgesIn(found.reading) ?? [],
    role,
  })
  const method = stated.length < 2 ? null : found.places.length > 1 ? 'countySum' : 'sexSum'
  return { stated, parts: [], method }
}
