import type { SeriesBreak } from '../../dataset/dimensions'
import type { ShownSign } from '../../dataset/sign'
import type { MeasureUnit } from '../../view/view-data'
import type { ChartContext } from '../frame/chart-context'
import type { PointsPanel } from './points-panel'
import type { SwarmPanel } from './swarm-panel'

/** What a view knows when it gives its chart: never how much room there is. */
export type SpecifyContext = Pick<ChartContext, 'theme' | 'language' | 'words' | 'say'>

/**
 * What a view's chart shows, given once: rows, order, names, colours, figures as they are read. `drawChart` makes an
 * ECharts option of it, `drawNatively` charts of office programs. What must differ between them (how many bars can be
 * read, where a sign or a bound is said) they decide by rule.
 */
export interface ChartSpecification {
  readonly panels: readonly TimePanel[] | readonly [Exclude<Panel, TimePanel>]
  readonly notes: readonly ChartNote[]
}

/** What the reader must know about what is drawn, in words. */
export interface ChartNote {
  readonly text: string
  /** Lines that are not drawn since there are too many; tests find it by this. */
  readonly leftOut?: number
  /** How many lines stand in grey behind the others. */
  readonly behind?: number
}

export type Panel =
  TimePanel | BarsPanel | StackedPanel | PointsPanel | SwarmPanel | DumbbellPanel | PyramidPanel
/** Stand on times, so that they can be aligned. */
export type TimePanel = LinesPanel | ColumnsPanel

export interface PanelFrame {
  readonly heading: string | null
  readonly axis: ValueAxis
  /** Where it stands among the others; absent: it is alone. */
  readonly place?: Place
}

/** In parts of the room. */
export interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const WHOLE: Place = { left: 0, top: 0, width: 1, height: 1 }

/** Places in rows of so many. */
export const placeInGrid = (index: number, columns: number, rows: number): Place => ({
  left: (index % columns) / columns,
  top: Math.floor(index / columns) / rows,
  width: 1 / columns,
  height: 1 / rows,
})

/** Of three the first is as high as the other two below each other; others stand in rows of two. */
export function placeFew(index: number, count: number): Place {
  if (count !== 3) return placeInGrid(index, Math.min(2, count), Math.ceil(count / 2))
  return index === 0
    ? { left: 0, top: 0, width: 0.5, height: 1 }
    : { left: 0.5, top: (index - 1) / 2, width: 0.5, height: 0.5 }
}

/** How a number is written: by unit, as our own texts do. */
export interface FigureFormat {
  readonly unit: MeasureUnit
  /** Of unit `other`. */
  readonly decimals?: number
  /** Shown with `+` or `−`. */
  readonly signed?: boolean
  /** Shown without its sign: amounts to the left of zero. */
  readonly unsigned?: boolean
}

export interface ValueAxis {
  /** What it counts; null where the heading says it. */
  readonly title: string | null
  readonly format: FigureFormat
  /** Has no ticks between whole numbers. */
  readonly whole: boolean
  /** Panels with the same id have one scale, in a picture and beside others: the id of the column. */
  readonly scaleId: string
  /** Of lines: values that the scale holds besides theirs. Bars begin at zero. */
  readonly hold?: readonly number[]
}

/** Times across, ascending. */
export interface Times {
  /** Whole numbers as far apart as the times are: years, or other times by their place. */
  readonly positions: readonly number[]
  /** How times that are no years are written. */
  readonly labels?: readonly string[]
  /** How many steps may lie between two labels; ascending. */
  readonly strides?: readonly number[]
}

export interface LinesPanel extends PanelFrame {
  readonly kind: 'lines'
  readonly times: Times
  readonly lines: readonly Line[]
  readonly breaks: readonly SeriesBreak[]
  /** Where lines have their names: at their ends with the last figure, above all panels, or nowhere. */
  readonly named: 'at-ends' | 'above' | 'nowhere'
  /** Long names are cut so that name and figure take no more than this part of the width. */
  readonly nameRoom?: number
  /** Dots lead the eye over gaps, without claiming a figure. */
  readonly bridged?: boolean
  /** A line across at this value. */
  readonly base?: number
  readonly events?: readonly TimeEvent[]
  /** A line upwards where what is known ends and what is reckoned begins. */
  readonly now?: Now
}

