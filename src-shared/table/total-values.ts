import { coordinatesOf, type StatisticalTable, type TableDimension } from './statistical-table'
import { isTotal, isTotalAlone, isTotalOfAll } from './value-words'

/**
 * Codes of the values that are totals by their names: those that say nothing else ("totalt", "samtliga"), or the only
 * one that says so among other words ("samtliga åldrar"). Of several such ("födda, totalt", "döda, totalt") none is.
 */
export function totalsByName({ values }: Pick<TableDimension, 'values'>): ReadonlySet<string> {
  const alone = values.filter(isTotalAlone)
  const named = values.filter(isTotal)
  return new Set((alone.length > 0 ? alone : named.length === 1 ? named : []).map(({ code }) => code))
}

/** Slices of a table in which a sum is tried: enough to tell, and no wait. */
const MOST_SLICES = 500
/** Publishers round parts, and change them a little at random. */
const TOLERANCE = 0.01

/**
 * The code of the value that stands for all others of a dimension of figures: by the file's own word, by a name that
 * says nothing else or all of them ("samtliga åldrar"), or because its figures are the sums of the others'. Null when
 * there is none: "Antal födda, totalt" beside "Antal döda" is a measure and no total.
 */
export function totalOf(table: StatisticalTable, d: number): string | null {
  const dimension = table.dimensions[d]
  if (dimension === undefined || dimension.role === 'time') return null
  if (dimension.elimination?.by === 'value') return dimension.elimination.code
  const { values, role } = dimension
  const alone = values.find(isTotalAlone)
  if (alone !== undefined) return alone.code
  const named = values.flatMap((value, i) => (isTotal(value) ? [i] : []))
  const summed = named.find((i) => isSumOfOthers(table, d, i, named))
  if (summed !== undefined) return values[summed]?.code ?? null
  const ofAll = role === 'metric' ? [] : values.filter((value) => isTotalOfAll(value))
  return ofAll.length === 1 ? (ofAll[0]?.code ?? null) : null
}

/** Whether the figures of a value are the sums of the others, wherever all are stated. */
function isSumOfOthers(table: StatisticalTable, d: number, total: number, named: readonly number[]): boolean {
  const { cells, dimensions } = table
  const size = dimensions[d]?.values.length ?? 0
  const parts = Array.from({ length: size }, (_, i) => i).filter((i) => !named.includes(i))
  if (parts.length < 2) return false
  const stride = dimensions.slice(d + 1).reduce((product, { values }) => product * values.length, 1)
  let slices = 0
  for (let i = 0; i < cells.length && slices < MOST_SLICES; i++) {
    const cell = cells.cellAt(i)
    if (Math.floor(cell / stride) % size !== total || cells.signAt(i) !== 0) continue
    const sum = parts.reduce((added, part) => added + partAt(table, cell + (part - total) * stride), 0)
    if (Number.isNaN(sum)) continue
    const stated = cells.numberAt(i)
    if (Math.abs(sum - stated) > Math.max(TOLERANCE * Math.abs(stated), 10 ** -(table.decimals ?? 6)))
      return false
    slices++
  }
  return slices > 0
}

/** A dash is nought; a cell that is not stated, or not known, makes no sum. */
function partAt({ cells }: StatisticalTable, cell: number): number {
  const at = cells.indexOf(cell)
  if (at < 0) return NaN
  return cells.signAt(at) === 1 ? 0 : cells.numberAt(at)
}

/**
 * Whether two dimensions say the same of every figure: each value of the one goes with one value of the other, as a
 * place's code and its name do, and as homes and workplaces never do.
 */
export function goOneToOne(table: StatisticalTable, a: TableDimension, b: TableDimension): boolean {
  const [first, second] = [table.dimensions.indexOf(a), table.dimensions.indexOf(b)]
  if (first < 0 || second < 0 || a.values.length < 2 || a.values.length !== b.values.length) return false
  const forth = new Int32Array(a.values.length).fill(-1)
  const back = new Int32Array(b.values.length).fill(-1)
  for (let i = 0; i < table.cells.length; i++) {
    const at = coordinatesOf(table.dimensions, table.cells.cellAt(i))
    const [one = 0, other = 0] = [at[first], at[second]]
    if ((forth[one] ?? -1) !== -1 && forth[one] !== other) return false
    if ((back[other] ?? -1) !== -1 && back[other] !== one) return false
    forth[one] = other
    back[other] = one
  }
  return true
}
