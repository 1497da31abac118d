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

export const traceFlow = (at: FigureAt, columnId: string): FigureTrace =>
  traceShare(columnId, stated('commuting-flows', flowKey(at)), 'shareOfFlows')

const flowKey = (at: FigureAt): FactKey =>
  given({ home: codeIn(at, 'home'), work: codeIn(at, 'work'), year: yearOf(at), sex: at.data.filters.sex })
