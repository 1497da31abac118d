import { computeShare } from '../indicators/shares'
import { figureAt, figureOf, NOT_APPLICABLE, sumKnown, type Figure } from '../indicators/figure'
import { formatNumber } from '../messages/number-format'
import { inEachLanguage } from '../messages/in-each-language'
import { rowsOf } from './rows'
import type { CodeColumn, NumberColumn, ViewColumn, ViewData } from './view-data'

/** Code of the row that holds everything beyond the largest. */
export const OTHERS_CODE = '_other'

/**
 * The rows that bars, tables, files and the command line show: the `top` largest, everything that stands
 * apart (rest of the country, abroad) in its sorted place, and the others as one last row with the code
 * `_other`. Sums and shares keep their total; other measures have no value for the others (`.`).
 * Distances do not add up: of the most similar only the `top` are kept. Rows that the answer does not list (`unlisted`)
 * are among the others. Views without others, and data gathered before, come back as they are.
 * `alsoKept`: keys (`keptKeys`) of rows that stand for themselves however small they are, as beside other answers.
 */
export function gatherOthers(data: ViewData, alsoKept?: ReadonlySet<string>): ViewData {
  if (data.keepsTop) return keepTop(data, alsoKept)
  const gathered = data.gathers ?? []
  const keys = gathered.map((id) =>
    data.columns.find((c): c is CodeColumn => c.id === id && c.type === 'code'),
  )
  const key = keys[0]
  const { unlisted, ...listed } = data
  if (!key || (unlisted === undefined && key.codes.includes(OTHERS_CODE))) return data
  const lastListed = unlisted === undefined ? data.rowCount : data.rowCount - 1
  const kept: number[] = []
  const others: number[] = []
  let ranked = 0
  for (let row = 0; row < data.rowCount; row++) {
    const isApart = keys.some((column) => column?.apart?.includes(column.indices[row] ?? -1))
    if (row < lastListed && (isApart || ranked < data.filters.top || alsoKept?.has(keyOf(keys, row)))) {
      kept.push(row)
      if (!isApart) ranked++
    } else others.push(row)
  }
  if (others.length === 0) return data
  const name = nameOthers(others.length + (unlisted ?? 1) - 1, gathered.length > 1)
  const columns = data.columns.map((column): ViewColumn => {
    if (column.type === 'number') return gatherNumbers(column, kept, others)
    return gathered.includes(column.id)
      ? gatherCodes(column, kept, name)
      : { ...column, indices: pickIndices(column, [...kept, others[0] ?? 0]) }
  })
  return { ...listed, rowCount: kept.length + 1, columns }
}

const keyOf = (keys: readonly (CodeColumn | undefined)[], row: number): string =>
  keys.map((column) => column?.codes[column.indices[row] ?? -1] ?? '').join('\n')

/** Keys of the rows that an answer shows by themselves; none where it gathers nothing. */
export function keptKeys(data: ViewData): string[] {
  const shown = gatherOthers(data)
  const ranked = data.columns.find(({ type }) => type === 'code')
  const ids = data.gathers ?? (data.keepsTop && ranked ? [ranked.id] : [])
  const keys = ids.map((id) => shown.columns.find((c): c is CodeColumn => c.id === id && c.type === 'code'))
  return keys.length === 0 ? [] : Array.from({ length: shown.rowCount }, (_, row) => keyOf(keys, row))
}

function keepTop(data: ViewData, alsoKept?: ReadonlySet<string>): ViewData {
  const { top } = data.filters
  const ranked = data.columns.find((column): column is CodeColumn => column.type === 'code')
  const first = new Set([...new Set(rowsOf(data).map((row) => keyOf([ranked], row)))].slice(0, top))
  const kept = rowsOf(data).filter((row) => {
    const key = keyOf([ranked], row)
    return first.has(key) || alsoKept?.has(key)
  })
  if (kept.length === data.rowCount) return data
  const pick = <T>(values: ArrayLike<T>): T[] => kept.flatMap((row) => values[row] ?? [])
  const columns = data.columns.map((column): ViewColumn =>
    column.type === 'code'
      ? { ...column, indices: Int32Array.from(pick(column.indices)) }
      : {
          ...column,
          values: Float64Array.from(pick(column.values)),
          signs: Uint8Array.from(pick(column.signs)),
          ...(column.flags && { flags: Uint8Array.from(pick(column.flags)) }),
          ...(column.qualities && { qualities: Uint8Array.from(pick(column.qualities)) }),
          ...(column.sourcesAt && { sourcesAt: pick(column.sourcesAt) }),
        },
  )
  return { ...data, rowCount: kept.length, columns }
}

/** What others are called: so many flows, or places and branches like those in the rows. */
export const nameOthers = (count: number, flows: boolean) =>
  inEachLanguage((words, language) => {
    const text = formatNumber(count, 'persons', language)
    if (flows) return words.otherFlows(text)
    return count === 1 ? words.othersOne : words.others(text)
  })

const pickIndices = (column: CodeColumn, rows: readonly number[]): Int32Array =>
  Int32Array.from(rows, (row) => column.indices[row] ?? 0)

function gatherCodes(
  column: CodeColumn,
  kept: readonly number[],
  name: CodeColumn['names'][number],
): CodeColumn {
  const before = column.codes.indexOf(OTHERS_CODE)
  const others = before < 0 ? column.codes.length : before
  return {
    ...column,
    codes: column.codes.toSpliced(others, 1, OTHERS_CODE),
    names: column.names.toSpliced(others, 1, name),
    indices: Int32Array.from([...pickIndices(column, kept), others]),
  }
}

function gatherNumbers(
  column: NumberColumn,
  kept: readonly number[],
  others: readonly number[],
): NumberColumn {
  const at = (row: number): Figure => figureAt(column.values, column.signs, row)
  const figures = [...kept.map(at), gatherFigure(column, others.map(at))]
  return {
    ...column,
    values: Float64Array.from(figures, (figure) => figure.value),
    signs: Uint8Array.from(figures, (figure) => figure.sign),
    ...(column.flags && {
      flags: Uint8Array.from([
        ...kept.map((row) => column.flags?.[row] ?? 0),
        // What holds for each of them holds for their sum: the base is the same.
        others.map((row) => column.flags?.[row] ?? 0).reduce((all, flags) => all & flags),
      ]),
    }),
    ...(column.qualities && {
      qualities: Uint8Array.from([
        ...kept.map((row) => column.qualities?.[row] ?? 0),
        // The sum is as weak as its weakest part.
        Math.max(...others.map((row) => column.qualities?.[row] ?? 0)),
      ]),
    }),
  }
}

/** Persons and shares add up; a year is the same for all rows; a rate of several places is not theirs to add. */
function gatherFigure(column: NumberColumn, others: readonly Figure[]): Figure {
  if (column.unit === 'persons' || column.unit === 'fraction') return sumKnown(others).figure
  if (column.unit === 'year') return others[0] ?? NOT_APPLICABLE
  return NOT_APPLICABLE
}

/** The known sum of figures that shares are of. */
export function sumBase(figures: readonly Figure[]): {
  readonly base: Figure
  readonly missingCells: number
} {
  const { figure, missingCells } = sumKnown(figures)
  return { base: figure.sign === 1 ? figureOf(0) : figure, missingCells }
}

/** The share of each of the figures in their known sum; with the sum itself. */
export function computeSharesOfSum(figures: readonly Figure[]): {
  readonly base: Figure
  readonly missingCells: number
  readonly shares: readonly Figure[]
} {
  const { base, missingCells } = sumBase(figures)
  return { base, missingCells, shares: figures.map((part) => computeShare(part, base)) }
}
