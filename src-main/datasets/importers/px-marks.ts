import type { LocalizedText } from '#shared/messages/language'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { CellStore } from '#shared/table/cell-store'
import type { PxKeywords } from './px-keywords'
import type { PxNames } from './px-names'

/** More marks than this are not set one by one. */
const MOST_MARKS = 500_000

/**
 * Sets the marks of DATANOTECELL on the cells. Its sub-keys are codes in the order of the dimensions, "*" for
 * all. A mark in another language than the main one, or about no stated cell, stays among the other keywords.
 */
export function markCells(keywords: PxKeywords, names: PxNames, cells: CellStore): LocalizedText[] {
  let marks = 0
  for (const statement of keywords.all('DATANOTECELL')) {
    const text = statement.items[0]?.text ?? ''
    if (statement.subkeys.length !== names.dimensions.length || text === '') continue
    if (keywords.languageOf(statement) !== keywords.main) continue
    const choices = statement.subkeys.map((subkey, d) => {
      if (subkey === '*') return (names.codes[d] ?? []).map((_, v) => v)
      const code = names.findCode(d, subkey)
      const index = code >= 0 ? code : names.findValue(d, subkey, keywords.main)
      return index >= 0 ? [index] : []
    })
    const size = choices.reduce((product, { length }) => product * length, 1)
    if (marks + size > MOST_MARKS) {
      const count = marks + size
      return [inBothLanguages(({ imports }) => imports.pxFiles.marksNotKept(count))]
    }
    marks += size
    if (size > 0 && markProduct(choices, names, cells, text)) keywords.use(statement)
  }
  return []
}

function markProduct(
  choices: readonly (readonly number[])[],
  names: PxNames,
  cells: CellStore,
  text: string,
): boolean {
  let some = false
  const visit = (d: number, cell: number): void => {
    const values = choices[d]
    if (values === undefined) {
      const index = cells.indexOf(cell)
      if (index >= 0) {
        cells.flagAt(index, text)
        some = true
      }
      return
    }
    for (const value of values) visit(d + 1, cell * (names.codes[d]?.length ?? 1) + value)
  }
  visit(0, 0)
  return some
}
