import type { LocalizedText } from '../messages/language'

/** What begins the decimals of a file's figures; the other of the two can only part thousands. */
export const DECIMAL_MARKS = ['point', 'comma'] as const
export type DecimalMark = (typeof DECIMAL_MARKS)[number]

export const otherMark = (mark: DecimalMark): DecimalMark => (mark === 'point' ? 'comma' : 'point')

/** What somebody says begins the decimals: of the whole file, and of columns by their headings ('' where there is none). */
export interface StatedMarks {
  readonly file: DecimalMark | null
  readonly columns: Readonly<Record<string, DecimalMark>>
}
export const NO_MARKS: StatedMarks = { file: null, columns: {} }

/** What is said of a column: by its heading, else of the whole file; null: nothing. */
export const markOf = ({ file, columns }: StatedMarks, column: string): DecimalMark | null =>
  (Object.hasOwn(columns, column) ? columns[column] : null) ?? file

export const areStated = ({ file, columns }: StatedMarks): boolean =>
  file !== null || Object.keys(columns).length > 0

/** What is said now over what was said before: of the whole file it replaces all, of columns only theirs. */
export const marksOver = (before: StatedMarks, now: StatedMarks): StatedMarks =>
  now.file !== null ? now : { file: before.file, columns: { ...before.columns, ...now.columns } }

/** The mark that is said of a column alone; null takes it back. */
export function markColumn(
  { file, columns }: StatedMarks,
  column: string,
  mark: DecimalMark | null,
): StatedMarks {
  const others = Object.fromEntries(Object.entries(columns).filter(([name]) => name !== column))
  return { file, columns: mark === null ? others : { ...others, [column]: mark } }
}

/** Whether somebody may say otherwise: what a column's own figures show is no matter of choice. */
export const isChangeable = (because: UnsureFigures['because']): boolean => because !== 'column'

/**
 * Figures with one mark and three digits behind it ("1.240"), which alone do not say whether the mark parts
 * thousands or begins the decimals, and how they were read.
 */
export interface UnsureFigures {
  /** The heading of their column; '' where there is none. */
  readonly column: string
  /** The first of them as it is written, and where it stands. */
  readonly example: string
  readonly place: LocalizedText
  readonly count: number
  /** The mark that stands in the example. */
  readonly mark: DecimalMark
  /** The example read in either way. */
  readonly asThousands: number
  readonly asDecimals: number
  /** What was taken to begin the decimals; null: nothing in the file decides, and somebody has to say. */
  readonly read: DecimalMark | null
  /**
   * Why: somebody said so; the column's other figures show it; those of other columns do; columns are separated by
   * commas; persons are counted, and there are no parts of persons.
   */
  readonly because: 'stated' | 'column' | 'file' | 'separator' | 'counts' | null
}

/** What begins the decimals of a column's unsure figures where this is said; null: somebody has to say more. */
export const readWith = (marks: StatedMarks, { column, read, because }: UnsureFigures): DecimalMark | null =>
  // What was said when they were read may have been taken back since.
  markOf(marks, column) ?? (because === 'stated' ? null : read)

/** What parts the thousands of a figure. */
export const THOUSANDS_SIGNS = ['blank', 'point', 'comma', 'apostrophe'] as const
export type ThousandsSign = (typeof THOUSANDS_SIGNS)[number]

/** How the figures of one column are written, one way for the whole column; null: it has no decimals, or no thousands. */
export interface WrittenNumbers {
  /** The heading; '' where there is none. */
  readonly column: string
  readonly decimals: DecimalMark | null
  readonly thousands: ThousandsSign | null
}
