import { z } from 'zod'
import { VIEW_IDS } from '../views/view-ids'
import { compareText, datasetKey, filterTexts, language } from './field-schemas'

/** Kinds of files that a view becomes. */
export const EXPORT_FORMATS = ['png', 'svg', 'pdf', 'pptx', 'xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What stands around the chart. Source and quality always do: no figure leaves without them. */
export const exportPartsSchema = z.object({
  title: z.boolean(),
  subtitle: z.boolean(),
  notes: z.boolean(),
  logo: z.boolean(),
})
export type ExportParts = z.infer<typeof exportPartsSchema>

export const ALL_PARTS: ExportParts = { title: true, subtitle: true, notes: true, logo: true }

/** How a file is to look, whatever it shows. What is absent has the value that is named last. */
export const exportFormSchema = z.object({
  picture: z.enum(['chart', 'map']),
  /** CSS pixels, 96 to the inch. Pictures, PDF and slides. */
  width: z.number().int().min(240).max(8000),
  height: z.number().int().min(180).max(8000),
  /** PNG only: device pixels for each CSS pixel. */
  scale: z.number().min(1).max(8),
  language,
  /** All. */
  parts: exportPartsSchema.optional(),
  /** White. Transparent for PNG and SVG. */
  ground: z.enum(['white', 'transparent']).optional(),
  /** `shown`: as in the picture, the smallest gathered. `all`: every row and side table. Tables only. Shown. */
  rows: z.enum(['shown', 'all']).optional(),
  /** `swedish`: semicolon and decimal comma; `international`: comma and point. As the language. */
  csv: z.enum(['swedish', 'international']).optional(),
  /** Date that documents state, `2026-11-27`; today. */
  date: z.iso.date().optional(),
})
export type ExportForm = z.infer<typeof exportFormSchema>

/** One view as a file. */
export const exportRequestSchema = exportFormSchema.extend({
  dataset: datasetKey,
  view: z.enum(VIEW_IDS),
  filters: filterTexts,
  format: z.enum(EXPORT_FORMATS),
  compare: compareText.optional(),
})
export type ExportRequest = z.infer<typeof exportRequestSchema>

/** A file that the core made. */
export interface RenderedFile {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** Safe on Windows, macOS and Linux. */
  readonly fileName: string
}

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}
