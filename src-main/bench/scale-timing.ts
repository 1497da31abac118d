import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { createDatabaseClient, QUERY_LIMIT, type DatabaseClient } from '#main/datasets/database-client'
import type { FileReference, JobInput } from '#main/datasets/database-jobs'
import { writeDataset } from '#main/datasets/dataset-writer'
import { SCHEMA_SQL } from '#main/datasets/schema/versions'
import { sha256Of } from '#main/datasets/schema/digest'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import { ProblemError, valueOf } from '#shared/problem/problem'
import type { ViewId } from '#shared/view/view-ids'
import { VIEWS } from '#shared/views/registry'
import { importFile } from './import-timing'
import { median, timeRuns } from './percentiles'
import { formatMilliseconds } from './report'
import { buildScaleContent, codeOfPlace, SCALES, type Scale } from './scale-content'

/** A line of the table: what was done with each file, in the order of `SCALES`. */
interface ScaleLine {
  readonly name: string
  readonly cells: string[]
}

const ms = (value: number): string => `${formatMilliseconds(value)} ms`
/** Raise when the generator makes other rows. */
const GENERATION = 1
const RUNS = 5

/** Milliseconds of one file. */
interface ScaleTimes {
  readonly opening: number
  /** By question; null where there was no answer. */
  readonly answers: ReadonlyMap<string, { readonly first: number; readonly again: number } | null>
}

/** Opening a file from the library may take so many milliseconds, whatever its size. */
const OPENING_GOAL = 1500
/** A filter change may take so many times as long as on the first, the country's. */
const SLOWER_GOAL = 2
/** Below a frame nobody sees a difference. */
const FRAME = 1000 / 60

/** `npm run bench -- --scale`: what works with files five times as large and with many small areas, and what it costs. */
export async function timeScales(programRoot: string, startWorker: () => Worker): Promise<string> {
  const lines = new Map<string, ScaleLine>()
  const put = (name: string, cell: string): void => {
    const line = lines.get(name) ?? { name, cells: [] }
    line.cells.push(cell)
    process.stderr.write(`${name}: ${cell}\n`)
    lines.set(name, line)
  }
  let country: ScaleTimes | null = null
  for (const scale of SCALES) {
    const { path, rows } = await provideFile(programRoot, scale)
    const bytes = await readFile(path)
    put('Rows of flows', String(rows))
    put('File', `${Math.round(bytes.length / 1e6)} MB`)
    await timeTakingIn(programRoot, path, put)
    const file = { key: sha256Of(bytes), path, name: basename(path) }
    const times = await timeViews(scale, file, startWorker, put)
    country ??= times
    judge(times, country, put)
  }
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [
    row(['', ...SCALES.map(({ name }) => name)]),
    row(['---', ...SCALES.map(() => '---:')]),
    ...[...lines.values()].map(({ name, cells }) => row([name, ...cells])),
    '',
  ].join('\n')
}

const verdict = (met: boolean): string => (met ? 'met' : '**not met**')

/** The goals of larger files, as lines of the table. `country`: the first file. */
function judge(
  { opening, answers }: ScaleTimes,
  country: ScaleTimes,
  put: (name: string, cell: string) => void,
): void {
  put(`Goal: opening below ${OPENING_GOAL} ms`, verdict(opening < OPENING_GOAL))
  for (const which of ['first', 'again'] as const) {
    const worst = [...answers].reduce(
      (most, [name, times]) => {
        const before = country.answers.get(name)
        if (!times || !before || times[which] < FRAME) return most
        const ratio = times[which] / Math.max(before[which], FRAME / SLOWER_GOAL)
        return ratio > most.ratio ? { ratio, name } : most
      },
      { ratio: 0, name: '' },
    )
    const told = worst.ratio === 0 ? 'all within a frame' : `${worst.ratio.toFixed(1)} (${worst.name})`
    put(
      `Goal: filter change ${which === 'first' ? 'the first time' : 'again'} ≤ ${SLOWER_GOAL} × the country's, worst of those that take more than a frame`,
      `${told}, ${verdict(worst.ratio <= SLOWER_GOAL)}`,
    )
  }
}

