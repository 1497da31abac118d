import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JobInput, JobOutput } from '#main/datasets/database-jobs'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { openFile, type FileJob } from '#main/datasets/file-jobs'
import { KeptTables } from '#main/datasets/kept-tables'
import { OpenDatasets } from '#main/datasets/open-datasets'
import { prepareFile } from '#main/datasets/prepare-file'
import { neverStop } from '#main/datasets/stop-check'
import { NO_MARKS } from '#shared/table/decimal-mark'
import type { ImportMapping } from '#shared/table/import-mapping'

const NAME = 'löner.csv'
const folder = mkdtempSync(join(tmpdir(), 'regionkikaren-kept-'))
const path = join(folder, NAME)
let engine: SqlEngine

beforeAll(async () => {
  engine = await createSqlJsEngine()
  // "1.240" is a thousand and more, or little more than one.
  writeFileSync(path, 'kommun;år;lön\n0580;2020;1.240\n0581;2020;1.310\n0582;2020;1.275\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A thread that does the steps, and how often it told of reading on. */
function thread() {
  let readings = 0
  const job: FileJob = {
    engine,
    datasets: new OpenDatasets(engine),
    tables: new KeptTables(),
    stop: neverStop,
    tell: (step, fraction) => {
      if (step === 'reading' && fraction > 0.05) readings += 1
    },
  }
  return { job, readings: () => readings }
}

async function open(job: FileJob) {
  const input: JobInput<'openFile'> = {
    ...{ from: { path }, name: NAME, keepAt: null, table: null, marks: NO_MARKS },
    ...{ library: folder, today: '2026-01-01', datasets: [] },
  }
  const { digest, bytes, content } = await openFile(job, input)
  if (content.kind !== 'table') throw new Error(content.kind)
  return { source: { path, name: NAME, digest, bytes }, mapping: content.recognition.mapping }
}

const prepare = (
  job: FileJob,
  { source, mapping }: { source: JobInput<'prepareFile'>['source']; mapping: ImportMapping },
): Promise<JobOutput<'prepareFile'>> =>
  prepareFile(job, {
    ...{ source, into: null, before: null, today: '2026-01-01' },
    making: { kind: 'table', table: 0, mapping },
    candidatePath: join(folder, 'candidate'),
  })

test('a file that is taken in as it was opened is parsed once, and becomes the same dataset', async () => {
  const { job, readings } = thread()
  const opened = { ...(await open(job)) }
  const mapping: ImportMapping = { ...opened.mapping, decimalMark: 'point' }
  const before = readings()
  expect(before).toBeGreaterThan(0)
  const again = thread()
  const fresh = await prepare(again.job, { ...opened, mapping })
  expect(again.readings()).toBeGreaterThan(0)
  // Read with other marks than it was opened with: it must be read again, for its figures are others.
  expect((await prepare(job, { ...opened, mapping })).file.digest).toBe(fresh.file.digest)
  expect(readings()).toBeGreaterThan(before)
  const kept = thread()
  const same = await open(kept.job)
  const told = kept.readings()
  const other = thread()
  expect(await outcomeOf(prepare(kept.job, same))).toEqual(await outcomeOf(prepare(other.job, same)))
  expect(kept.readings()).toBe(told)
  expect(other.readings()).toBeGreaterThan(0)
})

/** The dataset's digest, or why there is none. */
const outcomeOf = (prepared: Promise<JobOutput<'prepareFile'>>): Promise<unknown> =>
  prepared.then(
    ({ file }) => file.digest,
    (error: unknown) => (error instanceof Error ? error.message : error),
  )

test('what has changed since it was opened is refused, although its tables are at hand', async () => {
  const { job } = thread()
  const opened = await open(job)
  writeFileSync(path, 'kommun;år;lön\n0580;2020;1.241\n0581;2020;1.310\n0582;2020;1.275\n')
  await expect(prepare(job, opened)).rejects.toMatchObject({
    problem: { message: { sv: expect.stringContaining('har ändrats sedan den öppnades') as string } },
  })
})
