import { highestOf, lowestOf } from '../../indicators/extremes'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, mirrorScale, type NiceScale } from '../frame/nice-scale'
import { titleScale } from '../frame/shared-extents'
import { computeLineScale } from '../lines/year-axes'
import type { NativeAxis, NativeChart, NativePanel } from './native-chart'

const known = (panels: readonly NativePanel[]): number[] =>
  panels.flatMap(({ series }) => series.flatMap(({ values }) => values.filter((value) => value !== null)))

/** Positive and negative parts of each category, added up. */
const sums = (panels: readonly NativePanel[]): number[] =>
  panels.flatMap(({ categories, series }) =>
    categories.flatMap((_, i) => {
      const values = series.filter(({ over }) => !over).map(({ values: own }) => own[i] ?? 0)
      return [
        values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
        values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
      ]
    }),
  )

/** Of panels of one measure, with what it reaches besides. */
function valueScale(panels: readonly NativePanel[], besides: readonly number[] = []): NiceScale {
  const [first] = panels
  const own = panels.flatMap(({ valueAxis: { scale } }) => (scale ? [scale.min, scale.max] : []))
  const isSum = first?.kind === 'stacked' || first?.stands !== undefined
  const values = [...(isSum ? sums(panels) : known(panels)), ...own, ...besides]
  if (first?.kind === 'lines')
    return computeLineScale(values, 250, false, first.valueAxis.format.unit === 'index')
  if (first?.mirrored) return mirrorScale(computeNiceScale(0, highestOf(values.map(Math.abs)), 4, false))
  return computeNiceScale(Math.min(0, lowestOf(values)), Math.max(0, highestOf(values)), 4, false)
}

function acrossScale(panels: readonly NativePanel[]): NiceScale | null {
  const scales = panels.flatMap(({ categoryAxis: { scale } }) => scale ?? [])
  const [first] = scales
  if (!first) return null
  return {
    ...first,
    min: Math.min(...scales.map(({ min }) => min)),
    max: Math.max(...scales.map(({ max }) => max)),
  }
}

const withScale = (axis: NativeAxis, scale: NiceScale | null): NativeAxis => ({ ...axis, scale })

/** The same charts, those of the same measure on the same scale, so that the same length is the same number. */
export function shareNativeScales(charts: readonly NativeChart[]): NativeChart[] {
  const byId = new Map<string, NativePanel[]>()
  for (const panel of charts.flatMap(({ panels }) => panels))
    byId.set(panel.scaleId, [...(byId.get(panel.scaleId) ?? []), panel])
  const scales = new Map(
    [...byId].map(
      ([id, panels]) => [id, { value: valueScale(panels), across: acrossScale(panels) }] as const,
    ),
  )
  return charts.map((chart) => ({
    ...chart,
    panels: chart.panels.map((panel) => {
      const shared = scales.get(panel.scaleId)
      if (!shared) return panel
      return {
        ...panel,
        valueAxis: withScale(panel.valueAxis, shared.value),
        categoryAxis: withScale(panel.categoryAxis, shared.across),
      }
    }),
  }))
}

/** The panel with the scale that its measure has in all years, where that is known, and in words that it has it. */
export function holdAllYears(ctx: ChartContext, panel: NativePanel): NativePanel {
  const reach = ctx.reach?.columns[panel.scaleId]
  if (!reach) return panel
  const { valueAxis } = panel
  const title = panel.kind === 'lines' ? valueAxis.title : titleScale(ctx, panel.scaleId, valueAxis.title)
  const scale = valueScale([panel], [reach.low, reach.high])
  return { ...panel, valueAxis: { ...valueAxis, title, scale } }
}
