import { countDecimals, foldCommon, splitMarks } from '#shared/figures-as-text/arranged-table'
import type { TableColumn, ViewTable } from '#shared/figures-as-text/view-table'
import { highestOf } from '#shared/indicators/extremes'
import { measureText, wrapText } from '#shared/charts/frame/text-width'
import type { Language } from '#shared/messages/language'

/** A column as a table shows it. */
export interface ShownColumn extends TableColumn {
  /** Its place in the table as it was made. */
  readonly place: number
  /** Its figures can be traced to their source. */
  readonly traced: boolean
  /** Holds the rows' own names. */
  readonly names: boolean
  /** Most decimals of its figures, which stand with their decimal signs below each other. */
  readonly decimals: number
  /** Its texts are words that stand on one line: a broken one would make every row twice as high. */
  readonly brief: boolean
  /** Marks hang behind some of its figures. */
  readonly marked: boolean
  /** The least width, in parts of the size of letters, in which none of its texts has more than three lines. */
  readonly least: number
}

/** Letters of the longest text of a brief column. */
const BRIEF = 16

/** The columns that tell rows apart, and what is the same in every row. `explainable`: ids of those to be traced. */
export function showColumns(
  table: ViewTable,
  explainable: readonly string[],
  language: Language,
): {
  readonly columns: readonly ShownColumn[]
  readonly common: readonly { readonly label: string; readonly text: string }[]
  /** Heads of columns that are left out, for not one of their figures is known. */
  readonly unknown: readonly string[]
} {
  const folded = foldCommon(table)
  const kept = folded.columns.flatMap((place) => {
    const column = table.columns[place]
    return column ? [{ ...column, place, traced: explainable.includes(column.id) }] : []
  })
  const first = kept.find(({ numeric }) => !numeric) ?? kept.find(({ key }) => key === true)
  const columns = kept.map((column): ShownColumn => {
    const texts = column.numeric ? table.rows.map((cells) => splitMarks(cells[column.place] ?? '')) : []
    return {
      ...column,
      names: column === first,
      decimals: Math.max(0, highestOf(texts.map(({ number }) => countDecimals(number, language)))),
      brief: !column.numeric && table.rows.every((cells) => (cells[column.place] ?? '').length <= BRIEF),
      marked: texts.some(({ marks }) => marks !== ''),
      least: column.numeric ? 0 : textsWidth(table.rows.map((cells) => cells[column.place] ?? '')),
    }
  })
  return { columns, common: folded.common, unknown: folded.unknown }
}

/** Room to the right of a figure that has fewer decimals than others of its column, as CSS; without tabular figures there is no `ch` to count in. */
export function missingDecimals(text: string, decimals: number, language: Language): string | undefined {
  const own = countDecimals(text, language)
  if (own === decimals || !/\d/.test(text)) return undefined
  return `calc(${String(decimals - own)}ch${own === 0 ? ' + 0.25em' : ''})`
}

/** Heads with more lines push the figures down that they stand over, and rows with more part what is compared. */
const MOST_LINES = 3

/** So many of a column's longest texts are measured: which of them breaks worst is told by its words, not its length. */
const MEASURED_TEXTS = 12
/** Of an em: narrower widths tell nobody apart. */
const STEP = 0.25

/** The least width in which texts have at most three lines. */
function textsWidth(texts: readonly string[]): number {
  const longest = [...new Set(texts)].toSorted((a, b) => b.length - a.length).slice(0, MEASURED_TEXTS)
  return longest.reduce((least, text) => {
    const fits = (width: number): boolean => wrapText(text, width, 1).length <= MOST_LINES
    const whole = measureText(text, 1)
    let width = Math.max(least, whole / MOST_LINES)
    while (width < whole && !fits(width)) width += STEP
    return width
  }, 0)
}

/** The least width of a head's words, in parts of their size: that in which they have few lines. */
export function headWidth(label: string): number {
  const words = label.split(/[ /]/)
  const widths = words.flatMap((_, from) =>
    words.slice(from).map((_, length) => measureText(words.slice(from, from + length + 1).join(' '), 1, 600)),
  )
  // Rounding may not push a word to the next line.
  const fits = (width: number): boolean =>
    wrapText(words.join(' '), width + 0.01, 1, 600).length <= MOST_LINES
  const longest = Math.max(...words.map((word) => measureText(word, 1, 600)))
  return widths
    .filter((width) => width >= longest && fits(width))
    .reduce((least, width) => Math.min(least, width), Infinity)
}
