import type { Candidate } from '#shared/contract/opened-file'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { LocalizedText } from '#shared/messages/language'
import { formatNumber } from '#shared/messages/number-format'
import { CELL_SIGNS, type CellStore } from '#shared/table/cell-store'
import { textIn, type StatisticalTable } from '#shared/table/statistical-table'
import { labelOf } from '#shared/table/value-words'
import type { StopCheck } from '../stop-check'
import { CELLS_PER_CHECK, type CellRows } from './cell-rows'

/** How many examples of what is left out are named. */
const MOST_EXAMPLES = 5
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
  const odd = { decimals: new OddNumbers(table, rows), negative: new OddNumbers(table, rows) }
  let used = 0
  for (let i = 0; i < cells.length; i++) {
    if (i % CELLS_PER_CHECK === 0) {
      stop()
      tell(i / cells.length)
    }
    if (countLeft(cells, i, rows, leftByValue)) continue
    const sign = cells.signAt(i)
    if (sign > LAST_KNOWN_SIGN) oddSigns[sign] = (oddSigns[sign] ?? 0) + 1
    if (rows.countAt(i) === null) {
      const value = cells.numberAt(i)
      ;(value < 0 ? odd.negative : odd.decimals).add(cells.cellAt(i), value)
    } else used += 1
  }
  tell(1)
  return {
    used,
    left: [
      ...leftValues(table, rows, leftByValue),
      ...odd.decimals.tell('decimals'),
      ...odd.negative.tell('negative'),
    ],
    notices: [...oddSigns].flatMap((count, sign) => (count === 0 ? [] : [noticeSign(sign, count)])),
  }
}

/** True when a value of the cell is left out: counted under the first such dimension. */
function countLeft(
  cells: CellStore,
  i: number,
  rows: CellRows,
  leftByValue: readonly Float64Array[],
): boolean {
  const cell = cells.cellAt(i)
  for (let d = 0; d < rows.plans.length; d++) {
    const value = rows.valueAt(cell, d)
    if ((rows.plans[d]?.keys[value] ?? -1) >= 0) continue
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
    const name = textIn(dimension.label, table.languages) || dimension.code
    return [...new Set(left)].flatMap((reason) => {
      if (reason === undefined) return []
      const values = dimension.values.flatMap((value, i) => {
        const count = leftByValue[d]?.[i] ?? 0
        return left[i] === reason && count > 0 ? [{ label: labelOf(value, table.languages), count }] : []
      })
      if (values.length === 0) return []
      return [
        {
          reason: inBothLanguages(({ imports }) => imports.recognition.left[reason](name)),
          count: values.reduce((sum, { count }) => sum + count, 0),
          examples: values.slice(0, MOST_EXAMPLES).map(({ label }) => label),
        },
      ]
    })
  })
}

/** Numbers that are no counts of persons, with the cells of the first ones. */
class OddNumbers {
  private count = 0
  private readonly examples: string[] = []

  constructor(
    private readonly table: StatisticalTable,
    private readonly rows: CellRows,
  ) {}

  add(cell: number, value: number): void {
    this.count += 1
    if (this.examples.length >= MOST_EXAMPLES) return
    const labels = this.rows.plans.map(({ dimension }, d) => {
      const at = dimension.values[this.rows.valueAt(cell, d)]
      return at === undefined ? '' : labelOf(at, this.table.languages)
    })
    this.examples.push(`${labels.join(', ')}: ${String(value)}`)
  }

  tell(reason: 'decimals' | 'negative'): Candidate['left'] {
    if (this.count === 0) return []
    const { count, examples } = this
    return [{ reason: inBothLanguages(({ imports }) => imports.recognition.left[reason]), count, examples }]
  }
}

const noticeSign = (sign: number, count: number): LocalizedText =>
  inBothLanguages(({ imports }, language) =>
    imports.recognition.notices.signs(
      `”${CELL_SIGNS[sign] ?? ''}”`,
      formatNumber(count, 'persons', language),
    ),
  )
