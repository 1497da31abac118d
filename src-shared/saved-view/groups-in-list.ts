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

/** A list in which several columns may name the groups: somebody has to say which. */
export interface SeveralColumns {
  /** Their headings. */
  readonly columns: readonly string[]
}

/** So large a part of the rows has a municipality where the column is that of municipalities. */
const MOST_ROWS = 0.8
/** A column that names groups has at most so many names, and each municipality but few of its own. */
const MOST_GROUPS = 60

const codeIn = (text: string): string | null => {
  const code = /^\s*(\d{3,4})\b/.exec(text)?.[1]?.padStart(4, '0')
  return code !== undefined && SWEDISH_MUNICIPALITIES.has(code) ? code : null
}

/** A heading that says what its column holds. */
const SAYS_GROUP = /grupp|group/i

/**
 * Groups of municipalities in a list with a row for each municipality, such as SKR's division into groups saved as CSV: a
 * column of municipality codes (or codes with names), and one with the group's name. `wanted`: heading of the column of
 * groups; null: the one whose names repeat, counties left out, those that are called group before others. Null where the
 * list has no column of municipalities, or nothing names groups.
 */
export function groupsInList(
  rows: readonly (readonly string[])[],
  wanted: string | null = null,
): GroupsInList | SeveralColumns | null {
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
    return repeats && isText ? [{ column, heading: tidyGroupName(headings[column] ?? '') }] : []
  })
  const others = candidates.filter(({ column }) => !namesCounties(body, ofCodes, column))
  const left = others.length > 0 ? others : candidates
  const called = left.filter(({ heading }) => SAYS_GROUP.test(heading))
  const fitting =
    wanted === null
      ? called.length > 0
        ? called
        : left
      : candidates.filter(({ heading }) => heading.toLowerCase() === wanted.trim().toLowerCase())
  if (wanted === null && fitting.length > 1) return { columns: fitting.map(({ heading }) => heading) }
  const [chosen] = fitting
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

/** Whether a column says of each municipality the county that its code begins with. */
function namesCounties(body: readonly (readonly string[])[], ofCodes: number, column: number): boolean {
  const counties = new Map<string, Set<string>>()
  for (const row of body) {
    const name = tidyGroupName(row[column] ?? '')
    const county = codeIn(row[ofCodes] ?? '')?.slice(0, 2)
    if (name !== '' && county !== undefined) counties.set(name, (counties.get(name) ?? new Set()).add(county))
  }
  // Parts of a county share its digits as well: a county has one name.
  const all = new Set([...counties.values()].flatMap((some) => [...some]))
  return [...counties.values()].every(({ size }) => size === 1) && all.size === counties.size
}

/**
 * The column of municipalities and the first row with one. A year can be a code as well (2023 is Malung-Sälen): of columns
 * that fit, the one with most municipalities, and none that repeats a few.
 */
function findMunicipalities(
  rows: readonly (readonly string[])[],
): { readonly column: number; readonly first: number } | null {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const fitting = Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const codeOf = (row: readonly string[]): string | null => codeIn(row[column] ?? '')
    // A title such as "2023 års indelning" stands alone.
    const first = rows.findIndex((row) => codeOf(row) !== null && cellsOf(row) > 1)
    if (first < 0) return []
    const below = rows.slice(first).filter((row) => cellsOf(row) > 0)
    const known = below.flatMap((row) => codeOf(row) ?? [])
    const distinct = new Set(known).size
    const isColumn =
      known.length > 1 && known.length >= MOST_ROWS * below.length && distinct * 2 >= known.length
    return isColumn ? [{ column, first, distinct }] : []
  })
  return fitting.toSorted((a, b) => b.distinct - a.distinct)[0] ?? null
}

const cellsOf = (row: readonly string[]): number => row.filter((cell) => cell.trim() !== '').length
