import {
  codeIn,
  plain,
  stated,
  yearOf,
  type FactKey,
  type FigureAt,
  type FigureTrace,
} from '../../view/figure-trace'
import { traceBalance, traceFlowSums } from '../commuting/balance/trace'

export function traceFact(at: FigureAt, columnId: string): FigureTrace {
  const region = at.data.filters.region[0] ?? ''
  const detail = codeIn(at, 'detail') ?? ''
  const key: FactKey = { region, year: yearOf(at), sex: 'total' }
  const ofCommuting = detail === 'flows' ? traceFlowSums : traceBalance
  const traced = ((): FigureTrace => {
    switch (codeIn(at, 'fact')) {
      case 'inhabitants':
        return plain(stated('population', key))
      case 'day_population':
        return { ...ofCommuting('day_population', key), parts: [] }
      case 'night_population':
        return { ...ofCommuting('night_population', key), parts: [] }
      case 'net_commuting':
        return { ...ofCommuting('net', key), parts: [] }
      case 'largest_industry':
        return plain(stated('employment', { ...key, industry: detail, basis: 'day' }))
      case 'students':
        return plain(stated('students', { year: yearOf(at), sex: 'total', campus: detail }))
      case 'largest_inner_flow': {
        const [home = '', work = ''] = detail.split('>')
        return plain(stated('commuting-flows', { home, work, year: yearOf(at), sex: 'total' }))
      }
      default:
        return plain(
          stated('commuting-flows', { home: region, work: detail, year: yearOf(at), sex: 'total' }),
        )
    }
  })()
  return columnId === 'share' ? { ...traced, parts: ['value'], method: 'shareOfFact' } : traced
}
