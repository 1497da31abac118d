import type { Source } from '#shared/dataset/dimensions'
import type { SourceOrigin } from '#shared/dataset/source-origin'
import { localize } from '#shared/messages/localize'
import { formatList } from '#shared/messages/number-format'
import type { LocalizedText } from '#shared/messages/language'
import type { ImportMapping } from '#shared/table/import-mapping'
import { localizedTexts } from '#shared/table/localized-texts'
import { textIn, type StatisticalTable } from '#shared/table/statistical-table'
import { labelOf } from '#shared/table/value-words'
import type { DimensionPlan } from './dimension-plan'
import type { ReadTable } from '../table-reader'

export interface FileFacts {
  readonly fileName: string
  readonly fileDigest: string
  readonly today: string
}

/** Where figures were read: the file, and by our meaning of each value the file's. */
export function buildOrigin(
  { table, format }: ReadTable,
  dimensions: readonly Pick<DimensionPlan, 'dimension' | 'mapping' | 'origin'>[],
  { fileName, fileDigest, today }: FileFacts,
): SourceOrigin {
  return {
    fileName,
    fileDigest,
    format,
    imported: today,
    lastUpdated: table.lastUpdated,
    nextUpdate: table.nextUpdate,
    contact: table.contact === null ? null : textIn(table.contact, table.languages),
    dimensions: dimensions.map(({ dimension, mapping, origin }) => ({
      code: dimension.code,
      label: textIn(dimension.label, table.languages) || dimension.code,
      use: mapping.use,
      values: origin,
    })),
  }
}

/** Of a series every value is there under its own code; of a dimension that one value was read of, that value. */
export const plainOrigin = (
  table: StatisticalTable,
  mapping: ImportMapping,
): Pick<DimensionPlan, 'dimension' | 'mapping' | 'origin'>[] =>
  table.dimensions.flatMap((dimension) => {
    const mapped = mapping.dimensions.find((one) => one.dimension === dimension.code)
    if (!mapped) return []
    const read = (code: string): boolean =>
      mapped.use !== 'one' || (Object.hasOwn(mapped.values, code) && mapped.values[code] !== null)
    const values = dimension.values
      .filter(({ code }) => read(code))
      .map((value) => [
        mapped.use === 'one' ? 'one' : value.code,
        { code: value.code, label: labelOf(value, table.languages) },
      ])
    return [{ dimension, mapping: mapped, origin: Object.fromEntries(values) as DimensionPlan['origin'] }]
  })

export function buildSource(
  { source }: ImportMapping,
  id: number,
  origin: SourceOrigin,
  /** Which dimensions were added up; null for figures as they stand in the file. */
  summed: LocalizedText | null,
): Source {
  const quality = summed !== null && source.quality === 'official' ? 'derived' : source.quality
  return {
    id,
    publisher: source.publisher,
    title: source.title,
    table: source.table,
    retrieved: source.retrieved,
    licence: source.licence,
    quality,
    note: summed,
    origin,
  }
}

export function sumNote(plans: readonly DimensionPlan[]): LocalizedText | null {
  const summed = plans.filter(({ sum }) => sum !== null)
  if (summed.length === 0) return null
  return localize(({ imports: { recognition } }, language) => {
    const what = summed.map(({ mapping: { use }, dimension }) =>
      use === 'sex'
        ? recognition.summed.sexes
        : use === 'age'
          ? recognition.summed.ages
          : recognition.summed.values(localizedTexts(dimension.label, [], dimension.code)[language]),
    )
    return recognition.sumNote(formatList(what, language))
  })
}

/** Whether a source is the same file read in the same way; only the day of the import may differ. */
export const isSameReading = (a: Source, b: Source): boolean => textOf(a) === textOf(b)

const textOf = (source: Source): string =>
  JSON.stringify([
    source.publisher,
    source.title.sv,
    source.title.en,
    source.table,
    source.licence,
    source.quality,
    source.note?.sv ?? null,
    source.origin?.fileDigest ?? null,
    source.origin?.dimensions.map(({ code, use, values }) => [
      code,
      use,
      Object.entries(values).map(([meaning, value]) => [meaning, value.code]),
    ]),
  ])

/** Whether a source is an earlier reading of the same table. */
export const isEarlierReading = (earlier: Source, { publisher, table, title, note }: Source): boolean =>
  earlier.origin !== undefined &&
  earlier.publisher === publisher &&
  earlier.table === table &&
  (table !== null || earlier.title.sv === title.sv) &&
  (earlier.note?.sv ?? null) === (note?.sv ?? null)
