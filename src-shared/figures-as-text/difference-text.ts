import { formatNumber } from '../messages/number-format'
import type { Language, LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { DatasetDifference } from '../dataset/difference'
import { summariseDifference } from '../dataset/difference-words'
import { listRevisions } from './revision-list'

/** More revisions than these of a table are counted. */
const MOST_TOLD = 10

/** The difference as a text for people: what changed, and the largest revisions of each table. Lines end in `\n`. */
export function describeDifference(difference: DatasetDifference, language: Language): string {
  const { imports } = messagesIn(language)
  const words = imports.intake.difference
  const { before, after } = difference
  const lines = [imports.differences.compared(after.title[language], before.edition, after.edition)]
  if (difference.identical) return [...lines, words.identical, ''].join('\n')
  const { general, tables } = summariseDifference(difference, language)
  lines.push(...general, ...tables.flatMap(({ title, lines }) => section(title, lines)))
  difference.tables.forEach((table, place) => {
    if (table.revisions.total > 0) {
      const title = `${table.title[language]}. ${imports.differences.largest}`
      lines.push(...section(title, tellRevisions(difference, place, language)))
    }
  })
  const inLanguage = (texts: readonly LocalizedText[]): string[] => texts.map((text) => text[language])
  lines.push(...section(words.addedNotes, inLanguage(difference.notes.added)))
  lines.push(...section(words.removedNotes, inLanguage(difference.notes.removed)))
  return [...lines, ''].join('\n')
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

function tellRevisions(difference: DatasetDifference, table: number, language: Language): string[] {
  const words = messagesIn(language).imports.differences
  const { rows } = listRevisions(difference, { table, search: '', year: null }, MOST_TOLD, language)
  const lines = rows.map(({ keys, before, after, change }) => {
    const about = keys.map(({ text }) => text).join(', ')
    return change === ''
      ? words.revision(about, before, after)
      : words.revisionBy(about, before, after, change)
  })
  const more = (difference.tables[table]?.revisions.total ?? 0) - rows.length
  return more > 0 ? [...lines, words.more(formatNumber(more, 'none', language))] : lines
}
