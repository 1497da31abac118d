import { z } from 'zod'
import { comparisonLayout, compareText, filterTexts, shortText } from './field-schemas'
import { ownMarksSchema } from '../view/own-marks/own-marks'
import { VIEW_IDS } from '../views/registry'

/** Grows when the meaning of a stored view changes; each step has a migration. */
export const SAVED_VIEW_VERSION = 1

/** An edition as it is named outside the library: in files, links and reports. */
export const editionNameSchema = z.object({
  /** Id of the dataset across editions. */
  id: shortText,
  edition: shortText,
  /** SHA-256 of the edition's file, hexadecimal, or its beginning: a link carries no more than tells editions apart. */
  digest: z.string().regex(/^[0-9a-f]{12,64}$/),
})
export type EditionName = z.infer<typeof editionNameSchema>

/** What a window shows, and nothing of who looks at it: the state that files, links and reports carry. */
export const savedViewSchema = z.object({
  version: z.literal(SAVED_VIEW_VERSION),
  view: z.enum(VIEW_IDS),
  /** As `formatFilters` writes them. */
  filters: filterTexts,
  /** Null: the view's first picture. */
  show: z.enum(['chart', 'map', 'table']).nullable(),
  compare: compareText.optional(),
  layout: comparisonLayout.optional(),
  /** Goals and notes of its owner's; a link does not carry them (decision 40). */
  marks: ownMarksSchema.optional(),
  /** Null: whichever dataset is open. */
  dataset: editionNameSchema.nullable(),
})
export type SavedView = z.infer<typeof savedViewSchema>
