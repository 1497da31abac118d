import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { ProblemError } from '#shared/problem/problem'
import { importError } from '#main/formats/import-problem'
import { splitPxFile, splitPxFileAtLine, type PxParts } from '#main/formats/px/px-encoding'
import {
  hasSwallowed,
  mendPxStatements,
  type MendedStatement,
  type MendedStatements,
} from '#main/formats/px/px-mending'
import { parsePxStatements, type PxStatement } from '#main/formats/px/px-statements'
import { hasLineBreaks } from '#main/formats/px/px-text'

/** What stands before the figures, and where they begin. */
export interface PxHead {
  readonly parts: PxParts
  /** First byte after "DATA=". */
  readonly start: number
  readonly statements: readonly PxStatement[]
  /** Rules of the format that are broken where no figure is at stake: line and keyword of each. */
  readonly notices: readonly LocalizedText[]
}

const MOST_NAMED = 5
const MOST_CHARACTERS = 80

/**
 * The statements before DATA. Where quotation marks do not match, texts about the table are read as far as they can be
 * made out; what says which figures there are is never guessed. Throws `file-malformed` naming line and keyword.
 */
export function readPxHead(file: Uint8Array): PxHead {
  const parts = splitPxFile(file)
  let read: readonly PxStatement[]
  try {
    read = parsePxStatements(parts.head)
    if (parts.dataStart === null)
      throw importError('file-malformed', ({ pxFiles }) => pxFiles.noData(parts.dataLine))
    if (!read.some(hasSwallowed)) return headOf(parts, parts.dataStart, { statements: read, mended: [] })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const mended = mendHead(file, parts)
    if (mended === null) throw error
    return mended
  }
  return mendHead(file, parts) ?? headOf(parts, parts.dataStart, { statements: read, mended: [] })
}

/** An odd number of marks hides DATA, or finds it in a text; then it is what begins a line. */
function mendHead(file: Uint8Array, strict: PxParts): PxHead | null {
  const byLine = splitPxFileAtLine(file)
  const tried = strict.dataStart === byLine.dataStart ? [byLine] : [strict, byLine]
  for (const parts of tried) {
    const mended = parts.dataStart === null ? null : mendPxStatements(parts.head)
    if (mended !== null && parts.dataStart !== null) return headOf(parts, parts.dataStart, mended)
  }
  return null
}

function headOf(parts: PxParts, start: number, { statements, mended }: MendedStatements): PxHead {
  const inParts: MendedStatement[] = []
  const joined = statements.map((statement) => {
    const one = joinTexts(statement)
    if (one !== statement)
      inParts.push({ kind: 'parts', keyword: one.keyword, line: one.line, text: one.items[0]?.text ?? '' })
    return one
  })
  return {
    parts,
    start,
    statements: joined,
    notices: [...parts.notices, ...noticeDots(joined), ...noticeMended([...mended, ...inParts])],
  }
}

/** NOTE="One","Two": paragraphs of one text. */
function joinTexts(statement: PxStatement): PxStatement {
  const { keyword, items } = statement
  const areTexts =
    items.length > 1 && items.every(({ quoted, separator }) => quoted && /^,?$/.test(separator))
  if (!areTexts || !hasLineBreaks(keyword)) return statement
  const text = items.map((item) => item.text).join('\n')
  return { ...statement, items: [{ text, quoted: true, separator: '' }] }
}

function noticeDots(statements: readonly PxStatement[]): LocalizedText[] {
  const dotted = statements.flatMap(({ written, line }) => (written === undefined ? [] : [{ written, line }]))
  const first = [...new Map(dotted.toReversed().map((one) => [one.written, one])).values()].reverse()
  if (first.length === 0) return []
  return [
    localize(({ imports }) =>
      imports.pxFiles.dotsForHyphens(first.slice(0, MOST_NAMED), Math.max(0, first.length - MOST_NAMED)),
    ),
  ]
}

/** One notice for each keyword and kind, however many statements. */
function noticeMended(mended: readonly MendedStatement[]): LocalizedText[] {
  const alike = new Map<string, MendedStatement[]>()
  for (const one of mended) {
    const key = `${one.kind} ${one.keyword}`
    const list = alike.get(key)
    if (list === undefined) alike.set(key, [one])
    else list.push(one)
  }
  return [...alike.values()].flatMap((list) => {
    const [first] = list
    if (first === undefined) return []
    const lines = list.map(({ line }) => line).slice(0, MOST_NAMED)
    const more = list.length - lines.length
    return localize(({ imports: { pxFiles } }) => {
      const { kind, keyword, text } = first
      if (kind === 'parts') return pxFiles.textInParts(lines, more, keyword)
      if (kind === 'unreadable') return pxFiles.textLeftOut(lines, more, keyword)
      const shown = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)} …` : text
      return pxFiles.quotesDoNotMatch(lines, more, keyword, shown)
    })
  })
}
