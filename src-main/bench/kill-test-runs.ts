import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { resultOf } from '#shared/problem/problem'
import { fixedNoise } from './fixed-noise'
import { openLibrary, STAGES, type Stage, type Told } from './kill-test-child'

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
  readonly digest: string | null
}

/** Runs the child and kills it so many milliseconds after a stage began; with null, not at all. */
async function runChild(
  { program, folder }: KillOptions,
  file: string,
  kill: { readonly stage: Stage; readonly after: number } | null,
): Promise<Ended> {
  const args = ['--import', file, '--library', join(folder, 'library')]
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
    if ('done' in told) {
      digest = told.done
      at = null
      return
    }
    at = told.begins
    if (kill?.stage === told.begins) void wait(kill.after).then(() => child.kill('SIGKILL'))
  })
  await exited
  return { stage: at, took, digest }
}

/** What is wrong with the library; editions in `expected` must be there, whole and not deleted. */
async function inspectLibrary(library: string, expected: ReadonlySet<string>) {
  const service = openLibrary(library)
  const wrong: string[] = []
  try {
    const { editions, notices } = await service.calls['datasets:list'](null)
    const ours = editions.filter(({ origin }) => origin === 'library')
    const shown = new Set(ours.filter((one) => one.deleted === undefined).map(({ digest }) => digest))
    wrong.push(...notices.map(({ en }) => en))
    for (const digest of expected) if (!shown.has(digest)) wrong.push(`the edition ${digest} is gone`)
    for (const digest of shown) {
      const described = await resultOf(service.calls['dataset:describe']({ dataset: digest }))
      if (!described.ok) wrong.push(described.problem.message.en)
    }
    const extra = ours.filter(({ digest }) => !expected.has(digest))
    if (extra.length > 1) wrong.push(`${String(extra.length)} editions came from one import`)
    // What it left deleted is brought back: the next import must not lose it either.
    for (const { digest } of extra) await service.calls['dataset:restore']({ digest })
    return { wrong, digests: [...expected, ...extra.map(({ digest }) => digest)] }
  } finally {
    await service.close()
  }
}

/** Kills imports at random instants and says what became of the library. */
export async function killImports(options: KillOptions): Promise<KillReport> {
  const { folder, runs, seed } = options
  const library = join(folder, 'library')
  const fileOf = (run: number): string => {
    const file = join(folder, `table-${String(run)}.px`)
    writeFileSync(file, tableOf(run))
    return file
  }
  const first = await runChild(options, fileOf(0), null)
  if (first.digest === null) return { lines: ['The import fails when it is left alone.'], fine: false }
  let expected = new Set([first.digest])
  const killedIn = new Map<Stage, number>()
  const lines: string[] = []
  let open = 0
  let lost = 0
  for (let run = 1, files = 1; run <= runs; run++) {
    let ended: Ended
    do {
      // One that was done before it could be killed is no trial: another instant is drawn.
      const stage = STAGES[Math.floor(fixedNoise(seed, files, 0) * STAGES.length)] ?? 'committing'
      const kill = { stage, after: fixedNoise(seed, files, 1) * (first.took.get(stage) ?? 0) }
      ended = await runChild(options, fileOf(files++), kill)
      if (ended.digest !== null) expected.add(ended.digest)
    } while (ended.stage === null)
    killedIn.set(ended.stage, (killedIn.get(ended.stage) ?? 0) + 1)
    const { wrong, digests } = await inspectLibrary(library, expected)
    if (wrong.length === 0) open++
    if (wrong.some((text) => text.includes('is gone'))) lost++
    lines.push(...wrong.map((text) => `Run ${String(run)}, ${ended.stage}: ${text}`))
    expected = new Set(digests)
  }
  const instants = [...killedIn].map(([stage, count]) => `${stage} ${String(count)}`)
  lines.push(`Killed while: ${instants.join(', ')}. Seed ${String(seed)}.`)
  const losses = lost === 0 ? 'none lost an edition' : `${String(lost)} lost an edition`
  lines.push(`${String(open)} of ${String(runs)} libraries open, ${losses}`)
  return { lines, fine: open === runs && lost === 0 }
}
