import type { DimensionRole, DimensionValue, TableDimension, TimeUnit } from '#shared/table/statistical-table'
import { importError } from '#main/formats/import-problem'
import type { PxKeywords } from '#main/formats/px/px-keywords'
import type { PxNames } from './px-names'
import { readHierarchies, readParents } from './px-hierarchies'
import { formatItems, type PxStatement } from '#main/formats/px/px-statements'
import { timeUnitOf } from '../time-values'

const TIME_UNITS: Readonly<Record<string, TimeUnit>> = {
  A: 'year',
  H: 'half-year',
  Q: 'quarter',
  M: 'month',
  W: 'week',
  D: 'day',
}
/** VARIABLE-TYPE, by its first letter. V and "Classificatory" say nothing about the role. */
const ROLES: Readonly<Record<string, DimensionRole>> = { T: 'time', G: 'geo' }

/** The dimensions: those of STUB, then those of HEADING, which is the order of the figures. */
export function readPxDimensions(keywords: PxKeywords, names: PxNames): TableDimension[] {
  const codes = names.dimensions.map((_, d) => readCode(keywords, names, d))
  const unique = new Set(codes).size === codes.length
  return names.dimensions.map((label, d) => {
    const decimals = readDecimals(keywords, names, d)
    const hierarchies = readHierarchies(keywords, names, d)
    const parents = readParents(hierarchies, names.codes[d] ?? [])
    const values = (names.codes[d] ?? []).map((code, v): DimensionValue => {
      const parent = parents.get(code)
      const precision = decimals.get(v)
      return {
        code,
        label: names.valueTexts(d, v),
        ...(precision === undefined ? {} : { decimals: precision }),
        ...(parent === undefined ? {} : { parent }),
      }
    })
    return {
      code: unique ? (codes[d] ?? label) : label,
      label: names.dimensionTexts(d),
      ...readRole(keywords, names, d),
      values,
      elimination: readElimination(keywords, names, d),
      ...readName(keywords, names, d, 'DOMAIN', 'domain'),
      ...readName(keywords, names, d, 'MAP', 'map'),
      ...(hierarchies.length === 0 ? {} : { hierarchies }),
    }
  })
}

/** Statements of a keyword with the dimension as their only sub-key. The main language first. */
function about(keywords: PxKeywords, names: PxNames, d: number, keyword: string): PxStatement[] {
  const found = keywords
    .all(keyword)
    .filter(
      (statement) =>
        statement.subkeys.length === 1 &&
        names.findDimension(statement.subkeys[0] ?? '', keywords.languageOf(statement)) === d,
    )
  const isMain = (statement: PxStatement) => keywords.languageOf(statement) === keywords.main
  return [...found.filter(isMain), ...found.filter((statement) => !isMain(statement))]
}

/** Uses the first and those that say the same again (for other languages). */
function useSame(keywords: PxKeywords, statements: readonly PxStatement[]): void {
  const [first] = statements
  if (first === undefined) return
  const value = formatItems(first.items)
  for (const statement of statements) if (formatItems(statement.items) === value) keywords.use(statement)
}

function readCode(keywords: PxKeywords, names: PxNames, d: number): string {
  // A list is no code, and a blank says nothing.
  const stated = about(keywords, names, d, 'VARIABLECODE').filter(
    ({ items }) => items.length === 1 && items[0]?.text.trim() !== '',
  )
  useSame(keywords, stated)
  return stated[0]?.items[0]?.text ?? names.dimensions[d] ?? ''
}

