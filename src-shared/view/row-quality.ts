import { QUALITIES, type Quality } from '../dataset/quality'
import { localize } from '../messages/localize'
import { gatherOthers } from './gather-others'
import { rowQuality, type CodeColumn, type NumberColumn, type ViewColumn, type ViewData } from './view-data'
import { rowsOf } from './rows'

type Rows = Pick<ViewData, 'columns' | 'rowCount'>

/** Id of the column that tables get where rows differ in quality; the overview has one of its own. */
const QUALITY_COLUMN = 'quality'

const isFigure = (column: ViewColumn): column is NumberColumn =>
  column.type === 'number' && column.sources.length > 0

/**
 * The quality of each row in words, where example data stand beside official figures or what is computed from them;
 * null where all rows are alike. A row of computed figures only is `derived` at best.
 */
export function mixedQualities({ columns, rowCount }: Rows): readonly (Quality | null)[] | null {
  const known = judged.get(columns)
  if (known?.rowCount === rowCount) return known.qualities
  const qualities = judgeRows({ columns, rowCount })
  judged.set(columns, { rowCount, qualities })
  return qualities
}

/** All words of an answer ask for it, each part of the line of sources anew; an answer's columns never change. */
const judged = new WeakMap<
  Rows['columns'],
  { readonly rowCount: number; readonly qualities: readonly (Quality | null)[] | null }
>()

function judgeRows({ columns, rowCount }: Rows): readonly (Quality | null)[] | null {
  if (columns.some(({ id }) => id === QUALITY_COLUMN)) return null
  const figures = columns.filter(isFigure)
  if (!figures.some(({ qualities }) => qualities !== undefined)) return null
  const isComputed = figures.every(({ derived }) => derived === true)
  const qualities = rowsOf({ rowCount }).map((row): Quality | null => {
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
    label: localize(({ views }) => views.columns.quality),
    of: 'text',
    codes: present,
    names: present.map((quality) => localize(({ views }) => views.qualities[quality])),
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
  const isExample = ({ qualities, quality }: NumberColumn, row: number): boolean =>
    qualities ? qualities[row] === EXAMPLE : quality === 'synthetic'
  const marks = columns
    .filter(({ qualities }) => qualities !== undefined)
    .flatMap((column) =>
      rowsOf({ rowCount })
        .filter((row) => column.signs[row] === 0)
        .map((row) => isExample(column, row)),
    )
  return marks.includes(true) && marks.includes(false) ? isExample : null
}
const EXAMPLE = QUALITIES.indexOf('synthetic')

/**
 * Whether what a picture is about rests on example data, so that the whole picture is marked as such. Not where the
 * rows in its focus (flow, pair, place) are official, whatever stands beside them: those marks are hatched.
 */
export function isAboutExample(data: ViewData, focus?: (shown: ViewData) => readonly number[]): boolean {
  if (data.quality !== 'synthetic' || data.rowCount === 0) return false
  const shown = gatherOthers(data)
  const qualities = mixedQualities(shown)
  if (qualities === null) return true
  const about = focus?.(shown) ?? []
  return about.length === 0 || about.some((row) => qualities[row] === 'synthetic')
}
