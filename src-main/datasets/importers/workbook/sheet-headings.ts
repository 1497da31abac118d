import { isValueWord, saysFigure, saysFlag, saysTime } from '../delimited/heading-words'
import type { CellRange } from '#main/formats/workbook/worksheet-cells'
import { sexOf } from '#shared/table/value-words'
import { isTime } from './sheet-view'

/** The headings over a table's figures, and what they make of it. */
export interface Headings {
  /**
   * Topmost first. One level: names of columns; several: each column has a value on each, and they are crossed.
   * As wide as the columns of figures.
   */
  readonly levels: readonly (readonly string[])[]
  /** What the levels are values of, '' where no heading says it. */
  readonly names: readonly string[]
  /** Words over all columns that name none of them. */
  readonly over: readonly string[]
}

/** A pivot table's own words for "names of the columns" and "names of the rows". */
export const PIVOT_LABEL =
  /^(?:kolumnetiketter|radetiketter|column labels|row labels|kolonneetiketter|radetiketter)$/i

/**
 * Makes sense of headings on several levels, written by hand. A heading goes on over the columns of its merged cells,
 * or over blank ones to its right where it has headings under it. Where each column then has one on each level they
 * are crossed; else those over each other are joined: "därav efter ålder, %: -29".
 *
 * `own`: by level, the texts over the columns of figures. `rangeOf`: the merged cells that one begins, in those columns.
 */
export function readHeadings(
  own: readonly (readonly string[])[],
  rangeOf: (level: number, column: number) => Pick<CellRange, 'left' | 'right'> | null,
): Headings {
  const bare = own.map((level) => level.map((text) => (PIVOT_LABEL.test(text) ? '' : text)))
  const spread = bare
    .map((level, k) => spreadOut(level, bare.slice(0, k), bare.slice(k + 1), (c) => rangeOf(k, c)))
    .filter((level) => level.some((text) => text !== ''))
  const over: string[] = []
  let levels = spread
  let names = levels.map(() => '')
  while (levels.length > 1 && new Set(levels[0]).size === 1 && !areSexes(levels[0] ?? [])) {
    const [[text = ''] = [], below = []] = levels
    levels = levels.slice(1)
    names = names.slice(1)
    // Marks on figures have a column of their own beside each time.
    const areTimes = below.some(isTime) && below.every((one) => isTime(one) || saysFlag(one))
    if (areTimes && !saysTime(text) && levels.length === 1)
      levels = [below.map((one) => (isTime(one) ? `${text} ${one}` : one))]
    else if (saysTime(text) || (!areTimes && !isValueWord(text) && !saysFigure(text))) names[0] = text
    else over.push(text)
  }
  const isWhole = levels.every((level) => level.every((text) => text !== ''))
  if (isWhole && (levels.length === 1 || areCrossed(levels))) return { levels, names, over }
  return { levels: [joined(levels)], names: [''], over }
}

const sexIn = (text: string): string | null => sexOf({ code: text, label: { sv: text } })

/** Whether headings are women and men, perhaps beside their total. */
export const areSexes = (texts: readonly string[]): boolean => {
  const sexes = texts.map(sexIn)
  return sexes.every((sex) => sex !== null) && sexes.some((sex) => sex !== 'total')
}

/** Whether the lowest headings stand under several others; "antal" under "Folkmängd" alone belongs to its name. */
function areCrossed(levels: readonly (readonly string[])[]): boolean {
  const lowest = levels.at(-1) ?? []
  const isAlone = levels.slice(0, -1).every((level) => new Set(level).size === 1)
  return isAlone || levels.some((level) => level.every(isTime)) || new Set(lowest).size < lowest.length
}

function spreadOut(
  level: readonly string[],
  above: readonly (readonly string[])[],
  below: readonly (readonly string[])[],
  rangeOf: (column: number) => Pick<CellRange, 'left' | 'right'> | null,
): string[] {
  if (below.length === 0) return [...level]
  const ranges = level.map((text, c) => (text === '' ? null : rangeOf(c)))
  const texts = [...level]
  if (ranges.some((range) => range !== null && range.right > range.left)) {
    ranges.forEach((range, c) => {
      for (let at = c; range !== null && at <= range.right && at < texts.length; at++)
        texts[at] = level[c] ?? ''
    })
    return texts
  }
  const cycle = cycleOf(below.at(-1) ?? [])
  if (cycle !== null && hasOneIn(level, cycle)) {
    return level.map((_, c) => level.slice(c - (c % cycle), c - (c % cycle) + cycle).join(''))
  }
  for (let c = 1; c < texts.length; c++) {
    const isParent = below.some((texts) => texts[c - 1] !== '')
    if (texts[c] === '' && isParent && !above.some((higher) => higher[c] !== ''))
      texts[c] = texts[c - 1] ?? ''
  }
  return texts
}

/** After how many columns the headings begin anew (2022, 2023, 2022, 2023: 2); null when they do not. */
function cycleOf(texts: readonly string[]): number | null {
  const [first] = texts
  const length = texts.indexOf(first ?? '', 1)
  if (length < 2 || texts.length % length > 0) return null
  return texts.every((text, c) => text === texts[c % length]) ? length : null
}

/** Whether a level has one heading over each cycle, wherever over it: written in the middle, or at its start. */
function hasOneIn(level: readonly string[], cycle: number): boolean {
  for (let c = 0; c < level.length; c += cycle)
    if (level.slice(c, c + cycle).filter((text) => text !== '').length !== 1) return false
  return true
}

/** One heading of those over each other, with the time last, where a list has it. */
const joined = (levels: readonly (readonly string[])[]): string[] =>
  (levels[0] ?? []).map((_, c) => {
    const parts = levels.flatMap((level) => (level[c] === undefined || level[c] === '' ? [] : [level[c]]))
    const ordered = [...parts.filter((text) => !isTime(text)), ...parts.filter(isTime)]
    return [...new Set(ordered)].join(': ')
  })