/** Something that happened at a time, drawn as a mark on the axis. */
export interface TimeEvent {
  /** A position of the panel's times. */
  readonly at: number
  /** What it is called where its words have no room. */
  readonly name: string
  readonly text: string
}

/** A value that somebody wants, drawn as a dashed line across bars with its words. */
export interface PanelGoal {
  readonly value: number
  readonly text: string
  /** Positions of the first and last time that it counts for; absent where there are no times. */
  readonly from?: number
  readonly until?: number
}

/** Between two times. */
export interface Now {
  /** The last time that is known. */
  readonly last: number
  readonly label: string
}

/** Values over times. */
export interface Line {
  readonly name: string
  /** NaN where there is no number. */
  readonly values: readonly number[]
  /** Codes of `SIGN_CODES`. */
  readonly signs: readonly number[]
  /** Rows of the answer that the points show; null: none. */
  readonly rows: readonly (number | null)[]
  /** The last figure as it is read, with the marks of its flags; empty without one. */
  readonly figure: string
  readonly color: string
  readonly dashed?: boolean
  /** Absent: another for each line of the panel. */
  readonly symbol?: PointSymbol | 'none'
  /** Points that are rings: figures that rest on example data, where others do not. */
  readonly hollow?: readonly boolean[]
  /** Pixels; absent: 2.5. */
  readonly width?: number
  /** Context behind the others: thin, without points and name. */
  readonly background?: boolean
  /** Behind the line of this panel, and told in another one. */
  readonly isRepeated?: true
  /** Codes of the places that it is about; absent: it is cut wherever the panel has a break. */
  readonly places?: readonly string[]
  /** Its figures are at least this, since flows from outside the dataset are missing. */
  readonly isLowerBound?: boolean
  /** Id of the column that its figures are of. */
  readonly measure?: string
  /** What somebody wants or a rule sets, and no figure: no break cuts it. */
  readonly isGoal?: true
}

export type PointSymbol = 'triangle' | 'circle' | 'rect' | 'diamond'

/** Bars that stand on times, from zero up or down. */
export interface ColumnsPanel extends PanelFrame {
  readonly kind: 'columns'
  readonly name: string
  readonly color: string
  readonly times: Times
  readonly bars: readonly Bar[]
  readonly goals?: readonly PanelGoal[]
  readonly events?: readonly TimeEvent[]
  /** What the bars are made of, standing on each other from zero, up and down; the bars are then a line over them. */
  readonly parts?: readonly ColumnPart[]
}

/** One part of each bar. */
export interface ColumnPart {
  readonly name: string
  readonly color: string
  /** By time; null where there is no number. */
  readonly values: readonly (number | null)[]
}

/** Bars that lie, from the top. */
export interface BarsPanel extends PanelFrame {
  readonly kind: 'bars'
  readonly rows: readonly BarRow[]
  /** What the bars of a row are, in their order; one where each row has one bar. */
  readonly series: readonly BarSeries[]
  /** A tick across each bar for comparison. */
  readonly marker?: BarMarker
  /** Rows with one bar each that belong together, when they do. */
  readonly groupSize?: number
  /** How many rows are drawn at most. */
  readonly most?: number
  /** Rows that are not among these, counted among those left out. */
  readonly keptBack?: number
  readonly goals?: readonly PanelGoal[]
}

export interface BarSeries {
  readonly name: string
  readonly color: string
  readonly isLowerBound?: boolean
}

export interface BarRow {
  readonly name: string
  /** By series. */
  readonly bars: readonly Bar[]
  /** Where the tick of the marker stands; null: none. */
  readonly marker?: number | null
  /** Rows between it and the one above are not shown. */
  readonly afterGap?: boolean
}

