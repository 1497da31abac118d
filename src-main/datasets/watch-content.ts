import type { DatasetContent } from './dataset-content'
import { buildFacts, rowsIn } from './fact-tables/facts'
import type { StopCheck } from './stop-check'

/** Looked at now and then: to look costs more than to write a row. */
const ROWS_BETWEEN_LOOKS = 4096

interface Watching {
  readonly stop: StopCheck
  /** 0–1. */
  readonly tell: (fraction: number) => void
}

/**
 * The same content, but whoever iterates its facts can be stopped and tells how far it is. `expected` is about
 * how many rows there are; when there are more, it goes on telling, ever more slowly.
 */
export function watchContent(
  content: DatasetContent,
  expected: number,
  { stop, tell }: Watching,
): DatasetContent {
  let rows = 0
  const look = (): void => {
    stop()
    const share = rows / Math.max(expected, ROWS_BETWEEN_LOOKS)
    tell(share <= 0.9 ? share : 1 - 0.1 / (1 + share - 0.9))
  }
  const watched = <T>(facts: Iterable<T>): Iterable<T> => ({
    *[Symbol.iterator]() {
      for (const row of facts) {
        if (++rows % ROWS_BETWEEN_LOOKS === 0) look()
        yield row
      }
    },
  })
  const { facts } = content
  return {
    ...content,
    facts: buildFacts((table) => (facts[table] === undefined ? null : watched(rowsIn(facts, table)))),
  }
}
