import { shownSignOf } from '../dataset/sign'
import type { Quality } from '../dataset/quality'
import type { Language } from '../messages/language'
import type { FilterTexts } from './filters'
import { gatherOthers } from './gather-others'
import { formatFilters } from './parse-filters'
import type { MeasureUnit, ViewData } from './view-data'
import { describeView } from './view-words'
import type { ViewId } from './view-ids'

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

/** One row keyed by column id. Codes have their name under `<id>_name`, missing numbers `<id>_sign`. */
export type QueryRow = Readonly<Record<string, string | number | null>>

/** The answer of `query` as JSON: a public contract. */
export interface QueryResult {
  readonly view: ViewId
  /** As used, defaults filled in; the same texts that may be given. */
  readonly filters: FilterTexts
  readonly columns: readonly QueryColumn[]
  readonly rows: readonly QueryRow[]
  readonly sources: readonly {
    readonly publisher: string
    readonly title: string
    readonly table: string | null
    readonly retrieved: string | null
    readonly licence: string | null
    readonly quality: Quality
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
  const rows = Array.from({ length: shown.rowCount }, (_, row) => {
    const cells: Record<string, string | number | null> = {}
    for (const column of shown.columns) {
      if (column.type === 'code') {
        const index = column.indices[row] ?? -1
        cells[column.id] = column.codes[index] ?? null
        cells[`${column.id}_name`] = column.names[index]?.[language] ?? null
        continue
      }
      const sign = shownSignOf(column.signs[row] ?? 0)
      cells[column.id] = sign === null ? (column.values[row] ?? null) : null
      if (sign !== null) cells[`${column.id}_sign`] = sign
    }
    return cells
  })
  return {
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
    rows,
    sources: shown.sources.map(({ publisher, title, table, retrieved, licence, quality }) => ({
      publisher,
      title: title[language],
      table,
      retrieved,
      licence,
      quality,
    })),
    notes: describeView(shown, language).notes,
    quality: shown.quality,
    empty: shown.empty && {
      message: shown.empty.message[language],
      suggestion: shown.empty.suggestion[language],
    },
  }
}
