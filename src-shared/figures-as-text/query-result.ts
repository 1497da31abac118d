import { isUnconfirmed, namePublisher } from '../dataset/unconfirmed-source'
import { shownSignOf } from '../dataset/sign'
import type { Quality } from '../dataset/quality'
import type { Language } from '../messages/language'
import type { FilterTexts } from '../filters/filters'
import { gatherOthers } from '../view/gather-others'
import { formatFilters } from '../filters/parse-filters'
import { nameFlags } from '../view/figure-flags'
import { rowQuality, type MeasureUnit, type ViewData } from '../view/view-data'
import { describeView } from './view-words'
import type { ViewId } from '../view/view-ids'
import { rowsOf } from '../view/rows'

export interface QueryColumn {
  readonly id: string
  readonly label: string
  /** `text` for codes. */
  readonly unit: MeasureUnit | 'text'
  readonly type: 'code' | 'number'
  /** Of unit `other`: what is counted and how many decimals are shown. */
  readonly unitText?: string | null
  readonly decimals?: number
}

/**
 * One row keyed by column id. Codes have their name under `<id>_name`, missing numbers `<id>_sign`, figures that
 * need care `<id>_flags`: `small-base`, `across-break`, `upper-bound`, `lower-bound`. `quality` is that of the
 * weakest source behind the row's figures.
 */
export type QueryRow = Readonly<Record<string, QueryCell>>
export type QueryCell = string | number | boolean | null | readonly string[]

/** The answer of `query` as JSON: a public contract. Side tables stand as rows under their own id: `measures`. */
export interface QueryResult {
  readonly view: ViewId
  /** As used, defaults filled in; the same texts that may be given. */
  readonly filters: FilterTexts
  readonly columns: readonly QueryColumn[]
  readonly rows: readonly QueryRow[]
  /** The answer in one or two sentences, as under the chart; null when there is nothing to say. */
  readonly finding: string | null
  readonly sources: readonly {
    readonly publisher: string
    readonly title: string
    readonly table: string | null
    readonly retrieved: string | null
    readonly licence: string | null
    readonly quality: Quality
    /** Nobody vouches for the figures: the file does not say who published them. */
    readonly unconfirmed?: true
  }[]
  readonly notes: readonly string[]
  readonly quality: Quality
  /** Null when there are rows. */
  readonly empty: { readonly message: string; readonly suggestion: string } | null
}

/**
 * A view's figures for programs: the rows that the table shows, with numbers as numbers. A missing number
 * is null and its sign stands under `<id>_sign`, so that nobody reads it as zero.
 */
export function buildQueryResult(data: ViewData, language: Language): QueryResult {
  const shown = gatherOthers(data)
  const words = describeView(shown, language)
  return {
    ...Object.fromEntries((shown.sideTables ?? []).map((table) => [table.id, buildRows(table, language)])),
    view: shown.view,
    filters: formatFilters(shown.filters, shown.takes),
    columns: shown.columns.map((column) => ({
      id: column.id,
      label: column.label[language],
      unit: column.type === 'code' ? 'text' : column.unit,
      type: column.type,
      ...(column.type === 'number' &&
        column.unit === 'other' && {
          unitText: column.unitText?.[language] ?? null,
          ...(column.decimals !== undefined && { decimals: column.decimals }),
        }),
    })),
    rows: buildRows(shown, language),
    finding: words.finding,
    sources: shown.sources.map((source) => ({
      publisher: namePublisher(source.publisher, language),
      title: source.title[language],
      table: source.table,
      retrieved: source.retrieved,
      licence: source.licence,
      quality: source.quality,
      ...(isUnconfirmed(source) && { unconfirmed: true as const }),
    })),
    notes: words.notes,
    quality: shown.quality,
    empty: shown.empty && {
      message: shown.empty.message[language],
      suggestion: shown.empty.suggestion[language],
    },
  }
}

/** Rows for programs, as the answer of `query` has them. */
export function buildRows(table: Pick<ViewData, 'rowCount' | 'columns'>, language: Language): QueryRow[] {
  return rowsOf(table).map((row) => {
    const cells: Record<string, QueryCell> = {}
    for (const column of table.columns) {
      if (column.type === 'code') {
        const index = column.indices[row] ?? -1
        cells[column.id] = column.codes[index] ?? null
        cells[`${column.id}_name`] = column.names[index]?.[language] ?? null
        continue
      }
      const sign = shownSignOf(column.signs[row] ?? 0)
      const value = column.values[row] ?? null
      cells[column.id] = sign !== null ? null : column.unit === 'flag' ? value === 1 : value
      if (sign !== null) cells[`${column.id}_sign`] = sign
      const flags = column.flags?.[row] ?? 0
      if (flags !== 0) cells[`${column.id}_flags`] = nameFlags(flags)
    }
    // The overview has a column of this name, which says the same of each fact.
    const quality = rowQuality(table.columns, row)
    if (quality !== null) cells['quality'] ??= quality
    return cells
  })
}
