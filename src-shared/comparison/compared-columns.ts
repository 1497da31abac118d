import { specifyContext } from '../charts/frame/chart-context'
import { lightTheme } from '../charts/frame/theme'
import { QUALITIES, weakestQuality } from '../dataset/quality'
import { SIGN_CODES } from '../dataset/sign'
import { figureAt, NOT_AVAILABLE, subtractFigures, type Figure } from '../indicators/figure'
import type { LocalizedText } from '../messages/language'
import {
  FIGURE_FLAGS,
  type CodeColumn,
  type NumberColumn,
  type ViewColumn,
  type ViewData,
} from '../view/view-data'
import { PICTURES } from '../views/pictures'
import { inComparisonWords } from './comparison'
import { unitOfDifference } from './difference'
import { matchRows, type ComparedPanel, type MatchedRows } from './match-rows'

/** Figures of a comparison as one table: what tells rows apart, then by figure a column for each panel and what they differ by. */
export interface ComparedColumns {
  readonly rowCount: number
  readonly columns: readonly ViewColumn[]
  /** By id of a column of the table, the panel and the column of its answer that its figures are. */
  readonly origins: ReadonlyMap<string, { readonly panel: number; readonly column: string }>
  readonly matched: MatchedRows
}

/** Ids of the columns that are compared, what the picture draws first. */
export function figureIds(data: ViewData): string[] {
  const figures = data.columns.filter(
    (column): column is NumberColumn => column.type === 'number' && column.sources.length > 0 && !column.each,
  )
  const drawn = drawnColumn(data)
  return figures.map(({ id }) => id).sort((a, b) => Number(b === drawn) - Number(a === drawn))
}

/** Id of the column that the picture of an answer draws; what a headline speaks of. */
export function drawnColumn(data: ViewData): string | null {
  const has = (id: string): boolean =>
    data.columns.some((column) => column.id === id && column.type === 'number')
  const byUnit =
    data.filters.unit === 'share' ? 'share' : data.filters.unit === 'per-1000' ? 'per_1000' : null
  const picture = PICTURES[data.view]
  const drawn =
    picture.drawn?.(data) ?? picture.specify?.(specifyContext('sv', lightTheme), data).panels[0]?.axis.scaleId
  if (drawn !== undefined && has(drawn)) return drawn
  if (byUnit !== null && data.takes.includes('unit') && has(byUnit)) return byUnit
  const first = data.columns.find((column) => column.type === 'number' && column.sources.length > 0)
  return first?.id ?? null
}

/**
 * One table of all answers, their rows matched by code. Differences are measured from the first panel; shares differ by
 * percentage points, and where a number is missing its sign stays.
 */
export function compareColumns(panels: readonly ComparedPanel[]): ComparedColumns {
  const matched = matchRows(panels)
  const origins = new Map<string, { panel: number; column: string }>()
  const [first] = matched.panels
  const ids = first
    ? figureIds(first.data).filter((id) =>
        matched.panels.every(({ data }) => numberColumn(data, id) !== null),
      )
    : []
  const figures = ids.flatMap((id) => {
    const own = matched.panels.map((panel, at): NumberColumn | null => alignColumn(matched, panel, at, id))
    const aligned = own.filter((column) => column !== null)
    aligned.forEach((column, panel) => origins.set(column.id, { panel, column: id }))
    const base = aligned[0]
    const differences = base
      ? aligned.slice(1).map((column, i) => differenceColumn(matched, base, column, id, i + 1))
      : []
    return [...aligned, ...differences]
  })
  return {
    rowCount: matched.rows.length,
    columns: [...matched.keys.flatMap((id) => keyColumn(matched, id)), ...figures],
    origins,
    matched,
  }
}

const numberColumn = (data: ViewData, id: string): NumberColumn | null => {
  const column = data.columns.find((one) => one.id === id)
  return column?.type === 'number' ? column : null
}

