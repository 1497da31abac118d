import { BASES, SEXES } from '#shared/dataset/dimensions'
import type { Language, LocalizedText } from '#shared/messages/language'
import type { DimensionMapping, ImportMapping } from '#shared/table/import-mapping'
import { measuresFor, TARGET_USES, type DimensionUse, type ImportTarget } from '#shared/table/mapping-terms'
import type { ReportedDimension } from '#shared/table/table-report'
import { READ } from '#shared/table/value-meanings'

/** The uses to offer for a dimension; the one it has now always among them. */
export function usesFor(target: ImportTarget, current: DimensionUse): readonly DimensionUse[] {
  const offered = TARGET_USES[target].allowed
  return offered.includes(current) ? offered : [...offered, current]
}

/** What single values can be said to mean, where that is a choice of a few. */
export function meaningsFor(use: DimensionUse, target: ImportTarget): readonly string[] {
  if (use === 'sex') return SEXES
  if (use === 'basis') return BASES
  return use === 'measure' ? measuresFor(target) : []
}

/**
 * Uses a dimension differently. What recognition found for that use comes back; else its values start without
 * meanings, and for `one` with its first value.
 */
export function changeUse(
  mapping: ImportMapping,
  dimension: ReportedDimension,
  use: DimensionUse,
  recognised: ImportMapping,
): ImportMapping {
  const known = recognised.dimensions.find((one) => one.dimension === dimension.code && one.use === use)
  const first = dimension.values[0]?.code
  const values = known?.values ?? (use === 'one' && first !== undefined ? { [first]: READ } : {})
  return replaceDimension(mapping, { dimension: dimension.code, use, values })
}

/** Says what one value means; `null`: it is left out. */
export function changeMeaning(
  mapping: ImportMapping,
  dimension: DimensionMapping,
  code: string,
  meaning: string | null,
): ImportMapping {
  return replaceDimension(mapping, { ...dimension, values: { ...dimension.values, [code]: meaning } })
}

/** The one value that is read. */
export const changeReadValue = (
  mapping: ImportMapping,
  dimension: DimensionMapping,
  code: string,
): ImportMapping => replaceDimension(mapping, { ...dimension, values: { [code]: READ } })

function replaceDimension(mapping: ImportMapping, changed: DimensionMapping): ImportMapping {
  const known = mapping.dimensions.some((one) => one.dimension === changed.dimension)
  const dimensions = known
    ? mapping.dimensions.map((one) => (one.dimension === changed.dimension ? changed : one))
    : [...mapping.dimensions, changed]
  return { ...mapping, dimensions }
}

/** What the reader must say because no column does: year, sex, day or night. */
export function missingParts(mapping: ImportMapping): readonly ('year' | 'sex' | 'basis')[] {
  if (mapping.target === 'series') return []
  const used = new Set(mapping.dimensions.map(({ use }) => use))
  const parts: ('year' | 'sex' | 'basis')[] = []
  if (!used.has('year')) parts.push('year')
  if (!used.has('sex')) parts.push('sex')
  if (mapping.target === 'employment' && !used.has('basis') && !used.has('measure')) parts.push('basis')
  return parts
}

/** A text of both languages after one was typed: the other follows as long as it said the same. */
export function renameText(text: LocalizedText, language: Language, typed: string): LocalizedText {
  const other = language === 'sv' ? 'en' : 'sv'
  const follows = text[other] === text[language] || text[other] === ''
  const renamed = { ...text, [language]: typed }
  return follows ? { ...renamed, [other]: typed } : renamed
}

/** An id out of a dataset's name: lower-case letters, digits and single hyphens. */
export function idFromTitle(title: string): string {
  const id = title
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '')
  return id === '' ? 'dataset' : id
}

/** Gives a dataset of its own another name, and with it another id. */
export function renameDataset(mapping: ImportMapping, language: Language, typed: string): ImportMapping {
  const title = renameText(mapping.dataset.title, language, typed)
  return { ...mapping, dataset: { ...mapping.dataset, title, id: idFromTitle(title.sv) } }
}
