import type { SheetCell } from '#main/formats/workbook/worksheet-cells'
import { saysFlag, saysKey, saysMonth, saysQuarter, saysTime } from '../delimited/heading-words'
import { cellText, isFigure, isFilled, isTime } from './sheet-view'

type Row = readonly SheetCell[]

/** What stands before a note: a word with a colon, or one that begins such lines. */
const isKey = (cell: SheetCell | undefined): boolean =>
  typeof cell === 'string' && (cell.trimEnd().endsWith(':') || NOTE.test(cell.trim()))
const NOTE = /^(?:källa|källor|source|sources|kilde|anmärkning|anm\.?|fotnot|uppdaterad|kontakt)$/i
export const filledIn = (row: Row): Row => row.filter(isFilled)

/** Whether words stand in a column, more than figures. */
export function isOfWords(sample: readonly Row[], c: number): boolean {
  let [words, figures] = [0, 0]
  for (const row of sample)
    if (isFilled(row[c])) {
      if (isFigure(row[c])) figures++
      else words++
    }
  return words > figures
}

interface BodyShape {
  readonly stubs: number
  readonly width: number
  readonly sample: readonly Row[]
  readonly texts: readonly (readonly string[])[]
}

/**
 * Rows with figures, and rows without that stand between them and say more than their first cell. What comes after the
 * last of them is below the table. Figures that nothing names, behind a blank row or under headings that are values,
 * are somebody's own sums. Rows that are none of all this and have a figure all the same are passed over.
 */
export function chooseBody(
  numbers: readonly number[],
  rowAt: (r: number) => Row,
  { stubs, width, sample, texts }: BodyShape,
  isCovered: (row: number, column: number) => boolean,
): { body: number[]; unnamedRows: number[]; passedRows: number[]; isOfFiguresFirst: boolean } {
  const from = isOfFiguresFirst(texts, sample) ? 0 : Math.max(1, Math.min(stubs, width - 1))
  const hasFigures = (row: Row): boolean => row.slice(from).some((cell) => isFilled(cell) && isFigure(cell))
  const headingOf = (c: number): string => texts.at(-1)?.[c] ?? ''
  // Marks on figures name no row.
  const words = Array.from({ length: width }, (_, c) => c).filter(
    (c) => isOfWords(sample, c) && !saysFlag(headingOf(c)),
  )
  // Classes and codes that are numbers name a row as well.
  const codes = Array.from({ length: width }, (_, c) => c).filter(
    (c) => texts.length === 1 && !words.includes(c) && saysKey(headingOf(c)) && !saysFlag(headingOf(c)),
  )
  // Names in several columns that go on: only the outer ones may be blank.
  const isNested = stubs > 1 && sample.some((row) => !isFilled(row[0]))
  const lacksInner = (row: Row, r: number): boolean => {
    const outer = row.findIndex(isFilled)
    for (let c = outer + 1; c < stubs; c++) if (!isFilled(row[c]) && !isCovered(r, c)) return true
    return false
  }
  const keys = Array.from({ length: width }, (_, c) => c).filter(
    (c) => words.includes(c) || codes.includes(c) || saysTime(headingOf(c)),
  )
  // A quarter or month says what a row is of; a sum has none.
  const parts = Array.from({ length: width }, (_, c) => c).filter(
    (c) => texts.length === 1 && (saysQuarter(headingOf(c)) || saysMonth(headingOf(c))),
  )
  // A time that stands once for several rows is blank in many, and between others.
  const goesOn = (c: number): boolean => {
    const figures = sample.filter(hasFigures)
    if (isWithinNames(c, figures, keys)) return true
    const blanks = figures.filter((row) => !isFilled(row[c])).length
    const last = figures.findLastIndex((row) => isFilled(row[c]))
    return 5 * blanks >= 2 * figures.length && figures.slice(0, last).some((row) => !isFilled(row[c]))
  }
  // Names that go on over numbers of a list are blank in many rows; a sum's is blank in the last.
  const lastNamed = numbers.findLastIndex(
    (r) => words.some((c) => isFilled(rowAt(r)[c])) && hasFigures(rowAt(r)),
  )
  const times = Array.from({ length: width }, (_, c) => c).filter(
    (c) => saysTime(texts[0]?.[c] ?? '') && sample.filter((row) => isTime(row[c])).length > 1 && !goesOn(c),
  )
  const lacksTime = (row: Row): boolean =>
    texts.length === 1 && times.length > 0 && times.every((c) => !isFilled(row[c]))
  const isTimed = texts[0]?.some(isTime) ?? false
  // A row of the table whose figures are empty, not a line of text.
  const figureRows = sample.filter(hasFigures)
  const always = words.filter((c) => figureRows.every((row) => isFilled(row[c])))
  const lastFigures = numbers.findLast((r) => hasFigures(rowAt(r))) ?? -1
  // A time and a word that rows of figures have in the same columns say as much: what stands below goes on with them.
  const saysAsOthers = (row: Row): boolean =>
    row.every(
      (cell, c) =>
        !isFilled(cell) ||
        (isTime(cell) && saysTime(headingOf(c))) ||
        (words.includes(c) && figureRows.some((one) => one[c] === cell)),
    )
  const isNamedWhole = (row: Row, r: number): boolean =>
    !isKey(row[0]) &&
    (words.every((c) => isFilled(row[c]))
      ? filledIn(row).length > 2 || (r < lastFigures && saysAsOthers(row))
      : r < lastFigures) &&
    (words.length > 0 && always.length > 0 ? always.every((c) => isFilled(row[c])) : false)
  const body: number[] = []
  const unnamedRows: number[] = []
  const passedRows: number[] = []
  let before = (numbers[0] ?? 0) - 1
  let broken = false
  for (const [i, r] of numbers.entries()) {
    const row = rowAt(r)
    const isAfterBlank = r > before + 1
    broken ||= isAfterBlank || isKey(row[0])
    before = r
    const hasFigure = !isKey(row[0]) && hasFigures(row)
    const isUnnamed = words.length > 0 && [...words, ...codes, ...parts].every((c) => !isFilled(row[c]))
    const isLast = i > lastNamed && !row.some(isTime)
    const isOwnSum = isUnnamed
      ? (isAfterBlank && !times.some((c) => isTime(row[c]))) || isTimed || stubs > 1 || isLast
      : (isNested && lacksInner(row, r)) || lacksTime(row)
    if (hasFigure && isOwnSum) {
      unnamedRows.push(r)
      continue
    }
    if (hasFigure || (filledIn(row).length > 1 && (!broken || isNamedWhole(row, r)))) {
      body.push(r)
      broken = false
    } else if (
      !isKey(row[0]) &&
      filledIn(row).length > 1 &&
      row.some((cell) => isFigure(cell) && !isTime(cell))
    )
      passedRows.push(r)
  }
  return { body, unnamedRows, passedRows, isOfFiguresFirst: from === 0 }
}

