import type { ShownSign } from '../../dataset/sign'
import { isShrinkable } from '../bars/fit-stacks'
import type { ChartContext } from '../frame/chart-context'
import {
  WHOLE,
  type BarMarker,
  type BarsPanel,
  type FigureFormat,
  type StackedPanel,
  type StackRow,
} from '../specification/chart-specification'
import type { NativeChart, NativeKind, NativePanel, NativeSeries } from './native-chart'
import { nameWithBound, nameWithSigns } from './native-names'

/** More bars than this cannot be read on a slide. */
const MOST_NATIVE_BARS = 25

/** One name with a value for each series. */
export interface NativeRow {
  readonly label: string
  /** By series; null where `signs` says why there is none. */
  readonly values: readonly (number | null)[]
  readonly signs: readonly (ShownSign | null)[]
  /** By series, where a bar has another colour than its series. */
  readonly colors?: readonly (string | undefined)[]
  /** Rests on example data, in a chart where not all bars do. */
  readonly isExample?: boolean
}

export interface NativeBars {
  readonly kind?: NativeKind & ('bars' | 'stacked')
  readonly rows: readonly NativeRow[]
  readonly series: readonly Omit<NativeSeries, 'values'>[]
  readonly axisTitle: string | null
  readonly format: FigureFormat
  readonly scaleId: string
  readonly heading?: string | null
  /** Rows that the caller kept back, counted among those left out. */
  readonly keptBack?: number
}

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
  const hatched = new Set(rows.flatMap(({ isExample }, i) => (isExample === true ? [i] : [])))
  return {
    kind: bars.kind ?? 'bars',
    heading: bars.heading ?? null,
    categories: rows.map(({ label, values, signs }) =>
      nameWithSigns(
        label,
        signs.map((sign, i) => ({ sign, value: values[i] ?? null })),
      ),
    ),
    series: series.map((one, i): NativeSeries => {
      const colors = rows.flatMap(({ colors: own }, row) => (own?.[i] ? [[row, own[i]] as const] : []))
      return {
        ...one,
        values: rows.map(({ values }) => values[i] ?? null),
        ...(colors.length > 0 && { colorAt: new Map(colors) }),
        ...(i === 0 && hatched.size > 0 && { hatchedAt: hatched }),
      }
    }),
    valueAxis: { title: axisTitle, format, scale: null },
    categoryAxis: { title: null, format: { unit: 'none' }, scale: null },
    breaks: [],
    legend: series.length > 1,
    scaleId,
    place: WHOLE,
  }
}

/** Where there are bars beside the bars, in parts of the width. */
const MAIN = 0.54

/**
 * A panel of bars as specified. Office programs have no ticks across bars: one that all bars share is said with the
 * axis, parts have a panel beside, and what bars are compared with is a bar of its own without a number.
 */
export function drawNativeBars(ctx: ChartContext, panel: BarsPanel): NativeChart {
  const { axis, marker } = panel
  const quiet = marker && !marker.isSame && !marker.parts ? marker : undefined
  const main = nativeBars(ctx, {
    heading: panel.heading,
    rows: panel.rows.map(({ name, bars, marker: at = null }): NativeRow => ({
      label: bars.length === 1 && bars[0] ? nameWithBound(ctx, name, bars[0]) : name,
      values: [...bars.map(({ value }) => value), ...(quiet ? [at] : [])],
      signs: bars.map(({ sign }) => sign),
      colors: bars.map(({ color }) => color),
      isExample: bars.some(({ isExample }) => isExample),
    })),
    series: [
      ...panel.series.map((one) => ({ name: nameWithBound(ctx, one.name, one), color: one.color })),
      ...(quiet ? [{ name: quiet.marker, color: ctx.theme.others, quiet: true }] : []),
    ],
    axisTitle: marker?.isSame ? [axis.title, marker.marker].filter(Boolean).join('. ') : axis.title,
    format: axis.format,
    scaleId: axis.scaleId,
    ...(panel.keptBack !== undefined && { keptBack: panel.keptBack }),
  })
  return marker?.parts ? besideMain(ctx, main, panel, marker.parts) : main
}

function besideMain(
  ctx: ChartContext,
  main: NativeChart,
  panel: BarsPanel,
  { axis, bars, color }: NonNullable<BarMarker['parts']>,
): NativeChart {
  const parts = drawNativeBars(ctx, {
    kind: 'bars',
    heading: null,
    axis,
    series: [{ name: axis.title ?? '', color }],
    rows: panel.rows.flatMap(({ name }, i) => (bars[i] ? [{ name, bars: [bars[i]] }] : [])),
  })
  const place = (chart: NativeChart, left: number, width: number): NativePanel[] =>
    chart.panels.map((one) => ({ ...one, place: { left, top: 0, width, height: 1 } }))
  return { panels: [...place(main, 0, MAIN), ...place(parts, MAIN, 1 - MAIN)], notes: main.notes }
}

/**
 * Bars of parts; what they add up to, which no label of a part can tell, stands with the name. A sum beside what it is
 * of stands above in figures: office programs have one scale, and it would leave a few pixels to each of the others.
 */
export function drawNativeStacks(
  ctx: ChartContext,
  { heading, rows, series, axis }: StackedPanel,
): NativeChart {
  const labelOf = ({ name, total }: StackRow): string =>
    total.value === null ? name : `${name}: ${total.text}`
  const sums = rows.filter((row) => isShrinkable(row, rows))
  const told = sums.map((row) => `${labelOf(row)} (${row.parts.map(({ text }) => text).join(', ')})`)
  return nativeBars(ctx, {
    kind: 'stacked',
    heading: [...(heading === null ? [] : [heading]), ...told].join('. ') || null,
    rows: rows
      .filter((row) => !sums.includes(row))
      .map((row): NativeRow => ({
        label: labelOf(row),
        values: row.parts.map(({ value }) => value),
        signs: [row.total.value === null ? row.total.sign : null],
      })),
    series: series.map(({ name, color }) => ({ name, color })),
    axisTitle: axis.title,
    format: axis.format,
    scaleId: axis.scaleId,
  })
}
