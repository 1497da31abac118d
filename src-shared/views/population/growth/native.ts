import { numbers, sideTable, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, valueAt } from '../../../charts/frame/column-pivot'
import { fitLegendLines } from './fit-line'
import { computeNiceScale } from '../../../charts/frame/nice-scale'
import { logTicks, readGrowthPoints, type GrowthPoint } from './chart'
import { WHOLE } from '../../../charts/specification/chart-specification'
import { formatOf } from '../../../charts/specification/specify-figures'
import { longestFirst, type NativeChart, type NativeSeries } from '../../../charts/native/native-chart'
import { growthWords } from './words'
import { rowsOf } from '../../../view/rows'

/** Names of chosen places come before all others. */
const CHOSEN_WEIGHT = 1e9

/** Size in the first year against growth per year, a point for each municipality; the fitted line behind. */
export function drawGrowth(ctx: ChartContext, data: ViewData): NativeChart | null {
  const points = readGrowthPoints(ctx, data)
  if (points.length === 0) return null
  const growth = numbers(data, 'growth_per_year')
  const words = growthWords.in(ctx.language).chart
  const seriesOf = (name: string, color: string, some: readonly GrowthPoint[]): NativeSeries[] =>
    some.length === 0
      ? []
      : [
          {
            name,
            color,
            values: some.map((point) => point.growth),
            across: some.map(({ persons }) => persons),
            pointLabels: some.map(({ name: place }) => place),
            pointWeights: some.map(({ chosen, persons }) => (chosen ? CHOSEN_WEIGHT : 1) * persons),
            emphasis: some.every(({ chosen }) => chosen),
          },
        ]
  const rates = points.map((point) => point.growth)
  const ticks = logTicks(points.map(({ persons }) => persons))
  // Of a logarithmic axis PowerPoint writes whole powers only; its ends may lie between.
  const [low, high] = [ticks[0] ?? 1, ticks.at(-1) ?? 10]
  return {
    notes: sideTable(data, 'fit') ? [fitLegendLines(ctx, data, Number.MAX_SAFE_INTEGER).join(' ')] : [],
    panels: [
      {
        kind: 'scatter',
        heading: ctx.words.growthPerYear,
        categories: [],
        series: longestFirst([
          ...seriesOf(
            words.otherPlaces,
            ctx.theme.neutral,
            points.filter(({ chosen }) => !chosen),
          ),
          ...seriesOf(
            words.chosenPlaces,
            ctx.theme.accent,
            points.filter(({ chosen }) => chosen),
          ),
          ...fitSeries(ctx, data),
        ]),
        valueAxis: {
          title: null,
          format: formatOf(growth),
          scale: computeNiceScale(Math.min(0, ...rates), Math.max(0, ...rates), 6, false),
        },
        categoryAxis: {
          title: ctx.words.populationAxis,
          format: { unit: 'persons' },
          scale: { min: low, max: high, step: 10, ticks },
          logBase: 10,
        },
        breaks: [],
        legend: true,
        scaleId: 'growth',
        place: WHOLE,
      },
    ],
  }
}

/** The fitted line and the edges of its band; ends alone tell a straight line, on a logarithmic axis too. */
function fitSeries(ctx: ChartContext, data: ViewData): NativeSeries[] {
  const band = sideTable(data, 'band')
  if (!band || band.rowCount < 2) return []
  const words = growthWords.in(ctx.language).chart
  const rows = rowsOf(band)
  const along = numbers(band, 'population_first')
  const line = (id: string, name: string, some: readonly number[], dashed: boolean): NativeSeries => ({
    name,
    color: ctx.theme.outCommuting,
    values: some.map((row) => knownValueAt(numbers(band, id), row)),
    across: some.map((row) => valueAt(along, row)),
    pointless: true,
    dashed,
    background: dashed,
  })
  const ends = [rows[0] ?? 0, rows.at(-1) ?? 0]
  return [
    line('line', growthWords.in(ctx.language).fitTable, ends, false),
    line('line_upper', words.bandUpper, rows, true),
    line('line_lower', words.bandLower, rows, true),
  ]
}
