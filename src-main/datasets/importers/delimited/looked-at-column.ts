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

/** "581.0" and "'0581": codes and years as programs write them that take a column for decimals, or must not take it for numbers. */
const DRESSED = /^(?:(\d{1,15})\.0|'(\d{1,15}))$/

/** Whether all texts of a column are such, or empty. */
export const areDressed = (texts: readonly string[]): boolean =>
  texts.some((text) => text !== '') && texts.every((text) => text === '' || DRESSED.test(text))

/** The digits alone. */
export const undressed = (text: string): string => text.replace(DRESSED, '$1$2')

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
  const areCodes = areDressed(texts)
  return {
    at,
    name,
    texts: areCodes ? texts.map(undressed) : texts,
    numbers,
    signs,
    // Without any number beside them they are classes.
    words: numbers === 0 ? words + spans : words,
    isWhole: numbers > 0 && (isWhole || areCodes),
  }
}
