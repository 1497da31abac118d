import { readFigure } from './figure-text'

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

/** Looks at what stands in a column. */
export function lookAt(name: string, at: number, rows: readonly Row[]): Column {
  const texts: string[] = []
  let [numbers, signs, words, isWhole] = [0, 0, 0, true]
  for (const row of rows) {
    const cell = row[at]
    const text = textOf(cell)
    if (text === '') continue
    texts.push(text)
    const figure = readFigure(cell)
    if (figure.kind === 'number') {
      numbers++
      isWhole &&= figure.decimals === 0 && figure.value >= 0 && /^\d+$/.test(text)
    } else if (figure.kind === 'text') words++
    else if (figure.kind === 'sign' && figure.word === undefined) signs++
  }
  return { at, name, texts, numbers, signs, words, isWhole: isWhole && numbers > 0 }
}
