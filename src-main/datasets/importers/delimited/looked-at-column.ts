import { readFigure, readFigureUnder } from './figure-text'

export type Cell = string | number | null
export type Row = readonly Cell[]

export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim()

/** What is in a column of the first rows. */
export interface Column {
  readonly at: number
  readonly name: string
  readonly texts: readonly string[]
  readonly numbers: number
  /** Signs such as ".." instead of one. */
  readonly signs: number
  readonly words: number
  /** All numbers are whole and none is below nought. */
  readonly isWhole: boolean
}

/** "581.0", "2020.0": whole numbers, as programs write them where a cell of the column is empty. */
const WHOLE_FLOAT = /^(\d{1,15})\.0$/

/** Whether all texts of a column are such, or empty. */
export const areWholeFloats = (texts: readonly string[]): boolean =>
  texts.some((text) => text !== '') && texts.every((text) => text === '' || WHOLE_FLOAT.test(text))

export const wholeOf = (text: string): string => text.replace(WHOLE_FLOAT, '$1')

/** Looks at what stands in a column. */
export function lookAt(name: string, at: number, rows: readonly Row[]): Column {
  const texts: string[] = []
  let [numbers, signs, words, spans, isWhole] = [0, 0, 0, 0, true]
  for (const row of rows) {
    const cell = row[at]
    const text = textOf(cell)
    if (text === '') continue
    texts.push(text)
    const figure = readFigureUnder(name, cell)
    if (figure.kind === 'number') {
      numbers++
      isWhole &&= figure.decimals === 0 && figure.value >= 0 && /^\d+$/.test(text)
    } else if (figure.kind === 'text' || readFigure(cell).kind === 'text') {
      if (figure.kind === 'text') words++
      else spans++
    } else if (figure.kind === 'sign' && figure.word === undefined) signs++
  }
  const areWhole = areWholeFloats(texts)
  return {
    at,
    name,
    texts: areWhole ? texts.map(wholeOf) : texts,
    numbers,
    signs,
    // Without any number beside them they are classes.
    words: numbers === 0 ? words + spans : words,
    isWhole: areWhole || (isWhole && numbers > 0),
  }
}
