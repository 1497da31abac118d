import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ProblemError } from '#shared/problem/problem'
import { contentDigest } from '#shared/saved-view/content-digest'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { Report } from '#shared/reports/report'
import { writeOutput } from '#main/command-line/write-output'
import type { DatasetService } from '#main/datasets/dataset-service'

/** Every kind of small write; each run makes things of its own number and removes those of the run before. */
export const WRITES = [
  'removing',
  'saving a view',
  'saving a group',
  'saving a report',
  'writing on in a report',
  'taking in own things',
  'changing settings',
  'changing the colour',
  'choosing an edition',
  'exporting',
] as const
export type Write = (typeof WRITES)[number]

type Calls = DatasetService['calls']

const view: SavedView = { version: 1, view: 'overview', filters: {}, show: null, dataset: null }
const report = (title: string, markdown = ''): Report => ({
  version: 1,
  title,
  dataset: null,
  region: null,
  items: [{ kind: 'text', markdown }],
})
const colourOf = (run: number): string => `#${String(100000 + run)}`
const themeOf = (run: number) => (['dark', 'light', 'system'] as const)[run % 3] ?? 'system'
const exportsIn = (folder: string): string => join(folder, 'exports')
/** Large enough to be killed in the middle of. */
const exportOf = (run: number): string => `${String(run)}\n`.repeat(1_000_000)

/** The report that every run writes on in. */
const LOG = { title: 'Logg', id: 'logg' }

/** Does one of them as the run with this number, in the library of `calls` or, for exports, beside it. */
export async function write(
  kind: Write,
  run: number,
  { calls, folder, digest }: { readonly calls: Calls; readonly folder: string; readonly digest: string },
): Promise<void> {
  const [mine, before] = [String(run), String(run - 1)]
  switch (kind) {
    case 'removing':
      for (const name of [`vy ${before}`, `egen ${before}`]) await calls['saved-views:delete']({ name })
      await calls['groups:delete']({ name: `grupp ${before}` })
      await calls['report:delete']({ id: `rapport-${before}` })
      return
    case 'saving a view':
      await calls['saved-views:save']({ name: `vy ${mine}`, view, replaces: null })
      return
    case 'saving a group':
      await calls['groups:save']({ name: `grupp ${mine}`, members: ['0580'], replaces: null, base: null })
      return
    case 'saving a report':
      await calls['report:save']({ id: null, report: report(`Rapport ${mine}`) })
      return
    case 'writing on in a report': {
      const found = await readLog(calls)
      const base = found && contentDigest(found)
      await calls['report:save']({
        id: base ? LOG.id : null,
        report: report(LOG.title, mine),
        ...(base && { base }),
      })
      return
    }
    case 'taking in own things':
      await calls['own:take-in']({ views: [{ name: `egen ${mine}`, view }], groups: [], reports: [] })
      return
    case 'changing settings':
      await calls['settings:change']({ theme: themeOf(run) })
      return
    case 'changing the colour':
      await calls['house-style:change']({ accent: colourOf(run) })
      return
    case 'choosing an edition': {
      const { editions } = await calls['datasets:list'](null)
      const dataset = editions.find((one) => one.digest === digest)?.dataset ?? ''
      await calls['dataset:choose-edition']({ dataset, digest })
      return
    }
    case 'exporting':
      mkdirSync(exportsIn(folder), { recursive: true })
      await writeOutput(join(exportsIn(folder), 'bild.csv'), exportOf(run))
  }
}

/** Null: there is none yet. */
async function readLog(calls: Calls): Promise<Report | null> {
  try {
    return await calls['report:read']({ id: LOG.id, region: null, dataset: null, language: 'sv' })
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'file-not-found') return null
    throw error
  }
}

/** What was told to be done, and what somebody was at when the program was killed. */
export class Acknowledged {
  /** Whether a thing must be there, by kind and name. */
  private readonly things = new Map<string, boolean>()
  /** What a thing that is written over may hold; several while nobody was told. */
  private readonly values = new Map<string, string[]>()
  private inFlight = new Set<string>()

