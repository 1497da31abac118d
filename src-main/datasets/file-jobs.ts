import { OWN_EXTENSION, REPORT_EXTENSION } from '#shared/contract/file-extensions'
import type { BoundariesReport } from '#shared/contract/opened-file'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { ProblemError, valueOf } from '#shared/problem/problem'
import { parseOwnThings } from '#shared/own-things/own-file'
import { keepAreasApart, type KnownDataset } from '#shared/table/areas-apart'
import { marksIn, withMarks } from '#shared/table/import-mapping'
import { areStated, isChangeable, marksOver, NO_MARKS, type StatedMarks } from '#shared/table/decimal-mark'
import { mappingKey } from '#shared/table/mapping-key'
import { recogniseTable } from '#shared/table/recognise-table'
import { reportTable } from '#shared/table/report-table'
import { textIn } from '#shared/table/statistical-table'
import { isPresentation } from '#main/formats/is-presentation'
import { readStamp } from '#main/formats/stamp/read-stamp'
import { readReportStamp } from './importers/report-stamp'
import { compareDatasets } from './compare-datasets'
import type { FileContent, JobInput, JobOutput, OpenedContent, TaskStep } from './database-jobs'
import type { SqlEngine } from './engine/sql-engine'
import type { KeptTables } from './kept-tables'
import { proposeJoining } from './propose-joining'
import { importError } from '#main/formats/import-problem'
import {
  isTableKind,
  likeliestTable,
  readTables,
  recogniseFile,
  tableAt,
  type RecognisedFile,
} from './importers/open-file'
import type { ReadTable } from './importers/table-reader'
import { readMapping } from './library/mappings-file'
import { writeStaged } from './library/staging'
import type { OpenDatasets } from './open-datasets'
import { readDatasetFile, tooLarge, type ReadFile } from './read-file'
import { checkFile } from './schema/check-file'
import { sha256Of } from './schema/digest'
import type { StopCheck } from './stop-check'

/** Tells of a step and how much of the whole job is done, 0–1. */
export type Tell = (step: TaskStep, fraction: number) => void

/** What a job on files has at hand. */
export interface FileJob {
  readonly engine: SqlEngine
  readonly datasets: OpenDatasets
  readonly tables: KeptTables
  readonly stop: StopCheck
  readonly tell: Tell
}

/** Puts the fractions of a part of a job into its share of the whole. */
export const within =
  (tell: Tell, step: TaskStep, from: number, to: number) =>
  (done: number): void =>
    tell(step, from + done * (to - from))

/** Looks at any file that can be taken in; a file that came as bytes is kept for the next steps. */
export async function openFile(job: FileJob, input: JobInput<'openFile'>): Promise<OpenedContent> {
  const { from, name, keepAt } = input
  job.tell('reading', 0)
  const { bytes, digest } =
    'bytes' in from ? hashed(from.bytes, name) : await readDatasetFile(from.path, name, job.stop)
  refuseLongOwnText(bytes, name)
  const stamp = readStamp(bytes) ?? readReportStamp(bytes, name)
  if (isPresentation(bytes)) {
    if (keepAt !== null) await writeStaged(keepAt, bytes)
    return { digest, bytes: bytes.length, content: { kind: 'deck', stamp } }
  }
  // There is no next step for what only shows something.
  if (stamp !== null) return { digest, bytes: bytes.length, content: { kind: 'stamped', stamp } }
  if (isOwnFile(bytes, name)) {
    const { own, leftOut } = valueOf(parseOwnThings(new TextDecoder().decode(bytes)))
    return { digest, bytes: bytes.length, content: { kind: 'own', own, leftOut } }
  }
  const content = await lookInto(job, recogniseFile(bytes, name), input, digest)
  if (keepAt !== null) await writeStaged(keepAt, bytes)
  return { digest, bytes: bytes.length, content }
}

/** Own things and reports are texts: of more than this nobody wrote, and reading takes many times as much memory. */
const MOST_OWN_BYTES = 20_000_000

/** Throws `ProblemError` (`file-too-large`) for own things or a report that no program of ours made. */
function refuseLongOwnText(bytes: Uint8Array, name: string): void {
  const start = new TextDecoder().decode(bytes.subarray(0, 200))
  const isOurs =
    /^\s*\{\s*"regionkikaren"/.test(start) ||
    [OWN_EXTENSION, REPORT_EXTENSION].some((one) => name.toLowerCase().endsWith(`.${one}`))
  const problem = isOurs ? tooLarge(bytes.length, name, MOST_OWN_BYTES) : null
  if (problem !== null) throw new ProblemError(problem)
}

/** By what it says of itself, whatever its name; by its name when it is too damaged to say so. */
function isOwnFile(bytes: Uint8Array, name: string): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200))
  return (
    /^\s*\{\s*"regionkikaren"\s*:\s*"own"/.test(start) || name.toLowerCase().endsWith(`.${OWN_EXTENSION}`)
  )
}

function hashed(bytes: Uint8Array, name: string): ReadFile {
  const problem = tooLarge(bytes.length, name)
  if (problem !== null) throw new ProblemError(problem)
  return { bytes, digest: sha256Of(bytes) }
}

async function lookInto(
  job: FileJob,
  file: RecognisedFile,
  input: JobInput<'openFile'>,
  digest: string,
): Promise<FileContent> {
  const { engine, stop, tell } = job
  const { kind, bytes, name } = file
  const { library, today, marks } = input
  if (kind === 'dataset') {
    const checked = checkFile(engine, bytes, name, 'tables')
    if (!checked.ok) throw new ProblemError(checked.problem)
    return { kind: 'dataset', meta: checked.description.meta }
  }
  if (!isTableKind(kind)) {
    return { kind: 'boundaries', boundaries: await lookIntoBoundaries(job, file, input) }
  }
  const read = (stated: StatedMarks, to: number): Promise<readonly ReadTable[]> =>
    readTables(kind, bytes, { name, stop, tell: within(tell, 'reading', 0.05, to), marks: stated })
  // Another table of it was chosen, or nothing but what is said of its figures is new.
  const first = job.tables.take({ digest, name: input.name, marks })?.tables ?? (await read(marks, 0.7))
  const table = input.table ?? likeliestTable(first)
  const key = mappingKey(tableAt(first, table, name).table)
  const { mapping: remembered, notices } = await rememberedMapping(library, key)
  const isOpen = tableAt(first, table, name).unsure?.some(({ because }) => isChangeable(because)) ?? false
  const kept = isOpen && remembered !== null ? marksIn(remembered) : NO_MARKS
  const stated = marksOver(kept, marks)
  const tables = !areStated(kept) || marks.file !== null ? first : await read(stated, 0.8)
  const chosen = tableAt(tables, table, name)
  stop()
  tell('recognising', 0.8)
  const options = { fileName: name, today, remembered }
  const again = recogniseTable(chosen.table, options)
  const guess = remembered === null ? again : recogniseTable(chosen.table, { ...options, remembered: null })
  const ids = [again, guess].map(({ mapping }) => mapping.dataset.id)
  const recognition = keepAreasApart(again, guess, chosen.table, await knownDatasets(job, input, ids))
  const joining = await proposeJoining(job, input, chosen.table, recognition, guess.mapping.dataset)
  job.tables.keep({ digest, name: input.name, marks: stated }, { name, tables })
  return {
    kind: 'table',
    tables: tables.map((one) => ({
      title: textIn(one.table.title, one.table.languages),
      place: one.place ?? null,
    })),
    table,
    leftOut: chosen.leftOut ?? [],
    report: reportTable(chosen),
    recognition: {
      ...recognition,
      // Put into the dataset of its own places, it is not said to be unlike another.
      remarks: [...notices, ...(joining.into === null ? recognition : again).remarks, ...joining.remarks],
      mapping: areStated(stated) ? withMarks(recognition.mapping, stated) : recognition.mapping,
    },
    joining,
    mappingKey: key,
  }
}

