import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import type { CellStore } from '#shared/table/cell-store'
import type { PxKeywords } from '#main/formats/px/px-keywords'
import type { PxNames } from './px-names'

/** More marks than this are not set one by one. */
const MOST_MARKS = 500_000
/** In place of a value's number: every value. */
const ALL = -2

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
    // Counted first: lists of all values for every statement would take longer than the marks themselves.
    const chosen = statement.subkeys.map((subkey, d) => {
      if (subkey === '*') return ALL
      const code = names.findCode(d, subkey)
      return code >= 0 ? code : names.findValue(d, subkey, keywords.main)
    })
    const size = chosen.reduce<number>(
      (product, one, d) => product * (one === ALL ? (names.codes[d]?.length ?? 0) : one >= 0 ? 1 : 0),
      1,
    )
    if (marks + size > MOST_MARKS) {
      const count = marks + size
      return [localize(({ imports }) => imports.pxFiles.marksNotKept(count))]
    }
    marks += size
    if (size === 0) continue
    const choices = chosen.map((one, d) => (one === ALL ? (names.codes[d] ?? []).map((_, v) => v) : [one]))
    if (markProduct(choices, names, cells, text)) keywords.use(statement)
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
