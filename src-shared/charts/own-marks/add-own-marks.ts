import { SIGN_CODES } from '../../dataset/sign'
import type { ViewData } from '../../view/view-data'
import { formatGoal, measureOf } from '../../view/own-marks/attach-own-marks'
import { notesInOrder, type Goal, type OwnMarks } from '../../view/own-marks/own-marks'
import { ownMarkWords } from '../../view/own-marks/words'
import type {
  BarsPanel,
  ChartSpecification,
  ColumnsPanel,
  Line,
  LinesPanel,
  Panel,
  PanelGoal,
  SpecifyContext,
  Times,
  TimeEvent,
} from '../specification/chart-specification'
import type { SwarmLevel, SwarmPanel } from '../specification/swarm-panel'

type Marked = Pick<ViewData, 'marks' | 'columns' | 'filters' | 'takes' | 'undated'>

/**
 * A chart with somebody's own goals and notes: a goal as a dashed line across the panel of its measure, a note as an
 * event on every time axis. Other charts come back as they are; what is not drawn stands in the answer's notes.
 */
export function addOwnMarks(
  ctx: SpecifyContext,
  specification: ChartSpecification,
  data: Marked,
): ChartSpecification {
  const { marks } = data
  if (!marks) return specification
  const columnOf = (goal: Goal): string => measureOf(data, goal)?.id ?? ''
  const add = (panel: Panel): Panel => {
    const measures = measuresOf(panel)
    const goals = marks.goals.filter((goal) => measures.includes(columnOf(goal)))
    if (panel.kind === 'lines') return onLines(ctx, panel, goals, marks)
    if (panel.kind === 'columns') return onColumns(ctx, panel, goals, marks)
    if (panel.kind === 'swarm') return onSwarm(ctx, panel, goals, yearOf(data))
    return panel.kind === 'bars' ? onBars(ctx, panel, goals, yearOf(data)) : panel
  }
  return {
    ...specification,
    panels: specification.panels.map(add) as unknown as ChartSpecification['panels'],
  }
}

/** Ids of the columns that a panel draws and a goal can be drawn across. */
export function measuresOf(panel: Panel): string[] {
  if (panel.kind === 'swarm') return [panel.axis.scaleId]
  const drawn =
    panel.kind === 'lines'
      ? panel.lines
      : panel.kind === 'columns'
        ? panel.bars
        : panel.kind === 'bars'
          ? panel.rows.flatMap(({ bars }) => bars)
          : null
  return drawn === null
    ? []
    : [...new Set([...drawn.flatMap(({ measure }) => measure ?? []), panel.axis.scaleId])]
}

const figureOf = (ctx: SpecifyContext, { axis }: Panel, { value }: Goal): string =>
  formatGoal(value, axis.format, ctx.language)

function onLines(
  ctx: SpecifyContext,
  panel: LinesPanel,
  goals: readonly Goal[],
  marks: OwnMarks,
): LinesPanel {
  const words = ownMarkWords.in(ctx.language)
  const lines = goals.flatMap((goal): Line[] => {
    const inside = insideOf(panel.times, goal)
    if (!inside.includes(true)) return []
    return [
      {
        name: words.goalLine(goal.words),
        values: inside.map((isInside) => (isInside ? goal.value : Number.NaN)),
        // Where it does not count nothing is missing.
        signs: inside.map(() => SIGN_CODES.number),
        rows: inside.map(() => null),
        figure: figureOf(ctx, panel, goal),
        color: ctx.theme.text,
        dashed: true,
        width: 1.5,
        // One time alone has no line.
        symbol: inside.filter(Boolean).length === 1 ? 'diamond' : 'none',
        places: [],
        isGoal: true,
      },
    ]
  })
  return { ...panel, lines: [...panel.lines, ...lines], ...eventsOf(panel.times, marks) }
}

function onColumns(
  ctx: SpecifyContext,
  panel: ColumnsPanel,
  goals: readonly Goal[],
  marks: OwnMarks,
): ColumnsPanel {
  const { positions } = panel.times
  const drawn = goals.flatMap((goal): PanelGoal[] => {
    const inside = insideOf(panel.times, goal)
    const [from, until] = [positions[inside.indexOf(true)], positions[inside.lastIndexOf(true)]]
    return from === undefined || until === undefined ? [] : [{ ...goalOf(ctx, panel, goal), from, until }]
  })
  return { ...panel, ...holding(panel, drawn), ...eventsOf(panel.times, marks) }
}

/** Bars of one year (null: of none): the goals that count then. */
function onBars(
  ctx: SpecifyContext,
  panel: BarsPanel,
  goals: readonly Goal[],
  year: number | null,
): BarsPanel {
  const counting = goals.filter((goal) => year === null || isYearOf(goal, year))
  return {
    ...panel,
    ...holding(
      panel,
      counting.map((goal) => goalOf(ctx, panel, goal)),
    ),
  }
}

/** Points of one year: each goal that counts then is a line across every row. */
function onSwarm(
  ctx: SpecifyContext,
  panel: SwarmPanel,
  goals: readonly Goal[],
  year: number | null,
): SwarmPanel {
  const levels = goals
    .filter((goal) => year === null || isYearOf(goal, year))
    .map((goal): SwarmLevel => ({ ...goalOf(ctx, panel, goal), color: ctx.theme.text }))
  return { ...panel, rows: panel.rows.map((row) => ({ ...row, levels: [...row.levels, ...levels] })) }
}

/** The year of bars, the last of those asked for; null: the answer has none. */
const yearOf = ({ filters, takes, undated }: Marked): number | null =>
  takes.includes('year') && undated !== true ? filters.year.to : null

const isYearOf = ({ from, until }: Goal, year: number): boolean =>
  (from === null || year >= from) && (until === null || year <= until)

const holding = (
  { axis }: Panel,
  goals: readonly PanelGoal[],
): Partial<Pick<ColumnsPanel, 'goals' | 'axis'>> =>
  goals.length === 0
    ? {}
    : { goals, axis: { ...axis, hold: [...(axis.hold ?? []), ...goals.map(({ value }) => value)] } }

const goalOf = (ctx: SpecifyContext, panel: Panel, goal: Goal): PanelGoal => ({
  value: goal.value,
  text: ownMarkWords.in(ctx.language).goalAt(goal.words, figureOf(ctx, panel, goal)),
})

/** By time, whether the goal counts then. */
function insideOf(times: Times, goal: Goal): boolean[] {
  return times.positions.map((_, at) => {
    const year = yearAt(times, at)
    return year !== null && isYearOf(goal, year)
  })
}

/** The year of a time, whose name begins with it or has it as its only one; null: it says none. */
function yearAt({ positions, labels }: Times, at: number): number | null {
  if (!labels) return positions[at] ?? null
  const year = /(?<!\d)\d{4}(?!\d)/.exec(labels[at] ?? '')?.[0]
  return year === undefined ? null : Number(year)
}

function eventsOf(times: Times, marks: OwnMarks): Pick<LinesPanel, 'events'> {
  const events = notesInOrder(marks).flatMap((note, i): TimeEvent[] => {
    const at = times.positions.find((_, index) => yearAt(times, index) === note.year)
    return at === undefined ? [] : [{ at, name: `${String(i + 1)}`, text: `${String(i + 1)} ${note.words}` }]
  })
  return events.length === 0 ? {} : { events }
}
