import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatList, formatNumber } from '../messages/number-format'
import { formatYearSpans } from '../messages/year-spans'
import type { DatasetDifference, Revisions, TableDifference } from './difference'

/**
 * What putting a table into a dataset does to it, in one sentence: what is new, what is replaced, which known figures
 * become a sign such as "..", and whether anything goes away.
 */
export function describeJoining(
  { before, tables, identical }: DatasetDifference,
  bundled: boolean,
  language: Language,
): string {
  const { joining: words } = messagesIn(language).imports.intake
  const title = before.title[language]
  if (identical) return words.nothing(title)
  const count = (number: number): string => formatNumber(number, 'persons', language)
  const sum = (of: (table: TableDifference) => number): number =>
    tables.reduce((all, table) => all + of(table), 0)
  const subjects = (some: readonly TableDifference[], name: typeof nameTable): string =>
    formatList(
      some.map((table) => name(table, language)),
      language,
    )
  const grown = tables.filter(({ figures }) => figures.added > 0)
  const changed = tables.filter(({ revisions }) => revisions.total > 0)
  const removed = sum(({ figures }) => figures.removed)
  const withdrawn = sum(({ revisions }) => countWithdrawn(revisions))
  const isAll = changed.every(({ revisions }) => revisions.total === revisions.before.length)
  const parts = [
    ...(grown.length > 0 ? [words.added(subjects(grown, nameWithYears))] : []),
    ...(changed.length > 0
      ? [words.replaced(count(sum(({ revisions }) => revisions.total)), subjects(changed, nameTable))]
      : []),
    ...(withdrawn > 0 ? [words.withdrawn(count(withdrawn), withdrawn === 1, isAll)] : []),
    removed > 0 ? words.removed(count(removed)) : words.nothingRemoved,
  ]
  const sentence = words.adds(title, parts.join('; '))
  return bundled ? `${sentence} ${words.bundled}` : sentence
}

/** Figures that are numbers before and a sign after, among those that are listed. */
function countWithdrawn({ beforeSigns, afterSigns }: Revisions): number {
  let withdrawn = 0
  for (let i = 0; i < afterSigns.length; i++) if (beforeSigns[i] === 0 && afterSigns[i] !== 0) withdrawn++
  return withdrawn
}

/** `pendlingsflöden`; a series by its title. */
function nameTable({ table, title }: TableDifference, language: Language): string {
  const { views, imports } = messagesIn(language)
  return table === 'series' ? imports.intake.joining.series(title[language]) : views.subjects[table]
}

/** `pendlingsflöden 2020–2023`: with the years that only the later edition has. */
function nameWithYears(table: TableDifference, language: Language): string {
  const years = table.years.added.toSorted((a, b) => a - b)
  const name = nameTable(table, language)
  return years.length === 0 ? name : `${name} ${formatYearSpans(years)}`
}
