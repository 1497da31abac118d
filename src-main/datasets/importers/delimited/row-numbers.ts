import { swedishCode } from '#shared/table/region-codes'
import { readTimes } from '../time-text'
import { saysPlace, saysRowNumber } from './heading-words'
import type { Column } from './looked-at-column'
import { placeIn } from './place-text'

/** Codes that begin with a nought number nothing. */
const FIXED_CODE = /^0\d+$/

/** Of a row of a table, counted from 0, its number among all rows: those that are left out were numbered, too. */
export type NumberOfRow = (row: number) => number

/** Written by R and pandas: 1, 2, 3 … or from 0, one for each row; an office's own numbers go on from any. */
export function isRowNumbers(
  { name, texts, isWhole, words, at }: Column,
  rows: number,
  numberOf: NumberOfRow = (row) => row,
): boolean {
  if (!isWhole || words > 0 || texts.length < rows || !saysRowNumber(name)) return false
  // One row is numbered only where it is the first.
  if (texts.length < 2 && (at > 0 || !/^[01]$/.test(texts[0] ?? ''))) return false
  if (texts.some((text) => FIXED_CODE.test(text))) return false
  const first = Number(texts[0])
  // Without a heading they begin with the first; an office's own numbers go on from any, and stand first of all.
  if (first > 1 && (at > 0 || name === '' || texts.every((text) => swedishCode(text) !== undefined)))
    return false
  return [(row: number) => row, numberOf].some((number) =>
    texts.every((text, i) => Number(text) === first + number(i) - number(0)),
  )
}

/** Of rows that were taken out of a longer list, each number is above the one before; codes and times ascend, too. */
export function isNumbersWithGaps(column: Column, columns: readonly Column[], rows: number): boolean {
  const { name, texts, isWhole, words } = column
  if (!isWhole || words > 0 || texts.length < rows || rows < 2 || !saysRowNumber(name)) return false
  if (texts.some((text) => FIXED_CODE.test(text)) || readTimes(texts) !== null) return false
  // They may be the codes of places, where no other column says which those are.
  if (texts.every((text) => placeIn(text) !== undefined) && !columns.some(namesPlaces)) return false
  return texts.every((text, i) => i === 0 || Number(text) > Number(texts[i - 1]))
}

const namesPlaces = ({ name, texts, words }: Column): boolean =>
  texts.length > 0 &&
  (words === texts.length || saysPlace(name)) &&
  texts.every((text) => placeIn(text) !== undefined)
