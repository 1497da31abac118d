import type { DatasetList, EditionEntry } from '#shared/contract/calls'
import type { Report, ReportItem } from '#shared/reports/report'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { ViewId } from '#shared/view/view-ids'

const same = (text: string) => ({ sv: text, en: text })

/** An edition of an invented dataset, with a digest of one digit. */
export const edition = (digit: string, part: Partial<EditionEntry> = {}): EditionEntry => ({
  dataset: 'prov',
  digest: digit.repeat(64),
  title: same('Prov'),
  edition: `utgåva ${digit}`,
  bytes: 1,
  origin: 'library',
  takenIn: null,
  current: true,
  ...part,
})

/** The first is open. */
export const listOf = (...editions: readonly EditionEntry[]): DatasetList => ({
  editions,
  active: editions[0]?.digest ?? '',
  notices: [],
})

export const savedView = (view: ViewId, part: Partial<SavedView> = {}): SavedView => ({
  version: 1,
  view,
  filters: {},
  show: null,
  dataset: null,
  ...part,
})

export const reportOf = (items: readonly ReportItem[], part: Partial<Report> = {}): Report => ({
  version: 1,
  title: 'Rapport',
  dataset: null,
  region: null,
  items: [...items],
  ...part,
})

export const nameOf = ({ dataset, edition: name, digest }: EditionEntry) => ({
  id: dataset,
  edition: name,
  digest,
})
