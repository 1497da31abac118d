import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatChange } from '../messages/number-format'
import { writeSourceLine, writeQualityLine } from '../provenance/source-words'
import type { Quality } from '../dataset/quality'
import { speakFlags } from '../view/figure-flags'
import { formatCell } from '../view/format-cell'
import { isOfReference } from '../view/reference'
import { codeAt, nameAt, rowsOf } from '../view/rows'
import { isCut } from '../view/series-breaks'
import {
  rowQuality,
  type CodeColumn,
  type MeasureUnit,
  type NumberColumn,
  type ViewData,
} from '../view/view-data'
import type { AskedFigure } from './asked-views'
import { timesOfRows, type TimesOfRows } from './times-of-rows'
import { askWords } from './words'

/** A figure with what is needed to quote it. */
export interface CardFigure {
  /** Whose and what: "Söderköping: Utpendlare"; of a flow, from where to where. */
  readonly label: string
  /** As it is read, with its flags in words, for a card has no notes that explain marks; in words where it is not known. */
  readonly text: string
  /** In the unit of the answer (persons, a fraction); null where it is not known. */
  readonly value: number | null
  readonly year: number | null
  /** The month or quarter of the year; null where the figure is of all of it. */
  readonly time: string | null
  /** Since the first year that can be compared; null where the answer is of one year. */
  readonly change: string | null
  /** What must be known of the year shown. */
  readonly note: string | null
  /**
   * The figure over the years, ascending; null where one is not known. Empty where there is one year only. Months and
   * quarters are parts of a year, and named.
   */
  readonly over: readonly CardPoint[]
  readonly source: string
  readonly quality: Quality | null
  /** That the figure is invented, in words; null where it is not. */
  readonly mark: string | null
}

/** The figure of a year, as a point of a small line. */
export interface CardPoint {
  readonly year: number
  readonly value: number | null
  /** The series was cut since the year before it: no line leads here. */
  readonly isCut: boolean
  /** What a month or quarter is called. */
  readonly time?: string
}

const findCodes = ({ columns }: ViewData, id: string): CodeColumn | undefined =>
  columns.find((column): column is CodeColumn => column.type === 'code' && column.id === id)

const findNumbers = ({ columns }: ViewData, id: string): NumberColumn | undefined =>
  columns.find((column): column is NumberColumn => column.type === 'number' && column.id === id)

/** The figure asked for, in its year, with how it came to be; null where the answer has no such rows. */
export function readFigure(asked: AskedFigure, data: ViewData, language: Language): CardFigure | null {
  const column = findNumbers(data, asked.column)
  const by = asked.by === 'place' ? null : findCodes(data, asked.by)
  if (!column || by === undefined) return null
  const known = (row: number): number | null =>
    column.signs[row] === 0 ? (column.values[row] ?? null) : null
  const rows = rowsOfFigure(asked, data, by, known)
  const times = timesOfRows(data, language)
  const yearOf = times.year
  const inOrder = rows.toSorted((a, b) => times.at(a) - times.at(b))
  const cutBetween = (before: number, after: number): boolean =>
    isCut(
      [by ? codeAt(by, after) : (data.filters.region[0] ?? '')],
      data.breaks,
      yearOf(before),
      yearOf(after),
    )
  const hasBefore = (row: number): boolean =>
    inOrder.some((one) => times.at(one) < times.at(row) && known(one) !== null && !cutBetween(one, row))
  const latest = inOrder.findLast((one) => known(one) !== null) ?? inOrder.at(-1)
  const wanted = asked.year
  const row =
    wanted === null
      ? ((asked.isChange === true && asked.since === null
          ? inOrder.findLast((one) => known(one) !== null && hasBefore(one))
          : undefined) ?? latest)
      : nearestTo(wanted, inOrder, times)
  if (row === undefined) return null
  const words = askWords.in(language).card
  const year = data.undated ? null : yearOf(row)
  const place = (by ? nameAt(by, row) : data.regionNames[0])?.[language] ?? ''
  const other = asked.also && findCodes(data, asked.also[0])
  const value = known(row)
  const quality = rowQuality(data.columns, row)
  return {
    // The heading says that people commute: with what is counted two names and a line would not fit beside each other.
    label: other
      ? words.fromTo(place, nameAt(other, row)[language])
      : // A reference is named by its column, and its figure is not the place's.
        isOfReference(column.id)
        ? column.label[language]
        : `${place}: ${column.label[language]}`,
    text:
      value === null
        ? words.noFigure
        : speakFlags(
            withUnit(formatCell(column, row, language), column.unit, language),
            column.flags?.[row] ?? 0,
            language,
          ),
    value,
    year,
    time: data.undated ? null : times.name(row),
    change:
      inOrder.length > 1
        ? describeChange(asked, inOrder, row, {
            column,
            times,
            data,
            place: by ? codeAt(by, row) : (data.filters.region[0] ?? ''),
            language,
          })
        : null,
    note: wanted !== null && year !== wanted ? words.noYear(String(wanted)) : null,
    over:
      inOrder.length > 1
        ? inOrder.map((one, at) => {
            const before = inOrder[at - 1]
            const time = times.name(one)
            return {
              year: times.at(one),
              value: known(one),
              isCut: before !== undefined && cutBetween(before, one),
              ...(time !== null && { time }),
            }
          })
        : [],
    source: [writeSourceLine(data, language), writeQualityLine(data, language)].filter(Boolean).join(' '),
    quality,
    mark: quality === 'synthetic' ? messagesIn(language).views.qualities.synthetic : null,
  }
}

