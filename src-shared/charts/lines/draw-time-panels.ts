import { highestOf, lowestOf } from '../../indicators/extremes'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, type NiceScale } from '../frame/nice-scale'
import type { PlotParts, Rect } from '../frame/plot-parts'
import { shareExtent } from '../frame/shared-extents'
import type { Line, LinesPanel, TimePanel } from '../specification/chart-specification'
import { isOfFront } from '../specification/lines-behind'
import { addBaseLine, addBridges } from './bridges'
import { addColumnParts, lastFigureOf, reachOfParts } from './column-parts'
import { addColumns } from './draw-columns'
import { addLinePanel, endLabelWidth, nameWithFigure, type LineData, type LinePanel } from './line-panel'
import { addNowLine } from './now-line'
import { axisWidthOf, computeLineScale, plotRectOf } from './year-axes'

const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond'] as const
/** Heading and times take so many pixels of a panel among others. */
const AROUND = 40
/** The most of a panel's width that a goal's words take. */
const GOAL_ROOM = 0.28
/** The most of a panel's width that names at line ends take where their view says nothing of it. */
const NAME_ROOM = 0.55

/** Names may take two lines each where they take no more than this part of a panel's height. */
const LABELS_PART = 0.7

/** A panel and its pixels. */
export interface PlacedPanel {
  readonly panel: TimePanel
  readonly area: Rect
}

/**
 * Adds panels over times: those of one measure on one scale, the plots of those below each other aligned. Returns the
 * plots, in their order.
 */
export function addTimePanels(ctx: ChartContext, parts: PlotParts, placed: readonly PlacedPanel[]): Rect[] {
  const scales = chooseScales(ctx, placed)
  const measured = placed.map(({ panel, area }) => {
    const scale = scales.get(panel.axis.scaleId) ?? computeNiceScale(0, 1, 2, false)
    const lines = panel.kind === 'lines' ? drawnLines(ctx, panel, area) : []
    return {
      panel,
      area,
      scale,
      lines,
      axisWidth: axisWidthOf(ctx, scale, isPercent(panel)),
      labelWidth: endLabelWidth(ctx, [
        ...lines.map(({ endLabel }) => endLabel ?? ''),
        ...(panel.kind === 'columns' && panel.parts ? [lastFigureOf(panel)] : []),
      ]),
    }
  })
  const bridged: { readonly panel: LinePanel; readonly axis: number }[] = []
  // Of those beside each other all or none, so that their plots are as high.
  const writesTimes = new Set(
    placed.flatMap((one) => (placed.some((other) => standsBelow(other, one)) ? [] : [one.area.top])),
  )
  const plots = measured.map(({ panel, area, scale, lines }) => {
    const aligned = measured.filter(
      (other) => other.area.left === area.left || other.panel.axis.scaleId === panel.axis.scaleId,
    )
    const drawn: LinePanel = {
      heading: panel.heading,
      years: panel.times.positions,
      ...timeOf(panel),
      lines,
      breaks: breaksWithin(panel),
      marked: breaksWithin(panel).filter((one) => panel.kind === 'lines' && isOfFront(panel, one)),
      events: panel.events ?? [],
      // What is read on one scale is as high.
      leavesEventRoom: measured.some(
        (other) => other.panel.axis.scaleId === panel.axis.scaleId && (other.panel.events ?? []).length > 0,
      ),
      scale,
      percent: isPercent(panel),
      axisWidth: Math.max(...aligned.map(({ axisWidth }) => axisWidth)),
      labelWidth: Math.max(...aligned.map(({ labelWidth }) => labelWidth)),
      yearLabels: writesTimes.has(area.top),
      area,
    }
    const axis = parts.xAxis.length
    if (panel.kind === 'columns' && panel.parts)
      addColumnParts(ctx, parts, { ...panel, parts: panel.parts }, drawn)
    else if (panel.kind === 'columns') addColumns(ctx, parts, panel, drawn)
    else addLinePanel(ctx, parts, drawn)
    if (panel.kind === 'lines' && panel.base !== undefined) addBaseLine(ctx, parts, drawn, panel.base)
    if (panel.kind === 'lines' && panel.now) addNowLine(ctx, parts, drawn, panel.now)
    if (panel.kind === 'lines' && panel.bridged) bridged.push({ panel: drawn, axis })
    return plotRectOf(ctx, drawn)
  })
  // After all lines, whose places in the option the marks know.
  for (const { panel, axis } of bridged) addBridges(parts, panel, axis)
  return plots
}

/** A period may be chosen that is longer than the times that have figures: what lies beyond these is not drawn. */
function breaksWithin(panel: TimePanel): LinesPanel['breaks'] {
  const { positions } = panel.times
  const [first = 0, last = 0] = [positions[0], positions.at(-1)]
  return panel.kind === 'lines' ? panel.breaks.filter(({ year }) => year > first && year <= last) : []
}