const rowsOf = ({ places, years, partners, sexes }: Scale): number =>
  places * years.length * partners * sexes.length

/** The file in the cache folder, written first where it is missing (a minute and more). */
async function provideFile(programRoot: string, scale: Scale): Promise<{ path: string; rows: number }> {
  const folder = join(programRoot, 'node_modules', '.cache', 'regionkikaren')
  const made = createHash('sha256')
    .update(SCHEMA_SQL + JSON.stringify(scale))
    .digest('hex')
    .slice(0, 12)
  const path = join(folder, `scale-${GENERATION}-${made}.regiondata`)
  if (!existsSync(path)) {
    await mkdir(folder, { recursive: true })
    await writeFile(`${path}.unfinished`, await writeDataset(buildScaleContent(scale)))
    await rename(`${path}.unfinished`, path)
  }
  return { path, rows: rowsOf(scale) }
}

/** With the built command line in a process of its own; what it refuses is told. */
async function timeTakingIn(
  programRoot: string,
  path: string,
  put: (name: string, cell: string) => void,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'regionkikaren-scale-'))
  try {
    const { milliseconds, peakBytes } = await importFile(programRoot, folder, path)
    put('Taking it in, checked whole', `${(milliseconds / 1000).toFixed(1)} s`)
    put('Peak memory meanwhile', peakBytes === null ? '–' : `${Math.round(peakBytes / 1e6)} MB`)
  } catch (error) {
    put('Taking it in, checked whole', error instanceof Error ? error.message : String(error))
    put('Peak memory meanwhile', '–')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const questionsOf = (
  scale: Scale,
): readonly (readonly [name: string, view: ViewId, filters: FilterTexts])[] => {
  const [one, other] = [codeOfPlace(scale, 0), codeOfPlace(scale, 1)]
  return [
    ['flows out of a place', 'commuting.flows', { region: one, year: '2023', direction: 'out' }],
    ['balance of a place, all years', 'commuting.balance', { region: one, year: '1984-2023' }],
    ['flows of a county', 'commuting.flows', { region: '10', year: '2023' }],
    ['matrix of a county', 'commuting.matrix', { region: '10', year: '2023' }],
    [
      'containment of a pair, all years',
      'commuting.containment',
      { region: `${one},${other}`, year: '1984-2023' },
    ],
    ['labour markets of all places, all years', 'commuting.labour-markets', { region: one, year: '2023' }],
  ]
}

async function timeViews(
  scale: Scale,
  file: FileReference,
  startWorker: () => Worker,
  put: (name: string, cell: string) => void,
): Promise<ScaleTimes> {
  const answers = new Map<string, { first: number; again: number } | null>()
  let client = createDatabaseClient(startWorker)
  try {
    const start = performance.now()
    const description = await client.run('describe', { file })
    const opening = performance.now() - start
    put('Opening it from the library', ms(opening))
    for (const [name, view, filters] of questionsOf(scale)) {
      // What was remembered for the questions before is nobody's first answer.
      await client.close()
      client = createDatabaseClient(startWorker)
      await client.run('describe', { file })
      const parsed = valueOf(parseFilters(VIEWS[view], filters, description))
      const times = await answerTimes(client, { file, view, filters: parsed })
      const isTold = typeof times === 'string'
      answers.set(name, isTold ? null : times)
      put(`First answer, and again: ${name}`, isTold ? times : `${ms(times.first)}, ${ms(times.again)}`)
    }
    return { opening, answers }
  } finally {
    await client.close()
  }
}

/** What the program says instead of an answer, where there is none. */
async function answerTimes(
  client: DatabaseClient,
  input: JobInput<'view'>,
): Promise<string | { readonly first: number; readonly again: number }> {
  try {
    const ask = (): Promise<unknown> => client.run('view', input, { limit: QUERY_LIMIT })
    const [first = NaN] = await timeRuns(1, 0, ask)
    return { first, again: median(await timeRuns(RUNS, 0, ask)) }
  } catch (error) {
    if (error instanceof ProblemError) return `“${error.problem.message.en}”`
    throw error
  }
}
