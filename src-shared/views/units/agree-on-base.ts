import type { FilterTexts } from '../../filters/filters'
import { chooseBaseYear, type YearCount } from '../../indicators/counts-in-unit'
import { countColumn } from '../../view/counts-over-years'
import { rowsOf } from '../../view/rows'
import { codes, numbers, type ViewData } from '../../view/view-data'
import { codeAt } from '../../view/rows'
import { figureIn } from './count-lines'

/**
 * The base year of indices beside each other: the first that all their lines have a count for. Nothing where it is the same
 * already, or where counts are shown.
 */
export function agreeOnIndexBase(answers: readonly ViewData[]): FilterTexts {
  const some = answers.filter(({ counted, rowCount }) => rowCount > 0 && counted?.unit === 'index')
  const own = new Set(some.flatMap(({ counted }) => counted?.baseYear ?? []))
  if (own.size < 2) return {}
  const base = chooseBaseYear(some.flatMap(linesOf))
  return base === null ? {} : { 'index-year': String(base) }
}

/** Each count of each line by year: rows with the same names. */
function linesOf(data: ViewData): readonly (readonly YearCount[])[] {
  const year = numbers(data, 'year')
  const names = data.columns.flatMap((column) =>
    column.type === 'code' && column.of === 'region' ? [column.id] : [],
  )
  return (data.counted?.columns ?? []).flatMap((id) => {
    const column = numbers(data, countColumn(id))
    const lines = new Map<string, YearCount[]>()
    for (const row of rowsOf(data)) {
      const key = names.map((name) => codeAt(codes(data, name), row)).join('|')
      const line = lines.get(key) ?? []
      line.push({ year: year.values[row] ?? 0, count: figureIn(column, row) })
      lines.set(key, line)
    }
    return [...lines.values()].map((line) => line.sort((a, b) => a.year - b.year))
  })
}
