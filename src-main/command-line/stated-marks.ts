import { DECIMAL_MARKS, type DecimalMark, type StatedMarks } from '#shared/table/decimal-mark'
import type { TableReport } from '#shared/table/table-report'
import { parseChoice, UsageError, type CommandWords } from './program-words'

/** A mark for a column that has none to be read in either way would change nothing, and says so. */
export function checkMarks(
  { columns }: StatedMarks,
  { written }: Pick<TableReport, 'written'>,
  words: CommandWords,
): void {
  const known = written.map(({ column }) => column)
  const unknown = Object.keys(columns).find((column) => !known.includes(column))
  if (unknown !== undefined) throw new UsageError(words.usage.noMarksIn(unknown, known))
}

/** What begins the decimals, for files that do not show it: "comma", or "pris=comma" of one column. */
export function parseMarks(texts: readonly string[] = [], words: CommandWords): StatedMarks {
  let file: DecimalMark | null = null
  const columns = new Map<string, DecimalMark>()
  for (const text of texts) {
    // A heading may have the sign itself; a mark has none.
    const [, column, said = text] = /^(.*)=([^=]*)$/s.exec(text) ?? []
    const mark = parseChoice('--decimal-mark', said, DECIMAL_MARKS, words)
    if (column === undefined) file = mark
    else columns.set(column, mark)
  }
  return { file, columns: Object.fromEntries(columns) }
}

/** An option that may stand several times. */
export const gather = (text: string, before: readonly string[] = []): readonly string[] => [...before, text]
