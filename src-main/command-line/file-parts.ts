import type { FileToTakeIn, TablePlace } from '#shared/contract/opened-file'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { importError } from '#main/formats/import-problem'
import { parseNumber, UsageError, type CommandWords } from './program-words'

/** Which of a file's tables is meant: by its number, from 0, or by the sheet that it stands on. */
export type ChosenPart =
  | { readonly kind: 'number'; readonly table: number }
  /** `cell`: one of its cells, or null for the first table of the sheet. */
  | { readonly kind: 'sheet'; readonly sheet: string; readonly cells: string | null }

/** `--table 2`, `--sheet Befolkning` or `--sheet 'Befolkning!I3:K5'`; null without either. Throws `UsageError`. */
export function parsePart(
  { table, sheet }: { readonly table?: string; readonly sheet?: string },
  words: CommandWords,
): ChosenPart | null {
  if (table !== undefined && sheet !== undefined) throw new UsageError(words.usage.tableOrSheet)
  if (table !== undefined)
    // Tables are counted from 1 where people see them.
    return {
      kind: 'number',
      table: parseNumber('--table', table, { low: 1, high: 10_000, whole: true }, words) - 1,
    }
  if (sheet === undefined) return null
  const [, name = sheet, cells = null] = /^(.+)!([A-Z]+\d+(?::[A-Z]+\d+)?)$/i.exec(sheet) ?? []
  return { kind: 'sheet', sheet: name, cells: cells?.toUpperCase() ?? null }
}

/** The number of the table that is meant, from 0. Throws `ProblemError` that names the sheets with tables. */
export function findPart(part: ChosenPart, places: readonly (TablePlace | null)[], fileName: string): number {
  if (part.kind === 'number') return part.table
  const { sheet, cells } = part
  const same = (a: string, b: string): boolean => a.toLocaleLowerCase('sv') === b.toLocaleLowerCase('sv')
  const found = places.findIndex(
    (place) => place !== null && same(place.sheet, sheet) && (cells === null || isAt(place.range, cells)),
  )
  if (found >= 0) return found
  const all = places.flatMap((place) => (place === null ? [] : [`${place.sheet}!${place.range}`]))
  const asked = cells === null ? sheet : `${sheet}!${cells}`
  throw importError('invalid-input', ({ files }) =>
    files.noSuchSheet(fileName, asked, [...new Set(all)].join('; ')),
  )
}

/** A table is named by all of its cells or by its first. */
const isAt = (range: string, cells: string): boolean => range === cells || range.split(':')[0] === cells

/** The other tables of a file with several, by number, and what is left out with the reason. */
export function describeParts(
  { tables, table, leftOut }: FileToTakeIn & { readonly kind: 'table' },
  language: Language,
): string[] {
  const { imports } = messagesIn(language)
  const [first] = tables
  const chosen = tables[table] ?? first
  const others = tables.flatMap(({ title, place }, i) =>
    i === table ? [] : [`- ${imports.files.otherTable(i + 1, place?.label[language] ?? null, title)}`],
  )
  return [
    ...(tables.length > 1 && chosen !== undefined
      ? [
          `- ${imports.files.thisTable(table + 1, tables.length, chosen.place?.label[language] ?? chosen.title)}`,
        ]
      : []),
    ...others,
    ...leftOut.map(
      ({ sheet, cells, why }) =>
        `- ${imports.files.notRead(cells === null ? sheet : imports.intake.file.cellsOf(sheet, cells.range, cells.filled), why[language])}`,
    ),
  ]
}
