import type { Sex } from '../../../dataset/dimensions'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { codeIn, given, stated, yearOf, type FigureAt, type FigureTrace } from '../../../view/figure-trace'
import { traceBalance, traceFlowSums } from '../balance/trace'

/**
 * Persons are one stated flow; shares are computed from the columns beside them; those who live in the home are stated
 * totals, or sums of flows where the dataset has no totals that year.
 */
export function traceRelation(at: FigureAt, columnId: string): FigureTrace {
  const [home, work] = [codeIn(at, 'home'), codeIn(at, 'work')]
  const year = yearOf(at)
  if (columnId === 'out_commuters' || columnId === 'night_population') {
    const key = given({ region: home, year, sex: at.data.filters.sex })
    return hasTotals(at, Number(year)) ? traceBalance(columnId, key) : traceFlowSums(columnId, key)
  }
  const sex: Sex = columnId === 'women' || columnId === 'men' ? columnId : at.data.filters.sex
  const flow = stated('commuting-flows', given({ home, work, year, sex }))
  const isSum = [home, work].some((code) => isSeveral(at, code))
  const cells = isSum ? [] : [flow]
  switch (columnId) {
    case 'share_of_night':
      return { stated: cells, parts: ['persons', 'night_population'], method: 'shareOfResidents' }
    case 'share_of_out':
      return { stated: cells, parts: ['persons', 'out_commuters'], method: 'shareOfOutCommuters' }
    default:
      return { stated: cells, parts: [], method: isSum ? 'relationSum' : null }
  }
}

const isSeveral = ({ dataset }: FigureAt, code: string | undefined): boolean => {
  const kind = lookupIn(dataset).regionByCode.get(code ?? '')?.kind
  return kind === 'group' || kind === 'county'
}

const hasTotals = ({ dataset }: FigureAt, year: number): boolean =>
  dataset.coverage['commuting-totals'].years.includes(year)
