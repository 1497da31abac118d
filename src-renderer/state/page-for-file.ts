import type { OpenedFile } from '#shared/contract/opened-file'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { ImportTarget } from '#shared/table/mapping-terms'
import type { PageId } from './address'

const PAGES: Readonly<Record<ImportTarget, PageId>> = {
  'commuting-flows': 'commuting.flows',
  'commuting-totals': 'commuting.balance',
  employment: 'industries.largest',
  students: 'students.campus',
  population: 'population.growth',
  series: 'series.values',
}

/** Where the figures of a file that was taken in are seen first. */
export function pageForFile(file: OpenedFile, mapping: ImportMapping | null): PageId {
  if (file.kind === 'dataset') return 'overview'
  return mapping === null ? 'commuting.flows' : PAGES[mapping.target]
}
