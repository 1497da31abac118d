import { codeIn, plain, type FigureAt, type FigureTrace, type StatedFigure } from '../../view/figure-trace'
import { columnIdOf } from '../../filters/series-plan'
import { seriesOf } from '../../filters/series'

/** The cell of the table as it was taken in. */
export const traceSeries = (at: FigureAt): FigureTrace => plain(seriesFigure(at))

function seriesFigure(at: FigureAt): StatedFigure {
  const series = seriesOf(at.data.filters, at.dataset)
  const values = (series?.dimensions ?? []).map((dimension) => [
    dimension.code,
    codeIn(at, columnIdOf(dimension)) ?? '',
  ])
  return {
    table: 'series',
    series: series?.code ?? '',
    values: Object.fromEntries(values) as Record<string, string>,
  }
}
