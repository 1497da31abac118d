import type { PictureKind } from '../charts/frame/chart-picture'
import {
  fitSize,
  PICTURE_PRESET_IDS,
  PICTURE_PRESETS,
  type FittedSize,
  type OwnSize,
  type PicturePreset,
} from '../charts/frame/picture-presets'
import { LANGUAGES, type Language } from '../messages/language'
import { isObject, type JsonObject } from '../dataset/json-object'
import {
  ALL_PARTS,
  CSV_DIALECTS,
  EXPORT_FORMATS,
  GROUNDS,
  ROW_CHOICES,
  type CsvDialect,
  type ExportFormat,
  type ExportParts,
  type Ground,
  SLIDE_LOOKS,
  type RowChoice,
  type SlideLook,
} from '../export/export-formats'
import type { ExportForm } from './export-request'
import { succeed, type Result } from '../problem/problem'

/** What a reader chooses about a file, in the window's dialog; all but the picture is kept for the next one. */
export interface ExportChoices {
  readonly format: ExportFormat
  readonly size: PicturePreset | 'own'
  readonly own: OwnSize
  /** Device pixels for each CSS pixel; PNG only. */
  readonly scale: number
  readonly parts: ExportParts
  readonly ground: Ground
  /** Null: as the window. */
  readonly language: Language | null
  readonly rows: RowChoice
  /** Null: as the language of the file. */
  readonly csv: CsvDialect | null
  /** What slides are dressed in, where the library keeps a template. */
  readonly slides: SlideLook
}

export const SCALES = [1, 2, 3, 4] as const
export const OWN_UNITS = ['px', 'cm'] as const

export const FIRST_CHOICES: ExportChoices = {
  format: 'png',
  size: 'slide16x9',
  own: { unit: 'cm', width: 16, height: 10, dpi: 300 },
  scale: 2,
  parts: ALL_PARTS,
  ground: 'white',
  language: null,
  rows: 'shown',
  csv: null,
  slides: 'template',
}

type Option = 'picture' | 'size' | 'scale' | 'parts' | 'ground' | 'rows' | 'csv' | 'slides'

/** What can be chosen for each format, besides the language. Slides have a size of their own. */
const OPTIONS: Record<ExportFormat, readonly Option[]> = {
  png: ['picture', 'size', 'scale', 'parts', 'ground'],
  svg: ['picture', 'size', 'parts', 'ground'],
  pdf: ['picture', 'size', 'parts'],
  pptx: ['picture', 'parts', 'slides'],
  xlsx: ['rows'],
  csv: ['rows', 'csv'],
  parquet: ['rows'],
}

export const hasOption = (format: ExportFormat, option: Option): boolean => OPTIONS[format].includes(option)

/** Whether a file of this format is figures in cells and no picture. */
export const isTableFormat = (format: ExportFormat): boolean => hasOption(format, 'rows')

/** Size of the file's picture; refused in words when it is the reader's own and cannot be drawn. */
export function sizeOf({ format, size, own, scale }: ExportChoices): Result<FittedSize> {
  if (!hasOption(format, 'size'))
    return succeed({ ...PICTURE_PRESETS.slide16x9, scale: 1, pixels: PICTURE_PRESETS.slide16x9 })
  return fitSize(size, own, format === 'png' ? scale : 1)
}

/** What the core is asked for, with only those choices that the format has. */
export function formOf(
  choices: ExportChoices,
  { width, height, scale }: FittedSize,
  picture: PictureKind,
  windowLanguage: Language,
): ExportForm {
  const { format, parts, ground, rows, csv, slides } = choices
  return {
    picture,
    width,
    height,
    scale: format === 'png' ? scale : 1,
    language: choices.language ?? windowLanguage,
    ...(hasOption(format, 'parts') && { parts }),
    ...(hasOption(format, 'ground') && { ground }),
    ...(hasOption(format, 'rows') && { rows }),
    ...(hasOption(format, 'csv') && csv !== null && { csv }),
    ...(hasOption(format, 'slides') && dressOf(slides)),
  }
}

/** Slides in the look chosen: the organisation's template is worn unless it is said that there is none. */
export const dressOf = (slides: SlideLook): { readonly template?: null } =>
  slides === 'program' ? { template: null } : {}

/** Choices as an earlier session kept them: what is missing, damaged or unknown by now has its first value. */
export function readChoices(kept: string | null): ExportChoices {
  const stored = partsOf(parseJson(kept))
  const own = partsOf(stored['own'])
  const parts = partsOf(stored['parts'])
  const first = FIRST_CHOICES
  const flag = (name: keyof ExportParts): boolean =>
    typeof parts[name] === 'boolean' ? parts[name] : first.parts[name]
  return {
    format: oneOf(EXPORT_FORMATS, stored['format'], first.format),
    size: oneOf([...PICTURE_PRESET_IDS, 'own' as const], stored['size'], first.size),
    own: {
      unit: oneOf(OWN_UNITS, own['unit'], first.own.unit),
      width: numberOr(own['width'], first.own.width),
      height: numberOr(own['height'], first.own.height),
      dpi: numberOr(own['dpi'], first.own.dpi),
    },
    scale: oneOf(SCALES, stored['scale'], 2),
    parts: { title: flag('title'), subtitle: flag('subtitle'), notes: flag('notes'), logo: flag('logo') },
    ground: oneOf(GROUNDS, stored['ground'], first.ground),
    language: oneOf<Language | null>(LANGUAGES, stored['language'], null),
    rows: oneOf(ROW_CHOICES, stored['rows'], first.rows),
    csv: oneOf<CsvDialect | null>(CSV_DIALECTS, stored['csv'], null),
    slides: oneOf(SLIDE_LOOKS, stored['slides'], first.slides),
  }
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

const partsOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

const oneOf = <T>(known: readonly T[], value: unknown, otherwise: T): T =>
  known.find((one) => one === value) ?? otherwise

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise
