import type { StatedMarks } from '#shared/table/decimal-mark'
import { marksIn } from '#shared/table/import-mapping'
import { seriesCode } from '#shared/table/joining'
import { newViews, viewsOfSeries } from '#shared/views/shown-in'
import { ProblemError } from '#shared/problem/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import type { DatasetDifference } from '#shared/dataset/difference'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { compareDatasets } from './compare-datasets'
import type { DatasetContent } from './dataset-content'
import { writeDataset } from './dataset-writer'
import { SqlError, type SqlEngine } from './engine/sql-engine'
import { FileTooLarge } from './engine/table-pages'
import type { FileReference, JobInput, JobOutput, Making, SourceFile } from './database-jobs'
import { within, type FileJob } from './file-jobs'
import { MAX_FILE_BYTES, megabytes } from './file-limits'
import { importError } from '#main/formats/import-problem'
import { isTableKind, readTables, recogniseFile, tableAt, type RecognisedFile } from './importers/open-file'
import { buildContent } from './importers/to-content/table-content'
import { noticeUnsure, refuseUndecided } from './importers/unsure-figures'
import type { ReadTable } from './importers/table-reader'
import type { TablesOfFile } from './kept-tables'
import { writeStaged } from './library/staging'
import type { OpenDataset } from './open-datasets'
import { readContent } from './queries/content'
import { digestOfFile, readDatasetFile, tooLarge } from './read-file'
import { checkFile, type CheckedFile } from './schema/check-file'
import { versionOf } from './schema/check-header'
import { sha256Of } from './schema/digest'
import { migrate } from './schema/migrations'
import { FORMAT_VERSION } from './schema/versions'
import type { StopCheck } from './stop-check'
import { watchContent } from './watch-content'

type Input = JobInput<'prepareFile'>
type Output = JobOutput<'prepareFile'>

/** A dataset made of an opened file, and what became of its figures. */
interface Made extends Pick<Output, 'description' | 'used' | 'left' | 'notices'> {
  readonly bytes: Uint8Array
}

/** Makes a dataset file of an opened file, keeps it beside, and compares it with the edition before. */
export async function prepareFile(job: FileJob, input: Input): Promise<Output> {
  const { candidatePath, before } = input
  job.tell('reading', 0)
  const { bytes, ...made } = await makeDataset(job, input)
  job.stop()
  const compared = before === null ? NOT_COMPARED : await compare(job, before, bytes, made.description)
  job.stop()
  job.tell('storing', 0.95)
  await writeStaged(candidatePath, bytes)
  const file = { path: candidatePath, digest: sha256Of(bytes), bytes: bytes.length }
  return {
    ...made,
    notices: [...made.notices, ...compared.notices],
    shownIn: shownIn(input.making, compared.earlier, made.description),
    file,
    difference: compared.difference,
  }
}

const shownIn = (
  making: Making,
  before: DatasetDescription | null,
  after: DatasetDescription,
): Output['shownIn'] =>
  making.kind === 'table' && making.mapping.target === 'series'
    ? viewsOfSeries(seriesCode(making.mapping), after)
    : newViews(before, after)

interface Compared {
  readonly earlier: DatasetDescription | null
  readonly difference: DatasetDifference | null
  readonly notices: readonly LocalizedText[]
}
const NOT_COMPARED: Compared = { earlier: null, difference: null, notices: [] }

/** An edition that cannot be read any more is no reason to refuse the one that may replace it. */
async function compare(
  { engine, datasets, stop, tell }: FileJob,
  before: FileReference,
  bytes: Uint8Array,
  description: DatasetDescription,
): Promise<Compared> {
  tell('comparing', 0.7)
  let earlier: OpenDataset
  try {
    earlier = await datasets.get(before)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const notices = [localize(({ imports }) => imports.files.notCompared)]
    return { earlier: null, difference: null, notices }
  }
  const database = engine.openReadOnly(bytes)
  try {
    const told = within(tell, 'comparing', 0.7, 0.95)
    const difference = compareDatasets(earlier, { database, description }, stop, told)
    return { earlier: earlier.description, difference, notices: [] }
  } finally {
    database.close()
  }
}