  /** A run has done all kinds before `at`, and may have done that; 'all': all of them. */
  note(run: number, at: Write | 'nothing' | 'all'): void {
    this.inFlight = new Set()
    if (at === 'nothing') return
    const done = at === 'all' ? WRITES : WRITES.slice(0, WRITES.indexOf(at))
    for (const kind of done) this.noteOne(kind, run, true)
    if (at !== 'all') this.noteOne(at, run, false)
  }

  private noteOne(kind: Write, run: number, sure: boolean): void {
    const thing = (name: string, isThere: boolean): void => {
      if (sure) this.things.set(name, isThere)
      else if (this.things.get(name) !== isThere) this.inFlight.add(name)
    }
    const value = (name: string, text: string): void => {
      this.values.set(name, sure ? [text] : [...(this.values.get(name) ?? ['']), text])
    }
    switch (kind) {
      case 'removing':
        for (const name of ['vy', 'egen', 'grupp', 'rapport']) thing(`${name} ${String(run - 1)}`, false)
        return
      case 'saving a view':
        return thing(`vy ${String(run)}`, true)
      case 'saving a group':
        return thing(`grupp ${String(run)}`, true)
      case 'saving a report':
        return thing(`rapport ${String(run)}`, true)
      case 'taking in own things':
        return thing(`egen ${String(run)}`, true)
      case 'writing on in a report':
        return value('log', String(run))
      case 'changing settings':
        return value('theme', themeOf(run))
      case 'changing the colour':
        return value('colour', colourOf(run))
      case 'exporting':
        return value('export', String(run))
      case 'choosing an edition':
    }
  }

  /** What is wrong with a library and with what was exported beside it. What nobody was told of is known from then on. */
  async inspect(calls: Calls, folder: string): Promise<string[]> {
    const wrong: string[] = []
    const { views, notices } = await calls['saved-views:list'](null)
    const { groups, notices: ofGroups } = await calls['groups:list'](null)
    const { reports, notices: ofReports = [] } = await calls['reports:list'](null)
    const { theme, notices: ofSettings = [] } = await calls['settings:read'](null)
    const { accent, notices: ofStyle = [] } = await calls['house-style:read'](null)
    for (const { en } of [notices, ofGroups, ofReports, ofSettings, ofStyle].flat()) wrong.push(en)
    const names = [...views, ...groups].map(({ name }) => name)
    const ids = reports.map(({ id }) => id.replace('-', ' '))
    const found = new Set([...names, ...ids])
    for (const [name, isThere] of this.things) {
      if (!this.inFlight.has(name) && found.has(name) !== isThere)
        wrong.push(`"${name}" is ${isThere ? 'gone' : 'back'}`)
    }
    for (const name of this.inFlight) this.things.set(name, found.has(name))
    const log = (await readLog(calls))?.items[0]
    this.look('log', log?.kind === 'text' ? log.markdown : '', wrong)
    this.look('theme', theme, wrong)
    this.look('colour', accent ?? '', wrong)
    this.look('export', exported(folder), wrong)
    return wrong
  }

  private look(name: string, found: string, wrong: string[]): void {
    const known = this.values.get(name)
    if (known === undefined) return
    if (!known.includes(found))
      wrong.push(`the ${name} is "${found}", not "${known.join('" or "')}": what was told is gone`)
    this.values.set(name, [found])
  }
}

/** The run that an export is of; what is half written is of none. */
function exported(folder: string): string {
  let text: string
  try {
    text = readFileSync(join(exportsIn(folder), 'bild.csv'), 'utf8')
  } catch {
    return ''
  }
  const run = text.slice(0, text.indexOf('\n'))
  return text === exportOf(Number(run)) ? run : 'half a file'
}

/** Files that ended programs left in a folder and that the next start did not remove. */
export const litterIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter(
    (path) => /\.tmp$|-damaged-|^index\.lock$/.test(basename(path)) || /incoming[\\/]/.test(path),
  )
