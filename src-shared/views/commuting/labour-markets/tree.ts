import { codes, numbers, type ViewData } from '../../../view/view-data'
import { codeAt, rowsOf } from '../../../view/rows'

/** A row of the view in its place in the tree. */
export interface TreeRow {
  readonly row: number
  /** 0 for the head of a market. */
  readonly depth: number
}

export interface LabourMarketTree {
  readonly shown: readonly TreeRow[]
  /** Municipalities of the shown markets that found no room. */
  readonly leftOut: number
}

/**
 * The markets that the places in focus belong to, each from its head downwards, larger places first. Where there is
 * less room than rows, heads, the places in focus and their chains stay, then the largest others.
 */
export function buildLabourMarketTree(
  data: ViewData,
  focus: ReadonlySet<string>,
  room: number,
): LabourMarketTree {
  const region = codes(data, 'region')
  const joinedTo = codes(data, 'joined_to')
  const market = codes(data, 'labour_market')
  const chain = codes(data, 'chain')
  const night = numbers(data, 'night_population')
  const rows = rowsOf(data)
  const rowOf = new Map(rows.map((row) => [codeAt(region, row), row]))
  const wanted = new Set(
    rows.filter((row) => focus.has(codeAt(region, row))).map((row) => codeAt(market, row)),
  )
  // Without a place in focus: all markets, the largest first.
  const members = rows.filter((row) => wanted.size === 0 || wanted.has(codeAt(market, row)))
  const needed = new Set(
    members.flatMap((row) => {
      if (codeAt(joinedTo, row) === '') return [row]
      if (!focus.has(codeAt(region, row))) return []
      return codeAt(chain, row)
        .split('>')
        .flatMap((code) => rowOf.get(code) ?? [])
    }),
  )
  const bySize = members.toSorted((a, b) => (night.values[b] ?? 0) - (night.values[a] ?? 0))
  const isNeeded = (row: number): number => (needed.has(row) ? 0 : 1)
  const kept = new Set(bySize.toSorted((a, b) => isNeeded(a) - isNeeded(b)).slice(0, Math.max(1, room)))
  const shown: TreeRow[] = []
  const visit = (row: number, depth: number): void => {
    if (kept.has(row)) shown.push({ row, depth })
    const children = bySize.filter((other) => codeAt(joinedTo, other) === codeAt(region, row))
    children.forEach((child) => visit(child, depth + 1))
  }
  members.filter((row) => codeAt(joinedTo, row) === '').forEach((row) => visit(row, 0))
  return { shown, leftOut: members.length - shown.length }
}