/** The first panel that has a row says what it is called. */
function keyColumn({ panels, rows }: MatchedRows, id: string): ViewColumn[] {
  const column = panels[0]?.data.columns.find((one) => one.id === id)
  if (!column) return []
  const at = rows.map((row) => row.at.findIndex((own) => own !== null))
  const sourceOf = (i: number): { column: ViewColumn | undefined; row: number } => {
    const panel = at[i] ?? 0
    return {
      column: panels[panel]?.data.columns.find((one) => one.id === id),
      row: rows[i]?.at[panel] ?? -1,
    }
  }
  if (column.type === 'number') {
    const values = rows.map((_, i) => {
      const { column: own, row } = sourceOf(i)
      return own?.type === 'number' ? (own.values[row] ?? Number.NaN) : Number.NaN
    })
    return [
      {
        ...withoutRows(column),
        values: Float64Array.from(values),
        signs: Uint8Array.from(values, (value) =>
          Number.isFinite(value) ? SIGN_CODES.number : SIGN_CODES['..'],
        ),
      },
    ]
  }
  const codes: string[] = []
  const names: LocalizedText[] = []
  const apart: number[] = []
  const indices = rows.map((_, i) => {
    const { column: own, row } = sourceOf(i)
    const from = own?.type === 'code' ? (own.indices[row] ?? -1) : -1
    if (own?.type !== 'code' || from < 0) return -1
    const code = own.codes[from] ?? ''
    const known = codes.indexOf(code)
    if (known >= 0) return known
    if (own.apart?.includes(from)) apart.push(codes.length)
    names.push(own.names[from] ?? { sv: code, en: code })
    return codes.push(code) - 1
  })
  const all: CodeColumn = {
    ...column,
    codes,
    names,
    indices: Int32Array.from(indices),
    ...(apart.length > 0 && { apart }),
  }
  return [all]
}

/** What is said of a column, without what is said of its rows. */
const withoutRows = (column: NumberColumn): NumberColumn => {
  const { flags: _flags, qualities: _qualities, sourcesAt: _sources, each: _each, ...rest } = column
  return rest
}

function alignColumn(
  { rows }: MatchedRows,
  { data, heading, value }: ComparedPanel,
  panel: number,
  id: string,
): NumberColumn | null {
  const column = numberColumn(data, id)
  if (!column) return null
  const places = rows.map(({ at }) => at[panel] ?? null)
  const figures = places.map((row): Figure =>
    row === null ? NOT_AVAILABLE : figureAt(column.values, column.signs, row),
  )
  return {
    ...withoutRows(column),
    id: `${id}_${value}`,
    label: inComparisonWords((words, language) => words.figureOf(column.label[language], heading[language])),
    values: Float64Array.from(figures, (figure) => figure.value),
    signs: Uint8Array.from(places, (row) => (row === null ? SIGN_CODES['..'] : (column.signs[row] ?? 0))),
    ...(column.flags && { flags: Uint8Array.from(places, (row) => column.flags?.[row ?? -1] ?? 0) }),
    ...(column.qualities && {
      qualities: Uint8Array.from(places, (row) =>
        row === null ? QUALITIES.indexOf(column.quality) : (column.qualities?.[row] ?? 0),
      ),
    }),
  }
}

function differenceColumn(
  { panels }: MatchedRows,
  base: NumberColumn,
  column: NumberColumn,
  id: string,
  at: number,
): NumberColumn {
  const figures = [...column.values].map((_, row) =>
    subtractFigures(figureAt(column.values, column.signs, row), figureAt(base.values, base.signs, row)),
  )
  const flags = figures.map((_, row) => ((column.flags?.[row] ?? 0) | (base.flags?.[row] ?? 0)) & KEPT_FLAGS)
  const own = numberColumn(panels[at]?.data ?? ({ columns: [] } as never), id)
  const [from, to] = [panels[0]?.heading, panels[at]?.heading]
  return {
    ...withoutRows(column),
    id: panels.length === 2 ? `${id}_difference` : `${id}_difference_${panels[at]?.value ?? String(at)}`,
    label: inComparisonWords((words, language) =>
      words.differenceOf(
        own?.label[language] ?? '',
        panels.length === 2 ? null : { from: from?.[language] ?? '', to: to?.[language] ?? '' },
      ),
    ),
    unit: unitOfDifference(column.unit),
    values: Float64Array.from(figures, (figure) => figure.value),
    signs: Uint8Array.from(figures, (figure) => figure.sign),
    ...(flags.some((bits) => bits !== 0) && { flags: Uint8Array.from(flags) }),
    signed: true,
    derived: true,
    sources: [...new Set([...base.sources, ...column.sources])],
    quality: weakestQuality([base.quality, column.quality]),
    ...(base.qualities &&
      column.qualities && {
        qualities: Uint8Array.from(figures, (_, row) =>
          Math.max(base.qualities?.[row] ?? 0, column.qualities?.[row] ?? 0),
        ),
      }),
  }
}

/** A difference of bounds is none; that few persons or a break stand behind it still holds. */
const KEPT_FLAGS = FIGURE_FLAGS.smallBase | FIGURE_FLAGS.acrossBreak
