import { fork } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FuzzKind } from './corpus'
import type { Finding } from './finding'
import { currentInput, kindOfFinding, type ChildTask, type ChildTold, type KeptInput } from './fuzz-child'

export interface FuzzOptions {
  /** The built program that also serves as the child. */
  readonly program: string
  readonly corpus: string
  /** For what the children write while they work. */
  readonly home: string
  /** Where inputs that show something are kept. */
  readonly keepIn: string
  readonly seed: number
  readonly from: number
  readonly inputs: number
  readonly kind: FuzzKind | null
  /** Null: as long as it takes. */
  readonly minutes: number | null
  readonly file: string | null
  readonly print: (line: string) => void
}

/** Milliseconds without a sign after which an input hangs; it is tried once more, alone, before that is said. */
const HANGS = 40_000
const HANGS_ALONE = 90_000
const STARTING = 120_000
/** Of each kind of finding so many are kept. */
const MOST_KEPT = 3
const PROGRESS = 1000

interface Told {
  readonly index: number
  readonly kind: FuzzKind | null
  readonly findings: readonly Finding[]
  readonly kept: KeptInput | null
}

class Tally {
  inputs = 0
  time = 0
  megabytes = 0
  readonly byKind = new Map<string, number>()
  /** Milliseconds of processor time. */
  readonly timeByKind = new Map<string, number>()
  readonly said = new Map<string, number>()
  readonly found = new Map<string, number>()
}

/** Tries inputs, one child at a time, prints what it finds, and says whether there was nothing to find. */
export async function runFuzz(options: FuzzOptions): Promise<boolean> {
  const { seed, print } = options
  const tally = new Tally()
  const until = options.minutes === null ? Infinity : performance.now() + options.minutes * 60_000
  const end = options.from + options.inputs
  let next = options.from
  while (next < end && performance.now() < until) {
    const ended = await runChild(options, next, end, HANGS, until, (told, done) => {
      tally.inputs++
      if (done !== null) count(tally, done)
      if (told.findings.length > 0) tell(options, tally, told)
      if (tally.inputs % PROGRESS === 0)
        print(`${String(tally.inputs)} inputs, ${String(sum(tally.found))} findings`)
    })
    next = ended.next
    const { dead } = ended
    if (dead === null) continue
    // A busy machine makes slow what is not: only what fails alone, too, counts.
    const alone = await runChild(options, dead.index, dead.index + 1, HANGS_ALONE, Infinity, (told) => {
      if (told.findings.length > 0) tell(options, tally, told)
    })
    tally.inputs++
    if (alone.dead !== null) tell(options, tally, alone.dead)
    next = dead.index + 1
  }
  for (const line of summary(tally, seed)) print(line)
  return tally.found.size === 0
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, one) => all + one, 0)
const add = (counts: Map<string, number>, key: string): number => {
  const count = (counts.get(key) ?? 0) + 1
  counts.set(key, count)
  return count
}

type Done = Extract<ChildTold, { readonly done: number }>

function count(tally: Tally, { kind, said, time, megabytes }: Done): void {
  add(tally.byKind, kind)
  tally.timeByKind.set(kind, (tally.timeByKind.get(kind) ?? 0) + time)
  add(tally.said, `${kind}, ${said}`)
  tally.time = Math.max(tally.time, time)
  tally.megabytes = Math.max(tally.megabytes, megabytes)
}

/** Prints a finding with how to repeat it; of many of one kind, the first ones. */
function tell({ seed, keepIn, print, kind: only }: FuzzOptions, { found }: Tally, told: Told): void {
  for (const finding of told.findings) {
    if (add(found, kindOfFinding(finding)) > MOST_KEPT) continue
    const chosen = only === null ? '' : ` --kind ${only}`
    const repeat = `--seed ${String(seed)} --only ${String(told.index)}${chosen}`
    print(`${finding.what} (${told.kind ?? 'unknown'}, ${told.kept?.name ?? ''}): ${finding.detail}`)
    print(`  repeat it: npm run fuzz -- ${repeat}`)
    if (told.kept === null || !existsSync(told.kept.path)) continue
    mkdirSync(keepIn, { recursive: true })
    const safe = told.kept.name.replace(/[^\w.-]/g, '_').slice(-60)
    const path = join(keepIn, `${String(seed)}-${String(told.index)}-${safe}`)
    copyFileSync(told.kept.path, path)
    print(`  its shortest form: npm run fuzz -- ${repeat} --file ${path}`)
  }
}

interface Ended {
  readonly next: number
  /** The input at which the child died or hung. */
  readonly dead: Told | null
}

/** Runs one child until it is done, full or dead. */
function runChild(
  { program, corpus, home, seed, kind, file }: FuzzOptions,
  from: number,
  to: number,
  patience: number,
  until: number,
  hear: (told: Told, done: Done | null) => void,
): Promise<Ended> {
  const own = join(home, 'child')
  rmSync(own, { recursive: true, force: true })
  mkdirSync(own, { recursive: true })
  const task: ChildTask = { corpus, home: own, seed, from, to, kind, file }
  const child = fork(program, ['--child', JSON.stringify(task)], {
    execArgv: ['--max-old-space-size=1000'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  return new Promise((resolve) => {
    let said = ''
    let at = from
    let ended: ChildTold | null = null
    let hung = false
    child.stderr?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-3000)))
    const hang = (): void => {
      hung = true
      child.kill('SIGKILL')
    }
    let timer = setTimeout(hang, STARTING)
    child.on('message', (told: ChildTold) => {
      clearTimeout(timer)
      timer = setTimeout(hang, patience)
      if ('begins' in told) at = told.begins
      else if ('ends' in told) ended = told
      else {
        at = told.done + 1
        hear({ index: told.done, kind: told.kind, findings: told.findings, kept: told.kept }, told)
        if (performance.now() > until) {
          ended = { ends: 'full' }
          child.kill('SIGKILL')
        }
      }
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      if (ended !== null) return resolve({ next: at, dead: null })
      const detail = hung
        ? `no answer within ${String(patience / 1000)} s`
        : `${String(code ?? signal)} ${said}`
      const findings: Finding[] = [{ what: hung ? 'hang' : 'crash', detail }]
      resolve({ next: at + 1, dead: { index: at, kind, findings, kept: currentInput(own) } })
    })
  })
}

function summary(
  { inputs, time, megabytes, byKind, timeByKind, said, found }: Tally,
  seed: number,
): string[] {
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([key, count]) => `${key} ${String(count)}`)
      .join('; ')
  const each = new Map(
    [...byKind].map(([kind, count]) => [kind, Math.round((timeByKind.get(kind) ?? 0) / count)]),
  )
  return [
    `What they came to: ${list(said)}.`,
    `Kinds: ${list(byKind)}.`,
    `Milliseconds for one: ${list(each)}.`,
    ...[...found].map(([kind, count]) => `${String(count)} times ${kind}`),
    `At most ${(time / 1000).toFixed(1)} s of processor time and ${megabytes.toFixed(0)} MB for one. Seed ${String(seed)}.`,
    `${String(inputs)} inputs, ${String(sum(found))} findings`,
  ]
}
