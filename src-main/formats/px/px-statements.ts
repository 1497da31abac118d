import { languageName } from '#shared/table/statistical-table'
import { importError } from '../import-problem'
import { quotePx } from './px-text'

export interface PxItem {
  readonly text: string
  /** `"YES"` is a text, `YES` a word of the format. */
  readonly quoted: boolean
  /** What stands between this item and the one before. */
  readonly separator: '' | ',' | ':' | '-'
}

/** `KEYWORD[language]("subkey","subkey")=items;` */
export interface PxStatement {
  readonly keyword: string
  /** Null for the file's main language. */
  readonly language: string | null
  readonly subkeys: readonly string[]
  readonly items: readonly PxItem[]
  /** Where the statement begins. */
  readonly line: number
  /** The keyword as the file has it, where that is with dots: "LAST.UPDATED". */
  readonly written?: string
}

/** What stands in front of a statement's "=". */
type PxSubject = Omit<PxStatement, 'items'>

/** Blanks, a byte order mark, and the sign that ends a file on old disks. */
const SPACE = new RegExp(`[\\s\\ufeff${String.fromCharCode(26)}]*`, 'y')
const KEYWORD = /[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*/y
/** A keyword at the beginning of a line inside a text: if an error follows, its last quotation mark is missing. */
const SWALLOWED = /\n[A-Z][A-Z0-9-]*(\[\w+\])?\s*[(=]/

/**
 * The statements before DATA. Throws `file-malformed` naming line and keyword. Statement after statement, texts
 * over several lines joined, line breaks inside a text kept as "\n".
 */
export function parsePxStatements(text: string): PxStatement[] {
  return new StatementParser(text).parse()
}

/** The statement that begins at `at`, and the first character behind it. `line`: of `at`. Throws like the above. */
export function parsePxStatementAt(text: string, at: number, line: number): [PxStatement, end: number] {
  const parser = new StatementParser(text, at, line)
  return [parser.parseStatement(), parser.at]
}

/** What stands before the "=" of the statement that begins at `at`, and the first character behind the sign. */
export function parsePxSubjectAt(text: string, at: number, line: number): [PxSubject, end: number] {
  const parser = new StatementParser(text, at, line)
  return [parser.parseSubject(), parser.at]
}

/** Some packages write dots for the hyphens of keywords (R has no hyphens in names); no keyword has a dot. */
export const plainKeyword = (written: string): string =>
  written.includes('.') ? written.toUpperCase().replaceAll('.', '-') : written.toUpperCase()

/** A statement's items as they would be written: what `OtherKeyword.value` holds. */
export const formatItems = (items: readonly PxItem[]): string =>
  items.map((item) => item.separator + (item.quoted ? quotePx(item.text) : item.text)).join('')

class StatementParser {
  private keyword = ''
  /** Line of a text of this statement that seems to have swallowed the next statement. */
  private suspect: number | null = null

  constructor(
    private readonly text: string,
    public at = 0,
    private line = 1,
  ) {}

  parse(): PxStatement[] {
    const statements: PxStatement[] = []
    this.skipSpace()
    while (this.at < this.text.length) {
      statements.push(this.parseStatement())
      this.skipSpace()
    }
    return statements
  }

  parseStatement(): PxStatement {
    const { keyword, language, subkeys, line, written } = this.parseSubject()
    const items = this.parseItems(';')
    // Hundreds of thousands of notes: objects of one shape, without a copy.
    if (written === undefined) return { keyword, language, subkeys, items, line }
    return { keyword, language, subkeys, items, line, written }
  }

  parseSubject(): PxSubject {
    const line = this.line
    this.suspect = null
    KEYWORD.lastIndex = this.at
    const found = KEYWORD.exec(this.text)
    if (found === null)
      throw importError('file-malformed', ({ pxFiles }) => pxFiles.notStatements(line, this.snippet()))
    const [written] = found
    this.keyword = plainKeyword(written)
    const rest = this.text.slice(this.at, this.at + 200)
    this.at += written.length
    this.skipSpace()
    let language: string | null = null
    if (this.peek() === '[') {
      const end = this.text.indexOf(']', this.at)
      if (end < 0) throw this.noEquals(line)
      language = languageName(
        this.text
          .slice(this.at + 1, end)
          .replaceAll('"', '')
          .trim(),
      )
      this.at = end + 1
      this.skipSpace()
    }
    let subkeys: string[] = []
    if (this.peek() === '(') {
      this.at++
      subkeys = this.parseItems(')').map((item) => item.text)
      this.skipSpace()
    }
    if (this.peek() !== '=') {
      // "SOME PROSE" is no keyword at all; "TITLE "x"" only lacks its sign.
      if (/^[A-Z][A-Z0-9.-]*\s*["[(\n]/.test(rest)) throw this.noEquals(line)
      const prose = (rest.split(/[\r\n]/)[0] ?? '').slice(0, 40)
      throw importError('file-malformed', ({ pxFiles }) => pxFiles.notStatements(line, prose))
    }
    this.at++
    const subject = { keyword: this.keyword, language, subkeys, line }
    return written.includes('.') ? { ...subject, written } : subject
  }

  /** Texts and words up to and with the end sign. */
  private parseItems(end: ')' | ';'): PxItem[] {
    const items: PxItem[] = []
    let separator: PxItem['separator'] = ''
    let pending = false
    for (;;) {
      const before = this.line
      this.skipSpace()
      const sign = this.peek()
      const last = items.at(-1)
      if (sign === undefined) throw this.noSemicolon(before)
      if (sign === end) {
        this.at++
        return items
      }
      if (sign === ',' || (last?.quoted === true && !pending && (sign === ':' || sign === '-'))) {
        separator = sign
        pending = true
        this.at++
        continue
      }
      const direct = last !== undefined && !pending
      if (sign === '"') {
        const line = this.line
        if (direct && last.quoted && line > before) {
          items[items.length - 1] = { ...last, text: last.text + this.parseText() }
          continue
        }
        if (direct && last.quoted) throw this.textAfterQuote()
        items.push({ text: this.parseText(), quoted: true, separator })
      } else {
        if (direct && sign !== ')') throw this.line > before ? this.afterLine(before) : this.textAfterQuote()
        items.push({ text: this.parseWord(end), quoted: false, separator })
      }
      separator = ''
      pending = false
    }
  }

  private parseWord(end: ')' | ';'): string {
    const stop = end === ')' ? /[",;)\r\n]/g : /[",;\r\n]/g
    stop.lastIndex = this.at
    const to = stop.exec(this.text)?.index ?? this.text.length
    const word = this.text.slice(this.at, to).trim()
    this.at = to
    return word
  }

  /** From the opening quotation mark to behind the closing one; a doubled mark stands for itself. */
  private parseText(): string {
    const line = this.line
    let text = ''
    let from = this.at + 1
    for (;;) {
      const end = this.text.indexOf('"', from)
      if (end < 0) throw this.textNotEnded(this.suspect ?? line)
      text += this.text.slice(from, end)
      from = end + 1
      if (this.text[from] !== '"') break
      text += '"'
      from++
    }
    this.at = from
    if (!/[\r\n]/.test(text)) return text
    text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
    if (SWALLOWED.test(text)) this.suspect ??= line
    this.line += text.split('\n').length - 1
    return text
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at
    const space = SPACE.exec(this.text)?.[0] ?? ''
    if (space === '') return
    this.at += space.length
    for (let i = 0; i < space.length; i++)
      if (space[i] === '\n' || (space[i] === '\r' && space[i + 1] !== '\n')) this.line++
  }

  private peek(): string | undefined {
    return this.text[this.at]
  }

  /** The beginning of what stands here, for a message. */
  private snippet(): string {
    return (/^"?[^"\r\n]*/.exec(this.text.slice(this.at, this.at + 40))?.[0] ?? '').trim()
  }

  private noEquals(line: number) {
    return importError('file-malformed', ({ pxFiles }) => pxFiles.noEquals(line, this.keyword))
  }

  private textNotEnded(line: number) {
    return importError('file-malformed', ({ pxFiles }) => pxFiles.textNotEnded(line, this.keyword))
  }

  private noSemicolon(line: number) {
    if (this.suspect !== null) return this.textNotEnded(this.suspect)
    return importError('file-malformed', ({ pxFiles }) => pxFiles.noSemicolon(line, this.keyword))
  }

  private textAfterQuote() {
    if (this.suspect !== null) return this.textNotEnded(this.suspect)
    const found = this.snippet()
    return importError('file-malformed', ({ pxFiles }) =>
      pxFiles.textAfterQuote(this.line, this.keyword, found),
    )
  }

  /** Something without a separator on the next line: a new statement, so the semicolon was forgotten. */
  private afterLine(line: number) {
    KEYWORD.lastIndex = this.at
    return KEYWORD.test(this.text) ? this.noSemicolon(line) : this.textAfterQuote()
  }
}
