import { lookupIn } from '../../../dataset/dataset-lookup'
import type { Sex } from '../../../dataset/dimensions'
import { numberIn, plain, type FigureAt, type FigureTrace } from '../../../view/figure-trace'
import { agesIn, readIn, statedCells, yearsAcross } from '../../../view/series-figures'
import { readingsWith } from './rates'

const STATED: Readonly<
  Record<string, { readonly sex: Sex; readonly role: 'rate' | 'employed' | 'everybody' }>
> = {
  women_rate: { sex: 'women', role: 'rate' },
  men_rate: { sex: 'men', role: 'rate' },
  rate: { sex: 'total', role: 'rate' },
  employed: { sex: 'total', role: 'employed' },
  everybody: { sex: 'total', role: 'everybody' },
}

/** A rate that the source states is a cell of its own; one that is computed is made of the cells of its counts. */
export function traceEmploymentRate(at: FigureAt, columnId: string): FigureTrace {
  if (columnId === 'rate_gap') return { stated: [], parts: ['men_rate', 'women_rate'], method: null }
  const wanted = STATED[columnId]
  const place = lookupIn(at.dataset).regionByCode.get(at.data.filters.region[0] ?? '')
  const year = Number(numberIn(at, 'year'))
  const all = place
    ? yearsAcross(readingsWith(at.data.filters.age, at.dataset), place, { from: year, to: year }, at.dataset)
    : []
  const found = readIn(all, at, columnId)
  if (!found || !wanted) return plain()
  const { reading, places, time } = found
  const ask = (role: 'rate' | 'employed' | 'everybody') =>
    statedCells(reading, {
      places,
      time: time.index,
      sex: wanted.sex,
      ages: agesIn(reading, at.data.filters.age) ?? [],
      role,
    })
  const cells = ask(wanted.role)
  if (wanted.role !== 'rate') return { stated: cells, parts: [], method: cells.length > 1 ? 'sexSum' : null }
  return cells.length === 1 ? plain(...cells) : plain(...ask('employed'), ...ask('everybody'))
}
