import type { Report } from '#shared/reports/report'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { ImportMapping } from '#shared/table/import-mapping'

/** A view of the flows of a region. */
export const viewOf = (region: string): SavedView => ({
  version: 1,
  view: 'commuting.flows',
  filters: { region },
  show: null,
  dataset: null,
})

/** A report without pictures. */
export const reportTitled = (title: string, markdown?: string): Report => ({
  version: 1,
  title,
  dataset: null,
  region: null,
  items: markdown === undefined ? [] : [{ kind: 'text', markdown }],
})

/** Of what is made up. */
export const sampleTitle = { sv: 'Prov', en: 'Test' }
/** How a file becomes a series of invented figures. */
export const sampleMapping: ImportMapping = {
  version: 1,
  target: 'series',
  dimensions: [],
  fixed: { year: null, sex: 'total', basis: 'day' },
  dataset: { id: 'prov', title: sampleTitle, edition: '2026-01-01', publisher: 'Vi', licence: 'CC0' },
  source: {
    publisher: 'Vi',
    title: sampleTitle,
    table: null,
    retrieved: null,
    licence: null,
    quality: 'synthetic',
  },
}

/** Names of the saved views that a program lists, in its order. */
export const namesOf = async (
  list: Promise<{ readonly views: readonly { readonly name: string }[] }>,
): Promise<string[]> => (await list).views.map(({ name }) => name)
