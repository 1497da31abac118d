import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { resultOf } from '#shared/problem/problem'
import { fixedNoise } from './fixed-noise'
import { openLibrary, STAGES, type Stage, type Told } from './kill-test-child'
import { Acknowledged, litterIn, WRITES, type Write } from './kill-test-writes'

export interface KillOptions {
  /** Empty, for the library and the files. */
  readonly folder: string
  /** The built program that also serves as the child. */
  readonly program: string
  readonly runs: number
  readonly seed: number
}

export interface KillReport {
  readonly lines: readonly string[]
  readonly fine: boolean
}

/** A table of people by region and year, other figures each time: each file becomes an edition of its own. */
function tableOf(run: number): string {
  const regions = Array.from({ length: 40 }, (_, i) => String(1000 + i))
  const years = Array.from({ length: 25 }, (_, i) => String(2000 + i))
  const quoted = (values: readonly string[]): string => values.map((value) => `"${value}"`).join(',')
  const figures = regions.map((_, r) => years.map((_year, y) => String(1000 * r + 10 * y + run)).join(' '))
  return [
    'CHARSET="ANSI";',
    'AXIS-VERSION="2013";',
    'CODEPAGE="utf-8";',
    'MATRIX="KILLTEST";',
    'TITLE="Sales by store and year";',
    'CONTENTS="Sales";',
    'UNITS="number";',
    'STUB="store";',
    'HEADING="year";',
    `VALUES("store")=${quoted(regions)};`,
    `VALUES("year")=${quoted(years)};`,
    `TIMEVAL("year")=TLIST(A1),${quoted(years)};`,
    `DATA=\n${figures.join('\n')};\n`,
  ].join('\n')
}

interface Ended {
  /** The stage in which it was killed; null when it was done before. */
  readonly stage: Stage | null
  /** Milliseconds that each stage took. */
  readonly took: ReadonlyMap<Stage, number>
  /** Of the edition that was told to be taken in; null: none was. */
  readonly digest: string | null
}

/** Runs the child and kills it so many milliseconds after a stage began; with null, not at all. */
async function runChild(
  { program, folder }: KillOptions,
  run: number,
  kill: { readonly stage: Stage; readonly after: number } | null,
): Promise<Ended> {
  const file = join(folder, `table-${String(run)}.px`)
  writeFileSync(file, tableOf(run))
  const args = ['--import', file, '--library', join(folder, 'library'), '--run', String(run)]
  const child = fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const exited = once(child, 'exit')
  const took = new Map<Stage, number>()
  let at: Stage | null = null
  let since = 0
  let digest: string | null = null
  child.on('message', (told: Told) => {
    const now = performance.now()
    if (at !== null) took.set(at, now - since)
    since = now
    if ('kept' in told) digest = told.kept
    at = 'begins' in told ? told.begins : null
    if (at !== null && kill?.stage === at) void wait(kill.after).then(() => child.kill('SIGKILL'))
  })
  await exited
  return { stage: at, took, digest }
}

/** Which of the small writes a run was at. */
const writeOf = (stage: Stage | null): Write | 'nothing' | 'all' =>
  stage === null ? 'all' : (WRITES.find((kind) => kind === stage) ?? 'nothing')

/** What is wrong with the library; editions in `expected` must be there and not deleted, and `everything` must open. */
async function inspectLibrary(
  { folder }: KillOptions,
  expected: ReadonlySet<string>,
  acknowledged: Acknowledged,
  everything: boolean,
): Promise<{ wrong: readonly string[]; digests: readonly string[] }> {
  const library = join(folder, 'library')
  const service = openLibrary(library)
  const wrong: string[] = []
  try {
    const { editions, notices } = await service.calls['datasets:list'](null)
    const ours = editions.filter(({ origin }) => origin === 'library')
    const shown = new Set(ours.filter((one) => one.deleted === undefined).map(({ digest }) => digest))
    wrong.push(...notices.map(({ en }) => en))
    for (const digest of expected) if (!shown.has(digest)) wrong.push(`the edition ${digest} is gone`)
    for (const digest of [...shown].filter((one) => everything || !expected.has(one))) {
      const described = await resultOf(service.calls['dataset:describe']({ dataset: digest }))
      if (!described.ok) wrong.push(described.problem.message.en)
    }
    const extra = ours.filter(({ digest }) => !expected.has(digest))
    if (extra.length > 1) wrong.push(`${String(extra.length)} editions came from one import`)
    // What it left deleted is brought back: the next import must not lose it either.
    for (const { digest } of extra) await service.calls['dataset:restore']({ digest })
    wrong.push(...(await acknowledged.inspect(service.calls, folder)))
    return { wrong, digests: [...expected, ...extra.map(({ digest }) => digest)] }
  } finally {
    await service.close()
  }
}

/** Kills writes at random instants and says what became of the library. */
export async function killWrites(options: KillOptions): Promise<KillReport> {
  const { folder, runs, seed } = options
  const acknowledged = new Acknowledged()
  const first = await runChild(options, 0, null)
  if (first.digest === null) return { lines: ['The writes fail when they are left alone.'], fine: false }
  acknowledged.note(0, 'all')
  let expected = new Set([first.digest])
  const killedIn = new Map<Stage, number>()
  const lines: string[] = []
  let [whole, lost, littered] = [0, 0, 0]
  for (let run = 1, file = 1; run <= runs; run++) {
    let ended: Ended
    do {
      // One that was done before it could be killed is no trial: another instant is drawn.
      const stage = STAGES[Math.floor(fixedNoise(seed, file, 0) * STAGES.length)] ?? 'committing'
      const kill = { stage, after: fixedNoise(seed, file, 1) * (first.took.get(stage) ?? 0) }
      ended = await runChild(options, file, kill)
      if (ended.digest !== null) expected.add(ended.digest)
      acknowledged.note(file++, writeOf(ended.stage))
    } while (ended.stage === null)
    killedIn.set(ended.stage, (killedIn.get(ended.stage) ?? 0) + 1)
    const { wrong, digests } = await inspectLibrary(
      options,
      expected,
      acknowledged,
      run % 25 === 0 || run === runs,
    )
    const litter = litterIn(join(folder, 'library'))
    if (wrong.length === 0) whole++
    if (wrong.some((text) => text.includes('is gone'))) lost++
    if (litter.length > 0) littered++
    const told = [...wrong, ...litter.map((path) => `${path} was left behind`)]
    lines.push(...told.map((text) => `Run ${String(run)}, ${ended.stage ?? ''}: ${text}`))
    expected = new Set(digests)
  }
  // Beside an export the next one sweeps.
  await runChild(options, 1_000_000, null)
  lines.push(...litterIn(folder).map((path) => `${path} was left behind at the end`))
  const isLittered = littered > 0 || litterIn(folder).length > 0
  const instants = [...killedIn].map(([stage, count]) => `${stage} ${String(count)}`)
  lines.push(`Killed while: ${instants.join(', ')}. Seed ${String(seed)}.`)
  const losses = lost === 0 ? 'none lost what was acknowledged' : `${String(lost)} lost what was acknowledged`
  const litter = isLittered ? `${String(littered)} left litter` : 'none left litter'
  lines.push(`${String(whole)} of ${String(runs)} libraries open, ${losses}, ${litter}`)
  return { lines, fine: whole === runs && lost === 0 && !isLittered }
}
