import { QUALITIES, type Quality } from '../dataset/quality'
import { inBothLanguages } from '../messages/in-both-languages'
import { gatherOthers } from './gather-others'
import {
  codes,
  rowQuality,
  type CodeColumn,
  type NumberColumn,
  type ViewColumn,
  type ViewData,
} from './view-data'

type Rows = Pick<ViewData, 'columns' | 'rowCount'>

/** Id of the column that tables get where rows differ in quality; the overview has one of its own. */
export const QUALITY_COLUMN = 'quality'

const isFigure = (column: ViewColumn): column is NumberColumn =>
  column.type === 'number' && column.sources.length > 0

/**
 * The quality of each row in words, where example data stand beside official figures or what is computed from them;
 * null where all rows are alike. A row of computed figures only is `derived` at best.
 */
export function mixedQualities({ columns, rowCount }: Rows): readonly (Quality | null)[] | null {
  if (columns.some(({ id }) => id === QUALITY_COLUMN)) return null
  const figures = columns.filter(isFigure)
  if (!figures.some(({ qualities }) => qualities !== undefined)) return null
  const isComputed = figures.every(({ derived }) => derived === true)
  const qualities = Array.from({ length: rowCount }, (_, row): Quality | null => {
    const quality = rowQuality(figures, row)
    return quality === 'official' && isComputed ? 'derived' : quality
  })
  const isExample = (quality: Quality | null): boolean => quality === 'synthetic'
  const known = qualities.filter((quality) => quality !== null)
  return known.some(isExample) && !known.every(isExample) ? qualities : null
}

/** The same table with a last column that says how good each row is, where rows differ. */
export function addQualityColumn<T extends Rows>(table: T): T {
  const qualities = mixedQualities(table)
  if (qualities === null) return table
  const present = [...new Set(qualities.filter((quality) => quality !== null))]
  const column: CodeColumn = {
    type: 'code',
    id: QUALITY_COLUMN,
    label: inBothLanguages(({ views }) => views.columns.quality),
    of: 'text',
    codes: present,
    names: present.map((quality) => inBothLanguages(({ views }) => views.qualities[quality])),
    indices: Int32Array.from(qualities, (quality) => (quality === null ? -1 : present.indexOf(quality))),
  }
  return { ...table, columns: [...table.columns, column] }
}

/**
 * Whether a figure of a column rests on example data, in a picture of these columns where not all figures do; null
 * where they are all alike and the picture need not tell them apart.
 */
export function exampleRows(
  { rowCount }: Pick<Rows, 'rowCount'>,
  columns: readonly NumberColumn[],
): ((column: NumberColumn, row: number) => boolean) | null {
  const isExample = ({ qualities }: NumberColumn, row: number): boolean => qualities?.[row] === EXAMPLE
  const marks = columns
    .filter(({ qualities }) => qualities !== undefined)
    .flatMap((column) =>
      Array.from({ length: rowCount }, (_, row) => row)
        .filter((row) => column.signs[row] === 0)
        .map((row) => isExample(column, row)),
    )
  return marks.includes(true) && marks.includes(false) ? isExample : null
}
const EXAMPLE = QUALITIES.indexOf('synthetic')

/**
 * Whether what a picture is about rests on example data, so that the whole picture is marked as such. Not where the
 * flow, pair or place that it is about is official, whatever stands beside it: those marks are hatched.
 */
export function isAboutExample(data: ViewData): boolean {
  if (data.quality !== 'synthetic' || data.rowCount === 0) return false
  const shown = gatherOthers(data)
  const qualities = mixedQualities(shown)
  if (qualities === null) return true
  const about = rowsInFocus(shown)
  return about.length === 0 || about.some((row) => qualities[row] === 'synthetic')
}

/** Rows that the finding and the accent colour are about; none where a view has no such rows. */
function rowsInFocus(data: ViewData): readonly number[] {
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  switch (data.view) {
    case 'commuting.flows': {
      const ends = [codes(data, 'home'), codes(data, 'work')]
      const first = rows.find(
        (row) => !ends.some(({ apart, indices }) => apart?.includes(indices[row] ?? -1)),
      )
      return first === undefined ? [] : [first]
    }
    case 'commuting.matrix':
      return rowsOfPairs(data, rows)
    case 'commuting.labour-markets': {
      const table = data.sideTables?.find(({ id }) => id === 'timeline')
      const asked = table ? codes(table, 'region').codes : []
      const region = codes(data, 'region')
      return rows.filter((row) => asked.includes(region.codes[region.indices[row] ?? -1] ?? ''))
    }
    case 'commuting.one-or-two': {
      // The last published flow between the two is what the picture measures from.
      const region = codes(data, 'region')
      const share = data.columns.find((column): column is NumberColumn => column.id === 'to_other_share')
      const measured = rows.findLast(
        (row) => region.indices[row] === 0 && share?.signs[row] === 0 && share.qualities?.[row] !== EXAMPLE,
      )
      return measured === undefined ? [] : [measured]
    }
    default:
      return []
  }
}

/** All cells between the chosen places, or both of the largest pair, with the chosen place where there is one. */
function rowsOfPairs(data: ViewData, rows: readonly number[]): readonly number[] {
  const [home, work] = [codes(data, 'home'), codes(data, 'work')]
  const endsOf = (row: number): readonly string[] => [
    home.codes[home.indices[row] ?? -1] ?? '',
    work.codes[work.indices[row] ?? -1] ?? '',
  ]
  const chosen = data.filters.region
  const between = rows.filter((row) => {
    const [from, to] = endsOf(row)
    return from !== to && ![home, work].some(({ apart, indices }) => apart?.includes(indices[row] ?? -1))
  })
  if (chosen.length > 1) return between.filter((row) => endsOf(row).every((code) => chosen.includes(code)))
  const persons = data.columns.find((column): column is NumberColumn => column.id === 'persons')
  const sums = new Map<string, { sum: number; rows: number[] }>()
  for (const row of between) {
    const ends = endsOf(row)
    if (chosen.length === 1 && !ends.some((code) => chosen.includes(code))) continue
    const key = [...ends].sort().join(' ')
    const pair = sums.get(key) ?? { sum: 0, rows: [] }
    pair.sum += persons?.values[row] || 0
    pair.rows.push(row)
    sums.set(key, pair)
  }
  return [...sums.values()].sort((a, b) => b.sum - a.sum)[0]?.rows ?? []
}
