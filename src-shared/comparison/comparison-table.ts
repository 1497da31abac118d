import type { Language } from '../messages/language'
import { formatMarkedCell } from '../view/format-cell'
import { addQualityColumn } from '../view/row-quality'
import { rowsOf } from '../view/rows'
import type { NumberColumn, ViewData } from '../view/view-data'
import { buildColumnsTable, buildTable, type ViewTable } from '../figures-as-text/view-table'
import { inComparisonWords, type Compared } from './comparison'
import { compareColumns, type ComparedColumns } from './compared-columns'
import { joinAnswers } from './join-answers'
import type { ComparedPanel } from './match-rows'

/** More columns of figures than these have no room on a laptop's screen or a slide; files have all. */
const MOST_FIGURE_COLUMNS = 9

/** Where a figure of a table of a comparison stands in its answer. */
export interface FigurePlace {
  readonly panel: number
  readonly row: number
  readonly column: string
}

/** A comparison as one table for people. */
export interface ComparisonTable {
  readonly table: ViewTable
  /** Ids of the columns whose figures an answer states. */
  readonly stated: readonly string[]
  /** Null: a difference, or a figure that no answer has. */
  placeOf(row: number, columnId: string): FigurePlace | null
  /** Figures that have no room in it, e.g. shares beside numbers; the files have them. */
  readonly leftOut: number
}

/**
 * One table: a column for each panel and one for what they differ by, row by row. Answers of one row each are turned:
 * a row for each figure. Answers of the same figures, each of which looks at another place, are one.
 */
export function buildComparisonTable(
  along: Compared,
  panels: readonly ComparedPanel[],
  language: Language,
): ComparisonTable {
  const joined = joinAnswers(along, panels)
  if (joined?.as === 'focus') return tableOfOne(joined.data, language)
  const compared = compareColumns(panels)
  return compared.matched.keys.length === 0 && compared.rowCount <= 1
    ? turnedTable(compared, language)
    : longTable(compared, language)
}

/** Answers of the same figures: each of them once. */
function tableOfOne(data: ViewData, language: Language): ComparisonTable {
  return {
    table: buildTable(data, language),
    stated: data.columns.flatMap((column) => (column.type === 'number' ? [column.id] : [])),
    leftOut: 0,
    placeOf: (row, column) => ({ panel: 0, row, column }),
  }
}

function longTable(compared: ComparedColumns, language: Language): ComparisonTable {
  const { columns, rowCount, origins, matched } = compared
  const figures = columns.filter(({ id }) => !matched.keys.includes(id))
  const perFigure = matched.panels.length * 2 - 1
  const shown = Math.max(1, Math.floor(MOST_FIGURE_COLUMNS / perFigure)) * perFigure
  const kept = [...columns.filter(({ id }) => matched.keys.includes(id)), ...figures.slice(0, shown)]
  const stated = kept.filter(({ id }) => origins.has(id)).map(({ id }) => id)
  return {
    table: buildColumnsTable(addQualityColumn({ columns: kept, rowCount }), language),
    stated,
    leftOut: Math.max(0, figures.length - shown) / perFigure,
    placeOf(row, columnId) {
      const origin = origins.get(columnId)
      const at = origin && matched.rows[row]?.at[origin.panel]
      return origin && at !== null && at !== undefined ? { ...origin, row: at } : null
    },
  }
}

function turnedTable({ columns, origins, matched }: ComparedColumns, language: Language): ComparisonTable {
  const words = inComparisonWords((own) => own.figureColumn)
  const [first] = matched.panels
  const ids = [...new Set([...origins.values()].map(({ column }) => column))]
  const perFigure = matched.panels.length * 2 - 1
  const heads = columns.slice(0, perFigure)
  const cells = ids.map((id, figure) => {
    const label = first?.data.columns.find((column) => column.id === id)?.label[language] ?? id
    const own = columns.slice(figure * perFigure, (figure + 1) * perFigure)
    return [label, ...own.map((column) => formatMarkedCell(column as NumberColumn, 0, language))]
  })
  const headOf = (at: number): string => {
    const panel = matched.panels[at]
    if (panel) return panel.heading[language]
    const to = matched.panels[at - matched.panels.length + 1]
    return inComparisonWords((own, spoken) =>
      own.differenceOf(
        '',
        matched.panels.length === 2
          ? null
          : { from: first?.heading[spoken] ?? '', to: to?.heading[spoken] ?? '' },
      ),
    )[language]
  }
  return {
    table: {
      columns: [
        { id: 'figure', label: words[language], numeric: false, wide: false },
        ...heads.map((_, at) => ({
          id: `panel_${String(at)}`,
          label: headOf(at),
          numeric: true,
          wide: false,
        })),
      ],
      rows: rowsOf({ rowCount: cells.length }).map((row) => cells[row] ?? []),
    },
    stated: matched.panels.map((_, at) => `panel_${String(at)}`),
    leftOut: 0,
    placeOf(row, columnId) {
      const panel = matched.panels.findIndex((_, at) => `panel_${String(at)}` === columnId)
      const column = ids[row]
      const at = matched.rows[0]?.at[panel]
      return panel >= 0 && column !== undefined && at !== null && at !== undefined
        ? { panel, row: at, column }
        : null
    },
  }
}