/** Without what was remembered a table is recognised as if for the first time, which is said. */
async function rememberedMapping(library: string, key: string): ReturnType<typeof readMapping> {
  try {
    return await readMapping(library, key)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { mapping: null, notices: [error.problem.message] }
  }
}

/**
 * Datasets of the library with one of the ids, or one that begins like it, with the codes of their regions; one that
 * cannot be opened says nothing.
 */
async function knownDatasets(
  { datasets, stop }: FileJob,
  { datasets: named }: JobInput<'openFile'>,
  ids: readonly string[],
): Promise<(id: string) => KnownDataset | null> {
  const known = new Map<string, KnownDataset>()
  const alike = named.filter(({ key }) => ids.some((id) => key.startsWith(id.slice(0, 50))))
  for (const { key, file } of alike) {
    stop()
    try {
      const { meta, regions } = (await datasets.get(file)).description
      const ofKind = (kind: string): string[] =>
        regions.flatMap((one) => (one.kind === kind ? [one.code] : []))
      const codes = ['municipality', 'county', 'functional'].map(ofKind).find((one) => one.length > 0) ?? []
      known.set(key, { title: meta.title, codes: new Set(codes) })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
    }
  }
  return (id) => known.get(id) ?? null
}

/**
 * Boundaries say which regions they are of, not which dataset: it is the one that is shown, where they fit it, else the
 * one that most of them fit. All that they fit are told, to choose from.
 */
async function lookIntoBoundaries(
  { engine, datasets, stop, tell }: FileJob,
  { bytes, name }: RecognisedFile,
  { datasets: candidates, shown = null }: JobInput<'openFile'>,
): Promise<BoundariesReport> {
  const { readBoundaries, matchBoundaries } = await import('./importers/boundaries/boundaries')
  const read = readBoundaries(bytes, { name, stop, tell: within(tell, 'reading', 0.05, 0.6), engine })
  const fitting: Omit<BoundariesReport, 'fits'>[] = []
  let problem: ProblemError | null = null
  let unfit: LocalizedText | null = null
  const titles = new Map<string, LocalizedText>()
  for (const [i, { key, file }] of candidates.entries()) {
    stop()
    tell('recognising', 0.6 + (0.4 * i) / candidates.length)
    const { regions, meta } = (await datasets.get(file)).description
    titles.set(key, meta.title)
    try {
      fitting.push({ ...matchBoundaries(read, regions, null).report, dataset: key })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      if (key === shown) unfit = meta.title
      // That of the dataset which is shown.
      problem ??= error
    }
  }
  fitting.sort((a, b) => Number(b.dataset === shown) - Number(a.dataset === shown) || b.matched - a.matched)
  const [best] = fitting
  if (best === undefined)
    throw problem ?? importError('boundaries-unusable', ({ files }) => files.boundariesNeedDataset)
  const fits = fitting.map(({ dataset, property, matched }) => ({ dataset, property, matched }))
  const [shownAs, into] = [unfit, titles.get(best.dataset)]
  const notices =
    shownAs === null || into === undefined
      ? []
      : [
          localize(({ imports }, language) =>
            imports.boundaries.notForShown(shownAs[language], into[language]),
          ),
        ]
  return { ...best, fits, notices: [...notices, ...best.notices] }
}

export async function compareFiles(
  { datasets, stop, tell }: FileJob,
  { before, after }: JobInput<'compare'>,
): Promise<JobOutput<'compare'>> {
  tell('comparing', 0)
  const earlier = await datasets.get(before)
  const later = await datasets.get(after)
  return compareDatasets(earlier, later, stop, within(tell, 'comparing', 0.1, 1))
}
