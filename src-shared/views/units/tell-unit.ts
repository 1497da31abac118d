import type { Language, LocalizedText } from '../../messages/language'
import { localizePart } from '../../messages/localize'
import { messagesIn } from '../../messages/messages'
import { formatList } from '../../messages/number-format'
import { insideSentence, startSentence } from '../../messages/sentence-case'
import { countColumn, type CountedIn, type CountsOverYears } from '../../view/counts-over-years'
import { speakFlags } from '../../view/figure-flags'
import { formatIn } from '../../view/format-cell'
import { nameAt } from '../../view/rows'
import { codes, FIGURE_FLAGS, numbers, type ViewData } from '../../view/view-data'
import type { CountLine } from './count-lines'

const say = localizePart(({ analysis }) => analysis.counts)

/** More lines than these are not told in one sentence, and more counts of one line. */
const MOST_LINES_TOLD = 3
const MOST_COUNTS_TOLD = 2

/** `index (2004 = 100)`, as it stands after what is counted. */
export function nameUnit({ unit, baseYear }: CountedIn, language: Language): string {
  const { counts } = messagesIn(language).analysis
  return unit === 'index' ? counts.units.index(String(baseYear)) : counts.units[unit]
}

/** What tells a line from the others: its places, or the place that is chosen where it is the only one. */
export function nameLine(
  data: ViewData,
  { lines }: CountsOverYears,
  { firstRow }: CountLine,
  language: Language,
): string {
  // The only campus is no place that is chosen.
  const differing = lines
    .map((id) => codes(data, id))
    .filter((column) => column.codes.length > 1 || column.of === 'campus')
  const [first, second] = differing.map((column) => nameAt(column, firstRow)[language])
  if (first === undefined) return data.regionNames[0]?.[language] ?? ''
  return second === undefined ? first : messagesIn(language).analysis.counts.between(first, second)
}

/**
 * The figures of the last year of which the first line has one, those in focus before others; of one count those of the
 * first lines. In the base year of an index all are 100, which tells nothing. Lines in focus of which nothing is told are
 * named.
 */
export function findingInUnit(
  data: ViewData,
  counts: CountsOverYears,
  inOrder: readonly CountLine[],
): LocalizedText | null {
  const { counted } = data
  if (!counted) return null
  const columns = counted.columns.map((id) => numbers(data, id))
  const isTold = ({ rowIn }: CountLine, year: number): boolean =>
    columns.some((column) => Number.isFinite(column.values[rowIn.get(year) ?? -1]))
  const focus = inOrder.filter((one) => isInFocus(data, one))
  const lines = [...focus, ...inOrder.filter((one) => !focus.includes(one))]
  const lastOf = (one: CountLine): number | undefined =>
    [...one.rowIn.keys()].sort((a, b) => a - b).findLast((year) => isTold(one, year))
  const line = lines.find((one) => ![undefined, counted.baseYear].includes(lastOf(one))) ?? lines[0]
  const year = line && lastOf(line)
  const untold = focus.filter((one) => lastOf(one) === undefined)
  if (line === undefined || year === undefined) return null
  const named = counts.times === undefined ? null : codes(data, counts.times).names[year]
  const time = (language: Language): string => named?.[language] ?? String(year)
  const [first] = columns
  const isOneCount = columns.length === 1
  return say((words, language) => {
    const read = (one: CountLine, column: (typeof columns)[number]): string | null => {
      const row = one.rowIn.get(year) ?? -1
      const value = column.values[row] ?? Number.NaN
      if (!Number.isFinite(value)) return null
      // That a break lies between is told after the sentence, once.
      const flags = (column.flags?.[row] ?? 0) & ~FIGURE_FLAGS.acrossBreak
      return speakFlags(formatIn(column, value, language), flags, language)
    }
    const told = isOneCount
      ? [line, ...lines.filter((one) => one !== line && isTold(one, year))]
          .slice(0, MOST_LINES_TOLD)
          .map((one) => ({
            what: nameLine(data, counts, one, language),
            value: first ? read(one, first) : null,
          }))
      : columns.slice(0, MOST_COUNTS_TOLD).map((column) => ({
          what: insideSentence(numbers(data, countColumn(column.id)).label[language]),
          value: read(line, column),
        }))
    const parts = told.flatMap(({ what, value }) => (value === null ? [] : [words.told(what, value)]))
    const list = formatList(parts, language)
    const unit = nameUnit(counted, language)
    if (!isOneCount)
      return words.finding(startSentence(nameLine(data, counts, line, language)), time(language), unit, list)
    const isShare = counted.unit === 'share'
    const head = startSentence(isShare ? (first?.label[language] ?? unit) : unit)
    const names = formatList(
      untold.map((one) => nameLine(data, counts, one, language)),
      language,
    )
    return [
      ...(names === '' ? [] : [words.untold(head, names)]),
      words.findingOfLines(head, time(language), list),
    ].join(' ')
  })
}

/** Whether a line is of the place chosen, where the view tells such rows from others. */
const isInFocus = ({ columns }: ViewData, { firstRow }: CountLine): boolean => {
  const flag = columns.find(({ id }) => id === 'in_focus')
  return flag?.type === 'number' && flag.values[firstRow] === 1
}