const changedSince = (name: string): ProblemError =>
  importError('file-unreadable', ({ files }) => files.changedSince(name))

/** What is in an opened file; it must still be the same. */
async function readAgain({ path, name, digest }: SourceFile, stop: StopCheck): Promise<RecognisedFile> {
  const read = await readDatasetFile(path, name, stop)
  if (read.digest !== digest) throw changedSince(name)
  return recogniseFile(read.bytes, name)
}

function makeDataset(job: FileJob, input: Input): Promise<Made> {
  const { making } = input
  switch (making.kind) {
    case 'dataset':
      return checkDataset(job, input.source)
    case 'table':
      return makeOfTable(job, making, input)
    case 'boundaries':
      return makeOfBoundaries(job, making.property, input)
  }
}

async function checkDataset(job: FileJob, source: SourceFile): Promise<Made> {
  const { bytes, name } = await readAgain(source, job.stop)
  const tell = within(job.tell, 'checking', 0.05, 0.7)
  const checked = checkFile(job.engine, bytes, name, 'full', (done) => {
    job.stop()
    tell(done)
  })
  if (!checked.ok) throw new ProblemError(checked.problem)
  const version = versionOf(checked.bytes)
  const newest = version === FORMAT_VERSION ? null : newestOf(job.engine, checked.bytes, version, name)
  if (newest === null) return asMade(checked, [])
  const migrated = localize(({ problems }) => problems.notices.migrated(version, FORMAT_VERSION))
  return asMade(newest, [...checked.notices, migrated])
}

/**
 * What is read as it is gains the newest version's blocks when it is taken in. Null where it cannot, for other tables
 * in the file or for its size with them, which may be `limit` bytes: it works without them, so it is kept as it is.
 */
export function newestOf(
  engine: SqlEngine,
  bytes: Uint8Array,
  version: number,
  name: string,
  limit?: number,
): Extract<CheckedFile, { ok: true }> | null {
  let newest: Uint8Array
  try {
    newest = migrate(engine, bytes, version)
  } catch (error) {
    if (!(error instanceof SqlError)) throw error
    return null
  }
  if (tooLarge(newest.length, name, limit) !== null) return null
  const checked = checkFile(engine, newest, name, 'header-and-digest')
  return checked.ok ? checked : null
}

const asMade = (
  { bytes, description, notices }: Extract<CheckedFile, { ok: true }>,
  before: readonly LocalizedText[],
): Made => ({ bytes, description, used: 0, left: [], notices: [...before, ...notices] })

/** Only the table is kept: the file's bytes are free once it is read. */
async function readTable(
  job: FileJob,
  source: SourceFile,
  { table, mapping }: Extract<Making, { kind: 'table' }>,
): Promise<ReadTable> {
  const marks = marksIn(mapping)
  const { tables, name } =
    (await readBefore(job, source, marks)) ?? (await readTablesAgain(job, source, marks))
  const read = tableAt(tables, table, name)
  refuseUndecided(read)
  return read
}

/** What the step before has read of the file, which must still be the same; null where it is not at hand. */
async function readBefore(
  { tables, stop }: FileJob,
  { digest, name, path }: SourceFile,
  marks: StatedMarks,
): Promise<TablesOfFile | null> {
  const kept = tables.take({ digest, name, marks })
  if (kept !== null && (await digestOfFile(path, name, stop)) !== digest) throw changedSince(name)
  return kept
}

async function readTablesAgain(
  { stop, tell }: FileJob,
  source: SourceFile,
  marks: StatedMarks,
): Promise<TablesOfFile> {
  const { kind, bytes, name } = await readAgain(source, stop)
  if (!isTableKind(kind)) throw importError('invalid-input', ({ files }) => files.wrongKind)
  const told = within(tell, 'reading', 0.05, 0.3)
  return { name, tables: await readTables(kind, bytes, { name, stop, tell: told, marks }) }
}

