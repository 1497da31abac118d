import { z } from 'zod'
import type { Result } from '../problem/problem'
import { succeed } from '../problem/problem'
import { savedGroupSchema, type SavedGroup } from '../saved-view/saved-group'
import type { Report } from '../reports/report'
import { formatReport, parseReport } from '../reports/report-file'
import { readSavedView, readStored, type StoredFormat } from '../saved-view/migrations'
import { isViewName, type NamedView } from '../saved-view/named-view'

/** Grows when the meaning of the file changes; each step has a migration. */
const OWN_VERSION = 1

/** What readers make for themselves in the program, all of it. */
export interface OwnThings {
  readonly views: readonly NamedView[]
  readonly groups: readonly SavedGroup[]
  readonly reports: readonly Report[]
}

/** As many of each as a library holds; more is left out. */
const MOST = 1000
const list = z.array(z.unknown()).catch([])
const looseOwn = z.object({
  regionkikaren: z.literal('own'),
  version: z.literal(OWN_VERSION),
  views: list,
  groups: list,
  reports: list,
})

const OWN_FORMAT: StoredFormat<z.infer<typeof looseOwn>> = {
  name: 'own',
  schema: looseOwn,
  newest: OWN_VERSION,
  steps: [],
}

const namedSchema = z.object({ name: z.string().refine(isViewName), view: z.unknown() })

/**
 * Reads the file with somebody's own things from its text. What is damaged in it, or was written by a newer program,
 * is left out and counted; the rest is whole. `stored-damaged` when it is no such file at all, `stored-newer-version`
 * when a newer program wrote it.
 */
export function parseOwnThings(text: string): Result<{ own: OwnThings; leftOut: number }> {
  const read = readStored(parseJson(text), OWN_FORMAT)
  if (!read.ok) return read
  const views = read.value.views.slice(0, MOST).flatMap((entry): NamedView[] => {
    const named = namedSchema.safeParse(entry)
    const view = named.success ? readSavedView(named.data.view) : null
    return named.success && view?.ok === true ? [{ name: named.data.name, view: view.value }] : []
  })
  const groups = read.value.groups.slice(0, MOST).flatMap((entry): SavedGroup[] => {
    const group = savedGroupSchema.safeParse(entry)
    return group.success ? [{ name: group.data.name, members: [...new Set(group.data.members)].sort() }] : []
  })
  const reports = read.value.reports.slice(0, MOST).flatMap((entry): Report[] => {
    const report = parseReport(entry)
    return report.ok ? [report.value] : []
  })
  const all = read.value.views.length + read.value.groups.length + read.value.reports.length
  return succeed({
    own: { views, groups, reports },
    leftOut: all - views.length - groups.length - reports.length,
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

/** The text of the file: the same things give the same text. */
export function formatOwnThings({ views, groups, reports }: OwnThings): string {
  const content = {
    regionkikaren: 'own',
    version: OWN_VERSION,
    views,
    groups,
    reports: reports.map((report): unknown => JSON.parse(formatReport(report))),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