/**
 * Whether a time is blank only where a name is that stands once for several rows as well, and where another key says
 * what the row is about: a sum has none.
 */
function isWithinNames(c: number, rows: readonly Row[], keys: readonly number[]): boolean {
  if (!isFilled(rows[0]?.[c])) return false
  const blank = rows.filter((row) => !isFilled(row[c]))
  // One that stands in every row goes on nowhere.
  if (blank.length === 0) return false
  return keys.some(
    (outer) =>
      outer !== c &&
      isFilled(rows[0]?.[outer]) &&
      2 * rows.filter((row) => !isFilled(row[outer])).length >= rows.length &&
      blank.every((row) => !isFilled(row[outer]) && keys.some((k) => k !== c && isFilled(row[k]))),
  )
}

/** A list whose figures stand first: under one level of headings, of which the first names no key. */
function isOfFiguresFirst(texts: BodyShape['texts'], sample: readonly Row[]): boolean {
  const [name = ''] = texts[0] ?? []
  if (texts.length > 1 || name === '' || saysKey(name) || saysTime(name) || isOfWords(sample, 0)) return false
  return !sample.every((row) => !isFilled(row[0]) || isTime(row[0]) || /^0\d/.test(cellText(row[0])))
}

/**
 * Lines with one cell between rows of figures ("Män", "Kvinnor"), of each row the one above it, where the same names
 * stand under several of them; null where they only help the eye.
 */
export function sectionsOf(
  numbers: readonly number[],
  body: readonly number[],
  rowAt: (r: number) => Row,
  stubs: number,
): string[] | null {
  const last = body.at(-1) ?? -1
  // Nothing stands between them; else they are among the others, in the same order.
  if (numbers.indexOf(last) + 1 === body.length) return null
  let at = 0
  const sections: string[] = []
  let section = ''
  const under = new Map<string, Set<string>>()
  for (const r of numbers) {
    if (r > last) break
    const row = rowAt(r)
    if (r === body[at]) {
      at++
      sections.push(section)
      const name = row.slice(0, stubs).map(cellText).join('\t')
      under.set(name, (under.get(name) ?? new Set()).add(section))
    } else if (isFilled(row[0]) && !isFigure(row[0]) && filledIn(row).length === 1) section = cellText(row[0])
  }
  if (section === '') return null
  const repeated = [...under.values()].filter((found) => found.size > 1).length
  return repeated * 2 > under.size ? sections : null
}
