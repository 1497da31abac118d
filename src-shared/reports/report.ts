import { z } from 'zod'
import { editionNameSchema, savedViewSchema } from '../saved-view/saved-view'

/** Grows when the meaning of a stored report changes; each step has a migration. */
export const REPORT_VERSION = 1

const headingItem = z.object({ kind: z.literal('heading'), text: z.string().max(500) })
/** Markdown; what is no text in it (HTML, script, pictures, links elsewhere) is shown as text and never runs. */
const textItem = z.object({ kind: z.literal('text'), markdown: z.string().max(50_000) })
const viewItem = z.object({
  kind: z.literal('view'),
  /** Its dataset is null where the report's own is meant. */
  view: savedViewSchema,
  /** Own heading in place of the view's title. */
  heading: z.string().max(500).optional(),
})
/** An item that could not be read, kept as it was: the others are shown all the same. */
const damagedItem = z.object({ kind: z.literal('damaged'), content: z.string().max(100_000) })

export const reportItemSchema = z.discriminatedUnion('kind', [headingItem, textItem, viewItem, damagedItem])
export type ReportItem = z.infer<typeof reportItemSchema>
export type ReportViewItem = z.infer<typeof viewItem>

export const MOST_REPORT_ITEMS = 1000

/** A collection of views in order, with headings and own text. */
export const reportSchema = z.object({
  version: z.literal(REPORT_VERSION),
  title: z.string().max(500),
  /** Edition that the views were chosen in; null: whichever is open. */
  dataset: editionNameSchema.nullable(),
  /** Code of the municipality or group that the report is about; `rebuild` puts another in its place. */
  region: z.string().max(20_000).nullable(),
  items: z.array(reportItemSchema).max(MOST_REPORT_ITEMS),
})
export type Report = z.infer<typeof reportSchema>
