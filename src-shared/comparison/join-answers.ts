import { rowSpeaker } from '../view/speak-row'
import { rowsOf } from '../view/rows'
import type { NumberColumn, ViewColumn, ViewData } from '../view/view-data'
import type { Language } from '../messages/language'
import type { PictureKind } from '../charts/frame/chart-picture'
import { listMarks } from '../views/list-marks'
import { PICTURES } from '../views/pictures'
import { inComparisonWords, type Compared } from './comparison'
import { compareColumns, drawnColumn } from './compared-columns'
import type { ComparedMark } from './compared-mark'
import type { ComparedPanel } from './match-rows'

/** Several answers as one that the view draws as it draws any of its own. */
export interface JoinedAnswer {
  readonly data: ViewData
  /** `focus`: all have the same figures and look at other places; `difference`: what the second has more than the first. */
  readonly as: 'focus' | 'difference'
}

/**
 * Answers of the same figures, of which each only looks at another place, as one that looks at all of them; and two
 * answers in cells as what they differ by. Null where neither is so.
 */
export const joinAnswers = (along: Compared, panels: readonly ComparedPanel[]): JoinedAnswer | null =>
  joinFocus(along, panels) ?? joinCells(along, panels)

function joinFocus(along: Compared, panels: readonly ComparedPanel[]): JoinedAnswer | null {
  const [first, ...others] = panels
  if (along !== 'region' || !first || others.length === 0 || first.data.rowCount === 0) return null
  if (!others.every(({ data }) => hasSameFigures(data, first.data))) return null
  const groupMembers = Object.assign({}, ...panels.map(({ data }) => data.groupMembers ?? {})) as NonNullable<
    ViewData['groupMembers']
  >
  return {
    as: 'focus',
    data: {
      ...first.data,
      filters: { ...first.data.filters, region: panels.map(({ value }) => value) },
      regionNames: panels.map(({ heading }) => heading),
      ...(Object.keys(groupMembers).length > 0 && { groupMembers }),
    },
  }
}

function hasSameFigures(one: ViewData, other: ViewData): boolean {
  const tablesOf = (data: ViewData) => [data, ...(data.sideTables ?? [])]
  const [own, others] = [tablesOf(one), tablesOf(other)]
  return (
    own.length === others.length &&
    own.every(({ rowCount, columns }, at) => {
      const beside = others[at]
      return (
        beside !== undefined &&
        rowCount === beside.rowCount &&
        columns.length === beside.columns.length &&
        columns.every((column, i) => isSameColumn(column, beside.columns[i]))
      )
    })
  )
}

function isSameColumn(one: ViewColumn, other: ViewColumn | undefined): boolean {
  if (other?.id !== one.id) return false
  if (one.type === 'code')
    return (
      other.type === 'code' &&
      one.indices.every((index, row) => one.codes[index] === other.codes[other.indices[row] ?? -1])
    )
  return (
    other.type === 'number' &&
    one.signs.every((sign, row) => sign === other.signs[row]) &&
    one.values.every((value, row) => Object.is(value, other.values[row]))
  )
}

/** Cells that cannot be laid over each other: of two answers their difference is the picture. */
function joinCells(along: Compared, panels: readonly ComparedPanel[]): JoinedAnswer | null {
  const [before, after] = panels
  if (
    !before ||
    !after ||
    panels.length > 2 ||
    along === 'region' ||
    !PICTURES[after.data.view].drawsDifference
  )
    return null
  if (panels.some(({ data }) => data.empty !== null || data.rowCount === 0)) return null
  const { columns, rowCount, matched } = compareColumns(panels)
  const label = inComparisonWords((words, language) =>
    words.minus(after.heading[language], before.heading[language]),
  )
  const { reach: _reach, ...data } = after.data
  return {
    as: 'difference',
    data: {
      ...data,
      rowCount,
      columns: columns.flatMap((column): ViewColumn[] => {
        if (matched.keys.includes(column.id)) return [column]
        const [, id] = /^(.*)_difference$/.exec(column.id) ?? []
        return id === undefined ? [] : [{ ...column, id, label }]
      }),
    },
  }
}

/** The marks of such an answer: its own, or each cell with the figures of both and what they differ by. */
export function listJoinedMarks(
  { data, as }: JoinedAnswer,
  panels: readonly ComparedPanel[],
  kind: PictureKind,
  language: Language,
): ComparedMark[] {
  const marks = listMarks(data, kind, language)
  if (as === 'focus')
    return marks.map((mark) => ({ ...mark, place: mark.row === null ? null : { panel: 0, row: mark.row } }))
  const { columns, rowCount, matched } = compareColumns(panels)
  const [first] = matched.panels
  const drawn = first ? drawnColumn(first.data) : null
  const told = columns.filter(
    (column): boolean =>
      matched.keys.includes(column.id) || (column as NumberColumn).id.startsWith(`${drawn ?? ''}_`),
  )
  const speak = rowSpeaker({ columns: told, rowCount }, language)
  return rowsOf({ rowCount }).map((row): ComparedMark => {
    const at = matched.rows[row]?.at ?? []
    const panel = at.findLastIndex((own) => own !== null)
    const own = at[panel]
    return {
      text: speak(row),
      target: marks[row]?.target ?? null,
      row,
      place: own === null || own === undefined ? null : { panel, row: own },
    }
  })
}
