import {
  DECIMAL_MARKS,
  isChangeable,
  type DecimalMark,
  type StatedMarks,
  type WrittenNumbers,
} from '#shared/table/decimal-mark'
import type { TableReport } from '#shared/table/table-report'
import { parseChoice, UsageError, type CommandWords } from './program-words'

/** A mark for a column that has none to be read in either way, or shows itself how, would change nothing: it is refused. */
export function checkMarks(
  { columns }: StatedMarks,
  { written, unsure }: Pick<TableReport, 'written' | 'unsure'>,
  words: CommandWords,
): void {
  const isMarked = ({ decimals, thousands }: WrittenNumbers): boolean =>
    decimals !== null || thousands !== null
  const known = [...new Set([...written.filter(isMarked), ...unsure].map(({ column }) => column))]
  const open = unsure.filter(({ because }) => isChangeable(because)).map(({ column }) => column)
  for (const column of Object.keys(columns)) {
    if (!known.includes(column)) {
      const named = known.filter((one) => one !== '')
      throw new UsageError(words.usage.noMarksIn(column, named, named.length < known.length))
    }
    if (!open.includes(column)) throw new UsageError(words.usage.marksShown(column))
  }
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
