import { computeNiceScale, type NiceScale } from '../frame/nice-scale'
import { computeLineScale } from '../lines/year-axes'
import type { NativeAxis, NativeChart, NativePanel } from './native-chart'

const known = (panels: readonly NativePanel[]): number[] =>
  panels.flatMap(({ series }) => series.flatMap(({ values }) => values.filter((value) => value !== null)))

/** Positive and negative parts of each category, added up. */
const sums = (panels: readonly NativePanel[]): number[] =>
  panels.flatMap(({ categories, series }) =>
    categories.flatMap((_, i) => {
      const values = series.map(({ values: own }) => own[i] ?? 0)
      return [
        values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0),
        values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0),
      ]
    }),
  )

function valueScale(panels: readonly NativePanel[]): NiceScale {
  const [first] = panels
  const values = first?.kind === 'stacked' ? sums(panels) : known(panels)
  const own = panels.flatMap(({ valueAxis: { scale } }) => (scale ? [scale.min, scale.max] : []))
  if (first?.kind === 'lines') return computeLineScale([...values, ...own], 250, false)
  return computeNiceScale(Math.min(0, ...values), Math.max(0, ...values), 4, false)
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
