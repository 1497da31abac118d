import { z } from 'zod'
import type { LocalizedText } from '../messages/language'
import { reportSchema, type Report } from '../reports/report'
import type { EditionName } from '../saved-view/saved-view'
import { exportFormSchema } from './export-request'
import { contentDigestText, datasetKey, language, shortText } from '../saved-view/field-schemas'
import { REPORT_FORMATS } from './report-formats'

/** A region code as long as a group's may be. */
const region = z.string().max(20_000).nullable()

export const REPORT_INPUTS = {
  'reports:list': z.null(),
  /** `region` and `dataset` count for built-in reports, which are made anew each time; null: the usual ones. */
  'report:read': z.object({ id: shortText, region, dataset: datasetKey, language }),
  /**
   * `id: null` keeps it as a new report; an id replaces that one. `base`: the report as its caller read or kept it last;
   * where it is another by now, both are kept, and the answer names this one. Absent: it replaces whatever there is.
   */
  'report:save': z.object({
    id: shortText.nullable(),
    report: reportSchema,
    base: contentDigestText.optional(),
  }),
  /** Saving the report again undoes it. */
  'report:delete': z.object({ id: shortText }),
  /** The same report on another edition (`dataset`), for another region (null: the same one), or both. */
  'report:fit': z.object({ report: reportSchema, dataset: datasetKey, region, language }),
  /**
   * `dataset: null` means the edition that the report names, or the one that is open when it names none; an edition
   * that is gone is a problem, for other figures must not stand in silently.
   */
  'report:export': exportFormSchema.omit({ picture: true, width: true, height: true, scale: true }).extend({
    report: reportSchema,
    dataset: datasetKey,
    format: z.enum(REPORT_FORMATS),
    /** Names the task for `task:cancel`, so that its caller ends no other; absent: the core names it. */
    task: shortText.optional(),
  }),
} as const

/** A report that can be opened by its id. */
export interface ReportEntry {
  readonly id: string
  readonly origin: 'built-in' | 'saved'
  readonly title: LocalizedText
  /** Null for built-in reports: it depends on the dataset. */
  readonly items: number | null
  /** The edition that it was made on; null: whichever is open. */
  readonly dataset: EditionName | null
  /** Why it cannot be opened; null: it can. */
  readonly damaged: LocalizedText | null
}

export interface ReportList {
  /** The built-in ones first, then the saved ones by title. */
  readonly reports: readonly ReportEntry[]
  /** E.g. "a report was damaged, and its last good copy is used". */
  readonly notices?: readonly LocalizedText[]
}

/** What became of one view when its report was fitted. Words are in the language asked for. */
export interface ItemChange {
  /** Place among the report's items, from 0. */
  readonly item: number
  readonly heading: string
  /** The finding as it was and as it is; null: there is none, or the edition it was made on is gone. */
  readonly before: string | null
  readonly after: string | null
  /** Figures that differ, with those that came or went, among all; null: they cannot be set against each other. */
  readonly changedFigures: number | null
  readonly figures: number | null
  /** What the reader should look at, e.g. that the new dataset cannot answer the view. */
  readonly note: string | null
}

export interface FittedReport {
  readonly report: Report
  /** One for each view whose answer, question or state changed; empty when nothing did. */
  readonly changes: readonly ItemChange[]
}

export interface ReportOutputs {
  'reports:list': ReportList
  'report:read': Report
  /** As it was kept: `title` has a number where another window had changed the report. */
  'report:save': ReportList & { readonly id: string; readonly title: string; readonly digest: string }
  'report:delete': ReportList
  'report:fit': FittedReport
}
