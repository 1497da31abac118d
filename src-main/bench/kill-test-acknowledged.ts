import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sha256Of } from '#main/datasets/schema/digest'
import {
  colourOf,
  exportNamed,
  exportOf,
  logoOf,
  publishedIn,
  readLog,
  reportIn,
  sharedIn,
  themeOf,
  WRITERS,
  WRITES,
  type Calls,
  type Write,
  type Writer,
} from './kill-test-writes'

/** How far a writer came: all kinds before `at` are done, and `at` may be; 'all': all of them. */
export interface Came {
  readonly writer: Writer
  readonly run: number
  readonly at: Write | 'nothing' | 'all'
  /** Of the edition that it took in; null: none was told to be. */
  readonly digest: string | null
}

/** What was told to be done, and what somebody was at when the programs were killed. */
export class Acknowledged {
  /** Whether a thing must be there, by kind and name. */
  private readonly things = new Map<string, boolean>()
  /** What a thing that is written over may hold; several while nobody was told. */
  private readonly values = new Map<string, readonly string[]>()
  private inFlight = new Set<string>()
  /** Of names of which one must be there, for one was being put in the place of the other. */
  private renamed: (readonly [string, string])[] = []

  constructor(private readonly folder: string) {}

  /** Programs that wrote at once, and were killed at once. */
  note(came: readonly Came[]): void {
    this.inFlight = new Set()
    this.renamed = []
    const sure = new Map<string, string[]>()
    const maybe = new Map<string, string[]>()
    for (const one of came) {
      if (one.at === 'nothing') continue
      const done = one.at === 'all' ? WRITES : WRITES.slice(0, WRITES.indexOf(one.at))
      for (const kind of done) this.noteOne(kind, one, true, sure)
      if (one.at !== 'all') this.noteOne(one.at, one, false, maybe)
    }
    // Of two that were told of the same thing, either was the last.
    for (const name of new Set([...sure.keys(), ...maybe.keys()])) {
      const told = sure.get(name) ?? this.values.get(name) ?? ['']
      this.values.set(name, [...told, ...(maybe.get(name) ?? [])])
    }
  }

  private noteOne(
    kind: Write,
    { run, writer, digest }: Came,
    sure: boolean,
    values: Map<string, string[]>,
  ): void {
    const mine = String(run)
    const thing = (name: string, isThere: boolean): void => {
      if (sure) this.things.set(name, isThere)
      else if (this.things.get(name) !== isThere) this.inFlight.add(name)
    }
    const value = (name: string, text: string): void =>
      void values.set(name, [...(values.get(name) ?? []), text])
    switch (kind) {
      case 'removing':
        for (const name of ['vy', 'omdöpt', 'egen', 'grupp', 'rapport'])
          thing(`${name} ${String(run - 1)}`, false)
        return
      case 'saving a view':
        thing(`gammal ${mine}`, true)
        return thing(`vy ${mine}`, true)
      case 'renaming a view':
        thing(`gammal ${mine}`, false)
        if (!sure) this.renamed.push([`gammal ${mine}`, `omdöpt ${mine}`])
        return thing(`omdöpt ${mine}`, true)
      case 'saving a group':
        return thing(`grupp ${mine}`, true)
      case 'saving a report':
        return thing(`rapport ${mine}`, true)
      case 'taking in own things':
        return thing(`egen ${mine}`, true)
      case 'writing on in a report':
        return value(`log ${writer}`, mine)
      case 'changing settings':
        return value('theme', themeOf(run))
      case 'choosing a shared folder':
        return value('shared folder', sharedIn(this.folder, run))
      case 'changing the colour':
        return value('colour', colourOf(run))
      case 'changing the logo':
        return value('logo', sha256Of(logoOf(run)))
      case 'exporting':
        return value(`export ${writer}`, mine)
      case 'exporting a report’s folder':
        return value(`folder ${writer}`, mine)
      case 'publishing an edition':
        return value(`published ${writer}`, digest ?? '')
      case 'choosing an edition':
    }
  }

  /** What is wrong with a library and with what was written beside it. What nobody was told of is known from then on. */
  async inspect(calls: Calls): Promise<string[]> {
    const wrong: string[] = []
    const { views, notices } = await calls['saved-views:list'](null)
    const { groups, notices: ofGroups } = await calls['groups:list'](null)
    const { reports, notices: ofReports = [] } = await calls['reports:list'](null)
    const { theme, notices: ofSettings = [] } = await calls['settings:read'](null)
    const { accent, logo, notices: ofStyle = [] } = await calls['house-style:read'](null)
    const { folder: shared } = await calls['shared-folder:read'](null)
    for (const { en } of [notices, ofGroups, ofReports, ofSettings, ofStyle].flat()) wrong.push(en)
    const names = [...views, ...groups].map(({ name }) => name)
    const found = new Set([...names, ...reports.map(({ id }) => id.replace('-', ' '))])
    for (const [name, isThere] of this.things)
      if (!this.inFlight.has(name) && found.has(name) !== isThere)
        wrong.push(`"${name}" is ${isThere ? 'gone' : 'back'}`)
    for (const pair of this.renamed)
      if (pair.filter((name) => found.has(name)).length !== 1)
        wrong.push(`one of "${pair.join('", "')}" is gone`)
    for (const name of this.inFlight) this.things.set(name, found.has(name))
    this.look('theme', theme, wrong)
    this.look('shared folder', shared ?? '', wrong)
    this.look('colour', accent ?? '', wrong)
    this.look('logo', logo ? sha256Of(logo.bytes) : '', wrong)
    for (const writer of WRITERS) {
      const log = (await readLog(calls, writer))?.items[0]
      this.look(`log ${writer}`, log?.kind === 'text' ? log.markdown : '', wrong)
      this.look(`export ${writer}`, exported(this.folder, writer), wrong)
      this.look(`folder ${writer}`, folderOf(this.folder, writer), wrong)
      this.look(`published ${writer}`, digestOf(publishedIn(this.folder, writer)), wrong)
    }
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

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** The run that an export is of; what is half written is of none. */
function exported(folder: string, writer: Writer): string {
  const text = textOf(exportNamed(folder, writer))
  if (text === null) return ''
  const run = text.slice(0, text.indexOf('\n'))
  return text === exportOf(Number(run)) ? run : 'half a file'
}

/** The run that a report's folder is of, by its index; all that it names must be there, whole. */
function folderOf(folder: string, writer: Writer): string {
  const path = reportIn(folder, writer)
  const index = textOf(join(path, 'index.html'))
  if (index === null) return ''
  const run = /01-a-(\d+)\.png/.exec(index)?.[1] ?? ''
  const names = [...index.matchAll(/href="([^"]+)"/g)].map(([, name = '']) => name)
  const whole = names.filter((name) => textOf(join(path, name)) === run.repeat(100_000))
  return whole.length === 2 ? run : `half a folder (${run})`
}

const digestOf = (path: string): string => {
  try {
    return sha256Of(readFileSync(path))
  } catch {
    return ''
  }
}

/** Files that ended programs left in a folder and that the next start did not remove. */
export const litterIn = (folder: string): string[] =>
  (readdirSync(folder, { recursive: true }) as string[]).filter(
    (path) => /\.tmp$|-damaged-|^index\.lock$/.test(basename(path)) || /incoming[\\/]/.test(path),
  )
