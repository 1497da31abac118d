import { swedishCode, swedishCodeOf } from '#shared/table/region-codes'
import { timeUnitOf } from '../time-values'
import { readTime, readTimes } from '../time-text'
import { readFigure } from './figure-text'
import {
  isValueAlone,
  isValueWord,
  saysAboutFile,
  saysFigure,
  saysFlag,
  saysKey,
  saysMonth,
  saysPlace,
  saysQuarter,
  saysRowNumber,
  saysTime,
} from './heading-words'

export type Cell = string | number | null
export type Row = readonly Cell[]

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
  /** Columns that are not read, and why. */
  readonly leftOut: readonly {
    readonly column: number
    readonly why: 'row-numbers' | 'about-file' | 'no-time'
  }[]
}

export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim()

/** What is in a column of the first rows. */
interface Column {
  readonly at: number
  readonly name: string
  readonly texts: readonly string[]
  readonly numbers: number
  /** Signs such as ".." instead of one. */
  readonly signs: number
  readonly words: number
  /** All numbers are whole and none is below nought. */
  readonly isWhole: boolean
}

const FIXED_CODE = /^0\d+$/
/** Codes and names are believed to be such from so many pairs on, each met so often. */
const FEWEST_PAIRS = 3
const FEWEST_MEETINGS = 2
/** Marks on figures are short: "b", "E", "p", "prel.". */
const LONGEST_FLAG = 12

/**
 * Decides what each column is from its contents and, where they may be two things, by what its heading says. Columns
 * of numbers are figures wherever they stand, unless they are codes, times or numbers of rows; where the others do not
 * tell any two rows apart, whole numbers from the left are names of classes, too. Null when there is no column of
 * figures, or none beside it.
 */
export function findLayout(header: Row, rows: readonly Row[]): ListLayout | null {
  const columns = header.map((cell, at) => lookAt(textOf(cell), at, rows))
  const leftOut: ListLayout['leftOut'][number][] = []
  const taken = new Set<number>()
  const leave = (column: number, why: ListLayout['leftOut'][number]['why']): void => {
    taken.add(column)
    leftOut.push({ column, why })
  }
  for (const column of columns) {
    if (column.texts.length === 0 && (column.name === '' || !saysKey(column.name))) taken.add(column.at)
    else if (isRowNumbers(column, rows.length)) leave(column.at, 'row-numbers')
    else if (saysAboutFile(column.name) && isAboutFile(column)) leave(column.at, 'about-file')
  }
  const open = columns.filter(({ at }) => !taken.has(at))
  const flags = open.filter((column) => isFlags(column, rows.length))
  const rest = open.filter((column) => !flags.includes(column))
  const figures = findFigures(rest, rows)
  if (figures.length === 0 || rest.length + leftOut.length < 2) return null
  // Codes of municipalities look like years, too: 2021 is Vansbro.
  const times = areRowsPlaces(figures, rest) ? null : timesOf(figures, rest)
  const values = times === null ? figures : figures.filter(({ at }) => times.has(at))
  for (const { at } of figures) if (times !== null && !times.has(at)) leave(at, 'no-time')
  const isValue = new Set(figures.map(({ at }) => at))
  return {
    keys: rest.flatMap(({ at }) => (isValue.has(at) ? [] : [at])),
    values: values.map(({ at }) => at),
    times: times === null ? null : values.map(({ at }) => times.get(at) ?? { heading: '', time: '' }),
    flags: values.map(({ at }, v) => flagsOf(at, values[v + 1]?.at ?? Infinity, flags)),
    leftOut,
  }
}

function lookAt(name: string, at: number, rows: readonly Row[]): Column {
  const texts: string[] = []
  let [numbers, signs, words, isWhole] = [0, 0, 0, true]
  for (const row of rows) {
    const cell = row[at]
    const text = textOf(cell)
    if (text === '') continue
    texts.push(text)
    const figure = readFigure(cell)
    if (figure.kind === 'number') {
      numbers++
      isWhole &&= figure.decimals === 0 && figure.value >= 0 && /^\d+$/.test(text)
    } else if (figure.kind === 'text') words++
    else if (figure.kind === 'sign' && figure.word === undefined) signs++
  }
  return { at, name, texts, numbers, signs, words, isWhole: isWhole && numbers > 0 }
}

