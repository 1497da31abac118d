import { ProblemError } from '#shared/problem/problem'
import {
  formatItems,
  parsePxStatementAt,
  parsePxSubjectAt,
  plainKeyword,
  type PxStatement,
} from './px-statements'
import { FIGURE_KEYWORDS, isKnownKeyword } from './px-keyword-names'
import { hasLineBreaks } from './px-text'

/** A statement that breaks the format's rules where no figure is at stake. */
export interface MendedStatement {
  /** `quotes`: too many or too few; `parts`: several texts where one belongs; `unreadable`: left out. */
  readonly kind: 'quotes' | 'parts' | 'unreadable'
  readonly keyword: string
  readonly line: number
  /** As it was made out; '' where it was left out. */
  readonly text: string
}

export interface MendedStatements {
  readonly statements: readonly PxStatement[]
  readonly mended: readonly MendedStatement[]
}

/** What follows a keyword: [en]("sub-key" or =. */
const TAIL = String.raw`[ \t]*(?:\[[^\]\r\n]{1,40}\])?[ \t]*(?:=|\([ \t]*")`
const BEGINNING = String.raw`([A-Z][A-Z0-9._-]*)${TAIL}`
const ANY_BEGINNING = new RegExp(String.raw`[A-Za-z][\w.-]*${TAIL}`, 'y')
/** At the beginning of a line. */
const LINE = new RegExp(String.raw`(?:^|[\r\n])[ \t]*${BEGINNING}`, 'g')
/** At the beginning of a line, behind the end of a text and its semicolon. */
const LINE_AFTER_TEXT = new RegExp(String.raw`"[ \t]*;[ \t]*[\r\n]\s*${BEGINNING}`, 'g')
/** Anywhere in a text. */
const INSIDE = new RegExp(String.raw`(?<![\w.-])${BEGINNING}`, 'gi')
/** At the beginning of a further line, without its "=". */
const FURTHER_LINE = /[\r\n]\s*([A-Z][A-Z0-9._-]*)(?![\w.-])[ \t]*(["([]?)/g
const BLANK = /[\s\ufeff]*/y

/** A text that has swallowed the statements behind it: the doubled mark before the semicolon was its end. */
export const hasSwallowed = ({ items }: PxStatement): boolean =>
  items.some(
    ({ text }) =>
      text.includes('"') &&
      [...text.matchAll(LINE_AFTER_TEXT)].some(([, keyword = '']) => isKnownKeyword(plainKeyword(keyword))),
  )

/**
 * The statements before DATA where quotation marks do not match. What says nothing about figures is read from where
 * it begins to the line on which the next statement begins, as far as it can be made out; everything else must keep
 * the rules. Null where that is not enough to be certain of every figure.
 */
export function mendPxStatements(text: string): MendedStatements | null {
  const statements: PxStatement[] = []
  const mended: MendedStatement[] = []
  const starts = lineStarts(text)
  let at = 0
  let line = 1
  let next = 0
  const goTo = (to: number): void => {
    for (; at < to; at++) if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) line++
  }
  goTo(behindBlanks(text, 0))
  while (at < text.length) {
    while (next < starts.length && (starts[next] as number) <= at) next++
    const bound = starts[next] ?? text.length
    const whole = readWhole(text, at, line, bound)
    if (whole !== null) {
      statements.push(whole.statement)
      goTo(whole.end)
      continue
    }
    const made = mendOne(text, at, line, bound)
    if (made === null) return null
    mended.push(made.mended)
    if (made.statement !== null) statements.push(made.statement)
    goTo(made.end)
  }
  return saysFiguresOnce(statements) ? { statements, mended } : null
}

/** Positions at which a line begins with a keyword of the format. */
function lineStarts(text: string): number[] {
  return [...text.matchAll(LINE)].flatMap((match) => {
    const [all, keyword = ''] = match
    return isKnownKeyword(plainKeyword(keyword)) ? [match.index + all.indexOf(keyword)] : []
  })
}

function behindBlanks(text: string, at: number): number {
  BLANK.lastIndex = at
  return at + (BLANK.exec(text)?.[0].length ?? 0)
}

/** A statement that keeps the rules, ends before the next one and has that, or nothing, behind it. */
function readWhole(
  text: string,
  at: number,
  line: number,
  bound: number,
): { statement: PxStatement; end: number } | null {
  const read = orNull(() => parsePxStatementAt(text, at, line))
  if (read === null) return null
  const [statement, behind] = read
  const end = behindBlanks(text, behind)
  const isFollowed = end === text.length || beginsAt(text, end, /[\r\n]/.test(text.slice(behind, end)))
  return behind <= bound && isFollowed && !hasSwallowed(statement) ? { statement, end } : null
}

/** Whether a statement begins here: in the middle of a line, one that the format knows. */
function beginsAt(text: string, at: number, isLine: boolean): boolean {
  ANY_BEGINNING.lastIndex = at
  const [begun = ''] = ANY_BEGINNING.exec(text) ?? []
  return begun !== '' && (isLine || isKnownKeyword(plainKeyword(/^[\w.-]+/.exec(begun)?.[0] ?? '')))
}

interface Made {
  readonly mended: MendedStatement
  readonly statement: PxStatement | null
  readonly end: number
}

function mendOne(text: string, at: number, line: number, bound: number): Made | null {
  const begun = /^[A-Za-z][\w.-]*/.exec(text.slice(at, at + 100))?.[0] ?? ''
  const keyword = plainKeyword(begun)
  if (!beginsAt(text, at, true) || FIGURE_KEYWORDS.test(keyword)) return null
  const end = endOf(text, at, bound)
  const whole = text.slice(at, end).trim()
  if (!whole.endsWith(';') || holdsAnother(whole, begun)) return null
  const subject = orNull(() => parsePxSubjectAt(text, at, line))
  if (subject === null || subject[1] > end || subject[0].subkeys.some((subkey) => /[\r\n]/.test(subkey)))
    return { mended: { kind: 'unreadable', keyword, line, text: '' }, statement: null, end }
  const raw = text.slice(subject[1], end).trim().slice(0, -1).trim()
  const { kind, made } = makeOut(raw, keyword)
  const items = [{ text: made, quoted: true, separator: '' as const }]
  return { mended: { kind, keyword, line, text: made }, statement: { ...subject[0], items }, end }
}

/** Where the statement at `at` ends: at the next keyword of the format, or before that at a line that looks like one. */
function endOf(text: string, at: number, bound: number): number {
  LINE_AFTER_TEXT.lastIndex = at
  const match = LINE_AFTER_TEXT.exec(text)
  if (match === null || match.index >= bound) return bound
  const [all, keyword = ''] = match
  return Math.min(bound, match.index + all.lastIndexOf(keyword))
}

/** Whether a text holds what may be another statement; then it is not certain where it ends. */
function holdsAnother(whole: string, begun: string): boolean {
  const text = whole.slice(begun.length)
  const saysFigures = (keyword: string): boolean => FIGURE_KEYWORDS.test(plainKeyword(keyword))
  if ([...text.matchAll(INSIDE)].some(([, keyword = '']) => saysFigures(keyword))) return true
  return [...text.matchAll(FURTHER_LINE)].some(
    ([, keyword = '', sign]) =>
      saysFigures(keyword) || (sign !== '' && isKnownKeyword(plainKeyword(keyword))),
  )
}

const TEXTS_ALONE = /^"(?:[^"]|"")*"(?:(?:\s*[;,]\s*|\s+)"(?:[^"]|"")*")*$/
const ONE_TEXT = /(^|[;,\s])(\s*)"((?:[^"]|"")*)"/g

