import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import type { DatasetService } from '#main/datasets/dataset-service'
import { readCorpus, referTo, type FuzzKind } from './corpus'
import { Draw } from './draw'
import type { Finding, FuzzInput } from './finding'
import { FuzzContext } from './fuzz-context'
import { judge, kindAt, makeInput } from './fuzz-kinds'
import { minimise } from './minimise'

export interface ChildTask {
  readonly corpus: string
  /** A folder of the child's own. */
  readonly home: string
  readonly seed: number
  readonly from: number
  /** Exclusive. */
  readonly to: number
  /** Null: all by turns. */
  readonly kind: FuzzKind | null
  /** A kept input in the place of the one that `from` draws. */
  readonly file: string | null
}

/** What the child tells: it begins an input, or has done it. */
export type ChildTold =
  | { readonly begins: number }
  | {
      readonly done: number
      readonly kind: FuzzKind
      readonly said: string
      readonly findings: readonly Finding[]
      /** Where the input lies that shows them. */
      readonly kept: KeptInput | null
      /** Milliseconds of processor time. */
      readonly time: number
      readonly megabytes: number
    }
  | { readonly ends: 'full' | 'done' }

export interface KeptInput {
  readonly name: string
  readonly path: string
}

/** As issue 22 has it: what is hostile ends within this processor time and memory. */
const MOST_TIME = 5_000
const MOST_MEGABYTES = 1_000
/** A child that has come so far is ended for a fresh one: what SQLite took it does not give back. */
const FULL_MEGABYTES = 500
/** Leaving bytes out of these makes other files of them. */
const CONTAINERS: ReadonlySet<FuzzKind> = new Set(['workbook', 'dataset', 'geopackage', 'parquet', 'packed'])

/** Where the child writes down what it is at, for whoever finds it dead. */
export const currentInput = (home: string): KeptInput => ({
  name: existsSync(join(home, 'current.name')) ? readFileSync(join(home, 'current.name'), 'utf8') : '',
  path: join(home, 'current'),
})

/** Draws the inputs with the numbers `from` to `to`, gives each to the program, and tells what came of it. */
export async function runInChild(
  task: ChildTask,
  openProgram: (library: string) => DatasetService,
): Promise<void> {
  const tell = (told: ChildTold): Promise<void> =>
    new Promise((resolve) => {
      if (process.send === undefined) resolve()
      else process.send(told, () => resolve())
    })
  // Whoever wanted to know is gone.
  process.on('disconnect', () => process.exit(0))
  const { corpus: folder, home, seed } = task
  const engine = await createSqlJsEngine()
  const corpus = readCorpus(folder)
  let program: DatasetService | null = null
  const context: FuzzContext = new FuzzContext(home, engine, referTo(folder), join(folder, 'library'), () => {
    program ??= openProgram(context.library)
    return program
  })
  for (let index = task.from; index < task.to; index++) {
    const draw = new Draw(seed, index)
    const kind = task.kind ?? kindAt(draw)
    const made = makeInput(draw, kind, corpus, engine)
    const input = task.file === null ? made : { name: made.name, bytes: readFileSync(task.file) }
    writeFileSync(join(home, 'current'), input.bytes)
    writeFileSync(join(home, 'current.name'), input.name)
    await tell({ begins: index })
    // What is drawn while an input is tried does not hang on how it was made.
    const tryIt = (one: FuzzInput): ReturnType<typeof judge> =>
      judge(context, new Draw(~seed, index), kind, one)
    forgetPeak()
    const before = process.cpuUsage()
    const { said, findings: judged } = await tryIt(input)
    const { user, system } = process.cpuUsage(before)
    const [time, megabytes] = [(user + system) / 1000, peak()]
    const findings = [...judged]
    if (time > MOST_TIME) findings.push({ what: 'too slow', detail: `${kind}, ${said}` })
    if (megabytes > MOST_MEGABYTES) findings.push({ what: 'too much memory', detail: `${kind}, ${said}` })
    const kept = findings.length === 0 ? null : await keep(input, kind, judged, tryIt, home)
    await tell({ done: index, kind, said, findings, kept, time, megabytes })
    if (process.memoryUsage().rss > FULL_MEGABYTES * 1e6 && index + 1 < task.to) {
      await tell({ ends: 'full' })
      process.exit(0)
    }
  }
  await tell({ ends: 'done' })
  process.exit(0)
}

/** Two findings of one kind differ by what they name, not by their numbers. */
export const kindOfFinding = ({ what, detail }: Finding): string =>
  `${what}: ${(detail.split('\n').find((line) => /\.[jt]s:\d+/.test(line)) ?? detail).replace(/\d+/g, '#').slice(0, 120)}`

async function keep(
  input: FuzzInput,
  kind: FuzzKind,
  [first]: readonly Finding[],
  tryIt: (input: FuzzInput) => ReturnType<typeof judge>,
  home: string,
): Promise<KeptInput> {
  const path = join(home, 'kept')
  const isSame = async (bytes: Uint8Array): Promise<boolean> =>
    first !== undefined &&
    (await tryIt({ ...input, bytes })).findings.some(
      (one) => one.what === first.what && kindOfFinding(one) === kindOfFinding(first),
    )
  const bytes =
    first === undefined || CONTAINERS.has(kind) ? input.bytes : await minimise(input.bytes, isSame)
  writeFileSync(path, bytes)
  return { name: input.name, path }
}

/** Linux alone can tell the most memory since a moment. */
function forgetPeak(): void {
  try {
    writeFileSync('/proc/self/clear_refs', '5')
  } catch {
    // Then what is in use afterwards is looked at.
  }
}

function peak(): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  } catch {
    return process.memoryUsage().rss / 1e6
  }
}
