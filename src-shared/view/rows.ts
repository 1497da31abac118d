import { NO_TEXT, type LocalizedText } from '../messages/language'
import type { CodeColumn } from './view-data'

/** The rows of a table, by their numbers from 0. */
export const rowsOf = ({ rowCount }: { readonly rowCount: number }): number[] =>
  Array.from({ length: rowCount }, (_, row) => row)

/** The code in this row; empty where the row has none. */
export const codeAt = ({ codes, indices }: CodeColumn, row: number): string => codes[indices[row] ?? -1] ?? ''

const NO_NAME: LocalizedText = NO_TEXT

/** The name in this row; empty where the row has none. */
export const nameAt = ({ names, indices }: CodeColumn, row: number): LocalizedText =>
  names[indices[row] ?? -1] ?? NO_NAME
