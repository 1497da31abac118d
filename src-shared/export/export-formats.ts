/** Kinds of files that a view becomes. Free of schemas: the window, which may not make code, reads this file. */
export const EXPORT_FORMATS = ['png', 'svg', 'pdf', 'pptx', 'xlsx', 'csv', 'parquet'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What stands around the chart. Source and quality always do: no figure leaves without them. */
export interface ExportParts {
  readonly title: boolean
  readonly subtitle: boolean
  readonly notes: boolean
  readonly logo: boolean
}

export const ALL_PARTS: ExportParts = { title: true, subtitle: true, notes: true, logo: true }

export const GROUNDS = ['white', 'transparent'] as const
export type Ground = (typeof GROUNDS)[number]

/** `shown`: as in the picture, the smallest gathered. `all`: every row and side table. */
/** Slides in the organisation's own template, or in the program's clothes. */
export const SLIDE_LOOKS = ['template', 'program'] as const
export type SlideLook = (typeof SLIDE_LOOKS)[number]

export const ROW_CHOICES = ['shown', 'all'] as const
export type RowChoice = (typeof ROW_CHOICES)[number]

/** `swedish`: semicolon and decimal comma; `international`: comma and point. */
export const CSV_DIALECTS = ['swedish', 'international'] as const
export type CsvDialect = (typeof CSV_DIALECTS)[number]

/** Bounds of a picture's sides in CSS pixels, 96 to the inch, and of device pixels for each. */
export const SIZE_BOUNDS = {
  width: { least: 240, most: 8000 },
  height: { least: 180, most: 8000 },
  scale: { least: 1, most: 8 },
} as const

/** Largest side of a PNG in device pixels; beyond it office programs and the rasteriser give up. */
export const MOST_PIXELS = 16_000

export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
}
