import {
  codeIn,
  given,
  stated,
  traceShare,
  yearOf,
  type FactKey,
  type FigureAt,
  type FigureTrace,
} from '../../../view/figure-trace'

export function traceFlow(at: FigureAt, columnId: string): FigureTrace {
  const flow = stated('commuting-flows', flowKey(at))
  if (columnId === 'share_of_home') return { stated: [flow], parts: ['persons'], method: 'shareOfResidents' }
  if (columnId === 'share_of_work') return { stated: [flow], parts: ['persons'], method: 'shareOfWorkers' }
  return traceShare(columnId, flow, 'shareOfFlows')
}

const flowKey = (at: FigureAt): FactKey =>
  given({ home: codeIn(at, 'home'), work: codeIn(at, 'work'), year: yearOf(at), sex: at.data.filters.sex })