async function makeOfTable(
  job: FileJob,
  making: Extract<Making, { kind: 'table' }>,
  input: Input,
): Promise<Made> {
  const { bytes, ...told } = await writeTable(job, making, input)
  return { ...told, ...checkWritten(job, bytes, input.source.name) }
}

/** Nobody holds the table once this is done: what it was made of is gone while the dataset is checked. */
async function writeTable(
  job: FileJob,
  making: Extract<Making, { kind: 'table' }>,
  { source, into, today }: Input,
): Promise<Omit<Made, 'description'>> {
  const { stop, tell } = job
  const read = await readTable(job, source, making)
  const { content, used, left, notices } = buildContent(read, making.mapping, {
    into: await contentOf(job, into),
    fileName: source.name,
    fileDigest: source.digest,
    today,
    stop,
    tell: within(tell, 'building', 0.3, 0.4),
  })
  const bytes = await write(job, content, used, source.name)
  return { bytes, used, left, notices: [...noticeUnsure(read), ...notices] }
}

/** The dataset as it is, with the file's polygons for the regions that they fit; an edition of today. */
async function makeOfBoundaries(job: FileJob, property: string, input: Input): Promise<Made> {
  const { source, into, today } = input
  const { name } = source
  const { stop } = job
  const content = await contentOf(job, into)
  if (content === null) throw importError('invalid-input', ({ files }) => files.boundariesNeedDataset)
  const { readBoundaries, matchBoundaries } = await import('./importers/boundaries/boundaries')
  const tell = within(job.tell, 'reading', 0.05, 0.3)
  const file = await readAgain(source, stop)
  const read = readBoundaries(file.bytes, { name: file.name, stop, tell, engine: job.engine })
  stop()
  const { boundaries, report } = matchBoundaries(read, content.regions, property)
  const bytes = await write(
    job,
    {
      ...content,
      meta: { ...content.meta, edition: today },
      boundaries: new Map([...(content.boundaries ?? []), ...boundaries]),
    },
    0,
    name,
  )
  const { matched: used, notices } = report
  return { ...checkWritten(job, bytes, name), used, left: [], notices }
}

async function contentOf({ datasets }: FileJob, file: FileReference | null): Promise<DatasetContent | null> {
  return file === null ? null : readContent((await datasets.get(file)).database)
}

/** A file may be small enough to be read, and what is made of it too large to be opened. */
export const resultTooLarge = (bytes: number, name: string): ProblemError =>
  importError('file-too-large', ({ files }) =>
    files.resultTooLarge(name, megabytes(bytes), megabytes(MAX_FILE_BYTES)),
  )

/** `expected`: about how many rows there are to write. */
async function write(
  { stop, tell }: FileJob,
  content: DatasetContent,
  expected: number,
  name: string,
): Promise<Uint8Array> {
  const told = within(tell, 'building', 0.4, 0.6)
  const bytes = await writeDataset(watchContent(content, expected, { stop, tell: told }), stop).catch(
    (error: unknown) => {
      throw error instanceof FileTooLarge ? resultTooLarge(error.bytes, name) : error
    },
  )
  if (bytes.length > MAX_FILE_BYTES) throw resultTooLarge(bytes.length, name)
  return bytes
}

/** What would not pass our own full check, here and with everybody who gets the file, is never handed on. */
function checkWritten(
  { engine, stop, tell }: FileJob,
  bytes: Uint8Array,
  name: string,
): Pick<Made, 'bytes' | 'description'> {
  stop()
  const toldOfCheck = within(tell, 'checking', 0.6, 0.7)
  const checked = checkFile(engine, bytes, name, 'full', (done) => {
    stop()
    toldOfCheck(done)
  })
  if (!checked.ok)
    throw importError('table-unusable', ({ files }) => files.notWhole(name), checked.problem.details)
  return { bytes, description: checked.description }
}
