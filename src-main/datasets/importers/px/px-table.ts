import { CELL_SIGNS } from '#shared/table/cell-store'
import {
  noTexts,
  textFor,
  type DimensionValue,
  type StatisticalTable,
  type TableDimension,
  type Texts,
} from '#shared/table/statistical-table'
import { SIGN_KEYWORDS } from '#main/formats/px/px-signs'
import { formatItems, type PxStatement } from '#main/formats/px/px-statements'
import { textOf, type PxKeywords } from '#main/formats/px/px-keywords'
import type { PxNames } from './px-names'
import { parsePxTime } from '#main/formats/px/px-text'

type Described = Omit<StatisticalTable, 'cells' | 'notes' | 'other' | 'languages'>

/** What the file says about the table as a whole, and about each of its contents (CONTVARIABLE). */
export function describePxTable(
  keywords: PxKeywords,
  names: PxNames,
  dimensions: readonly TableDimension[],
): Described {
  const contents = new PxContents(keywords, names, dimensions)
  const title = keywords.takeTexts('TITLE')
  // Where there is no title, the description stands in its place; it stays a keyword of its own, too.
  const description = keywords.single('DESCRIPTION') ?? keywords.single('CONTENTS')
  const unit = keywords.takeTexts('UNITS')
  const described: Described = {
    id: readId(keywords),
    title: title ?? { [keywords.main]: description === null ? '' : textOf(description) },
    dimensions: contents.withUnits(unit),
    signTexts: readSignTexts(keywords),
    unit,
    decimals: keywords.takeNumber('DECIMALS'),
    shownDecimals: keywords.takeNumber('SHOWDECIMALS'),
    source: keywords.takeTexts('SOURCE'),
    contact: contents.commonTexts('CONTACT', keywords.takeTexts('CONTACT')),
    subject: keywords.takeTexts('SUBJECT-AREA'),
    lastUpdated: readTime(keywords, contents, 'LAST-UPDATED'),
    nextUpdate: readTime(keywords, contents, 'NEXT-UPDATE'),
    licence: keywords.takeText('LICENCE'),
    official: readOfficial(keywords),
  }
  dropRepeated(keywords, described.title)
  return described
}

/** The value of the first TABLEID or MATRIX that there is; a MATRIX that differs stays a keyword. */
function readId(keywords: PxKeywords): string | null {
  const id = keywords.takeText('TABLEID')
  const matrix = keywords.single('MATRIX')
  const text = matrix === null ? '' : textOf(matrix)
  if (matrix !== null && (id === null || text === id)) keywords.use(matrix)
  return id ?? (text || null)
}

function readSignTexts(keywords: PxKeywords): Record<string, Texts> {
  const texts: Record<string, Texts> = {}
  SIGN_KEYWORDS.forEach((keyword, sign) => {
    const found = keyword === null ? null : keywords.takeTexts(keyword)
    if (found !== null) texts[CELL_SIGNS[sign] ?? ''] = found
  })
  return texts
}

function readTime(keywords: PxKeywords, contents: PxContents, keyword: string): string | null {
  const whole = keywords.takeText(keyword)
  const time = whole === null ? contents.latest(keyword) : parsePxTime(whole)
  for (const statement of keywords.all(keyword))
    if (time !== null && parsePxTime(textOf(statement)) === time) keywords.use(statement)
  return time
}

function readOfficial(keywords: PxKeywords): boolean {
  const statement = keywords.single('OFFICIAL-STATISTICS')
  if (statement === null) return false
  keywords.use(statement)
  return statement.items[0]?.text.toUpperCase() === 'YES'
}

/** Keywords that the format asks for and that say nothing new: an empty text, CONTENTS that is the title. */
function dropRepeated(keywords: PxKeywords, title: Texts): void {
  for (const statement of keywords.all('CONTENTS'))
    if (textOf(statement) === textFor(title, keywords.languageOf(statement))) keywords.use(statement)
  for (const statement of keywords.all('SUBJECT-CODE'))
    if (formatItems(statement.items) === '""') keywords.use(statement)
}

/** Statements about one value of the dimension that holds the contents: UNITS("In-commuters"). */
class PxContents {
  private readonly metric: number

  constructor(
    private readonly keywords: PxKeywords,
    private readonly names: PxNames,
    private readonly dimensions: readonly TableDimension[],
  ) {
    this.metric = dimensions.findIndex(({ role }) => role === 'metric')
  }

  withUnits(unit: Texts | null): TableDimension[] {
    const units = new Map<number, Record<string, string>>()
    for (const { statement, value } of this.about('UNITS')) {
      const texts = units.get(value) ?? noTexts()
      units.set(value, texts)
      texts[this.keywords.languageOf(statement)] ??= textOf(statement)
      this.keywords.use(statement)
    }
    return this.dimensions.map((dimension, d) =>
      d !== this.metric
        ? dimension
        : {
            ...dimension,
            values: dimension.values.map((value, v): DimensionValue => {
              const own = units.get(v)
              return own === undefined || sameTexts(own, unit ?? {}) ? value : { ...value, unit: own }
            }),
          },
    )
  }

  /** The whole table's texts, else those of the first content; the same text about a content is used with it. */
  commonTexts(keyword: string, whole: Texts | null): Texts | null {
    const texts = Object.assign(noTexts(), whole)
    for (const { statement } of this.about(keyword)) {
      const language = this.keywords.languageOf(statement)
      const text = textOf(statement)
      if (whole === null) texts[language] ??= text
      if (texts[language] === text) this.keywords.use(statement)
    }
    return Object.keys(texts).length === 0 ? null : texts
  }

  /** The latest time that any content states. */
  latest(keyword: string): string | null {
    const times = this.about(keyword).map(({ statement }) => parsePxTime(textOf(statement)))
    return times.sort().at(-1) ?? null
  }

  private about(keyword: string): { statement: PxStatement; value: number }[] {
    if (this.metric < 0) return []
    return this.keywords.all(keyword).flatMap((statement) => {
      const [subkey, more] = statement.subkeys
      if (subkey === undefined || more !== undefined) return []
      const value = this.names.findValue(this.metric, subkey, this.keywords.languageOf(statement))
      return value < 0 ? [] : [{ statement, value }]
    })
  }
}

function sameTexts(a: Texts, b: Texts): boolean {
  const languages = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...languages].every((language) => textFor(a, language) === textFor(b, language))
}
