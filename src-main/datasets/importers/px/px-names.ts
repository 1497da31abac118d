import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import type { ProblemError } from '#shared/problem/problem'
import type { Texts } from '#shared/table/statistical-table'
import { importError } from '#main/formats/import-problem'
import type { PxKeywords } from '#main/formats/px/px-keywords'
import { formatItems, type PxStatement } from '#main/formats/px/px-statements'
import { checkDimensionCount, checkLanguageCount, checkValueCount } from '../table-limits'

/** Where texts stand in a list, the first of each, and which of them stand there more than once. */
interface LabelIndex {
  readonly first: ReadonlyMap<string, number>
  readonly ambiguous: ReadonlySet<string>
}

/** A variable whose CODES are not as many as its VALUES, and the error where its figures could change place. */
interface UnmatchedCodes {
  readonly dimension: number
  readonly problem: () => ProblemError
}

/**
 * What dimensions and values are called in each language. Sub-keys of a statement name them in the statement's
 * own language; some files name them in the main one, which is understood as well.
 */
export class PxNames {
  /** Labels in the main language: STUB, then HEADING. */
  readonly dimensions: readonly string[]
  /** How many of them stand in STUB. */
  readonly stubCount: number
  /** Codes by dimension and value; labels where the file has no CODES. */
  readonly codes: readonly (readonly string[])[]
  /** Read by their values instead. */
  readonly unmatchedCodes: readonly UnmatchedCodes[]
  /** Codes and translations that are not as many as the values, and are left out. */
  readonly notices: readonly LocalizedText[]
  private readonly unmatched: UnmatchedCodes[] = []
  private readonly told: LocalizedText[] = []
  private readonly dimensionLabels = new Map<string, readonly string[]>()
  /** By language, then dimension. */
  private readonly valueLabels = new Map<string, (readonly string[] | undefined)[]>()
  private readonly indexes = new Map<string, LabelIndex>()

  constructor(
    private readonly keywords: PxKeywords,
    private readonly dataLine: number,
  ) {
    const stub = this.readNames('STUB', keywords.main)
    const heading = this.readNames('HEADING', keywords.main)
    this.dimensions = [...stub, ...heading]
    this.stubCount = stub.length
    checkDimensionCount(this.dimensions.length)
    checkLanguageCount(keywords.languages.length)
    this.checkDimensions()
    for (const language of keywords.languages) this.readTranslations(language, stub.length, heading.length)
    for (const language of keywords.languages) this.readValues(language)
    this.codes = this.dimensions.map((name, d) => this.readCodes(name, d))
    this.unmatchedCodes = this.unmatched
    this.notices = this.told
  }

  /** Index of the dimension with this label; −1 when there is none. */
  findDimension(label: string, language: string): number {
    const own = this.dimensionLabels.get(language)?.indexOf(label) ?? -1
    return own >= 0 ? own : this.dimensions.indexOf(label)
  }

  /** Index of the value with this label, else with this code; −1 when there is none. */
  findValue(d: number, text: string, language: string): number {
    const own = this.labelIndex(d, language)
    const main = this.labelIndex(d, this.keywords.main)
    // A label that several values have is one's own only where no value has it as its code.
    for (const { first, ambiguous } of [own, main]) {
      const found = first.get(text)
      if (found !== undefined && !ambiguous.has(text)) return found
    }
    const code = this.findCode(d, text)
    return code >= 0 ? code : (own.first.get(text) ?? main.first.get(text) ?? -1)
  }

  findCode(d: number, code: string): number {
    const { first, ambiguous } = this.indexed(`${String(d)} codes`, this.codes[d] ?? [])
    return ambiguous.has(code) ? -1 : (first.get(code) ?? -1)
  }

  dimensionTexts(d: number): Texts {
    return this.inLanguages((language) => this.dimensionLabels.get(language)?.[d])
  }

  valueTexts(d: number, v: number): Texts {
    return this.inLanguages((language) => this.valueLabels.get(language)?.[d]?.[v])
  }