function readRole(
  keywords: PxKeywords,
  names: PxNames,
  d: number,
): { role: DimensionRole; timeUnit: TimeUnit | null } {
  const codes = names.codes[d] ?? []
  const times = about(keywords, names, d, 'TIMEVAL')
  const letter = /^TLIST\s*\(\s*([AHQMWD])/i.exec(times[0]?.items[0]?.text ?? '')?.[1]?.toUpperCase()
  const timeUnit = letter === undefined ? null : (TIME_UNITS[letter] ?? null)
  const list = times[0]?.items.slice(1) ?? []
  const isTheCodes = list.length === codes.length && list.every(({ text }, v) => text === codes[v])
  // A list that is not the codes (or a range) stays among the other keywords, as it stands.
  if (timeUnit !== null && isTheCodes) useSame(keywords, times)
  const types = about(keywords, names, d, 'VARIABLE-TYPE')
  const typed = ROLES[types[0]?.items[0]?.text.charAt(0).toUpperCase() ?? '']
  const content = keywords
    .all('CONTVARIABLE')
    .filter(
      (statement) =>
        names.findDimension(statement.items[0]?.text ?? '', keywords.languageOf(statement)) === d,
    )
  content.forEach((statement) => keywords.use(statement))
  if (content.length > 0) return { role: 'metric', timeUnit: null }
  if (timeUnit !== null) return { role: 'time', timeUnit }
  const hasMap = about(keywords, names, d, 'MAP').length > 0
  const role = typed ?? (hasMap ? 'geo' : 'other')
  // The writer states the type again where nothing else shows the role.
  if (
    typed !== undefined &&
    !(typed === 'geo' && hasMap) &&
    /^"[TG]"$/.test(formatItems(types[0]?.items ?? []))
  )
    useSame(keywords, types)
  return { role, timeUnit: role === 'time' ? timeUnitOf(codes) : null }
}

function readElimination(keywords: PxKeywords, names: PxNames, d: number): TableDimension['elimination'] {
  const statements = about(keywords, names, d, 'ELIMINATION')
  const item = statements[0]?.items[0]
  if (item === undefined) return null
  const use = (index: number | null) => {
    for (const statement of statements) {
      const text = statement.items[0]?.text ?? ''
      const found = names.findValue(d, text, keywords.languageOf(statement))
      if (index === null ? /^(yes|no)$/i.test(text) : found === index) keywords.use(statement)
    }
  }
  const index = item.quoted ? names.findValue(d, item.text, keywords.main) : -1
  if (index >= 0) {
    use(index)
    return { by: 'value', code: names.codes[d]?.[index] ?? '' }
  }
  if (!/^(yes|no)$/i.test(item.text)) return null
  use(null)
  return item.text.toUpperCase() === 'YES' ? { by: 'sum' } : null
}

/** PRECISION("dimension","value") = decimals, by value. */
function readDecimals(keywords: PxKeywords, names: PxNames, d: number): Map<number, number> {
  const decimals = new Map<number, number>()
  for (const statement of keywords.all('PRECISION')) {
    const [dimension, value] = statement.subkeys
    const language = keywords.languageOf(statement)
    if (dimension === undefined || value === undefined || names.findDimension(dimension, language) !== d)
      continue
    const index = names.findValue(d, value, language)
    const count = Number(statement.items[0]?.text ?? NaN)
    if (index < 0 || !Number.isInteger(count) || count < 0 || count > 15) continue
    if ((decimals.get(index) ?? count) !== count) continue
    decimals.set(index, count)
    keywords.use(statement)
  }
  return decimals
}

function readName(
  keywords: PxKeywords,
  names: PxNames,
  d: number,
  keyword: string,
  key: 'domain' | 'map',
): { domain?: string; map?: string } {
  const statements = about(keywords, names, d, keyword)
  const [first] = statements
  const text = first?.items[0]?.text ?? ''
  if (first === undefined || text === '' || keywords.languageOf(first) !== keywords.main) return {}
  useSame(keywords, statements)
  return { [key]: text }
}

/** The product of the dimensions' sizes. Throws when it is beyond what can be counted. */
export function countSpanned(dimensions: readonly TableDimension[], dataLine: number): number {
  const spanned = dimensions.reduce((product, { values }) => product * values.length, 1)
  if (spanned > Number.MAX_SAFE_INTEGER)
    throw importError('file-malformed', ({ pxFiles }) => pxFiles.spansTooMuch(dataLine))
  return spanned
}
