import { REPEATED } from '#main/formats/px/px-keywords'
import { parsePxStatements } from '#main/formats/px/px-statements'
import { encodeLineBreaks, hasLineBreaks, quotePx } from '#main/formats/px/px-text'
import type { OtherKeyword, Texts } from '#shared/table/statistical-table'

export const LINE_END = '\r\n'
/** Longer texts and lists go on in the next line. */
const WIDTH = 200
/** Said by the writer about this very file, or by the figures. */
const OWN = new Set([
  'CHARSET',
  'AXIS-VERSION',
  'CODEPAGE',
  'LANGUAGE',
  'LANGUAGES',
  'STUB',
  'HEADING',
  'KEYS',
  'DATA',
])

/** The statements of a file in writing, in order. */
export class PxLines {
  private readonly lines: string[] = []
  private readonly others: readonly OtherKeyword[]
  /** What the other keywords say already: it goes before what the writer would derive. */
  private readonly said: ReadonlySet<string>

  /** `main`: the language whose statements name no language. */
  constructor(
    readonly main: string,
    other: readonly OtherKeyword[],
  ) {
    this.others = other.filter(
      ({ keyword, language }) =>
        !OWN.has(keyword) && /^[A-Z][A-Z0-9_-]*$/.test(keyword) && !/[\]"]/.test(language ?? ''),
    )
    this.said = new Set(this.others.map((it) => this.key(it.keyword, it.language, it.subkeys)))
  }

  /** `value` as it stands in the file. Not written when the other keywords say it. */
  put(keyword: string, language: string, subkeys: readonly string[], value: string): void {
    if (!REPEATED.test(keyword) && this.said.has(this.key(keyword, language, subkeys))) return
    this.lines.push(statement(keyword, language === this.main ? null : language, subkeys, value))
  }

  putText(keyword: string, language: string, subkeys: readonly string[], text: string): void {
    this.put(keyword, language, subkeys, longText(hasLineBreaks(keyword) ? encodeLineBreaks(text) : text))
  }

  /** A text in each of its languages. */
  putTexts(keyword: string, texts: Texts, subkeys: (language: string) => readonly string[]): void {
    for (const [language, text] of Object.entries(texts))
      this.putText(keyword, language, subkeys(language), text)
  }

  putList(keyword: string, language: string, subkeys: readonly string[], texts: readonly string[]): void {
    this.put(keyword, language, subkeys, list(texts.map(quotePx)))
  }

  putOthers(): void {
    for (const { keyword, language, subkeys, value } of this.others)
      this.lines.push(statement(keyword, language, subkeys, isValue(value) ? value : longText(value)))
  }

  toString(): string {
    return this.lines.map((line) => line + LINE_END).join('')
  }

  private key(keyword: string, language: string | null, subkeys: readonly string[]): string {
    return JSON.stringify([keyword, language ?? this.main, subkeys])
  }
}

function statement(
  keyword: string,
  language: string | null,
  subkeys: readonly string[],
  value: string,
): string {
  const inLanguage = language === null ? '' : `[${language}]`
  const about = subkeys.length === 0 ? '' : `(${subkeys.map(quotePx).join(',')})`
  return `${keyword}${inLanguage}${about}=${value};`
}

/** Items with commas, broken after a comma. */
export function list(items: readonly string[]): string {
  let width = 0
  return items
    .map((item, i) => {
      width += item.length + 1
      if (i === items.length - 1) return item
      if (width < WIDTH) return `${item},`
      width = 0
      return `${item},${LINE_END}`
    })
    .join('')
}

/** A text in quotation marks, in pieces on lines of their own. No character is split between two pieces. */
function longText(text: string): string {
  const pieces: string[] = []
  let from = 0
  while (from < text.length) {
    const code = text.charCodeAt(from + WIDTH - 1)
    const to = from + WIDTH + (code >= 0xd800 && code < 0xdc00 ? 1 : 0)
    pieces.push(quotePx(text.slice(from, to)))
    from = to
  }
  return pieces.length === 0 ? '""' : pieces.join(LINE_END)
}

/** True when a value of another keyword can stand in the file as it is. */
function isValue(value: string): boolean {
  try {
    return parsePxStatements(`OTHER=${value};`).length === 1
  } catch {
    return false
  }
}
