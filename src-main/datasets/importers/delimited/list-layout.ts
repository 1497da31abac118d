import { areApart, findFigures } from './figure-columns'
import { areRowsPlaces, isTimes, timesOf } from './heading-times'
import { saysAboutFile, saysFlag, saysKey } from './heading-words'
import {
  areHeadingsOfRows,
  columnsStandingNested,
  columnsStandingOnce,
  filledFromAbove,
  MOSTLY_BLANK,
} from './keys-above'
import { lookAt, textOf, type Column, type Row } from './looked-at-column'
import { placeIn } from './place-text'
import { isNumbersWithGaps, isRowNumbers, type NumberOfRow } from './row-numbers'

export { textOf, type Cell, type Row } from './looked-at-column'

/** What the columns of a list are. */
export interface ListLayout {
  /** Columns that say what a row is about. */
  readonly keys: readonly number[]
  /** Columns of figures. */
  readonly values: readonly number[]
  /** For figures under headings that end in a time ("Inpendlare 2004"): heading without it and the time. */
  readonly times: readonly { readonly heading: string; readonly time: string }[] | null
  /** Of each column of figures, the one that marks its figures ("b", "e"); null: none does. */
  readonly flags: readonly (number | null)[]
  /** Columns without any figure whose headings stand beside those of figures. */
  readonly empty: readonly number[]
  /** Of the keys, those whose empty cells say what the cell above says. */
  readonly fromAbove: readonly number[]
  /** Columns that are not read, and why. */
  readonly leftOut: readonly {
    readonly column: number
    readonly why: 'row-numbers' | 'about-file' | 'no-time'
  }[]
}

/** What is known of a list before its columns are looked at. */
export interface KnownOfList {
  /** So many columns from the left hold keys, whatever stands in them. */
  readonly keys?: number
  readonly numberOf?: NumberOfRow | undefined
}

/** Marks on figures are short: "b", "E", "p", "prel.". */
const LONGEST_FLAG = 12

/**
 * Decides what each column is from its contents and, where they may be two things, by what its heading says. Columns
 * of numbers are figures wherever they stand, unless they are codes, times or numbers of rows; where the others do not
 * tell any two rows apart, whole numbers from the left are names of classes, too. Null when there
 * is no column of figures, or none beside it.
 */
export function findLayout(header: Row, rows: readonly Row[], known: KnownOfList = {}): ListLayout | null {
  const filled = layoutFromAbove(header, rows, known, MOSTLY_BLANK)
  if (filled !== null) return filled
  const plain = layoutWithoutNumbers(header, rows, known)
  // One empty cell among many is a total without a code, unless rows cannot be told apart but by what stands above. A
  // time has no such total: what has none is of the one above, if that leaves rows apart.
  const isPlain = plain === null || areApartWithoutNumbers(header, rows, plain)
  if (plain === null || (isPlain && !hasTimesWithGaps(header, rows, plain))) return plain
  return layoutFromAbove(header, rows, known, 0) ?? plain
}

/** With keys that stand once for several rows, where so large a share of their cells is empty; null where there are none. */
function layoutFromAbove(
  header: Row,
  rows: readonly Row[],
  known: KnownOfList,
  share: number,
): ListLayout | null {
  const once = columnsStandingOnce(rows, header.length, share)
  if (once.length === 0) return null
  // Only keys go on: a figure may be missing in most rows.
  const plain = layoutWithoutNumbers(header, filledFromAbove(rows, once), known)
  const outer = once.filter((c) => plain?.keys.includes(c) === true)
  const nested = columnsStandingNested(rows, outer, header.length)
  for (const columns of nested.length > outer.length ? [nested, once] : [once]) {
    const filled = filledFromAbove(rows, columns)
    const layout = layoutWithoutNumbers(header, filled, known)
    const fromAbove = layout?.keys.filter((c) => columns.includes(c)) ?? []
    // Once they are filled all rows can be told apart; else an empty cell may be a total, or a thing without a name.
    if (
      layout !== null &&
      fromAbove.length > 0 &&
      // Where few cells are empty, they may be totals of the rows above, whose places are not named.
      (share > 0 || areHeadingsOfRows(rows, fromAbove, layout.keys)) &&
      areApart(filledFromAbove(rows, fromAbove), layout.keys, layout.values)
    )
      return { ...layout, fromAbove }
  }
  return null
}

const hasTimesWithGaps = (header: Row, rows: readonly Row[], { keys }: ListLayout): boolean =>
  keys.some(
    (c) => isTimes(lookAt(textOf(header[c]), c, rows)) && rows.some((row) => textOf(row[c]).trim() === ''),
  )

