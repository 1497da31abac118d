import type { ShownSign } from '../../dataset/sign'
import type { NumberColumn } from '../../view/view-data'
import type { ChartContext } from '../frame/chart-context'
import {
  WHOLE,
  type NativeChart,
  type NativeFormat,
  type NativeKind,
  type NativePanel,
  type NativeSeries,
} from './native-chart'

/** More bars than this cannot be read on a slide. */
export const MOST_NATIVE_BARS = 25

/** One name with a value for each series. */
export interface NativeRow {
  readonly label: string
  /** By series; null where `signs` says why there is none. */
  readonly values: readonly (number | null)[]
  readonly signs: readonly (ShownSign | null)[]
  /** Of the first series' bar, where it is another than the series'. */
  readonly color?: string
  /** Rests on example data, in a chart where not all bars do. */
  readonly isExample?: boolean
}

export interface NativeBars {
  readonly kind?: NativeKind & ('bars' | 'columns' | 'stacked')
  readonly rows: readonly NativeRow[]
  readonly series: readonly { readonly name: string; readonly color: string; readonly quiet?: boolean }[]
  readonly axisTitle: string | null
  readonly format: NativeFormat
  readonly scaleId: string
  readonly highlighted?: number | null
  readonly heading?: string | null
  /** Rows that the caller kept back, counted among those left out. */
  readonly keptBack?: number
}

export const formatOf = ({ unit, decimals, signed }: NumberColumn): NativeFormat => ({
  unit,
  ...(decimals !== undefined && { decimals }),
  ...(signed && { signed }),
})

/** Bars by name, the first ones where there are too many; what is left out is said in words. */
export function nativeBars(ctx: ChartContext, bars: NativeBars): NativeChart {
  const most = Math.max(
    1,
    Math.floor(
      MOST_NATIVE_BARS / (bars.kind === 'stacked' ? 1 : bars.series.filter(({ quiet }) => !quiet).length),
    ),
  )
  const leftOut = (bars.keptBack ?? 0) + Math.max(0, bars.rows.length - most)
  return {
    panels: [barPanel({ ...bars, rows: bars.rows.slice(0, most) })],
    notes: [
      ...(leftOut > 0 ? [ctx.words.rowsLeftOut(leftOut)] : []),
      ...(bars.rows.some(({ isExample }) => isExample) ? [ctx.words.hatchedExample] : []),
    ],
  }
}

export function barPanel(bars: NativeBars): NativePanel {
  const { rows, series, axisTitle, format, scaleId } = bars
  const colors = new Map(rows.flatMap(({ color }, i) => (color === undefined ? [] : [[i, color] as const])))
  const hatched = new Set(rows.flatMap(({ isExample }, i) => (isExample === true ? [i] : [])))
  return {
    kind: bars.kind ?? 'bars',
    heading: bars.heading ?? null,
    categories: rows.map(nameWithSign),
    series: series.map((one, i): NativeSeries => ({
      ...one,
      values: rows.map(({ values }) => values[i] ?? null),
      ...(i === 0 && colors.size > 0 && { colorAt: colors }),
      ...(i === 0 && hatched.size > 0 && { hatchedAt: hatched }),
    })),
    highlighted: bars.highlighted ?? null,
    valueAxis: { title: axisTitle, format, scale: null },
    categoryAxis: { title: null, format: { unit: 'none' }, scale: null },
    breaks: [],
    legend: series.length > 1,
    scaleId,
    place: WHOLE,
  }
}

/** A native chart has no place for a sign where a bar would begin, so it stands after the name. */
function nameWithSign({ label, values, signs }: NativeRow): string {
  const missing = new Set(signs.filter((sign, i) => values[i] === null && sign !== null))
  return missing.size === 0 ? label : `${label} (${[...missing].join(' ')})`
}
