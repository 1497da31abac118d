import { freeName } from '#shared/saved-view/named-view'
import { foldName } from '#shared/saved-view/saved-group'
import { REPORT_VERSION, type Report } from '#shared/reports/report'
import type { EditionName, SavedView } from '#shared/saved-view/saved-view'

/** Signs of a report's title. */
const LONGEST_TITLE = 500

/** The title, or with a number behind it where there is such a report: in lists they could not be told apart. */
export function freeTitle(wanted: string, titles: readonly string[]): string {
  const taken = titles.map(foldName)
  return freeName(wanted, { has: (name) => taken.includes(name) }, LONGEST_TITLE)
}

/** A report with nothing in it, about the one place that is looked at; about several, it names none. */
export const emptyReport = (
  title: string,
  dataset: EditionName | null,
  region: string | undefined,
): Report => ({
  version: REPORT_VERSION,
  title,
  dataset,
  region: region === undefined || region.includes(',') ? null : region,
  items: [],
})

/** A view as it stands in a report: one of the report's own edition names none. `open`: the edition that is shown. */
export const viewInReport = (view: SavedView, { dataset }: Report, open: EditionName | null): SavedView =>
  view.dataset?.digest === (dataset ?? open)?.digest ? { ...view, dataset: null } : view
