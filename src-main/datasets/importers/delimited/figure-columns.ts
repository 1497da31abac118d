import { isNameOf } from '#shared/table/place-names'
import { swedishCode } from '#shared/table/region-codes'
import { readTimes } from '../time-text'
import { timeUnitOf } from '../time-values'
import { readFigure } from './figure-text'
import { isTimes, splitTime } from './heading-times'
import {
  isValueAlone,
  isValueWord,
  saysFigure,
  saysKey,
  saysMonth,
  saysPlace,
  saysQuarter,
  saysTime,
} from './heading-words'
import { textOf, type Cell, type Column, type Row } from './looked-at-column'
import { placeIn } from './place-text'

const FIXED_CODE = /^0\d+$/
/** Codes and names are believed to be such from so many pairs on, each met so often. */
const FEWEST_PAIRS = 3
const FEWEST_MEETINGS = 2

/** Columns of figures from the left. */
export function findFigures(columns: readonly Column[], rows: readonly Row[]): readonly Column[] {
  const numeric = columns.filter(
    (column) =>
      column.words === 0 &&
      (column.numbers > 0 || isOnlySigns(column) || isOfTimeOrPlace(column)) &&
      !areHeadingsBeside(column, columns) &&
      !tellsYearAgain(column, columns, rows),
  )
  const named = columns.filter((column) => isValueWord(column.name) && isMostly(column))
  const [only] = named
  const plain = numeric.filter(
    (column) => !isKey(column) && !named.includes(column) && !areCodesOf(column, columns, rows),
  )
  const mistaken = columns.filter((column) => !named.includes(column) && isOfDecimals(column))
  const sure =
    named.length === 1 && only !== undefined && isValueAlone(only.name)
      ? [only, ...plain.filter(({ isWhole }) => !isWhole), ...mistaken]
      : [...named, ...plain, ...mistaken]
  const withheld = columns.filter((column) => !sure.includes(column) && isOfLetters(column))
  const figures = sure.length > 0 ? tellApart([...sure, ...withheld], columns, rows) : lastResort(columns)
  return figures.toSorted((a, b) => a.at - b.at)
}

/** Figures that are all kept back, of a measure beside others; a letter alone may be a code. */
const isOnlySigns = ({ name, texts }: Column): boolean =>
  texts.length > 0 &&
  (saysFigure(name) || isValueWord(name) || texts.every((text) => text.length > 1 || !/\p{L}/u.test(text)))

/**
 * Small letters that keep figures back ("x", "c"), perhaps among other signs, in all of its cells: a measure beside others, where rows are told
 * apart without it, under a heading that names no class.
 */
const isOfLetters = ({ name, texts }: Column): boolean =>
  name !== '' &&
  texts.length > 0 &&
  !saysKey(name) &&
  texts.every((text) => !/^\p{Lu}$/u.test(text) && readFigure(text).kind === 'sign')

/** Signs alone are figures, too, under the name of a time or a place. */
const isOfTimeOrPlace = ({ name, texts }: Column): boolean =>
  texts.length > 0 && (splitTime(name) !== null || placeIn(name) !== undefined)

/** Codes of the places that are the headings of other columns: the homes of a matrix, say. */
function areHeadingsBeside(column: Column, columns: readonly Column[]): boolean {
  const headings = columns.flatMap(({ name }) => placeIn(name) ?? [])
  return (
    headings.length > 1 &&
    placeIn(column.name) === undefined &&
    column.texts.every((text) => headings.includes(placeIn(text) ?? ''))
  )
}

/** The year of a time that another column has: it is no figure, whatever it is called. */
function tellsYearAgain(column: Column, columns: readonly Column[], rows: readonly Row[]): boolean {
  if (!column.isWhole || !column.texts.every((text) => timeUnitOf([text]) === 'year')) return false
  return columns.some((other) => {
    if (other === column || !isTimes(other)) return false
    const texts = [...new Set(other.texts)]
    const codes = readTimes(texts)?.codes ?? []
    const codeOf = new Map(texts.map((text, i) => [text, codes[i] ?? '']))
    return rows.every((row) => codeOf.get(textOf(row[other.at]))?.startsWith(textOf(row[column.at])) ?? false)
  })
}

/** A few words among figures are mistakes, which are better named by their cell than taken for another kind of column. */
const isMostly = ({ numbers, words }: Column): boolean => numbers > 4 * words

/** Numbers with decimals among words: no names of classes, and the words are better named by their cells. */
const isOfDecimals = ({ name, texts, numbers, words }: Column): boolean =>
  words > 0 &&
  numbers >= words &&
  !saysKey(name) &&
  !saysTime(name) &&
  texts.some((text) => /^[-−]?(?:0|[1-9]\d*),\d+$/.test(text))

