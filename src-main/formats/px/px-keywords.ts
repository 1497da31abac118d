import { languageName, noTexts, type OtherKeyword, type Texts } from '#shared/table/statistical-table'
import { decodeLineBreaks, hasLineBreaks } from './px-text'
import { formatItems, type PxStatement } from './px-statements'

/** Said by the file about itself; the writer says it anew. */
const ABOUT_THE_FILE = ['CHARSET', 'CODEPAGE', 'AXIS-VERSION', 'LANGUAGE', 'LANGUAGES']

/** What the cells are numbered by: stated again otherwise, it would give the figures of a copy to other places. */
const OF_THE_CELLS: ReadonlySet<string> = new Set(['STUB', 'HEADING', 'VALUES', 'CODES'])

/** The statements of a file by keyword, and which of them have found their place in the table. */
export class PxKeywords {
  /** The main language first. */
  readonly languages: readonly string[]
  readonly main: string
  private readonly byKeyword = new Map<string, PxStatement[]>()
  private readonly used = new Set<PxStatement>()

  constructor(private readonly statements: readonly PxStatement[]) {
    for (const statement of statements) {
      const same = this.byKeyword.get(statement.keyword)
      if (same === undefined) this.byKeyword.set(statement.keyword, [statement])
      else same.push(statement)
    }
    const listed = this.all('LANGUAGES').flatMap(({ items }) =>
      items.map(({ text }) => languageName(text.trim())),
    )
    // "und" is the code for a language that is not stated.
    this.main = languageName(this.all('LANGUAGE')[0]?.items[0]?.text.trim() || listed[0] || 'und')
    const named = statements.flatMap(({ language }) => (language === null ? [] : [language]))
    this.languages = [...new Set([this.main, ...listed, ...named])].filter((language) => language !== '')
    for (const keyword of ABOUT_THE_FILE) this.all(keyword).forEach((statement) => this.use(statement))
  }

  /** All statements of a keyword, in the order of the file. */
  all(keyword: string): readonly PxStatement[] {
    return this.byKeyword.get(keyword) ?? []
  }

  languageOf(statement: PxStatement): string {
    return statement.language ?? this.main
  }

  /** Marks a statement as having its place in the table. */
  use(statement: PxStatement): void {
    this.used.add(statement)
  }

  /** The first statement without sub-keys in the main language. */
  single(keyword: string): PxStatement | null {
    return (
      this.all(keyword).find(
        (statement) => statement.subkeys.length === 0 && this.languageOf(statement) === this.main,
      ) ?? null
    )
  }

  /** A statement's first text or word; it is then used. Null when it is not there or empty. */
  takeText(keyword: string): string | null {
    const statement = this.single(keyword)
    if (statement === null) return null
    this.use(statement)
    return textOf(statement) || null
  }

  /** A whole number; null when it is not there. What is no number stays among the other keywords. */
  takeNumber(keyword: string): number | null {
    const statement = this.single(keyword)
    const text = statement?.items[0]?.text.trim() ?? ''
    if (statement === null || !/^\d{1,2}$/.test(text)) return null
    this.use(statement)
    return Number(text)
  }

  /** The texts of a keyword without sub-keys, by language; null when there are none. */
  takeTexts(keyword: string): Texts | null {
    const texts = noTexts()
    for (const statement of this.all(keyword)) {
      const language = this.languageOf(statement)
      if (statement.subkeys.length > 0 || texts[language] !== undefined) continue
      this.use(statement)
      const text = textOf(statement)
      if (text !== '') texts[language] = text
    }
    return Object.keys(texts).length === 0 ? null : texts
  }

  /** What has no place of its own. */
  rest(): OtherKeyword[] {
    return this.statements
      .filter(
        (statement) =>
          !this.used.has(statement) &&
          !(OF_THE_CELLS.has(statement.keyword) && this.languageOf(statement) === this.main),
      )
      .map(({ keyword, language, subkeys, items }) => ({
        keyword,
        language,
        subkeys,
        value: formatItems(items),
      }))
  }
}

/** A statement's text, with line breaks where its keyword has them. */
export function textOf(statement: PxStatement): string {
  const text = statement.items[0]?.text ?? ''
  return hasLineBreaks(statement.keyword) ? decodeLineBreaks(text) : text
}
