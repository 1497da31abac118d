import { lookupIn } from '../../../dataset/dataset-lookup'
import { codeIn, given, stated, yearOf, type FigureAt, type FigureTrace } from '../../../view/figure-trace'

/** Persons are one stated flow, of an area a sum; shares are of all who live, or work, in the place. */
export function tracePartner(at: FigureAt, columnId: string): FigureTrace {
  const [home, work] = [codeIn(at, 'home'), codeIn(at, 'work')]
  const { regionByCode } = lookupIn(at.dataset)
  const isSum = [home, work].some((code) => regionByCode.get(code ?? '')?.kind !== 'municipality')
  const flow = stated('commuting-flows', given({ home, work, year: yearOf(at), sex: at.data.filters.sex }))
  const cells = isSum ? [] : [flow]
  switch (columnId) {
    case 'share_of_home':
      return { stated: cells, parts: ['persons'], method: 'shareOfResidents' }
    case 'share_of_work':
      return { stated: cells, parts: ['persons'], method: 'shareOfWorkers' }
    default:
      return { stated: cells, parts: [], method: isSum ? 'relationSum' : null }
  }
}
