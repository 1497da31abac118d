import { rowsIn } from '#main/datasets/fact-tables/facts'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildBundledContent } from '#main/bundled-data/bundled-content'
import { readFigures } from '#main/bundled-data/read-figures'

const repository = new URL('../../../', import.meta.url)

/** The text of a file of the repository; `path` with forward slashes. */
export const repositoryText = (path: string): string =>
  readFileSync(fileURLToPath(new URL(path, repository)), 'utf8')

export const figures = readFigures((path) => repositoryText(`resources/${path}`))

/** The bundled dataset with its facts as arrays, and codes for ids. */
export function readBundled() {
  const content = buildBundledContent(figures)
  const codes = (items: readonly { id: number; code: string }[]) =>
    new Map(items.map(({ id, code }) => [id, code]))
  return {
    content,
    regionCode: codes(content.regions),
    industryCode: codes(content.industries),
    campusCode: codes(content.campuses),
    quality: new Map(content.sources.map(({ id, quality }) => [id, quality])),
    flows: [...rowsIn(content.facts, 'commuting-flows')],
    employment: [...rowsIn(content.facts, 'employment')],
    students: [...rowsIn(content.facts, 'students')],
    population: [...rowsIn(content.facts, 'population')],
    commutingTotals: [...rowsIn(content.facts, 'commuting-totals')],
  }
}

/** Sums by a key that the rows name themselves. */
export function sumBy<R extends { readonly persons: number | string }>(
  rows: readonly R[],
  keyOf: (row: R) => string,
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const row of rows) {
    const key = keyOf(row)
    sums.set(key, (sums.get(key) ?? 0) + Number(row.persons))
  }
  return sums
}
