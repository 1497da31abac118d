import type { EChartsOption } from 'echarts'
import type { CellTable } from '../charts/cells/cell-table'
import type { ChartContext } from '../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../charts/frame/chart-picture'
import type { MarkTargets } from '../charts/frame/mark-target'
import type { Room } from '../charts/frame/room'
import type { NativeChart } from '../charts/native/native-chart'
import type { ChartSpecification, SpecifyContext } from '../charts/specification/chart-specification'
import type { ViewData } from '../view/view-data'

/**
 * How the answer of a view is drawn. Pure; only called with answers that have rows. Charts and their marks are of the rows
 * as tables show them, what is beyond the largest gathered; maps of all rows.
 */
export type ViewPicture = SpecifiedPicture | DrawnPicture

/** A picture of lines, bars or points: told once, drawn on screen, in files and by office programs from that. */
interface SpecifiedPicture extends PictureFrame {
  specify(ctx: SpecifyContext, data: ViewData): ChartSpecification
}

/** A picture that a specification cannot tell: the view draws it. */
interface DrawnPicture extends PictureFrame {
  readonly specify?: never
  chart(ctx: ChartContext, data: ViewData): EChartsOption
  /** As charts that office programs draw and edit themselves; null: a slide has the picture. */
  readonly native: ((ctx: ChartContext, data: ViewData) => NativeChart | null) | null
  /** The marks of the chart. */
  marks(data: ViewData): MarkTargets
}

interface PictureFrame {
  /** The chart as a table of filled cells, which office programs have where they have no such chart. */
  readonly cells?: (ctx: ChartContext, data: ViewData) => CellTable
  /** Has so many rows that on a slide notes give way to it, and its letters are small ones. */
  readonly isDense?: true
  /** Null: this answer has no places, and the chart is drawn instead. */
  readonly map?: (ctx: ChartContext, data: ViewData, geography: MapGeography) => ChartPicture | null
  /** The marks of the map where they are no areas. */
  readonly mapMarks?: (data: ViewData) => MarkTargets
  /** The room that the chart needs at the letters' ordinary size: with less, parts of it would stand upon each other. */
  readonly least: Room
  /** Of the map, where its legend needs more than others. */
  readonly leastMap?: Room
  /** Names beside the bars are long: panels need more width. */
  readonly longNames?: true
  /** Whether the picture is marked as example data as a whole; else told from the rows that it is about. */
  readonly isExample?: (data: ViewData, isMap: boolean) => boolean
  /** Rows that the finding and the accent colour are about, of the rows shown; none where there are no such rows. */
  readonly focus?: (data: ViewData) => readonly number[]
  /** Its cells can be what two answers differ by: of figures with signs, round zero. */
  readonly drawsDifference?: true
  /** Id of the code column that the picture is about, where it sorts places rather than measures them. */
  readonly sorts?: string
  /** Id of the column that is drawn, where it is not the first of the figures. */
  readonly drawn?: (data: ViewData) => string
}