/** A text from what stands between "=" and ";". */
function makeOut(raw: string, keyword: string): { kind: 'quotes' | 'parts'; made: string } {
  const paragraph = hasLineBreaks(keyword) ? '\n' : ' '
  const plain = raw.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  if (TEXTS_ALONE.test(plain)) {
    let made = ''
    for (const [, sign = '', blank = '', text = ''] of plain.matchAll(ONE_TEXT)) {
      // Texts on lines of their own without a sign between them are one, as the format has it.
      const isContinued = made === '' || (!/[;,]/.test(sign) && (sign + blank).includes('\n'))
      made += (isContinued ? '' : paragraph) + text.replaceAll('""', '"')
    }
    return { kind: 'parts', made }
  }
  const made = plain
    .replace(/^"/, '')
    .replace(/"$/, '')
    .replace(/"\s*;\s*"/g, paragraph)
    .replace(/"[ \t]*\n\s*"/g, '')
    .replaceAll('""', '"')
    .trim()
  return { kind: 'quotes', made: withoutOddMark(made) }
}

/** One mark alone at an end is the one too many. */
function withoutOddMark(text: string): string {
  if (text.split('"').length % 2 === 1) return text
  return text.startsWith('"') ? text.slice(1) : text.endsWith('"') ? text.slice(0, -1) : text
}

/** Of two statements that say different things about figures, one may be part of a text. */
function saysFiguresOnce(statements: readonly PxStatement[]): boolean {
  const said = new Map<string, string>()
  return statements.every(({ keyword, language, subkeys, items }) => {
    if (!FIGURE_KEYWORDS.test(keyword)) return true
    const key = JSON.stringify([keyword, language, subkeys])
    const value = formatItems(items)
    const before = said.get(key)
    said.set(key, value)
    return before === undefined || before === value
  })
}

function orNull<T>(read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof ProblemError) return null
    throw error
  }
}
