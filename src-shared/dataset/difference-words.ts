import { formatChange, formatList, formatNumber } from '../messages/number-format'
import type { Language, LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { shapeOf } from './fact-tables/registry'
import type { Changed, DatasetDifference, NamedCode, TableDifference } from './difference'

/** What differs between two editions, in words: one line a finding. */
export interface DifferenceSummary {
  /** About regions, industries, campuses, sources, names and boundaries. */
  readonly general: readonly string[]
  /** Only tables with something to say. */
  readonly tables: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

/** More names than these are counted, not listed. */
const MOST_NAMED = 8

export function summariseDifference(difference: DatasetDifference, language: Language): DifferenceSummary {
  const { imports } = messagesIn(language)
  const words = imports.intake.difference
  const named = (list: readonly NamedCode[]): string[] => list.map(({ name }) => name[language])
  const general = [
    ...changed(difference.regions, named, words.regions, language),
    ...changed(difference.industries, named, words.industries, language),
    ...changed(difference.campuses, named, words.campuses, language),
    ...changed(difference.sources, (list) => inLanguage(list, language), words.sources, language),
  ]
  for (const { code, before, after } of difference.renamed.slice(0, MOST_NAMED))
    general.push(imports.differences.renamed(code, before[language], after[language]))
  const unnamed = difference.renamed.length - MOST_NAMED
  if (unnamed > 0) general.push(words.moreRenamed(formatNumber(unnamed, 'none', language)))
  if (difference.boundaries > 0)
    general.push(words.boundaries(formatNumber(difference.boundaries, 'none', language)))
  const tables = difference.tables
    .map((table) => ({ title: table.title[language], lines: describeTable(table, language) }))
    .filter(({ lines }) => lines.length > 0)
  return { general, tables }
}

function describeTable(table: TableDifference, language: Language): string[] {
  const words = messagesIn(language).imports.intake.difference
  const { added, removed, same } = table.figures
  const count = (number: number): string => formatNumber(number, 'none', language)
  const lines = changed(table.years, (years) => [...spans(years)], words.years, language)
  if (added > 0) lines.push(words.figures.added(count(added)))
  if (removed > 0) lines.push(words.figures.removed(count(removed)))
  if (table.revisions.total > 0) lines.push(...describeRevisions(table, language))
  if (lines.length > 0 && same > 0) lines.push(words.figures.same(count(same)))
  return lines
}

function describeRevisions({ table, revisions, change }: TableDifference, language: Language): string[] {
  const words = messagesIn(language).imports.intake.difference
  const unit = table === 'series' ? 'none' : (shapeOf(table).measures[0]?.unit ?? 'none')
  const amount = (text: string): string => (unit === 'persons' ? words.persons(text) : text)
  const lines = [words.revised(formatNumber(revisions.total, 'none', language))]
  if (change.absolute === 0) return lines
  lines.push(
    words.net(
      amount(formatChange(change.net, unit, language)),
      amount(formatNumber(change.absolute, unit, language)),
    ),
    words.largest(amount(formatChange(change.largest, unit, language))),
  )
  if (change.largestShare !== null)
    lines.push(words.largestShare(formatNumber(change.largestShare, 'fraction', language)))
  return lines
}

interface ChangeWords {
  readonly added: (names: string) => string
  readonly removed: (names: string) => string
}

function changed<T>(
  { added, removed }: Changed<T>,
  namesOf: (list: readonly T[]) => string[],
  say: ChangeWords,
  language: Language,
): string[] {
  const lines: string[] = []
  if (added.length > 0) lines.push(say.added(nameSome(namesOf(added), language)))
  if (removed.length > 0) lines.push(say.removed(nameSome(namesOf(removed), language)))
  return lines
}

const inLanguage = (texts: readonly LocalizedText[], language: Language): string[] =>
  texts.map((text) => text[language])

/** `Ale, Alingsås och 288 till`. */
function nameSome(names: readonly string[], language: Language): string {
  if (names.length <= MOST_NAMED) return formatList(names, language)
  const words = messagesIn(language).imports.intake.difference
  const rest = formatNumber(names.length - MOST_NAMED, 'none', language)
  return formatList([...names.slice(0, MOST_NAMED), words.andMore(rest)], language)
}

/** Consecutive years as spans: `2004–2015`, `2018`. */
function* spans(years: readonly number[]): Generator<string> {
  let first: number | undefined
  let last: number | undefined
  for (const year of years.toSorted((a, b) => a - b)) {
    if (first !== undefined && last !== undefined && year !== last + 1) {
      yield span(first, last)
      first = year
    }
    first ??= year
    last = year
  }
  if (first !== undefined && last !== undefined) yield span(first, last)
}

const span = (first: number, last: number): string =>
  first === last ? String(first) : `${String(first)}–${String(last)}`
