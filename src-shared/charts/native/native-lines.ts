import type { SeriesBreak } from '../../dataset/dimensions'
import { isCut } from '../../view/series-breaks'
import type { ChartContext } from '../frame/chart-context'
import { shortenText } from '../frame/text-width'
import type { NiceScale } from '../frame/nice-scale'
import { computeNiceScale } from '../frame/nice-scale'
import { reachOfParts } from '../lines/column-parts'
import { computeLineScale } from '../lines/year-axes'
import { WHOLE, type ColumnsPanel, type Line, type LinesPanel } from '../specification/chart-specification'
import { fillColumns, fillLines } from './fill-times'
import type { NativePanel, NativeSeries } from './native-chart'
import { isOfFront } from '../specification/lines-behind'
import { nameWithBound } from './native-names'

type Words = Pick<ChartContext, 'words' | 'language'>

const orNull = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null

/** Pixels of a goal's words beside its line. */
const GOAL_WIDTH = 190
/** Height for which the steps of the value axis are chosen, in CSS pixels. */
const HEIGHT = 330

/** The scale of panels of one measure. */
export function nativeLineScale(panels: readonly LinesPanel[]): NiceScale {
  const known = panels.flatMap(({ axis, lines }) => [
    ...(axis.hold ?? []),
    ...lines.flatMap(({ values }) => [...values]),
  ])
  const lowest = Math.min(...panels.map(({ place = WHOLE }) => place.height))
  return computeLineScale(
    known,
    HEIGHT * lowest,
    panels.some(({ axis }) => axis.whole),
    panels.every(({ axis }) => axis.format.unit === 'index'),
  )
}

const nameTimes = ({ times: { positions, labels } }: Pick<LinesPanel, 'times'>): string[] =>
  positions.map((at, i) => labels?.[i] ?? String(at))

/** Years are the numbers of a time axis; other times are names. */
const yearsOf = ({ times: { positions, labels } }: Pick<LinesPanel, 'times'>): Pick<NativePanel, 'years'> =>
  labels === undefined ? { years: positions } : {}

/** Lines over time, as far apart as the times are; what has no number is a gap. */
export function nativeLines(ctx: Words, given: LinesPanel, scale: NiceScale): NativePanel {
  const panel = fillLines(given)
  const { positions } = panel.times
  return {
    kind: 'lines',
    heading: panel.heading,
    categories: nameTimes(panel),
    ...yearsOf(panel),
    series: splitAtBreaks(
      panel.lines.map((line): NativeSeries => ({
        name: line.isGoal
          ? shortenText(line.name, GOAL_WIDTH, 13, 600)
          : nameWithBound(ctx, line.name || (panel.heading ?? ''), line),
        ...(line.isGoal && { pointless: true }),
        color: line.color,
        dashed: line.dashed ?? false,
        ...(line.background && { background: true }),
        values: positions.map((_, i) => orNull(line.values[i])),
        cutBefore: cutsOf(panel, line),
        ...(line.hollow?.includes(true) && { ringsAt: ringsOf(line) }),
      })),
      nameTimes(panel),
    ),
    valueAxis: { title: panel.axis.title, format: panel.axis.format, scale },
    categoryAxis: { title: null, format: { unit: 'year' }, scale: null },
    breaks: [
      ...nativeBreaks(
        ctx,
        positions,
        panel.breaks.filter((one) => isOfFront(panel, one)),
      ),
      ...nowOf(panel),
    ],
    ...nativeEvents(panel),
    legend: false,
    ...(panel.bridged && { bridged: true }),
    scaleId: panel.axis.scaleId,
    place: panel.place ?? WHOLE,
  }
}

/** Excel and PowerPoint refuse a chart with more series than 255; beyond this lines stay whole, with a hidden stretch. */
const MOST_SERIES = 250

/**
 * A line with breaks as a series for each part, named by its times but for the last: some programs know of no hidden
 * stretch, and would join what cannot be compared.
 */
function splitAtBreaks(series: readonly NativeSeries[], times: readonly string[]): NativeSeries[] {
  const parts = series.flatMap((one) => partsOf(one, times))
  return parts.length > MOST_SERIES ? [...series] : parts
}

