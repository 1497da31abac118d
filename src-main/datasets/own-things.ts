import { OWN_EXTENSION } from '#shared/contract/file-extensions'
import type { CallOutput } from '#shared/contract/calls'
import type { RenderedFile } from '#shared/contract/export-request'
import { formatOwnThings, type OwnThings } from '#shared/saved-view/own-file'
import { planOwnThings } from '#shared/saved-view/plan-own-things'
import { listGroups, saveGroup } from './library/groups-file'
import { listReports, readReport, saveReport } from './library/reports-folder'
import { addSavedViews, listSavedViews } from './library/saved-views-file'

/** The reader's own views, groups and reports; a report that cannot be read is left out. */
export async function readOwnThings(library: string): Promise<OwnThings> {
  const reports = listReports(library)
    .filter(({ damaged }) => damaged === null)
    .map(({ id }) => readReport(library, id))
  const [{ views }, { groups }] = [await listSavedViews(library), await listGroups(library)]
  return { views, groups, reports }
}

/** All of it as one file, named after the day (ISO date). */
export async function exportOwnThings(library: string, today: string): Promise<RenderedFile> {
  return {
    bytes: new TextEncoder().encode(formatOwnThings(await readOwnThings(library))),
    mediaType: 'application/json',
    fileName: `egna-vyer-${today}.${OWN_EXTENSION}`,
  }
}

/**
 * Keeps what is not there yet. Planned again with what the library holds now, for another window may have changed it
 * meanwhile. Throws `ProblemError`.
 */
export async function takeInOwnThings(library: string, own: OwnThings): Promise<CallOutput<'own:take-in'>> {
  const items = planOwnThings(own, await readOwnThings(library)).filter(({ isHere }) => !isHere)
  const named = items.flatMap(({ kind, index, keptAs }) => {
    const named = kind === 'views' ? own.views[index] : undefined
    return named ? [{ name: keptAs, view: named.view }] : []
  })
  if (named.length > 0) await addSavedViews(library, named)
  for (const { kind, index, keptAs } of items) {
    const group = kind === 'groups' ? own.groups[index] : undefined
    const report = kind === 'reports' ? own.reports[index] : undefined
    if (group) await saveGroup(library, { name: keptAs, members: group.members }, null)
    if (report) await saveReport(library, { ...report, title: keptAs }, null)
  }
  return { taken: items.length }
}
