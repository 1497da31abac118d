import { highestOf, lowestOf } from '../../../indicators/extremes'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { SMALL_BASE_FLAG_PERSONS } from '../../../view/figure-flags'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type {
  BarsPanel,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import type { Point, PointsPanel } from '../../../charts/specification/points-panel'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { specialisationWords } from './words'

/** Outside these quotients a bubble stands at the edge. */
const QUOTIENTS = [1 / 4, 8] as const
/** So does an industry of fewer of the employed than this: a few persons would stretch the axis. */
const LEAST_OF_EMPLOYED = 0.002
/** An industry that began from nearly nobody must not flatten the others. */
const MOST_GROWTH = 1

/** Location quotient against growth, the area of a bubble by its persons; bars of the quotient without growth. */
export function specifySpecialisation(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const points = specifyPoints(ctx, data)
  return { panels: [points.length === 0 ? quotientBars(ctx, data) : bubbles(ctx, data, points)], notes: [] }
}

function bubbles(ctx: SpecifyContext, data: ViewData, points: readonly Point[]): PointsPanel {
  const words = specialisationWords.in(ctx.language).chart
  const { from, to } = data.filters.year
  const least = formatNumber(SMALL_BASE_FLAG_PERSONS, 'persons', ctx.language)
  return {
    kind: 'points',
    heading: words.growth(String(from), String(to)),
    axis: axisOf(numbers(data, 'growth'), { hold: [0] }),
    most: MOST_GROWTH,
    across: {
      ...axisOf(numbers(data, 'location_quotient')),
      title: words.quotient,
      format: { unit: 'none' },
      base: 2,
      within: quotientsOf(points),
    },
    sizes: {
      title: points.some(({ isUncertain }) => isUncertain) ? words.sizesAndRings(least) : words.sizes,
      scaleId: 'persons',
    },
    parting: { at: 1, below: words.less, above: words.more },
    groups: [
      { name: words.more, color: ctx.theme.accent, points: points.filter(({ x }) => x > 1) },
      { name: words.less, color: ctx.theme.neutral, points: points.filter(({ x }) => x <= 1) },
    ],
  }
}

/** The quotients that the axis reaches: those of industries large enough to be seen. */
function quotientsOf(points: readonly Point[]): readonly [number, number] {
  const all = points.reduce((sum, { size = 0 }) => sum + size, 0)
  const seen = points.filter(({ size = 0, isUncertain }) => !isUncertain && size >= all * LEAST_OF_EMPLOYED)
  const xs = (seen.length > 0 ? seen : points).map(({ x }) => x)
  const [least, most] = QUOTIENTS
  return [Math.max(least, Math.min(1, lowestOf(xs))), Math.min(most, Math.max(1, highestOf(xs)))]
}

/** Industries that have all three figures. */
function specifyPoints(ctx: SpecifyContext, data: ViewData): Point[] {
  const industry = codes(data, 'industry')
  const [quotient, growth, persons] = [
    numbers(data, 'location_quotient'),
    numbers(data, 'growth'),
    numbers(data, 'persons'),
  ]
  return rowsOf(data).flatMap((row): Point[] => {
    const [x, y, size] = [quotient, growth, persons].map((column) => knownValueAt(column, row))
    if (typeof x !== 'number' || typeof y !== 'number' || typeof size !== 'number' || x <= 0) return []
    const name = ctx.say(nameAt(industry, row))
    const isUncertain = (quotient.flags?.[row] ?? 0) !== 0
    const figures = [
      formatNumber(x, 'ratio', ctx.language),
      formatChange(y, 'fraction', ctx.language),
      ctx.words.personsCount(formatNumber(size, 'persons', ctx.language)),
    ]
    return [
      {
        name,
        x,
        y,
        size,
        weight: isUncertain ? 0 : Math.sqrt(size) * (0.3 + Math.abs(Math.log2(x))),
        isUncertain,
        tooltip: `${name}: ${figures.join('; ')}`,
        row,
      },
    ]
  })
}

/** Where there is one year only: the quotients from the highest. */
function quotientBars(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = specialisationWords.in(ctx.language).chart
  const quotient = numbers(data, 'location_quotient')
  const value = (row: number): number => knownValueAt(quotient, row) ?? 0
  const rows = rowsOf(data)
    .filter((row) => knownValueAt(quotient, row) !== null)
    .sort((a, b) => value(b) - value(a))
  return {
    kind: 'bars',
    heading: null,
    series: [{ name: words.quotient, color: ctx.theme.neutral }],
    rows: rows.map((row) => ({
      name: ctx.say(nameAt(codes(data, 'industry'), row)),
      bars: [barOf(ctx, quotient, row, value(row) > 1 ? { color: ctx.theme.accent, emphasis: true } : {})],
    })),
    axis: axisOf(quotient, { title: words.quotient }),
  }
}
