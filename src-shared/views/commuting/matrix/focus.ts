import { codes, type NumberColumn, type ViewData } from '../../../view/view-data'
import { codeAt, rowsOf } from '../../../view/rows'

/** All cells between the chosen places, or both of the largest pair, with the chosen place where there is one. */
export function pairsInFocus(data: ViewData): readonly number[] {
  const rows = rowsOf(data)
  const [home, work] = [codes(data, 'home'), codes(data, 'work')]
  const endsOf = (row: number): readonly string[] => [codeAt(home, row), codeAt(work, row)]
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