/** The row of the year nearest to one, of its months and quarters the last. */
const nearestTo = (wanted: number, rows: readonly number[], { at, year }: TimesOfRows): number | undefined =>
  rows.toSorted(
    (a, b) =>
      Math.abs(year(a) - wanted) - Math.abs(year(b) - wanted) || (year(a) === year(b) ? at(b) - at(a) : 0),
  )[0]

function rowsOfFigure(
  { at, also, end, nth = 0, only }: AskedFigure,
  data: ViewData,
  by: CodeColumn | null,
  known: (row: number) => number | null,
): readonly number[] {
  const other = also && findCodes(data, also[0])
  const rows = rowsOf(data)
  if (by === null) return rows
  if (at !== null)
    return rows.filter((row) => codeAt(by, row) === at && (!other || codeAt(other, row) === also?.[1]))
  // Neither the rest of the country nor gathered others is the largest of anything.
  const single = rows.filter((row) => known(row) !== null && !by.apart?.includes(by.indices[row] ?? -1))
  const ranked = findNumbers(data, 'rank')
  const listed = ranked ? single.filter((row) => ranked.signs[row] === 0) : single
  const found = end === 'first' ? listed[nth] : listed.at(-1 - nth)
  if (found === undefined) return []
  const value = known(found) ?? 0
  return (only === 'more' && value <= 0) || (only === 'fewer' && value >= 0) ? [] : [found]
}

/**
 * Since the year asked for, else since the first whose series is not cut before the year shown; of months and quarters
 * since the same one of that year, where there is one, so that no season is told as a change.
 */
function describeChange(
  { since }: AskedFigure,
  rows: readonly number[],
  shown: number,
  { column, times, data, place, language }: ChangeContext,
): string {
  const words = askWords.in(language).card
  const yearOf = times.year
  const earlier = rows.filter((row) => column.signs[row] === 0 && times.at(row) < times.at(shown))
  const alike = earlier.filter((row) => times.isSamePart(row, shown))
  const known = alike.length > 0 ? alike : earlier
  const isComparable = (row: number): boolean => !isCut([place], data.breaks, yearOf(row), yearOf(shown))
  const start = since === null ? known.find(isComparable) : known.find((row) => yearOf(row) === since)
  if (start === undefined || column.signs[shown] !== 0) return words.notComparable
  const difference = (column.values[shown] ?? 0) - (column.values[start] ?? 0)
  const unit = column.unit === 'fraction' ? 'fraction-points' : column.unit
  const change = words.change(
    withUnit(formatChange(difference, unit, language), unit, language),
    times.name(start) ?? String(yearOf(start)),
  )
  return isComparable(start)
    ? change
    : `${change} (${messagesIn(language).analysis.flags.spoken.acrossBreak})`
}

/** Of what the heading does not say: persons and shares are known for what they are, the change of a share is not. */
const withUnit = (text: string, unit: MeasureUnit, language: Language): string =>
  unit === 'kilometres' || unit === 'fraction-points'
    ? `${text} ${messagesIn(language).views.unitNames[unit]}`
    : text

interface ChangeContext {
  readonly column: NumberColumn
  readonly times: TimesOfRows
  readonly data: ViewData
  readonly place: string
  readonly language: Language
}
