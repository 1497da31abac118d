import type { SeriesBreak } from '../../dataset/dimensions'
import { isCut } from '../../view/series-breaks'
import type { ChartContext } from '../frame/chart-context'
import type { NiceScale } from '../frame/nice-scale'
import { computeLineScale } from '../lines/year-axes'
import {
  WHOLE,
  type NativeFormat,
  type NativePanel,
  type NativePlace,
  type NativeSeries,
} from './native-chart'

export interface NativeLine {
  readonly name: string
  /** NaN where there is no number. */
  readonly values: readonly number[]
  readonly color: string
  readonly dashed?: boolean
  readonly background?: boolean
  readonly pointless?: boolean
  /** Codes of the places that the line is about; absent: it breaks wherever the panel does. */
  readonly regions?: readonly string[]
}

export interface NativeLines {
  readonly heading: string | null
  /** Years, or positions with `labelOf`. */
  readonly times: readonly number[]
  readonly labelOf?: (time: number) => string
  readonly lines: readonly NativeLine[]
  readonly format: NativeFormat
  readonly whole: boolean
  readonly breaks: readonly SeriesBreak[]
  readonly scaleId: string
  /** Values that the scale must hold besides those of the lines. */
  readonly hold?: readonly number[]
  readonly scale?: NiceScale
  readonly place?: NativePlace
}

const orNull = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

/** Height for which the steps of the value axis are chosen, in CSS pixels. */
const HEIGHT = 330

/** Lines over time; what has no number is a gap. */
export function linePanel(ctx: ChartContext, lines: NativeLines): NativePanel {
  const place = lines.place ?? WHOLE
  const known = [...(lines.hold ?? []), ...lines.lines.flatMap(({ values }) => [...values])]
  const scale = lines.scale ?? computeLineScale(known, HEIGHT * place.height, lines.whole)
  return {
    kind: 'lines',
    heading: lines.heading,
    categories: lines.times.map((time) => lines.labelOf?.(time) ?? String(time)),
    series: lines.lines.map(({ values, regions, ...line }): NativeSeries => ({
      ...line,
      values: lines.times.map((_, i) => orNull(values[i])),
      cutBefore: cutsOf(lines, values, regions),
    })),
    highlighted: null,
    valueAxis: { title: null, format: lines.format, scale },
    categoryAxis: { title: null, format: { unit: 'year' }, scale: null },
    breaks: nativeBreaks(ctx, lines.times, lines.breaks),
    legend: false,
    scaleId: lines.scaleId,
    place,
  }
}

/** Positions of the points that no line leads to, since a break of the series lies before them. */
function cutsOf(
  { times, breaks }: NativeLines,
  values: readonly number[],
  regions: readonly string[] | undefined,
): readonly number[] {
  const known = times.flatMap((_, i) => (Number.isFinite(values[i]) ? [i] : []))
  return known.filter((i, at) => {
    const before = times[known[at - 1] ?? -1]
    const time = times[i]
    return before !== undefined && time !== undefined && isCut(regions, breaks, before, time)
  })
}

export const nativeBreaks = (
  ctx: ChartContext,
  times: readonly number[],
  breaks: readonly SeriesBreak[],
): NativePanel['breaks'] =>
  breaks.flatMap(({ year }) => {
    const before = times.indexOf(year)
    return before > 0 ? [{ before, label: ctx.words.seriesBreak(year) }] : []
  })