  private inLanguages(pick: (language: string) => string | undefined): Texts {
    const texts: Record<string, string> = {}
    for (const language of this.keywords.languages) {
      const text = pick(language)
      if (text !== undefined) texts[language] = text
    }
    return texts
  }

  private labelIndex(d: number, language: string): LabelIndex {
    return this.indexed(`${String(d)} ${language}`, this.valueLabels.get(language)?.[d] ?? [])
  }

  private indexed(key: string, texts: readonly string[]): LabelIndex {
    const known = this.indexes.get(key)
    if (known !== undefined) return known
    const first = new Map<string, number>()
    const ambiguous = new Set<string>()
    texts.forEach((text, i) => {
      if (first.has(text)) ambiguous.add(text)
      else first.set(text, i)
    })
    const index = { first, ambiguous }
    this.indexes.set(key, index)
    return index
  }

  private readNames(keyword: string, language: string): string[] {
    const [statement, ...more] = this.inLanguage(keyword, language)
    if (statement === undefined) return []
    this.keywords.use(statement)
    for (const again of more) this.statedAgain(again, statement)
    return statement.items.map(({ text }) => text).filter((text) => text !== '')
  }

  private inLanguage(keyword: string, language: string): PxStatement[] {
    return this.keywords.all(keyword).filter((statement) => this.keywords.languageOf(statement) === language)
  }

  /**
   * What tells whose the figures are is said once, or alike: what is said in another way may be what is meant. Not kept
   * among the other keywords, where a writer would take it for what the file says.
   */
  private statedAgain(again: PxStatement, first: PxStatement): void {
    this.keywords.use(again)
    if (formatItems(again.items) === formatItems(first.items)) return
    const { line, keyword, subkeys } = again
    const language = this.keywords.languageOf(again)
    if (language === this.keywords.main)
      throw importError('file-malformed', ({ pxFiles }) =>
        pxFiles.statedTwice(line, keyword, subkeys[0] ?? '', first.line),
      )
    this.told.push(
      localize(({ imports }) => imports.pxFiles.translationTwice(line, keyword, language, first.line)),
    )
  }

  private checkDimensions(): void {
    if (this.dimensions.length === 0)
      throw importError('file-malformed', ({ pxFiles }) => pxFiles.noDimensions(this.dataLine))
    const twice = this.dimensions.find((name, d) => this.dimensions.indexOf(name) !== d)
    if (twice === undefined) return
    const line = this.inLanguage('HEADING', this.keywords.main)[0]?.line
    const stub = this.inLanguage('STUB', this.keywords.main)[0]?.line
    throw importError('file-malformed', ({ pxFiles }) =>
      pxFiles.dimensionTwice(line ?? stub ?? this.dataLine, twice),
    )
  }

  private readTranslations(language: string, stub: number, heading: number): void {
    if (language === this.keywords.main) {
      this.dimensionLabels.set(language, this.dimensions)
      return
    }
    const names = [
      ...this.readTranslated('STUB', language, stub),
      ...this.readTranslated('HEADING', language, heading),
    ]
    if (names.some((name) => name !== undefined))
      this.dimensionLabels.set(
        language,
        names.map((name, d) => name ?? this.dimensions[d] ?? ''),
      )
  }

  /** The translated names of one keyword; undefined where the language has none. */
  private readTranslated(keyword: string, language: string, expected: number) {
    const line = this.inLanguage(keyword, language)[0]?.line ?? this.dataLine
    const names = this.readNames(keyword, language)
    if (names.length === expected) return names
    if (names.length > 0) this.leaveOutTranslation(line, keyword, language, names.length, expected)
    return new Array<undefined>(expected).fill(undefined)
  }

  /** The main language says what there is: figures stand where they stand without the other's words. */
  private leaveOutTranslation(
    line: number,
    keyword: string,
    language: string,
    found: number,
    wanted: number,
  ) {
    this.told.push(
      localize(({ imports }) => imports.pxFiles.translationLeftOut(line, keyword, language, found, wanted)),
    )
  }