/** Written by R and pandas: 1, 2, 3 … or from 0, one for each row; an office's own numbers go on from any. */
function isRowNumbers({ name, texts, isWhole, words, at }: Column, rows: number): boolean {
  if (!isWhole || words > 0 || texts.length < 2 || texts.length < rows || !saysRowNumber(name)) return false
  if (texts.some((text) => FIXED_CODE.test(text))) return false
  const first = Number(texts[0])
  // Without a heading, or first of all, they number rows; places are seldom numbered in one unbroken row.
  if (first > 1 && at > 0) return false
  return texts.every((text, i) => Number(text) === first + i)
}

/** What a file tells of itself is the same in every row. */
const isAboutFile = ({ texts }: Column): boolean => new Set(texts).size <= 1

function isFlags({ name, texts, numbers }: Column, rows: number): boolean {
  if (!saysFlag(name) || numbers > 0) return false
  return texts.length < rows || texts.every((text) => text.length <= LONGEST_FLAG && !/\s\S+\s/.test(text))
}

/** The column of marks right of the figures, or the only one that there is. */
function flagsOf(at: number, next: number, flags: readonly Column[]): number | null {
  return (
    flags.find((flag) => flag.at > at && flag.at < next)?.at ?? flags.find((flag) => flag.at > at)?.at ?? null
  )
}

/** Columns of figures from the left. */
function findFigures(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  // A year without any figures has signs alone.
  const numeric = columns.filter(({ numbers, signs, words }) => numbers + signs > 0 && words === 0)
  const named = columns.filter((column) => isValueWord(column.name) && isMostly(column))
  const [only] = named
  const plain = numeric.filter(
    (column) => !isKey(column) && !named.includes(column) && !areCodesOf(column, columns, rows),
  )
  const found =
    named.length === 1 && only !== undefined && isValueAlone(only.name)
      ? [only, ...plain.filter(({ isWhole }) => !isWhole)]
      : [...named, ...plain]
  const figures = found.length > 0 ? tellApart(found, columns, rows) : lastResort(columns)
  return figures.toSorted((a, b) => a.at - b.at)
}

/** A few words among figures are mistakes, which are better named by their cell than taken for another kind of column. */
const isMostly = ({ numbers, words }: Column): boolean => numbers > 4 * words

/** A list whose figures look like codes, or hold words, has them in its last column all the same. */
function lastResort(columns: readonly Column[]): readonly Column[] {
  const some = columns.filter(
    ({ at, name, numbers, words }) =>
      at > 0 && numbers > 0 && (numbers > words || isValueWord(name) || saysFigure(name)),
  )
  const last = some.findLast((column) => !isKey(column) && !saysTime(column.name)) ?? some.at(-1)
  return last === undefined ? [] : [last]
}

/**
 * Figures without those whole numbers from the left that it takes to tell the rows apart: they name classes
 * ("storlek; antal"). Rows that are equal in all columns are the same line twice and say nothing.
 */
function tellApart(
  found: readonly Column[],
  columns: readonly Column[],
  rows: readonly Row[],
): readonly Column[] {
  let figures = found
  while (figures.length > 1) {
    const keys = columns.filter((column) => !figures.includes(column)).map(({ at }) => at)
    if (keys.length > 0 && areApart(rows, keys, figures)) break
    const class_ = figures.find(({ isWhole, name }) => isWhole && !isValueWord(name) && !saysFigure(name))
    if (class_ === undefined) break
    figures = figures.filter((column) => column !== class_)
  }
  return figures
}

