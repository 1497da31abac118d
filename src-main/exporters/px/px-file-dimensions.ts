import {
  textFor,
  type StatisticalTable,
  type TableDimension,
  type TimeUnit,
} from '#shared/table/statistical-table'
import { quotePx } from '#main/formats/px/px-text'
import { list, type PxLines } from './px-file-lines'
import type { PxWriterNames } from './px-file-names'

const TIME_LETTERS: Readonly<Record<TimeUnit, string>> = {
  year: 'A',
  'half-year': 'H',
  quarter: 'Q',
  month: 'M',
  week: 'W',
  day: 'D',
}

/** The statements about the dimensions, keyword by keyword. `headingCount`: how many of the last are columns. */
export function writeDimensions(
  lines: PxLines,
  names: PxWriterNames,
  table: StatisticalTable,
  headingCount: number,
): void {
  const { dimensions } = table
  const stubCount = dimensions.length - headingCount
  const metric = dimensions.findIndex(({ role }) => role === 'metric')
  for (const language of names.languages) {
    if (!names.namesDimensions(language)) continue
    const labels = names.dimensions(language)
    if (stubCount > 0) lines.putList('STUB', language, [], labels.slice(0, stubCount))
    if (headingCount > 0) lines.putList('HEADING', language, [], labels.slice(stubCount))
    if (metric >= 0) lines.put('CONTVARIABLE', language, [], quotePx(labels[metric] ?? ''))
  }
  dimensions.forEach((dimension, d) => {
    for (const language of names.languages)
      if (
        language === names.main ||
        names.namesValues(dimension, language) ||
        names.namesDimensions(language)
      )
        writeInLanguage(lines, names, table, d, language)
    writeInMain(lines, names, table, d, metric)
  })
}

function writeInLanguage(
  lines: PxLines,
  names: PxWriterNames,
  { dimensions, other }: StatisticalTable,
  d: number,
  language: string,
): void {
  const dimension = dimensions[d]
  if (dimension === undefined) return
  const about = [names.dimension(d, language)]
  const codes = dimension.values.map(({ code }) => code)
  if (dimension.code !== names.dimension(d, names.main))
    lines.put('VARIABLECODE', language, about, quotePx(dimension.code))
  if (names.namesValues(dimension, language))
    lines.putList('VALUES', language, about, names.values(dimension, language))
  // A list of times that is not the codes is among the other keywords, in all languages that have it.
  const isStated = other.some(
    ({ keyword, subkeys }) => keyword === 'TIMEVAL' && subkeys[0] === names.dimension(d, names.main),
  )
  if (dimension.role === 'time' && dimension.timeUnit !== null && !isStated)
    lines.put('TIMEVAL', language, about, list([timeList(dimension.timeUnit), ...codes.map(quotePx)]))
  if (names.hasCodes(dimension)) lines.putList('CODES', language, about, codes)
  const { elimination } = dimension
  if (elimination?.by === 'sum') lines.put('ELIMINATION', language, about, 'YES')
  else if (elimination !== null)
    lines.put('ELIMINATION', language, about, quotePx(names.value(dimension, elimination.code, language)))
}

const timeList = (unit: TimeUnit) => `TLIST(${TIME_LETTERS[unit]}1)`

function writeInMain(
  lines: PxLines,
  names: PxWriterNames,
  { dimensions }: StatisticalTable,
  d: number,
  metric: number,
): void {
  const dimension = dimensions[d]
  if (dimension === undefined) return
  const { main } = names
  const about = [names.dimension(d, main)]
  if (dimension.domain !== undefined) lines.put('DOMAIN', main, about, quotePx(dimension.domain))
  if (dimension.map !== undefined) lines.put('MAP', main, about, quotePx(dimension.map))
  if (dimension.role === 'geo' && dimension.map === undefined) lines.put('VARIABLE-TYPE', main, about, '"G"')
  if (dimension.role === 'time' && dimension.timeUnit === null) lines.put('VARIABLE-TYPE', main, about, '"T"')
  if (dimension.role === 'metric' && d !== metric) lines.put('VARIABLE-TYPE', main, about, '"C"')
  for (const { code, decimals } of dimension.values)
    if (decimals !== undefined)
      lines.put('PRECISION', main, [...about, names.value(dimension, code, main)], String(decimals))
  writeHierarchies(lines, names, dimension, d)
}

function writeHierarchies(lines: PxLines, names: PxWriterNames, dimension: TableDimension, d: number): void {
  const trees = dimension.hierarchies ?? [{ links: linksOfParents(dimension), levels: [] }]
  for (const { links } of trees) {
    const items = links.map(({ code, parent }) =>
      parent === null ? quotePx(code) : `${quotePx(parent)}:${quotePx(code)}`,
    )
    if (items.length > 0) lines.put('HIERARCHIES', names.main, [names.dimension(d, names.main)], list(items))
  }
  const levels = trees[0]?.levels ?? []
  for (const language of names.languages)
    if (levels.some((texts) => textFor(texts, language) !== undefined))
      lines.putList(
        'HIERARCHYNAMES',
        language,
        [names.dimension(d, language)],
        levels.map((texts) => textFor(texts, language) ?? ''),
      )
}

/** The tree of the values' own parents, parents before their children. */
function linksOfParents({ values }: TableDimension): { code: string; parent: string | null }[] {
  const children = new Map<string, string[]>()
  for (const { code, parent } of values)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), code])
  const links: { code: string; parent: string | null }[] = []
  const queue = values.filter(({ code, parent }) => parent === undefined && children.has(code))
  const open = queue.map(({ code }) => code)
  for (const code of open) links.push({ code, parent: null })
  for (let i = 0; i < open.length; i++) {
    const parent = open[i] ?? ''
    for (const code of children.get(parent) ?? []) {
      links.push({ code, parent })
      open.push(code)
    }
  }
  return links
}