/** Whether the rows are told apart by more than numbers that ascend. */
function areApartWithoutNumbers(header: Row, rows: readonly Row[], { keys, values }: ListLayout): boolean {
  const columns = header.map((cell, at) => lookAt(textOf(cell), at, rows))
  const isNumbers = (c: number): boolean => {
    const column = columns[c]
    return column !== undefined && isNumbersWithGaps(column, columns, rows.length)
  }
  return areApart(
    rows,
    keys.filter((c) => !isNumbers(c)),
    values,
  )
}

/**
 * Without a column that numbers the rows of a longer list, of which some were taken away ("1, 3, 4"): the others tell
 * the rows apart.
 */
function layoutWithoutNumbers(header: Row, rows: readonly Row[], known: KnownOfList): ListLayout | null {
  const columns = header.map((cell, at) => lookAt(textOf(cell), at, rows))
  const ascending = columns.findIndex(
    (column) => column.at >= (known.keys ?? 0) && isNumbersWithGaps(column, columns, rows.length),
  )
  if (ascending >= 0) {
    const layout = layoutOf(header, rows, known, ascending)
    if (layout !== null && layout.keys.length > 0 && areApart(rows, layout.keys, layout.values)) return layout
  }
  return layoutOf(header, rows, known)
}

/** `numbering`: a column of numbers of rows, whatever it looks like. */
function layoutOf(
  header: Row,
  rows: readonly Row[],
  known: KnownOfList,
  numbering: number | null = null,
): ListLayout | null {
  const { keys: knownKeys = 0, numberOf } = known
  const columns = header.map((cell, at) => lookAt(textOf(cell), at, rows))
  const leftOut: ListLayout['leftOut'][number][] = []
  const taken = new Set<number>()
  const leave = (column: number, why: ListLayout['leftOut'][number]['why']): void => {
    taken.add(column)
    leftOut.push({ column, why })
  }
  for (const column of columns.slice(knownKeys)) {
    if (isEmpty(column)) taken.add(column.at)
    else if (column.at === numbering || isRowNumbers(column, rows.length, numberOf))
      leave(column.at, 'row-numbers')
    else if (saysAboutFile(column.name) && isAboutFile(column)) leave(column.at, 'about-file')
  }
  const open = columns.filter(({ at }) => !taken.has(at))
  const flags = open.filter((column) => column.at >= knownKeys && isFlags(column, rows.length))
  const rest = open.filter((column) => !flags.includes(column))
  const figures = findFigures(rest, rows).filter(({ at }) => at >= knownKeys)
  if (figures.length === 0 || rest.length + leftOut.length < 2) return null
  // Codes of municipalities look like years, too: 2021 is Vansbro.
  const times = areRowsPlaces(figures, rest) ? null : timesOf(figures, rest)
  const values = times === null ? figures : figures.filter(({ at }) => times.has(at))
  for (const { at } of figures) if (times !== null && !times.has(at)) leave(at, 'no-time')
  const isValue = new Set(figures.map(({ at }) => at))
  const empty = columns.filter(isBlankMeasure)
  const keys = rest.flatMap(({ at }) => (isValue.has(at) ? [] : [at]))
  return {
    keys,
    fromAbove: [],
    values: values.map(({ at }) => at),
    times: times === null ? null : values.map(({ at }) => times.get(at) ?? { heading: '', time: '' }),
    flags: flagsOf(values, empty, flags),
    empty: empty.map(({ at }) => at),
    leftOut,
  }
}

const isEmpty = ({ name, texts }: Column): boolean =>
  texts.length === 0 && (name === '' || placeIn(name) !== undefined || (!saysKey(name) && !saysFlag(name)))

const isBlankMeasure = (column: Column): boolean => column.name !== '' && isEmpty(column)

/** What a file tells of itself is the same in every row. */
const isAboutFile = ({ texts }: Column): boolean => new Set(texts).size <= 1

function isFlags({ name, texts, numbers }: Column, rows: number): boolean {
  if (!saysFlag(name) || numbers > 0) return false
  return texts.length < rows || texts.every((text) => text.length <= LONGEST_FLAG && !/\s\S+\s/.test(text))
}

/**
 * Of each column of figures, the column of marks beside it, or the only one that there is: to the right, as offices
 * write them, or to the left, where the first one stands so.
 */
function flagsOf(
  values: readonly Column[],
  blank: readonly Column[],
  flags: readonly Column[],
): readonly (number | null)[] {
  // A measure without any figure has a column of marks, too.
  const all = [...values, ...blank].sort((a, b) => a.at - b.at)
  const [first] = flags
  const isLeft = first !== undefined && all[0] !== undefined && first.at < all[0].at
  return values.map(({ at }) => {
    const v = all.findIndex((one) => one.at === at)
    if (flags.length === all.length) return flags[v]?.at ?? null
    if (isLeft) return flags.findLast((flag) => flag.at < at)?.at ?? null
    const next = all[v + 1]?.at ?? Infinity
    const between = flags.find((flag) => flag.at > at && flag.at < next)
    return (between ?? flags.find((flag) => flag.at > at))?.at ?? null
  })
}
