import { highestOf, lowestOf } from '../../indicators/extremes'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale } from '../frame/nice-scale'
import { shortenText } from '../frame/text-width'
import { computeLogScale } from '../points/log-scale'
import { WHOLE } from '../specification/chart-specification'
import {
  heightsOf,
  stackPoints,
  widthsOf,
  type FittedLine,
  type FittedStep,
  type PlacedPoint,
  type PointsLevel,
  type PointsPanel,
} from '../specification/points-panel'
import { longestFirst, type NativeChart, type NativeSeries } from './native-chart'

/** Names of chosen points come before all others. */
const CHOSEN_WEIGHT = 1e9
/** Pixels and size of the letters of a name at a bubble. */
const NAME = { width: 130, size: 12 }

/** Points by group, those outside the scales counted; a fitted line as a series with the edges of its band. */
export function drawNativePoints(ctx: ChartContext, panel: PointsPanel): NativeChart {
  const heights = heightsOf(panel)
  const up = computeNiceScale(
    Math.min(0, lowestOf(heights)),
    Math.max(0.01, highestOf(heights)),
    6,
    panel.axis.whole,
  )
  const across = computeLogScale(widthsOf(panel), panel.across.base)
  const all = stackPoints(panel)
  const inside = all.filter(
    ({ point: { x, y } }) => x >= across.min && x <= across.max && y >= up.min && y <= up.max,
  )
  const leftOut = all.length - inside.length
  const { sizes, parting, fit, level } = panel
  return {
    notes: [...(leftOut > 0 ? [ctx.words.rowsLeftOut(leftOut)] : []), ...(fit ? [fit.words] : [])],
    panels: [
      {
        kind: sizes ? 'bubbles' : 'scatter',
        heading: panel.heading,
        categories: [],
        series: longestFirst([
          ...panel.groups.flatMap((group) =>
            groupSeries(
              panel,
              inside.filter((one) => one.group === group),
            ),
          ),
          ...(fit ? fitSeries(fit) : []),
          ...(level ? [levelSeries(level, across)] : []),
        ]),
        valueAxis: { title: panel.axis.title, format: panel.axis.format, scale: up },
        categoryAxis: {
          title: sizes ? `${panel.across.title}. ${sizes.title}` : panel.across.title,
          format: panel.across.format,
          // Of a logarithmic axis PowerPoint writes whole powers only; its ends may lie between.
          scale: { min: across.min, max: across.max, step: across.base, ticks: across.ticks },
          logBase: across.base,
          ...(parting && { crossedAt: parting.at }),
        },
        breaks: [],
        legend: true,
        scaleId: panel.axis.scaleId,
        place: panel.place ?? WHOLE,
      },
    ],
  }
}

function groupSeries({ sizes }: PointsPanel, some: readonly PlacedPoint[]): NativeSeries[] {
  const [first] = some
  if (!first) return []
  const { name, color, emphasis = false } = first.group
  const points = some.map(({ point }) => point)
  return [
    {
      name,
      color,
      values: points.map(({ y }) => y),
      across: points.map(({ x }) => x),
      ...(sizes && { sizes: points.map(({ size = 0 }) => size) }),
      pointLabels: points.map((point) =>
        sizes ? shortenText(point.name, NAME.width, NAME.size) : point.name,
      ),
      pointWeights: points.map(({ weight }) => (emphasis ? CHOSEN_WEIGHT : 1) * weight),
      emphasis,
    },
  ]
}

/** The reference from one side to the other. */
const levelSeries = (
  { at, name, color }: PointsLevel,
  { min, max }: { readonly min: number; readonly max: number },
): NativeSeries => ({
  name,
  color,
  values: [at, at],
  across: [min, max],
  pointless: true,
  dashed: true,
})

/** The fitted line and the edges of its band; ends alone tell a straight line, on a logarithmic axis too. */
function fitSeries({ name, upperName, lowerName, color, steps }: FittedLine): NativeSeries[] {
  const line = (
    of: string,
    some: readonly FittedStep[],
    pick: (step: FittedStep) => number,
    dashed: boolean,
  ): NativeSeries => ({
    name: of,
    color,
    values: some.map(pick),
    across: some.map(({ x }) => x),
    pointless: true,
    dashed,
    background: dashed,
  })
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last || steps.length < 2) return []
  return [
    line(name, [first, last], ({ y }) => y, false),
    line(upperName, steps, ({ upper }) => upper, true),
    line(lowerName, steps, ({ lower }) => lower, true),
  ]
}