export interface Bar {
  /** Null where there is no number; then `sign` says why. */
  readonly value: number | null
  readonly sign: ShownSign | null
  /** As it is read beside the bar; without a number, what stands before the sign that says why: whose bar it is. */
  readonly text: string
  /** The figure alone, with the marks of its flags, where `text` says more; absent: `text`. */
  readonly figure?: string
  /** Where it is another than the series'. */
  readonly color?: string
  readonly emphasis?: boolean
  /** Rests on example data, in a chart where not all bars do. */
  readonly isExample?: boolean
  /** The rows of the answer that it shows; absent: none of its own. */
  readonly rows?: readonly number[]
  /** Id of the column that its figure is of. */
  readonly measure?: string
  /** What it is called where no legend names its series; absent: as its row. */
  readonly name?: string
  readonly isLowerBound?: boolean
  /** What the pointer reads; absent: name and figure. Lines are parted by a line break. */
  readonly tooltip?: string
}

/** What the ticks stand for. */
export interface BarMarker {
  /** Words of the legend for the bars. */
  readonly bar: string
  readonly marker: string
  /** All ticks stand at the same value, so that words can tell it. */
  readonly isSame?: boolean
  /** The figures that the ticks tell as parts of the bars, by row: programs without ticks draw them beside. */
  readonly parts?: Pick<BarsPanel, 'axis'> & { readonly bars: readonly Bar[]; readonly color: string }
}

/** Bars that lie and are made of parts from zero, up and down, from the top. */
export interface StackedPanel extends PanelFrame {
  readonly kind: 'stacked'
  readonly rows: readonly StackRow[]
  readonly series: readonly StackSeries[]
  /** Heads a column of what the parts add up to; absent: each sum stands at the end of its bar. */
  readonly totals?: string
  /** The largest sums are kept where not all rows have room; absent: the first. */
  readonly keepsLargest?: boolean
}

export interface StackSeries {
  readonly name: string
  /** With its explanation, where there is room for it. */
  readonly longName?: string
  readonly shortName?: string
  readonly color: string
  /** Told from its neighbours without colour, too: paler within an outline. */
  readonly outlined?: boolean
}

export interface StackRow {
  readonly name: string
  /** What the rows below it add up to, set apart from them: its bar may be drawn some whole times smaller, and says so. */
  readonly isSum?: boolean
  /** By series. */
  readonly parts: readonly StackPart[]
  /** What the parts add up to. */
  readonly total: Bar
}

export interface StackPart {
  readonly value: number | null
  /** What the pointer reads after the row's name. */
  readonly text: string
}

/** Dots on one axis, two to four in each row and joined by a line, from the top: what is compared, row by row. */
export interface DumbbellPanel extends PanelFrame {
  readonly kind: 'dumbbell'
  readonly series: readonly DumbbellSeries[]
  readonly rows: readonly DumbbellRow[]
  /** Head of the column of differences, second minus first; null: more than two are compared. */
  readonly difference: string | null
  /** Rows that are not among these, counted among those left out. */
  readonly keptBack?: number
}

export interface DumbbellSeries {
  readonly name: string
  readonly color: string
  readonly symbol: PointSymbol
}

export interface DumbbellRow {
  readonly name: string
  /** By series. */
  readonly dots: readonly Bar[]
  /** As it is read: a number with its sign, or the sign of what is missing; empty for more than two. */
  readonly difference: string
  /** No row like the others: what is gathered, the rest of the country. */
  readonly isApart?: boolean
}

/** Bars to the left and to the right of zero, the same thing of two kinds, from the top: ages of men and women. */
export interface PyramidPanel extends PanelFrame {
  readonly kind: 'pyramid'
  /** What the rows are. */
  readonly rowsName: string
  /** Left and right. */
  readonly sides: readonly [PyramidSide, PyramidSide]
  readonly rows: readonly PyramidRow[]
  /** What the bars are of, and what stands behind them as an outline; null: nothing does. */
  readonly outline: { readonly bars: string; readonly behind: string } | null
}

export interface PyramidSide {
  readonly name: string
  readonly color: string
}

export interface PyramidRow {
  readonly name: string
  /** Left and right; values are not negative. */
  readonly bars: readonly [Bar, Bar]
  /** The same of what stands behind; null where there is no number. */
  readonly behind?: readonly [number | null, number | null]
}
