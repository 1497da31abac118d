import type { Candidate } from '#shared/contract/opened-file'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { formatNumber } from '#shared/messages/number-format'
import { CELL_SIGNS, isFigure, type CellStore } from '#shared/table/cell-store'
import { textIn, type StatisticalTable, type TableDimension } from '#shared/table/statistical-table'
import { labelOf } from '#shared/table/value-words'
import type { StopCheck } from '../../stop-check'
import { CELLS_PER_CHECK, type CellRows } from './cell-rows'
import { LeftCells, MOST_EXAMPLES } from './left-cells'

/** Signs beyond these have no place in facts. */
const LAST_KNOWN_SIGN = 3

export interface Survey {
  readonly used: number
  readonly left: Candidate['left']
  readonly notices: readonly LocalizedText[]
}

/** Looks at every cell once: how many become figures, and what is left out and why. */
export function surveyCells(
  table: StatisticalTable,
  rows: CellRows,
  stop: StopCheck,
  tell: (fraction: number) => void,
): Survey {
  const { cells } = table
  const leftByValue = rows.plans.map(({ keys }) => new Float64Array(keys.length))
  const oddSigns = new Float64Array(CELL_SIGNS.length)
  const odd = {
    decimals: new LeftCells(table),
    negative: new LeftCells(table),
    tooLarge: new LeftCells(table),
  }
  const withoutCode = rows.plans.map(() => new LeftCells(table))
  let used = 0
  let largest = 0
  for (let i = 0; i < cells.length; i++) {
    if (i % CELLS_PER_CHECK === 0) {
      stop()
      tell(i / cells.length)
    }
    if (countLeft(cells, i, rows, leftByValue, withoutCode)) continue
    const sign = cells.signAt(i)
    if (sign > LAST_KNOWN_SIGN) oddSigns[sign] = (oddSigns[sign] ?? 0) + 1
    if (rows.countAt(i) === null) {
      const value = cells.numberAt(i)
      if (!isFigure(value)) odd.tooLarge.add(cells.cellAt(i))
      else (value < 0 ? odd.negative : odd.decimals).add(cells.cellAt(i), value)
      continue
    }
    used += 1
    if (sign === 0) largest = Math.max(largest, cells.numberAt(i))
  }
  // Small figures make no large sums: then nothing need be added up to know.
  const sums = rows.hasSums && largest * cells.length > Number.MAX_SAFE_INTEGER ? rows.countTooLargeSums() : 0
  tell(1)
  return {
    used,
    left: [
      ...leftValues(table, rows, leftByValue),
      ...rows.plans.flatMap(
        ({ dimension }, d) => withoutCode[d]?.tell((w) => w.noCode(nameOf(dimension, table))) ?? [],
      ),
      ...odd.decimals.tell((w) => w.decimals),
      ...odd.negative.tell((w) => w.negative),
      ...odd.tooLarge.tell((w) => w.tooLarge),
    ],
    notices: [
      ...(sums === 0 ? [] : [noticeSums(sums)]),
      ...[...oddSigns].flatMap((count, sign) => (count === 0 ? [] : [noticeSign(sign, count)])),
    ],
  }
}

const nameOf = ({ label, code }: TableDimension, { languages }: StatisticalTable): string =>
  textIn(label, languages) || code

/** True when a value of the cell is left out: counted under the first such dimension. */
function countLeft(
  cells: CellStore,
  i: number,
  rows: CellRows,
  leftByValue: readonly Float64Array[],
  withoutCode: readonly LeftCells[],
): boolean {
  const cell = cells.cellAt(i)
  for (let d = 0; d < rows.plans.length; d++) {
    const value = rows.valueAt(cell, d)
    const plan = rows.plans[d]
    if ((plan?.keys[value] ?? -1) >= 0) continue
    if (plan?.left[value] === 'noCode') {
      withoutCode[d]?.add(cell)
      return true
    }
    const counts = leftByValue[d]
    if (counts) counts[value] = (counts[value] ?? 0) + 1
    return true
  }
  return false
}

function leftValues(
  table: StatisticalTable,
  rows: CellRows,
  leftByValue: readonly Float64Array[],
): Candidate['left'] {
  return rows.plans.flatMap(({ dimension, left }, d) => {
    const name = nameOf(dimension, table)
    return [...new Set(left)].flatMap((reason) => {
      if (reason === undefined || reason === 'noCode') return []
      const values = dimension.values.flatMap((value, i) => {
        const count = leftByValue[d]?.[i] ?? 0
        return left[i] === reason && count > 0 ? [{ label: labelOf(value, table.languages), count }] : []
      })
      if (values.length === 0) return []
      return [
        {
          reason: localize(({ imports }) => imports.recognition.left[reason](name)),
          count: values.reduce((sum, { count }) => sum + count, 0),
          examples: values.slice(0, MOST_EXAMPLES).map(({ label }) => label),
        },
      ]
    })
  })
}

const noticeSums = (count: number): LocalizedText =>
  localize(({ imports }, language) =>
    imports.recognition.notices.sumsTooLarge(formatNumber(count, 'persons', language)),
  )

const noticeSign = (sign: number, count: number): LocalizedText =>
  localize(({ imports }, language) =>
    imports.recognition.notices.signs(
      `”${CELL_SIGNS[sign] ?? ''}”`,
      formatNumber(count, 'persons', language),
    ),
  )
