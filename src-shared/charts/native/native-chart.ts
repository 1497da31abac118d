import type { NiceScale } from '../frame/nice-scale'
import type { FigureFormat, Place } from '../specification/chart-specification'

export interface NativeSeries {
  readonly name: string
  /** One for each category or point; null where there is no number, never zero. */
  readonly values: readonly (number | null)[]
  /** `#1f5fa8`. */
  readonly color: string
  /** Colours of single bars or points, by their index. */
  readonly colorAt?: ReadonlyMap<number, string>
  /** Single bars that are hatched: they rest on example data, and others do not. */
  readonly hatchedAt?: ReadonlySet<number>
  /** Points of a line that are rings: they rest on example data, and others do not. */
  readonly ringsAt?: ReadonlySet<number>
  readonly dashed?: boolean
  /** Thin, without a label: context behind the others. */
  readonly background?: boolean
  /** A line without points. */
  readonly pointless?: boolean
  /** Positions of the points of a line that no line leads to. */
  readonly cutBefore?: readonly number[]
  /** A line up to a break of the series: the next one goes on with it, and has its name and figure at the end. */
  readonly goesOn?: true
  /** Of scatter and bubbles: where each value stands across. */
  readonly across?: readonly number[]
  /** Of bubbles: what the area counts. */
  readonly sizes?: readonly number[]
  /** Of scatter and bubbles: the names of the points. */
  readonly pointLabels?: readonly string[]
  /** Which names come first where not all have room: the larger, the sooner; 0 never. */
  readonly pointWeights?: readonly number[]
  /** The points that the picture is about. */
  readonly emphasis?: boolean
  /** Beside another series for comparison: no numbers at its bars. */
  readonly quiet?: boolean
  /** Bars of a line without a filling, over others. */
  readonly outlined?: boolean
  /** A line over the columns. */
  readonly over?: boolean
}

export interface NativeAxis {
  readonly title: string | null
  readonly format: FigureFormat
  /** Fixed where lines are labelled at their ends and where scales are shared; null: the program chooses. */
  readonly scale: NiceScale | null
  /** Logarithmic, with this base. */
  readonly logBase?: 2 | 10
  /** Measures nothing, and has neither numbers nor lines. */
  readonly hidden?: true
  /** Where the other axis crosses this one, when not at its beginning. */
  readonly crossedAt?: number
}

/** `bars` lie, `columns` stand; `stacked` lie and add up. */
export type NativeKind = 'bars' | 'columns' | 'stacked' | 'lines' | 'scatter' | 'bubbles'

/** A dashed line between the category before and this one. */
export interface NativeBreak {
  readonly before: number
  readonly label: string
}

/** A dotted line at a category, with words above it. */
export interface NativeEvent {
  readonly at: number
  readonly label: string
}

/** One chart with its axes. */
export interface NativePanel {
  readonly kind: NativeKind
  readonly heading: string | null
  /** Names of what the values are of, in order; empty for scatter and bubbles. */
  readonly categories: readonly string[]
  /** Where categories are years: the numbers of a time axis, one for each. */
  readonly years?: readonly number[]
  readonly series: readonly NativeSeries[]
  readonly valueAxis: NativeAxis
  /** Of scatter and bubbles: the axis across; else its title only. */
  readonly categoryAxis: NativeAxis
  readonly breaks: readonly NativeBreak[]
  readonly events?: readonly NativeEvent[]
  /** Whether series are named in a legend; lines are named at their ends. */
  readonly legend: boolean
  /** Of bars: series to both sides of zero, in the same place of each row, zero in the middle. */
  readonly mirrored?: boolean
  /** Of columns: they stand on each other, but for the line over them. */
  readonly stands?: 'on-each-other'
  /** Of lines: dots lead the eye over gaps, without claiming a figure. */
  readonly bridged?: boolean
  /** Panels with the same id may share a scale: the id of the column. */
  readonly scaleId: string
  /** Where it stands among the others, in parts of the room. */
  readonly place: Place
}

/** A view as charts that office programs draw and edit themselves. */
export interface NativeChart {
  readonly panels: readonly NativePanel[]
  /** What is not drawn, in words: rows beyond those that have room. */
  readonly notes: readonly string[]
}

/** Lines as a reader counts them: the parts between breaks are one. */
export const linesBefore = (series: readonly NativeSeries[], index: number): number =>
  series.slice(0, index).filter(({ goesOn }) => !goesOn).length

/** Whether more than one line has a name. */
export const hasSeveralLines = (series: readonly NativeSeries[]): boolean =>
  series.filter(({ background, goesOn }) => !background && !goesOn).length > 1

/** The longest series first: LibreOffice loses those before a longer one. The chosen points end up on top. */
export const longestFirst = (series: readonly NativeSeries[]): NativeSeries[] =>
  series.toSorted((a, b) => b.values.length - a.values.length)
