import type { StatisticalTable } from '#shared/table/statistical-table'
import { importError } from '#main/formats/import-problem'

/**
 * Values of all variables of a table together: as many as all municipalities of Europe, fifteen times what the finest
 * statistical areas of Sweden are. Each is read, recognised, written and listed by itself, which cells are not.
 */
export const MOST_VALUES = 100_000
/** As many as an `ImportMapping` can say something about. */
export const MOST_DIMENSIONS = 100
/** Characters of a cell of a list: as many as Excel's cells hold. What is longer is no figure, code or name. */
export const LONGEST_CELL = 32_767
/** Characters from one line break that is not inside quotes to the next. */
export const LONGEST_LINE = 4_000_000
/** Sheets of a workbook; each is read and judged by itself. */
export const MOST_SHEETS = 500
/** Every value is looked for in every language. */
export const MOST_LANGUAGES = 20

/** Ten times what the most annotated tables of agencies have; each is read, kept and shown by itself. */
export const MOST_NOTES = 100_000

export function checkDimensionCount(count: number): void {
  if (count > MOST_DIMENSIONS)
    throw importError('file-too-large', ({ files }) => files.tooManyDimensions(count, MOST_DIMENSIONS))
}

/** `count`: values of all variables so far; `dimension`: the one that was counted last. */
export function checkValueCount(count: number, dimension: string): void {
  if (count > MOST_VALUES)
    throw importError('file-too-large', ({ files }) => files.tooManyValues(dimension, count, MOST_VALUES))
}

export function checkLanguageCount(count: number): void {
  if (count > MOST_LANGUAGES)
    throw importError('file-too-large', ({ files }) => files.tooManyLanguages(count, MOST_LANGUAGES))
}

export function checkNoteCount(count: number): void {
  if (count > MOST_NOTES)
    throw importError('file-too-large', ({ files }) => files.tooManyNotes(count, MOST_NOTES))
}

/** What every reader has made; readers whose files state their variables first ask as they come to them. */
export function checkTableSize({ dimensions, languages }: StatisticalTable): void {
  checkDimensionCount(dimensions.length)
  checkLanguageCount(languages.length)
  let count = 0
  for (const { code, values } of dimensions) {
    count += values.length
    checkValueCount(count, code)
  }
}
