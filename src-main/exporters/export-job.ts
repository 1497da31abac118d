import type { MapGeography, PictureKind } from '#shared/charts/frame/chart-picture'
import type { RenderedFile } from '#shared/contract/export-request'
import type { ExportFormat, ExportParts } from '#shared/export/export-formats'
import type { DeckTemplate } from '#shared/contract/deck-template-limits'
import type { HouseStyle } from '#shared/contract/house-style'
import type { ReportFormat } from '#shared/contract/report-formats'
import type { Language, LocalizedText } from '#shared/messages/language'
import type { FileStamp } from '#shared/own-things/file-stamp'
import type { Compared, ComparisonLayout } from '#shared/comparison/comparison'
import type { ViewData } from '#shared/view/view-data'
import type { JobOf } from '#main/worker-line/line-messages'
import type { GeographyInput } from '../geography/map-geography'
import type { MarkedSlide, SlideToRenew, UpdatedDeck } from './slides/update-deck'
import type { PreparedReport } from './prepared-report'

/** How a file is made, whatever it shows. Sizes in CSS pixels; `scale` counts for PNG only. */
export interface FileForm {
  readonly picture: PictureKind
  readonly format: ExportFormat
  readonly width: number
  readonly height: number
  readonly scale: number
  readonly language: Language
  readonly parts: ExportParts
  readonly ground: 'white' | 'transparent'
  readonly rows: 'shown' | 'all'
  readonly csv: 'swedish' | 'international'
  /** ISO date for documents that state when they were made. */
  readonly date: string
  readonly style: HouseStyle
  readonly stamp: FileStamp
  /** The view chose its years: the newest there are. */
  readonly latest?: boolean
  /** Of slides; absent: the program's own. */
  readonly template?: DeckTemplate | undefined
}

/** An answer and, for a map, the ground that it is drawn on. */
export interface DrawnView {
  readonly data: ViewData
  readonly geography: MapGeography | null
}

/** All that a file of one answer is made of. */
export interface ViewJob extends FileForm, DrawnView {
  readonly kind: 'view'
}

/** All that a file of answers beside each other is made of. */
export interface ComparisonJob extends FileForm {
  readonly kind: 'comparison'
  readonly along: Compared
  readonly layout: ComparisonLayout
  readonly panels: readonly (DrawnView & {
    /** Code, year or digest: names the panel's rows in tables. */
    readonly value: string
    readonly heading: LocalizedText
  })[]
}

export type ExportJob = ViewJob | ComparisonJob

/** All answers that a file shows, as they stand beside each other. */
export const answersIn = (job: ExportJob): readonly DrawnView[] =>
  job.kind === 'comparison' ? job.panels : [job]

/** A whole report as one file. */
export interface ReportJob {
  readonly report: PreparedReport
  readonly format: ReportFormat
}

/** Somebody's deck, with what its slides are renewed from. */
export interface DeckUpdate {
  readonly bytes: Uint8Array
  readonly slides: readonly SlideToRenew[]
}

/** What is told of a template that can be used. */
export interface TemplateFacts {
  /** Name of the layout that charts are put in. */
  readonly layout: string
}

/** What the picture worker can be asked. */
export interface PictureJobs {
  render: { input: ExportJob; output: RenderedFile }
  report: { input: ReportJob; output: RenderedFile }
  template: { input: DeckTemplate; output: TemplateFacts }
  'read-deck': { input: Uint8Array; output: readonly MarkedSlide[] }
  'update-deck': { input: DeckUpdate; output: UpdatedDeck }
  geography: { input: GeographyInput; output: MapGeography }
  prepare: { input: null; output: null }
}
export type PictureJob = JobOf<PictureJobs>