function partsOf(one: NativeSeries, times: readonly string[]): NativeSeries[] {
  const { cutBefore = [], ...line } = one
  if (cutBefore.length === 0) return [one]
  const starts = [0, ...cutBefore]
  return starts.map((start, part): NativeSeries => {
    const end = starts[part + 1] ?? line.values.length
    const values = line.values.map((value, i) => (i >= start && i < end ? value : null))
    if (part === starts.length - 1) return { ...line, values }
    const known = values.flatMap((value, i) => (value === null ? [] : [times[i] ?? '']))
    const span = [...new Set([known[0], known.at(-1)])].join('–')
    return { ...line, values, name: `${line.name} ${span}`.trim(), goesOn: true }
  })
}

/** Bars on times; the program writes their numbers. Of parts these, and what they add up to as a line over them. */
export function nativeColumns(given: ColumnsPanel): NativePanel {
  const panel = fillColumns(given)
  return panel.parts ? nativeParts(panel, panel.parts) : nativeBars(panel)
}

function nativeParts(panel: ColumnsPanel, parts: NonNullable<ColumnsPanel['parts']>): NativePanel {
  const single = nativeBars(panel)
  const [low, high] = reachOfParts(parts)
  return {
    ...single,
    series: [...parts, ...single.series.map((one) => ({ ...one, over: true }))],
    valueAxis: { ...single.valueAxis, scale: computeNiceScale(low, high, 5, panel.axis.whole) },
    legend: true,
    stands: 'on-each-other',
  }
}

function nativeBars(panel: ColumnsPanel): NativePanel {
  const colors = panel.bars.flatMap(({ color }, i) => (color === undefined ? [] : [[i, color] as const]))
  return {
    kind: 'columns',
    heading: panel.heading,
    categories: nameTimes(panel),
    ...yearsOf(panel),
    series: [
      {
        name: panel.name,
        color: panel.color,
        values: panel.bars.map(({ value }) => value),
        ...(colors.length > 0 && { colorAt: new Map(colors) }),
      },
    ],
    valueAxis: { title: panel.axis.title, format: panel.axis.format, scale: null },
    categoryAxis: { title: null, format: { unit: 'none' }, scale: null },
    breaks: [],
    ...nativeEvents(panel),
    legend: false,
    scaleId: panel.axis.scaleId,
    place: panel.place ?? WHOLE,
  }
}

const ringsOf = ({ hollow = [] }: Line): ReadonlySet<number> =>
  new Set(hollow.flatMap((isRing, i) => (isRing ? [i] : [])))

/** Positions of the points that no line leads to, since a break of the series lies before them. */
function cutsOf(
  { times: { positions }, breaks }: LinesPanel,
  { values, places, isGoal }: Line,
): readonly number[] {
  if (isGoal) return []
  const known = positions.flatMap((_, i) => (Number.isFinite(values[i]) ? [i] : []))
  return known.filter((i, at) => {
    const before = positions[known[at - 1] ?? -1]
    const time = positions[i]
    return before !== undefined && time !== undefined && isCut(places, breaks, before, time)
  })
}

/** Events at the categories of their times. */
const nativeEvents = ({
  events = [],
  times: { positions },
}: Pick<LinesPanel, 'events' | 'times'>): Pick<NativePanel, 'events'> =>
  events.length === 0
    ? {}
    : { events: events.map(({ at, text }) => ({ at: positions.indexOf(at), label: text })) }

/** Where what is known ends: drawn as breaks are. */
function nowOf({ now, times: { positions } }: LinesPanel): NativePanel['breaks'] {
  const before = now ? positions.findIndex((at) => at > now.last) : -1
  return now && before > 0 ? [{ before, label: now.label }] : []
}

const nativeBreaks = (
  ctx: Pick<ChartContext, 'words'>,
  times: readonly number[],
  breaks: readonly SeriesBreak[],
): NativePanel['breaks'] =>
  breaks.flatMap(({ year }) => {
    const before = times.indexOf(year)
    return before > 0 ? [{ before, label: ctx.words.seriesBreak(year) }] : []
  })