  private readValues(language: string): void {
    const labels: (readonly string[] | undefined)[] = []
    let count = 0
    this.valueLabels.set(language, labels)
    const isMain = language === this.keywords.main
    const first: PxStatement[] = []
    for (const statement of this.inLanguage('VALUES', language)) {
      const d = this.findDimension(statement.subkeys[0] ?? '', language)
      if (d < 0) continue
      const earlier = first[d]
      if (earlier !== undefined) {
        this.statedAgain(statement, earlier)
        continue
      }
      this.keywords.use(statement)
      const texts = statement.items.map(({ text }) => text)
      const expected = this.valueLabels.get(this.keywords.main)?.[d]?.length ?? 0
      if (!isMain && texts.length !== expected) {
        this.leaveOutTranslation(statement.line, 'VALUES', language, texts.length, expected)
        continue
      }
      count += texts.length
      checkValueCount(count, this.dimensions[d] ?? '')
      labels[d] = texts
      first[d] = statement
    }
    if (isMain) this.dimensions.forEach((name, d) => this.checkHasValues(name, d, labels))
  }

  private checkHasValues(name: string, d: number, labels: readonly (readonly string[] | undefined)[]): void {
    if ((labels[d]?.length ?? 0) > 0) return
    const keyword = d < this.stubCount ? 'STUB' : 'HEADING'
    const line = this.inLanguage(keyword, this.keywords.main)[0]?.line ?? this.dataLine
    throw importError('file-malformed', ({ pxFiles }) => pxFiles.noValues(line, keyword, name))
  }

  private readCodes(name: string, d: number): readonly string[] {
    const labels = this.valueLabels.get(this.keywords.main)?.[d] ?? []
    const statements = this.keywords
      .all('CODES')
      .filter(
        ({ subkeys, language }) => this.findDimension(subkeys[0] ?? '', language ?? this.keywords.main) === d,
      )
    const [main, ...more] = statements.filter(
      (statement) => this.keywords.languageOf(statement) === this.keywords.main,
    )
    if (main !== undefined) for (const again of more) this.statedAgain(again, main)
    const stated = main?.items.map(({ text }) => text) ?? labels
    const fit = stated.length === labels.length
    if (main !== undefined && !fit) this.readByValues(main, name, d, labels)
    const codes = fit ? stated : labels
    const seen = new Set<string>()
    for (const code of codes) {
      if (seen.has(code)) throw this.unmatched.at(-1)?.problem() ?? this.twice(main, name, d, code)
      seen.add(code)
    }
    for (const statement of statements)
      if (
        statement.items.length === codes.length &&
        statement.items.every(({ text }, v) => text === codes[v])
      )
        this.keywords.use(statement)
    return codes
  }

  /** Which code is whose is not certain; the values are, as long as DATA has a figure for each of them. */
  private readByValues(main: PxStatement, name: string, d: number, labels: readonly string[]): void {
    const [line, codes, values] = [main.line, main.items.length, labels.length]
    this.keywords.use(main)
    this.unmatched.push({
      dimension: d,
      problem: () =>
        importError('file-malformed', ({ pxFiles }) => pxFiles.codesDoNotMatch(line, name, codes, values)),
    })
    this.told.push(localize(({ imports }) => imports.pxFiles.codesLeftOut(line, name, codes, values)))
  }

  private twice(codes: PxStatement | undefined, name: string, d: number, code: string) {
    const values = this.inLanguage('VALUES', this.keywords.main).find(
      ({ subkeys }) => this.dimensions.indexOf(subkeys[0] ?? '') === d,
    )
    const line = codes?.line ?? values?.line ?? this.dataLine
    return importError('file-malformed', ({ pxFiles }) => pxFiles.valueTwice(line, name, code))
  }
}