/** Codes without a heading that says so go with the names beside them, each met more than once. */
function areCodesOf(column: Column, columns: readonly Column[], rows: readonly Row[]): boolean {
  if (!column.isWhole || saysFigure(column.name)) return false
  return columns.some(({ at, numbers, words }) => {
    if (Math.abs(at - column.at) !== 1 || words === 0 || numbers > 0) return false
    const [nameOf, codeOf] = [new Map<string, string>(), new Map<string, string>()]
    for (const row of rows) {
      const [code, name] = [textOf(row[column.at]), textOf(row[at])]
      if ((nameOf.get(code) ?? name) !== name || (codeOf.get(name) ?? code) !== code) return false
      nameOf.set(code, name)
      codeOf.set(name, code)
    }
    return nameOf.size >= FEWEST_PAIRS && rows.length >= FEWEST_MEETINGS * nameOf.size
  })
}

function areApart(rows: readonly Row[], keys: readonly number[], figures: readonly Column[]): boolean {
  const seen = new Map<string, string>()
  for (const row of rows) {
    const key = keys.map((c) => textOf(row[c])).join('\t')
    const said = figures.map(({ at }) => textOf(row[at])).join('\t')
    if ((seen.get(key) ?? said) !== said) return false
    seen.set(key, said)
  }
  return true
}

function isKey({ name, texts, isWhole }: Column): boolean {
  if (texts.some((text) => FIXED_CODE.test(text))) return true
  if (saysTime(name) && readTimes([...new Set(texts)]) !== null) return true
  // No code has decimals or is below nought.
  if (!isWhole) return false
  const arePlaces =
    saysPlace(name) && texts.every((text) => text.length > 2 && swedishCode(text) !== undefined)
  // "Inpendlingskommun" is called like figures and has codes.
  if (saysFigure(name) && !arePlaces) return false
  if (saysMonth(name) && texts.every((text) => Number(text) >= 1 && Number(text) <= 12)) return true
  if (saysQuarter(name) && texts.every((text) => Number(text) >= 1 && Number(text) <= 4)) return true
  return saysKey(name)
}

/**
 * The times that headings of figures end in, by column: of at least two, or of the only column of figures where no
 * other column has times. Null where headings say none.
 */
function timesOf(
  figures: readonly Column[],
  columns: readonly Column[],
): ReadonlyMap<number, { readonly heading: string; readonly time: string }> | null {
  const split = figures.flatMap(({ at, name }) => {
    const found = splitTime(name)
    return found === null ? [] : [[at, found] as const]
  })
  const read = readTimes([...new Set(split.map(([, { time }]) => time))])
  if (read === null) return null
  const hasTime = columns.some((column) => !figures.includes(column) && isTimes(column))
  const areEnough = split.length >= 2 || (split.length === 1 && figures.length === 1 && !hasTime)
  return areEnough ? new Map(split) : null
}

/** Whether the headings of the figures are places that stand in a column, too: a matrix of homes and workplaces. */
function areRowsPlaces(figures: readonly Column[], columns: readonly Column[]): boolean {
  const placeOf = (text: string): string | undefined => swedishCode(text) ?? swedishCodeOf(text)
  const headings = figures.map(({ name }) => placeOf(name))
  if (headings.length < 2 || headings.some((code) => code === undefined)) return false
  return columns.some((column) => {
    const places = new Set(column.texts.map(placeOf))
    return !figures.includes(column) && headings.some((code) => places.has(code))
  })
}

const isTimes = ({ name, texts }: Column): boolean => {
  const read = readTimes([...new Set(texts)])
  return read !== null && (read.unit !== 'year' || saysTime(name))
}

/** Splits a heading that ends in a time, "Inpendlare 2004", "jan 2020", "2022 (prel.)"; null when it does not. */
function splitTime(heading: string): { heading: string; time: string } | null {
  if (isTime(heading)) return { heading: '', time: heading }
  for (let at = heading.indexOf(' '); at >= 0; at = heading.indexOf(' ', at + 1)) {
    const time = heading.slice(at + 1).trim()
    if (isTime(time))
      return {
        heading: heading
          .slice(0, at)
          .replace(/[,;:]\s*$/, '')
          .trim(),
        time,
      }
  }
  return null
}

const isTime = (text: string): boolean =>
  readTime(text) !== null ||
  timeUnitOf([text]) !== null ||
  /^(?:1[5-9]|20|21)\d\d(?:0[1-9]|1[0-2])$/.test(text)