/** A list whose figures look like codes, or hold words, has them in its last column all the same. */
function lastResort(columns: readonly Column[]): readonly Column[] {
  const some = columns.filter(
    ({ at, name, numbers, words }) =>
      at > 0 && numbers > 0 && (numbers > words || isValueWord(name) || saysFigure(name)),
  )
  const hasTimes = columns.some(isTimes)
  const areParts = ({ name }: Column): boolean => hasTimes || /^\p{L}+$/u.test(name.trim())
  const last =
    some.findLast((column) => !isKey(column) && !saysTime(column.name)) ??
    // Places, years and their parts are none, where the column of figures is empty or kept back.
    some.findLast(
      (column) => !saysKey(column.name) && !isTimes(column) && !(isOfParts(column) && areParts(column)),
    )
  return last === undefined ? [] : [last]
}

/**
 * Figures without those letters and whole numbers from the left that it takes to tell the rows apart: they name
 * classes ("storlek; antal"). Rows that are equal in all columns are the same line twice and say nothing.
 */
function tellApart(
  found: readonly Column[],
  columns: readonly Column[],
  rows: readonly Row[],
): readonly Column[] {
  let figures = found
  while (figures.length > 0) {
    const keys = columns.filter((column) => !figures.includes(column)).map(({ at }) => at)
    if (
      keys.length > 0 &&
      areApart(
        rows,
        keys,
        figures.map(({ at }) => at),
      )
    )
      return figures
    // Sums of the others stand behind them.
    const rightmost = Math.max(...figures.map(({ at }) => at))
    const class_ =
      figures.find((column) => isOfLetters(column)) ??
      figures.find(({ at, isWhole, name }) => isWhole && at < rightmost && mayNameClasses(name))
    if (class_ === undefined || figures.length === 1) break
    figures = figures.filter((column) => column !== class_)
  }
  // Where no names tell the rows apart, there are no names among the figures.
  return found
}

const isSamePlace = (code: string, name: string): boolean => {
  const known = swedishCode(code)
  return known !== undefined && isNameOf(known, name)
}

/** Codes without a heading that says so go with the names beside them, each met more than once. */
function areCodesOf(column: Column, columns: readonly Column[], rows: readonly Row[]): boolean {
  if (!column.isWhole || saysFigure(column.name)) return false
  // One number that is by chance the code of the place beside it is no code, unless its heading says so.
  const isCalledCode = column.name === '' || saysKey(column.name) || saysPlace(column.name)
  const canBeCodes = isCalledCode || new Set(column.texts).size > 1
  return columns.some(({ at, numbers, words }) => {
    if (Math.abs(at - column.at) !== 1 || words === 0 || numbers > 0) return false
    if (canBeCodes && rows.every((row) => isSamePlace(textOf(row[column.at]), textOf(row[at])))) return true
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

/** Under a time, a place or a word for figures stand no classes. */
const mayNameClasses = (name: string): boolean =>
  !isValueWord(name) && !saysFigure(name) && splitTime(name) === null && placeIn(name) === undefined

/** "16,0" and 16 are one figure. */
function figureSaid(cell: Cell | undefined): string {
  const figure = readFigure(cell)
  return figure.kind === 'number' ? String(figure.value) : textOf(cell)
}

/** Whether rows that say the same in the keys say the same in the figures, too. */
export function areApart(rows: readonly Row[], keys: readonly number[], figures: readonly number[]): boolean {
  const seen = new Map<string, string>()
  for (const row of rows) {
    const key = keys.map((c) => textOf(row[c])).join('\t')
    const said = figures.map((c) => figureSaid(row[c])).join('\t')
    if ((seen.get(key) ?? said) !== said) return false
    seen.set(key, said)
  }
  return true
}

function isKey({ name, texts, isWhole }: Column): boolean {
  if (texts.some((text) => FIXED_CODE.test(text))) return true
  if (saysTime(name) && readTimes([...new Set(texts)]) !== null) return true
  // No code has decimals or is below nought; and under the name of a place stand its figures.
  if (!isWhole || placeIn(name) !== undefined) return false
  const arePlaces =
    saysPlace(name) && texts.every((text) => text.length > 2 && swedishCode(text) !== undefined)
  // "Inpendlingskommun" is called like figures and has codes.
  if (saysFigure(name) && !arePlaces) return false
  return isOfParts({ name, texts }) || saysKey(name)
}

/** Whether numbers are those of quarters or months; "heltid kv 2 2021" has figures of one quarter, and no quarters. */
function isOfParts({ name, texts }: Pick<Column, 'name' | 'texts'>): boolean {
  const most = saysMonth(name) ? 12 : saysQuarter(name) ? 4 : 0
  return splitTime(name) === null && texts.every((text) => Number(text) >= 1 && Number(text) <= most)
}
