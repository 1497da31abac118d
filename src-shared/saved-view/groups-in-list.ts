import { isGroupName, tidyGroupName } from '../dataset/region-groups'
import { SWEDISH_MUNICIPALITIES } from '../dataset/swedish-regions'
import type { SavedGroup } from './saved-group'

/** Groups of a list, and what of it was not read. */
export interface GroupsInList {
  /** In the order in which the list begins them. */
  readonly groups: readonly SavedGroup[]
  /** Heading of the column that names the groups; null: the list has none. */
  readonly column: string | null
  /** Headings of columns that could name them as well, each with a few values that repeat. */
  readonly others: readonly string[]
  /** Rows with a municipality and no group. */
  readonly withoutGroup: number
}

/** So large a part of the rows has a municipality where the column is that of municipalities. */
const MOST_ROWS = 0.8
/** A column that names groups has at most so many names, and each municipality but few of its own. */
const MOST_GROUPS = 60

const codeIn = (text: string): string | null => {
  const code = /^\s*(\d{3,4})\b/.exec(text)?.[1]?.padStart(4, '0')
  return code !== undefined && SWEDISH_MUNICIPALITIES.has(code) ? code : null
}

/**
 * Groups of municipalities in a list with a row for each municipality, such as SKR's division into groups saved as CSV: a
 * column of municipality codes (or codes with names), and one with the group's name. `wanted`: heading of the column of
 * groups; null: the first that fits, the one with most groups among those whose names repeat. Null where the list has no
 * column of municipalities, or nothing names groups.
 */
export function groupsInList(
  rows: readonly (readonly string[])[],
  wanted: string | null = null,
): GroupsInList | null {
  const found = findMunicipalities(rows)
  if (found === null) return null
  const { column: ofCodes, first } = found
  const headings = rows[first - 1] ?? []
  const body = rows.slice(first).filter((row) => codeIn(row[ofCodes] ?? '') !== null)
  const width = Math.max(...body.map((row) => row.length))
  const candidates = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if (column === ofCodes) return []
    const values = body.map((row) => tidyGroupName(row[column] ?? '')).filter((text) => text !== '')
    const names = new Set(values)
    const repeats = names.size > 1 && names.size <= MOST_GROUPS && values.length >= names.size * 2
    const isText = [...names].some((name) => /\p{L}/u.test(name))
    return repeats && isText
      ? [{ column, count: names.size, heading: tidyGroupName(headings[column] ?? '') }]
      : []
  })
  const chosen =
    wanted === null
      ? candidates.toSorted((a, b) => b.count - a.count)[0]
      : candidates.find(({ heading }) => heading.toLowerCase() === wanted.trim().toLowerCase())
  if (!chosen) return null
  const members = new Map<string, string[]>()
  let withoutGroup = 0
  for (const row of body) {
    const code = codeIn(row[ofCodes] ?? '')
    const name = nameOf(row[chosen.column] ?? '')
    if (code === null) continue
    if (name === null) withoutGroup++
    else members.set(name, [...(members.get(name) ?? []), code])
  }
  return {
    groups: [...members].map(([name, codes]) => ({ name, members: [...new Set(codes)].sort() })),
    column: chosen.heading,
    others: candidates.filter((one) => one !== chosen).map(({ heading }) => heading),
    withoutGroup,
  }
}

/** What cannot stand in a group's name is left out of it. */
function nameOf(text: string): string | null {
  const name = tidyGroupName(text.replace(/[,+:]/g, ' '))
  const short = [...name].slice(0, 60).join('').trim()
  return isGroupName(short) ? short : null
}

/** The column of municipalities and the first row with one. */
function findMunicipalities(
  rows: readonly (readonly string[])[],
): { readonly column: number; readonly first: number } | null {
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (let column = 0; column < width; column++) {
    const first = rows.findIndex((row) => codeIn(row[column] ?? '') !== null)
    if (first < 0) continue
    const below = rows.slice(first).filter((row) => row.some((cell) => cell.trim() !== ''))
    const known = below.filter((row) => codeIn(row[column] ?? '') !== null)
    if (known.length > 1 && known.length >= MOST_ROWS * below.length) return { column, first }
  }
  return null
}
