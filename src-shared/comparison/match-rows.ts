import type { LocalizedText } from '../messages/language'
import { OTHERS_CODE, gatherOthers, keptKeys } from '../view/gather-others'
import { withoutBehind } from '../view/rows-behind'
import { codeAt, nameAt, rowsOf } from '../view/rows'
import type { CodeColumn, NumberColumn, ViewColumn, ViewData } from '../view/view-data'

/** A panel with its answer. */
export interface ComparedPanel {
  /** In its one true form: a code, a year, a digest. */
  readonly value: string
  /** What sets it apart, in words. */
  readonly heading: LocalizedText
  readonly data: ViewData
}

/** A row of a comparison: what has the same codes in several answers. */
export interface MatchedRow {
  readonly key: string
  /** By panel, the row of its answer; null where that has none. */
  readonly at: readonly (number | null)[]
}

/** Answers whose rows are told apart in the same way. */
export interface MatchedRows {
  /** What is beyond the largest of each is gathered; whatever one shows by itself, all do. */
  readonly panels: readonly ComparedPanel[]
  /** Ids of the columns that tell rows apart, without what is compared. */
  readonly keys: readonly string[]
  /** By panel, the key of each row. */
  readonly keysOf: readonly (readonly string[])[]
  /** In the order of the first panel; what only others have stands after it. */
  readonly rows: readonly MatchedRow[]
}

/**
 * Matches the rows of answers by their codes (and years, where an answer has several), never by name. Codes that are
 * the value that is compared tell nothing. Rows that have the same codes are matched by their order.
 */
export function matchRows(answered: readonly ComparedPanel[]): MatchedRows {
  const panels = gatherAlike(answered)
  const keys = identifyingColumns(panels)
  const keysOf = panels.map(({ data }) => numberRepeated(rowsOf(data).map((row) => keyOf(data, keys, row))))
  const places = keysOf.map((own) => new Map(own.map((key, row) => [key, row])))
  const isCut = panels.some(({ data }) => holdsLargestOnly(data))
  // What another answer leaves out since it is not among the largest there is not missing.
  const order = [...new Set(keysOf.flat())].filter((key) => !isCut || places.every((own) => own.has(key)))
  return {
    panels,
    keys,
    keysOf,
    rows: order.map((key) => ({ key, at: places.map((own) => own.get(key) ?? null) })),
  }
}

/** Whether an answer was cut before it came: what it lacks may have figures. */
const holdsLargestOnly = ({ takes, gathers, keepsTop }: ViewData): boolean =>
  takes.includes('top') && gathers === undefined && keepsTop !== true

/** Each answer with the rows that any of them shows by itself, and only then the others as one. */
function gatherAlike(answered: readonly ComparedPanel[]): ComparedPanel[] {
  // What stands behind one place is another's own.
  const places = new Set(answered.map(({ data }) => data.filters.region.join()))
  const panels = places.size > 1 ? answered.map(inFront) : answered
  const kept = new Set(panels.flatMap(({ data }) => keptKeys(data)).filter((key) => !isOthers(key)))
  return panels.map((panel) => ({ ...panel, data: gatherOthers(panel.data, kept) }))
}

/** The panel without what stands in grey behind its places. */
export const inFront = (panel: ComparedPanel): ComparedPanel => ({
  ...panel,
  data: withoutBehind(panel.data),
})

const isOthers = (key: string): boolean => key.split('\n').includes(OTHERS_CODE)

/** As few columns as tell the rows of each answer apart; codes first, then years. */
function identifyingColumns(panels: readonly ComparedPanel[]): string[] {
  const [first] = panels
  if (!first) return []
  const candidates = first.data.columns.filter(
    (column) =>
      panels.every(({ data }) =>
        data.columns.some(({ id, type }) => id === column.id && type === column.type),
      ) &&
      (column.type === 'code'
        ? column.ofOrigin !== true && !isCompared(panels, column.id)
        : column.unit === 'year' && column.sources.length === 0 && variesInSome(panels, column.id)),
  )
  const ordered = [
    ...candidates.filter(({ type }) => type === 'code'),
    ...candidates.filter(({ type }) => type === 'number'),
  ]
  const chosen: string[] = []
  for (const { id } of ordered) {
    if (panels.every(({ data }) => isUnique(data, chosen))) break
    chosen.push(id)
  }
  // What came before, and is the same in all rows, tells nothing.
  for (const id of [...chosen])
    if (chosen.length > 1) {
      const without = chosen.filter((other) => other !== id)
      if (panels.every(({ data }) => isUnique(data, without))) chosen.splice(chosen.indexOf(id), 1)
    }
  return chosen
}

/** Whether a column holds nothing but what is compared. */
const isCompared = (panels: readonly ComparedPanel[], id: string): boolean =>
  panels.every(({ data, value }) => {
    const column = data.columns.find((one): one is CodeColumn => one.id === id && one.type === 'code')
    return column !== undefined && rowsOf(data).every((row) => codeAt(column, row) === value)
  })

const variesInSome = (panels: readonly ComparedPanel[], id: string): boolean =>
  panels.some(({ data }) => {
    const column = data.columns.find((one): one is NumberColumn => one.id === id && one.type === 'number')
    return column?.values.some((value) => value !== column.values[0]) === true
  })

function isUnique(data: ViewData, ids: readonly string[]): boolean {
  const seen = rowsOf(data).map((row) => keyOf(data, ids, row))
  return new Set(seen).size === seen.length
}

const keyOf = (data: ViewData, ids: readonly string[], row: number): string =>
  ids
    .map((id) =>
      partOfKey(
        data.columns.find((column) => column.id === id),
        row,
      ),
    )
    .join('\n')

const partOfKey = (column: ViewColumn | undefined, row: number): string =>
  column === undefined ? '' : column.type === 'code' ? codeAt(column, row) : String(column.values[row] ?? '')

/** What stands twice in an answer is told apart by its order. */
export function numberRepeated(keys: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return keys.map((key) => {
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return count === 0 ? key : `${key}\n#${String(count)}`
  })
}

/** The names that tell a row apart, without its year. */
export function namesOfRow(data: ViewData, keys: readonly string[], row: number): LocalizedText[] {
  return keys.flatMap((id) => {
    const column = data.columns.find((one): one is CodeColumn => one.id === id && one.type === 'code')
    return column ? [nameAt(column, row)] : []
  })
}

/** Whether a row is none like the others: what is gathered, the rest of the country, abroad. */
export const isApartRow = (data: ViewData, keys: readonly string[], row: number): boolean =>
  data.columns.some(
    (column) =>
      column.type === 'code' &&
      keys.includes(column.id) &&
      (codeAt(column, row) === OTHERS_CODE || column.apart?.includes(column.indices[row] ?? -1) === true),
  )