/** Whether a panel stands below another with the same times, which are then written once for both. */
function standsBelow({ panel, area }: PlacedPanel, above: PlacedPanel): boolean {
  const ends = ({ times: { positions } }: TimePanel): string =>
    `${String(positions[0])} ${String(positions.at(-1))}`
  return area.left === above.area.left && area.top > above.area.top && ends(panel) === ends(above.panel)
}

const isPercent = ({ axis }: TimePanel): boolean => axis.format.unit.startsWith('fraction')

function timeOf({ times: { positions, labels, strides } }: TimePanel): Pick<LinePanel, 'time'> {
  if (!labels) return {}
  const byPosition = new Map(positions.map((at, i) => [at, labels[i] ?? '']))
  return { time: { labelOf: (at) => byPosition.get(at) ?? '', strides: strides ?? [] } }
}

/** By id, the scale of all panels that have it. */
function chooseScales(ctx: ChartContext, placed: readonly PlacedPanel[]): ReadonlyMap<string, NiceScale> {
  const ids = [...new Set(placed.map(({ panel }) => panel.axis.scaleId))]
  return new Map(
    ids.map((id) => {
      const group = placed.filter(({ panel }) => panel.axis.scaleId === id)
      const lowest = Math.min(...group.map(({ area }) => area.height))
      const known = shareExtent(
        ctx,
        id,
        group.flatMap(({ panel }) => valuesToHold(panel)),
      )
      const whole = group.some(({ panel }) => panel.axis.whole)
      if (group.some(({ panel }) => panel.kind === 'columns')) {
        const steps = Math.max(2, Math.min(4, lowest / 40))
        const [low, high] = [Math.min(0, lowestOf(known)), Math.max(0, highestOf(known))]
        // The figures of bars stand at their ends, inside the plot: not on the heading, and not on the times.
        const isFigured = group.some(({ panel }) => panel.kind === 'columns' && !panel.parts)
        const room = isFigured ? (high - low) * ((ctx.text.small + 4) / Math.max(60, lowest - 2 * AROUND)) : 0
        return [id, computeNiceScale(low < 0 ? low - room : 0, high > 0 ? high + room : 0, steps, whole)]
      }
      const isIndex = group.every(({ panel }) => panel.axis.format.unit === 'index')
      const height = placed.length > 1 ? lowest - AROUND : lowest
      return [id, computeLineScale(known, height, whole, isIndex)]
    }),
  )
}

function valuesToHold(panel: TimePanel): number[] {
  const drawn =
    panel.kind === 'lines'
      ? panel.lines.flatMap(({ values }) => [...values])
      : panel.bars.map(({ value }) => value ?? Number.NaN)
  const parts = panel.kind === 'columns' && panel.parts ? reachOfParts(panel.parts) : []
  return [...(panel.axis.hold ?? []), ...drawn, ...parts]
}

const drawnLines = (ctx: ChartContext, panel: LinesPanel, area: Rect): LineData[] =>
  panel.lines.map((line, i): LineData => ({
    name: line.name,
    values: line.values,
    signs: line.signs,
    color: line.color,
    dashed: line.dashed ?? false,
    symbol: line.background ? 'none' : (line.symbol ?? SYMBOLS[i % SYMBOLS.length] ?? 'circle'),
    ...(line.hollow && { hollow: line.hollow }),
    width: line.width ?? (line.background ? widthBehind(panel) : 2.5),
    ...(line.places && { regions: line.places }),
    ...(line.isGoal && { isGoal: line.isGoal }),
    endLabel: line.background ? null : endLabelOf(ctx, panel, line, area),
  }))

/** Of many lines a bundle is seen, of hundreds the spread: each thinner, or they would make one area. */
const widthBehind = ({ lines }: LinesPanel): number => (lines.length > 60 ? 0.4 : 1.2)

/** Name and last figure, as far as the line has its name here. */
function endLabelOf(
  ctx: ChartContext,
  { lines, named, nameRoom }: LinesPanel,
  line: Line,
  area: Rect,
): string {
  if (line.isGoal)
    return nameWithFigure(ctx, line.name, line.figure, area.width * Math.min(nameRoom ?? 1, GOAL_ROOM))
  if (named !== 'at-ends') return line.figure
  const front = lines.filter(({ background }) => !background)
  return nameWithFigure(
    ctx,
    line.name,
    line.figure,
    area.width * (nameRoom ?? NAME_ROOM),
    front.length * 2 * (ctx.text.label + 4) <= area.height * LABELS_PART,
  )
}
