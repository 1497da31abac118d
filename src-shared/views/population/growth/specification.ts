import { formatChange, formatCoefficient, formatNumber } from '../../../messages/number-format'
import { knownValueAt, valueAt } from '../../../charts/frame/column-pivot'
import type { ChartSpecification, SpecifyContext } from '../../../charts/specification/chart-specification'
import { nameReference, referenceBeside } from '../../../charts/specification/reference-mark'
import type { FittedLine, Point, PointsLevel } from '../../../charts/specification/points-panel'
import { axisOf } from '../../../charts/specification/specify-figures'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { codes, numbers, sideTable, type SideTable, type ViewData } from '../../../view/view-data'
import { writeEquation } from './fit'
import { growthWords } from './words'

/** With more points than this only those are named that lie at an end, by size or by growth. */
const MANY_POINTS = 60
/** How many at each end. */
const NAMED_AT_END = 8

/** Size in the first year against growth per year, a point for each municipality; the fitted line behind. */
export function specifyGrowth(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = growthWords.in(ctx.language)
  const [chosen, others] = specifyPoints(ctx, data)
  const fit = specifyFit(ctx, data)
  const level = specifyLevel(ctx, data)
  return {
    panels: [
      {
        kind: 'points',
        heading: ctx.words.growthPerYear,
        axis: axisOf(numbers(data, 'growth_per_year'), { hold: [0] }),
        across: {
          ...axisOf(numbers(data, 'population_first')),
          title: ctx.words.populationAxis,
          base: 10,
        },
        groups: [
          { name: words.chart.otherPlaces, color: ctx.theme.neutral, points: others },
          { name: words.chart.chosenPlaces, color: ctx.theme.accent, emphasis: true, points: chosen },
        ],
        ...(fit && { fit }),
        ...(level && { level }),
        nothing: words.noGrowthPoints,
      },
    ],
    notes: [],
  }
}

/** Chosen municipalities and the others, as far as they have a size and a rate. */
function specifyPoints(
  ctx: SpecifyContext,
  data: ViewData,
): readonly [chosen: readonly Point[], others: readonly Point[]] {
  const region = codes(data, 'region')
  const [persons, growth] = [numbers(data, 'population_first'), numbers(data, 'growth_per_year')]
  const isChosen = (row: number): boolean => data.filters.region.includes(codeAt(region, row))
  const points = rowsOf(data).flatMap((row): Point[] => {
    const [x, y] = [knownValueAt(persons, row), knownValueAt(growth, row)]
    if (x === null || y === null || x <= 0) return []
    const name = ctx.say(nameAt(region, row))
    const rate = formatChange(y, 'fraction-per-year', ctx.language)
    const size = ctx.words.personsCount(formatNumber(x, 'persons', ctx.language))
    const tooltip = `${name}: ${size}, ${ctx.words.perYear(rate)}`
    return [{ name, x, y, weight: x, tooltip, row, ...(isChosen(row) && { label: `${name} ${rate}` }) }]
  })
  const chosen = points.filter(({ row }) => isChosen(row))
  return [chosen, nameEnds(points.filter(({ row }) => !isChosen(row)))]
}

/** Names of all municipalities of a country hide each other and tell nothing: the largest, smallest, fastest and slowest. */
function nameEnds(points: readonly Point[]): readonly Point[] {
  if (points.length <= MANY_POINTS) return points
  const ends = (by: (point: Point) => number): readonly Point[] => {
    const sorted = points.toSorted((a, b) => by(b) - by(a))
    return [...sorted.slice(0, NAMED_AT_END), ...sorted.slice(-NAMED_AT_END)]
  }
  const named = new Set([...ends(({ x }) => x), ...ends(({ y }) => y)])
  return points.map((point) => (named.has(point) ? point : { ...point, weight: 0 }))
}

/** The reference of the first place chosen: others may span other years. */
function specifyLevel(ctx: SpecifyContext, data: ViewData): PointsLevel | null {
  const column = referenceBeside(data, 'growth_per_year')
  const region = codes(data, 'region')
  const row = rowsOf(data).find((one) => codeAt(region, one) === data.filters.region[0])
  const at = column === null || row === undefined ? null : knownValueAt(column, row)
  if (at === null) return null
  const rate = ctx.words.perYear(formatChange(at, 'fraction-per-year', ctx.language))
  return { at, name: `${nameReference(ctx, data)}, ${rate}`, color: ctx.theme.textMuted }
}

function specifyFit(ctx: SpecifyContext, data: ViewData): FittedLine | null {
  const [fit, band] = [sideTable(data, 'fit'), sideTable(data, 'band')]
  if (!fit || !band) return null
  const words = growthWords.in(ctx.language)
  const at = (table: SideTable, id: string, row = 0): number => valueAt(numbers(table, id), row)
  return {
    name: words.fitTable,
    upperName: words.chart.bandUpper,
    lowerName: words.chart.bandLower,
    color: ctx.theme.outCommuting,
    words: words.fitLegend(
      ctx.say(writeEquation(at(fit, 'intercept'), at(fit, 'slope'))),
      formatCoefficient(at(fit, 'r_squared'), ctx.language),
      formatNumber(at(fit, 'n'), 'persons', ctx.language),
    ),
    steps: rowsOf(band).map((row) => ({
      x: at(band, 'population_first', row),
      y: at(band, 'line', row),
      upper: at(band, 'line_upper', row),
      lower: at(band, 'line_lower', row),
    })),
  }
}
