import { deckTemplateSchema } from './deck-template'
import type { LocalizedText } from '../messages/language'
import { z } from 'zod'
import { ownMarksSchema } from '../view/own-marks/own-marks'
import { VIEW_IDS } from '../views/registry'
import {
  CSV_DIALECTS,
  EXPORT_FORMATS,
  GROUNDS,
  ROW_CHOICES,
  SIZE_BOUNDS,
  type ExportParts,
} from '../export/export-formats'
import { comparisonLayout, compareText, datasetKey, filterTexts, language } from '../saved-view/field-schemas'

/** `ExportParts`. */
export const exportPartsSchema = z.object({
  title: z.boolean(),
  subtitle: z.boolean(),
  notes: z.boolean(),
  logo: z.boolean(),
}) satisfies z.ZodType<ExportParts>

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z.number().min(least).max(most)

/** How a file is to look, whatever it shows. What is absent has the value that is named last. */
export const exportFormSchema = z.object({
  picture: z.enum(['chart', 'map']),
  /** CSS pixels, 96 to the inch; a size in centimetres need not be whole. Pictures, PDF and slides. */
  width: within(SIZE_BOUNDS.width),
  height: within(SIZE_BOUNDS.height),
  /** PNG only: device pixels for each CSS pixel. */
  scale: within(SIZE_BOUNDS.scale),
  language,
  /** All. */
  parts: exportPartsSchema.optional(),
  /** White. Transparent for PNG and SVG. */
  ground: z.enum(GROUNDS).optional(),
  /** `shown`: as in the picture, the smallest gathered. `all`: every row and side table. Tables only. Shown. */
  rows: z.enum(ROW_CHOICES).optional(),
  /** `swedish`: semicolon and decimal comma; `international`: comma and point. As the language. */
  csv: z.enum(CSV_DIALECTS).optional(),
  /** Date that documents state, `2026-11-27`; today. */
  date: z.iso.date().optional(),
  /** Of slides; null: the program's own. The one that the library keeps. */
  template: deckTemplateSchema.nullable().optional(),
})
export type ExportForm = z.infer<typeof exportFormSchema>

/** One view as a file. */
export const exportRequestSchema = exportFormSchema.extend({
  dataset: datasetKey,
  view: z.enum(VIEW_IDS),
  filters: filterTexts,
  format: z.enum(EXPORT_FORMATS),
  compare: compareText.optional(),
  /** Of a comparison; one picture where it can be. */
  layout: comparisonLayout.optional(),
  marks: ownMarksSchema.optional(),
})

/** A file that the core made. */
export interface RenderedFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Safe on Windows, macOS and Linux. */
  readonly fileName: string
  /** E.g. "the file cannot be opened as its report again"; absent: nothing to say. */
  readonly notices?: readonly LocalizedText[]
}
