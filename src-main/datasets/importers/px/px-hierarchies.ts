import { noTexts, type Hierarchy, type Texts } from '#shared/table/statistical-table'
import type { PxKeywords } from '#main/formats/px/px-keywords'
import type { PxNames } from './px-names'

/**
 * `HIERARCHIES("region")="00","00":"01","01":"0114"`: a root alone, then parent:child. HIERARCHYNAMES names the
 * levels. Several statements about one dimension are several trees.
 */
export function readHierarchies(keywords: PxKeywords, names: PxNames, d: number): Hierarchy[] {
  const of = (keyword: string) =>
    keywords
      .all(keyword)
      .filter(
        (statement) => names.findDimension(statement.subkeys[0] ?? '', keywords.languageOf(statement)) === d,
      )
  const trees = of('HIERARCHIES').filter((statement) => keywords.languageOf(statement) === keywords.main)
  const levels = of('HIERARCHYNAMES')
  if (trees.length > 0) levels.forEach((statement) => keywords.use(statement))
  return trees.map((statement, i) => {
    const { items } = statement
    keywords.use(statement)
    const links: Hierarchy['links'][number][] = []
    items.forEach(({ text, separator }, at) => {
      if (separator === ':') links.push({ code: text, parent: items[at - 1]?.text ?? null })
      else if (items[at + 1]?.separator !== ':') links.push({ code: text, parent: null })
    })
    return { name: names.dimensions[d] ?? '', links, levels: i === 0 ? readLevels(keywords, levels) : [] }
  })
}

function readLevels(keywords: PxKeywords, statements: ReturnType<PxKeywords['all']>): Texts[] {
  const levels: Record<string, string>[] = []
  for (const statement of statements)
    statement.items.forEach(({ text }, level) => {
      const texts = (levels[level] ??= noTexts())
      texts[keywords.languageOf(statement)] ??= text
    })
  return levels
}

/** Parents within the dimension's own values; none for a value that has two. */
export function readParents(
  hierarchies: readonly Hierarchy[],
  codes: readonly string[],
): Map<string, string> {
  const known = new Set(codes)
  const parents = new Map<string, string>()
  const ambiguous = new Set<string>()
  for (const { code, parent } of hierarchies[0]?.links ?? []) {
    if (parent === null || !known.has(code) || !known.has(parent) || code === parent) continue
    if (parents.has(code) && parents.get(code) !== parent) ambiguous.add(code)
    parents.set(code, parent)
  }
  ambiguous.forEach((code) => parents.delete(code))
  return parents
}
