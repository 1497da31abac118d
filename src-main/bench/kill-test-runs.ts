import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { resultOf } from '#shared/problem/problem'
import { fixedNoise } from './fixed-noise'
import { openLibrary, STAGES, type Stage, type Told } from './kill-test-child'
import { Acknowledged, litterIn, type Came } from './kill-test-acknowledged'
import { WRITES, type Writer } from './kill-test-writes'

export interface KillOptions {
  /** Empty, for the library and the files. */
  readonly folder: string
  /** The built program that also serves as the child. */
  readonly program: string
  readonly runs: number
  readonly seed: number
  /** Told of how far it is. */
  readonly print: (line: string) => void
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

interface Ended extends Came {
  /** The stage in which it was killed; null when it was done before. */
  readonly stage: Stage | null
  /** It ended by itself, and was not done. */
  readonly failed: boolean
  /** Milliseconds that each stage took. */
  readonly took: ReadonlyMap<Stage, number>
}

interface Running {
  readonly ended: Promise<Ended>
  kill(): void
}

/** Runs the child, which calls `begins` at each of its stages. */
function startChild(
  { program, folder }: KillOptions,
  writer: Writer,
  run: number,
  begins: (stage: Stage) => void = () => undefined,
): Running {
  const file = join(folder, `table-${String(run)}.px`)
  writeFileSync(file, tableOf(run))
  const args = [
    '--import',
    file,
    '--library',
    join(folder, 'library'),
    '--run',
    String(run),
    '--writer',
    writer,
  ]
  const child = fork(program, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const took = new Map<Stage, number>()
  let at: Stage | null = STAGES[0]
  let since = performance.now()
  let digest: string | null = null
  child.on('message', (told: Told) => {
    const now = performance.now()
    if (at !== null) took.set(at, now - since)
    since = now
    if ('kept' in told) digest = told.kept
    else at = 'begins' in told ? told.begins : null
    if ('begins' in told) begins(told.begins)
  })
  const ended = once(child, 'exit').then(([, signal]): Ended => ({
    stage: at,
    failed: at !== null && signal === null,
    took,
    digest,
    writer,
    run,
    at: at === null ? 'all' : (WRITES.find((kind) => kind === at) ?? 'nothing'),
  }))
  return { ended, kill: () => void child.kill('SIGKILL') }
}

/** What a run is killed at: so many milliseconds after a stage began. */
interface Instant {
  readonly stage: Stage
  readonly after: number
}

/** Runs one program, or two at once, and kills all when the first has come to the instant. */
async function killAt(
  options: KillOptions,
  runs: readonly (readonly [Writer, number])[],
  { stage, after }: Instant,
): Promise<readonly Ended[]> {
  const running: Running[] = []
  const killAll = (): void => running.forEach((one) => one.kill())
  for (const [i, [writer, run]] of runs.entries())
    running.push(
      startChild(options, writer, run, (begun) => {
        if (i === 0 && begun === stage) void wait(after).then(killAll)
      }),
    )
  const [first] = running
  // One that is done before its instant leaves the other alone.
  void first?.ended.then(killAll)
  return Promise.all(running.map(({ ended }) => ended))
}

/** What is wrong with the library; editions in `expected` must be there and not deleted, and `everything` must open. */
async function inspectLibrary(
  { folder }: KillOptions,
  expected: ReadonlySet<string>,
  acknowledged: Acknowledged,
  everything: boolean,
  writers: number,
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
    if (extra.length > writers)
      wrong.push(`${String(extra.length)} editions came from ${String(writers)} imports`)
    // What it left deleted is brought back: the next import must not lose it either.
    for (const { digest } of extra) await service.calls['dataset:restore']({ digest })
    wrong.push(...(await acknowledged.inspect(service.calls)))
    return { wrong, digests: [...expected, ...extra.map(({ digest }) => digest)] }
  } finally {
    await service.close()
  }
}

const PROGRESS = 25
/** Numbers of the second program's runs, which are never those of the first. */
const OTHERS = 500_000
/** Numbers of the last runs. */
const LAST = 400_000

/** Kills writes at random instants and says what became of the library. */
export async function killWrites(options: KillOptions): Promise<KillReport> {
  const { folder, runs, seed } = options
  const acknowledged = new Acknowledged(folder)
  const first = await startChild(options, 'a', 0).ended
  if (first.digest === null || first.stage !== null)
    return { lines: ['The writes fail when they are left alone.'], fine: false }
  acknowledged.note([first])
  let expected = new Set([first.digest])
  const killedIn = new Map<Stage, number>()
  const lines: string[] = []
  let [whole, lost, littered, together] = [0, 0, 0, 0]
  for (let run = 1, file = 1; run <= runs; run++) {
    let ended: readonly Ended[]
    do {
      // One that was done before it could be killed is no trial: another instant is drawn.
      const stage = STAGES[Math.floor(fixedNoise(seed, file, 0) * STAGES.length)] ?? 'committing'
      const instant = { stage, after: fixedNoise(seed, file, 1) * (first.took.get(stage) ?? 0) }
      const both = [['a', file] as const, ['b', OTHERS + file] as const]
      ended = await killAt(options, run % 2 === 0 ? both : both.slice(0, 1), instant)
      for (const { digest } of ended) if (digest !== null) expected.add(digest)
      acknowledged.note(ended)
      file++
    } while (ended[0]?.stage === null)
    together += ended.length > 1 ? 1 : 0
    for (const { stage } of ended) if (stage !== null) killedIn.set(stage, (killedIn.get(stage) ?? 0) + 1)
    const everything = run % 25 === 0 || run === runs
    const { wrong, digests } = await inspectLibrary(options, expected, acknowledged, everything, ended.length)
    const failed = ended.filter((one) => one.failed).map(({ stage }) => `${stage ?? ''} failed by itself`)
    const litter = litterIn(join(folder, 'library'))
    if (wrong.length + failed.length === 0) whole++
    if (wrong.some((text) => /is gone|is back/.test(text))) lost++
    if (litter.length > 0) littered++
    const told = [...failed, ...wrong, ...litter.map((path) => `${path} was left behind`)]
    const at = ended.map(({ stage }) => stage ?? 'done').join(' and ')
    lines.push(...told.map((text) => `Run ${String(run)}, ${at}: ${text}`))
    expected = new Set(digests)
    if (run % PROGRESS === 0) options.print(`${String(run)} runs, ${String(whole)} whole`)
  }
  // Beside an export the next one sweeps.
  for (const writer of ['a', 'b'] as const)
    await startChild(options, writer, LAST + writer.charCodeAt(0)).ended
  lines.push(...litterIn(folder).map((path) => `${path} was left behind at the end`))
  const isLittered = littered > 0 || litterIn(folder).length > 0
  const kills = [...killedIn.values()].reduce((sum, count) => sum + count, 0)
  const instants = [...killedIn].map(([stage, count]) => `${stage} ${String(count)}`)
  lines.push(`Killed while: ${instants.join(', ')}. Seed ${String(seed)}.`)
  lines.push(`${String(kills)} programs killed, ${String(together)} times two at once.`)
  const losses = lost === 0 ? 'none lost what was acknowledged' : `${String(lost)} lost what was acknowledged`
  const litter = isLittered ? `${String(littered)} left litter` : 'none left litter'
  lines.push(`${String(whole)} of ${String(runs)} libraries open, ${losses}, ${litter}`)
  return { lines, fine: whole === runs && lost === 0 && !isLittered }
}
