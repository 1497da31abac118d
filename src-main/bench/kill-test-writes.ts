import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { ProblemError } from '#shared/problem/problem'
import { contentDigest } from '#shared/saved-view/content-digest'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { Report } from '#shared/reports/report'
import { writeFolder } from '#main/command-line/report-folder'
import { writeOutput } from '#main/command-line/write-output'
import type { DatasetService } from '#main/datasets/dataset-service'

/** Every kind of small write; each run makes things of its own number and removes those of the run before. */
export const WRITES = [
  'removing',
  'saving a view',
  'renaming a view',
  'saving a group',
  'saving a report',
  'writing on in a report',
  'taking in own things',
  'changing settings',
  'choosing a shared folder',
  'changing the colour',
  'changing the logo',
  'choosing an edition',
  'exporting',
  'exporting a report’s folder',
  'publishing an edition',
] as const
export type Write = (typeof WRITES)[number]

export type Calls = DatasetService['calls']

/** Two programs may write at once; each has things of its own beside those that all share. */
export const WRITERS = ['a', 'b'] as const
export type Writer = (typeof WRITERS)[number]

export interface WritingHere {
  readonly calls: Calls
  /** Holds the library, and what is written beside it. */
  readonly folder: string
  /** Of the edition that was taken in just before. */
  readonly digest: string
  readonly writer: Writer
}

const view: SavedView = { version: 1, view: 'overview', filters: {}, show: null, dataset: null }
const report = (title: string, markdown = ''): Report => ({
  version: 1,
  title,
  dataset: null,
  region: null,
  items: [{ kind: 'text', markdown }],
})
export const colourOf = (run: number): string => `#${String(100000 + run).slice(-6)}`
export const themeOf = (run: number) => (['dark', 'light', 'system'] as const)[run % 3] ?? 'system'
export const logoOf = (run: number): Uint8Array =>
  strToU8(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="r${String(run)}" d="M0 0h9"/></svg>`,
  )
export const exportsIn = (folder: string): string => join(folder, 'exports')
export const reportIn = (folder: string, writer: Writer): string =>
  join(exportsIn(folder), `rapport-${writer}`)
export const sharedIn = (folder: string, run: number): string => join(folder, `delad-${String(run % 2)}`)
export const publishedIn = (folder: string, writer: Writer): string =>
  join(sharedIn(folder, 0), `publicerad-${writer}.regiondata`)
/** Large enough to be killed in the middle of. */
export const exportOf = (run: number): string => `${String(run)}\n`.repeat(1_000_000)
export const exportNamed = (folder: string, writer: Writer): string =>
  join(exportsIn(folder), `bild-${writer}.csv`)

/** The report that every run of a writer writes on in. */
export const logOf = (writer: Writer) => ({ title: `Logg ${writer}`, id: `logg-${writer}` })

/** A report's folder: the pictures of an earlier run have other names. */
function reportFiles(run: number): Uint8Array {
  const names = [`01-a-${String(run)}.png`, `02-b-${String(run)}.png`]
  const index = names.map((name) => `<a href="${name}">${name}</a>`).join('\n')
  const pictures = Object.fromEntries(names.map((name) => [name, strToU8(String(run).repeat(100_000))]))
  return zipSync({ ...pictures, 'index.html': strToU8(index) }, { level: 1 })
}

/** Does one of them as the run with this number. */
export async function write(kind: Write, run: number, here: WritingHere): Promise<void> {
  const { calls, folder, digest, writer } = here
  const [mine, before] = [String(run), String(run - 1)]
  switch (kind) {
    case 'removing':
      for (const name of [`vy ${before}`, `omdöpt ${before}`, `egen ${before}`])
        await calls['saved-views:delete']({ name })
      await calls['groups:delete']({ name: `grupp ${before}` })
      await calls['report:delete']({ id: `rapport-${before}` })
      return
    case 'saving a view':
      await calls['saved-views:save']({ name: `gammal ${mine}`, view, replaces: null })
      await calls['saved-views:save']({ name: `vy ${mine}`, view, replaces: null })
      return
    case 'renaming a view':
      await calls['saved-views:save']({ name: `omdöpt ${mine}`, view, replaces: `gammal ${mine}` })
      return
    case 'saving a group':
      await calls['groups:save']({ name: `grupp ${mine}`, members: ['0580'], replaces: null, base: null })
      return
    case 'saving a report':
      await calls['report:save']({ id: null, report: report(`Rapport ${mine}`) })
      return
    case 'writing on in a report':
      return writeOn(calls, writer, mine)
    case 'taking in own things':
      await calls['own:take-in']({ views: [{ name: `egen ${mine}`, view }], groups: [], reports: [] })
      return
    case 'changing settings':
      await calls['settings:change']({ theme: themeOf(run) })
      return
    case 'choosing a shared folder':
      mkdirSync(sharedIn(folder, run), { recursive: true })
      await calls['shared-folder:choose']({ folder: sharedIn(folder, run), pick: false })
      return
    case 'changing the colour':
      await calls['house-style:change']({ accent: colourOf(run) })
      return
    case 'changing the logo':
      await calls['house-style:change']({ logo: { mediaType: 'image/svg+xml', bytes: logoOf(run) } })
      return
    case 'choosing an edition': {
      const { editions } = await calls['datasets:list'](null)
      const dataset = editions.find((one) => one.digest === digest)?.dataset ?? ''
      await calls['dataset:choose-edition']({ dataset, digest })
      return
    }
    case 'exporting':
      mkdirSync(exportsIn(folder), { recursive: true })
      await writeOutput(exportNamed(folder, writer), exportOf(run))
      return
    case 'exporting a report’s folder':
      await writeFolder(reportIn(folder, writer), reportFiles(run))
      return
    case 'publishing an edition': {
      mkdirSync(sharedIn(folder, 0), { recursive: true })
      const { bytes } = await calls['dataset:export']({ digest })
      await writeOutput(publishedIn(folder, writer), bytes)
    }
  }
}

async function writeOn(calls: Calls, writer: Writer, markdown: string): Promise<void> {
  const { title, id } = logOf(writer)
  const found = await readLog(calls, writer)
  const base = found && contentDigest(found)
  await calls['report:save']({
    id: base ? id : null,
    report: report(title, markdown),
    ...(base && { base }),
  })
}

/** Null: there is none yet. */
export async function readLog(calls: Calls, writer: Writer): Promise<Report | null> {
  try {
    const { id } = logOf(writer)
    return await calls['report:read']({ id, region: null, dataset: null, language: 'sv' })
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'file-not-found') return null
    throw error
  }
}
