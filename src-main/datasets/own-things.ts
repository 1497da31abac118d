import { OWN_EXTENSION } from '#shared/contract/file-extensions'
import type { CallOutput } from '#shared/contract/calls'
import type { RenderedFile } from '#shared/contract/export-request'
import { formatOwnThings, type OwnThings } from '#shared/own-things/own-file'
import type { LocalizedText } from '#shared/messages/language'
import type { Report } from '#shared/reports/report'
import { planOwnThings } from '#shared/own-things/plan-own-things'
import { ProblemError } from '#shared/problem/problem'
import { listGroups, saveGroup } from './library/groups-file'
import { withIndexLock } from './library/index-lock'
import { listReports, readReport, saveReport } from './library/reports-folder'
import { addSavedViews, listSavedViews } from './library/saved-views-file'
import { writingProblem } from './problems'

/** The reader's own views, groups and reports, and what to tell of their files; a report that cannot be read is left out. */
async function readWithNotices(
  library: string,
): Promise<{ own: OwnThings; notices: readonly LocalizedText[] }> {
  const listed = await listReports(library)
  const reports: Report[] = []
  for (const { id, damaged } of listed.reports)
    if (damaged === null) reports.push(await readReport(library, id))
  const [views, groups] = [await listSavedViews(library), await listGroups(library)]
  const own = { views: views.views, groups: groups.groups, reports }
  return { own, notices: [...views.notices, ...groups.notices, ...listed.notices] }
}

/** The reader's own views, groups and reports. Throws `ProblemError` when views or groups cannot be read now. */
export const readOwnThings = async (library: string): Promise<OwnThings> =>
  (await readWithNotices(library)).own

/** All of it as one file, named after the day (ISO date). Throws as `readOwnThings`. */
export async function exportOwnThings(library: string, today: string): Promise<RenderedFile> {
  const { own, notices } = await readWithNotices(library)
  return {
    bytes: new TextEncoder().encode(formatOwnThings(own)),
    mediaType: 'application/json',
    fileName: `egna-vyer-${today}.${OWN_EXTENSION}`,
    ...(notices.length > 0 && { notices }),
  }
}

/**
 * Keeps what is not there yet. Planned with what the library holds while nobody else changes it, for two windows may
 * take in the same. Throws `ProblemError`.
 */
export async function takeInOwnThings(library: string, own: OwnThings): Promise<CallOutput<'own:take-in'>> {
  try {
    return await withIndexLock(library, () => takeInLocked(library, own))
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
}

async function takeInLocked(library: string, own: OwnThings): Promise<CallOutput<'own:take-in'>> {
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
