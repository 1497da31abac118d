import { FACT_TABLES, type Source } from '#shared/dataset/dimensions'
import type { DatasetContent } from '../../dataset-content'
import { rowsIn } from '../../fact-tables/facts'
import { isEarlierReading, isSameReading } from './content-sources'

/** The sources of a dataset with those of a table that is put into it. */
export interface PlacedSources {
  /** Ids of the added sources, in their order. */
  readonly ids: readonly number[]
  readonly sources: readonly Source[]
  /** The content without sources of earlier readings of the table that no figure needs any more. */
  withoutUnused(content: DatasetContent): DatasetContent
}

/** A source that is there already, the same file read in the same way, keeps its id and its day of import. */
export function placeSources(known: readonly Source[], added: readonly Source[]): PlacedSources {
  let next = known.reduce((most, { id }) => Math.max(most, id), 0) + 1
  const fresh: Source[] = []
  const ids = added.map((source) => {
    const same = known.find((one) => isSameReading(one, source))
    if (same) return same.id
    const id = next++
    fresh.push({ ...source, id })
    return id
  })
  const superseded = known.filter(
    (one) => !ids.includes(one.id) && added.some((source) => isEarlierReading(one, source)),
  )
  return {
    ids,
    sources: [...known, ...fresh],
    withoutUnused: (content) => {
      if (superseded.length === 0) return content
      const unused = unusedOf(superseded, content)
      return { ...content, sources: content.sources.filter(({ id }) => !unused.has(id)) }
    },
  }
}

/** Reads all figures until each of the sources has turned up. */
function unusedOf(sources: readonly Source[], content: DatasetContent): ReadonlySet<number> {
  const unused = new Set(sources.map(({ id }) => id))
  for (const { series } of content.series ?? []) unused.delete(series.source)
  // The largest table last.
  const tables: Iterable<{ readonly source: number }>[] = [...FACT_TABLES]
    .reverse()
    .map((table) => rowsIn(content.facts, table))
  for (const rows of tables) {
    if (unused.size === 0) break
    for (const { source } of rows) if (unused.delete(source) && unused.size === 0) break
  }
  return unused
}
