import { z } from 'zod'
import { reportSchema } from '../reports/report'
import { savedViewSchema, type EditionName } from '../saved-view/saved-view'

export const STAMP_PROGRAM = 'Regionkikaren'

/**
 * What each exported file says about itself, so that it can be opened as the view or report that it came from. It
 * names no user, machine or folder.
 */
export const fileStampSchema = z.object({
  program: z.literal(STAMP_PROGRAM),
  /** Of the program that wrote the file. */
  version: z.string().max(40),
  shows: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('view'), view: savedViewSchema }),
    z.object({ kind: z.literal('report'), report: reportSchema }),
    /** What the file shows is more than a file can carry: it is not opened from there. */
    z.object({ kind: z.literal('nothing') }),
  ]),
  /** Source lines, as the file shows them. */
  sources: z.array(z.string().max(2000)).max(500),
})
export type FileStamp = z.infer<typeof fileStampSchema>

/** The edition that a file was made in; null: whichever was open. */
export const editionOfStamp = ({ shows }: FileStamp): EditionName | null =>
  shows.kind === 'view' ? shows.view.dataset : shows.kind === 'report' ? shows.report.dataset : null
