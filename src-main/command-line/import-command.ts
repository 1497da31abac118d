import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CallInput } from '#shared/contract/calls'
import { toTakeIn, type Candidate, type FileToTakeIn } from '#shared/contract/opened-file'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { describeDifference } from '#shared/figures-as-text/difference-text'
import { describeJoining } from '#shared/dataset/joining-words'
import { differenceAsJson } from '#shared/figures-as-text/difference-table'
import { formatNumber } from '#shared/messages/number-format'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { VIEWS } from '#shared/views/registry'
import { areStated, marksOver, type StatedMarks } from '#shared/table/decimal-mark'
import {
  importMappingSchema,
  marksForMapping,
  marksIn,
  withMarks,
  type ImportMapping,
} from '#shared/table/import-mapping'
import type { DatasetService } from '#main/datasets/dataset-service'
import { withCore, type CoreChoice } from './core-session'
import { asJson, REPORT_FORMATS } from './datasets-commands'
import { findPart, parsePart, type ChosenPart } from './file-parts'
import { checkPlacing, placeFile, type PlacingOptions } from './import-placing'
import { describeTable, readingOf, type ReadingOptions } from './import-reading'
import { parseChoice, type CommandWords, type Says } from './program-words'
import { checkMarks, parseMarks } from './stated-marks'
import { commandProblem, describeProblem } from './report-problem'
import { writeOutput } from './write-output'

export interface ImportOptions extends CoreChoice, PlacingOptions, ReadingOptions {
  readonly map?: string
  readonly out?: string
  readonly dryRun?: boolean
  readonly table?: string
  readonly sheet?: string
  readonly property?: string
  readonly decimalMark?: readonly string[]
  readonly format: string
}

/** Everything that the window's wizard does: opens a file, shows what it changes, and takes it in. */
export async function importFile(
  file: string,
  options: ImportOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, REPORT_FORMATS, words)
  const table = parsePart(options, words)
  const marks = parseMarks(options.decimalMark, words)
  const given = options.map === undefined ? null : await readMapping(options.map)
  const mapping = given && withMarks(given, marksOver(marksIn(given), marks))
  checkPlacing(options, words)
  const intoFile = options.into !== undefined && (await isFile(options.into)) ? options.into : undefined
  const { library } = options
  await withCore(
    { ...(library && { library }), ...(intoFile && { dataset: intoFile }) },
    language,
    async (core) => {
      const opened = await openTable(core, file, table, marks, words)
      const placing = await placeFile(core, opened, options, {
        given: mapping,
        isPath: intoFile !== undefined,
      })
      const read = opened.kind === 'table' ? (mapping ?? readingOf(opened, options, words)) : null
      const named = read && { ...read, dataset: { ...read.dataset, ...placing.named } }
      const request = requestOf(opened, named, options.property, placing.into)
      const candidate = await core.calls['file:prepare'](request)
      const said = { read: named, isGiven: mapping !== null, byItself: placing.byItself }
      if (format === 'text') streams.out(describeCandidate(opened, candidate, said, language, words))
      const already = await settle(core, candidate, options, { language, words, streams })
      if (format === 'json') streams.out(asJson(candidateAsJson(opened, candidate, already)))
    },
  )
}

/**
 * Prints what a file holds, what it would become, what would be left out and what else it could be. With `mapping`,
 * only what `import --map` reads.
 */
export async function inspectFile(
  file: string,
  options: CoreChoice & {
    readonly table?: string
    readonly sheet?: string
    readonly decimalMark?: readonly string[]
    readonly format: string
  },
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, INSPECT_FORMATS, words)
  const table = parsePart(options, words)
  const { opened, candidate, problem } = await withCore(options, language, async (core) => {
    const found = await openTable(core, file, table, parseMarks(options.decimalMark, words), words)
    const would = format === 'mapping' ? NOT_TRIED : await tryOut(core, found)
    await core.calls['file:discard']({ token: found.token })
    return { opened: found, ...would }
  })
  if (format === 'mapping') {
    if (opened.kind !== 'table') throw new ProblemError(noTable(basename(file)))
    return streams.out(asJson(opened.recognition.mapping))
  }
  if (format === 'text') {
    if (candidate === null) streams.out(describeUnprepared(opened, problem, language))
    else {
      const read = opened.kind === 'table' ? opened.recognition.mapping : null
      streams.out(
        describeCandidate(opened, candidate, { read, isGiven: false, byItself: false }, language, words),
      )
    }
    return
  }
  const { token: _, ...description } = opened
  const becomes = candidate && { used: candidate.used, left: candidate.left, notices: candidate.notices }
  streams.out(asJson({ ...description, becomes, problem }))
}
export const INSPECT_FORMATS = ['json', 'text', 'mapping'] as const

interface TriedOut {
  readonly candidate: Candidate | null
  /** Why it cannot be taken in as it is recognised. */
  readonly problem: Problem | null
}
const NOT_TRIED: TriedOut = { candidate: null, problem: null }

/** What the file would become where it stands apart: what is left out is known only then. */
async function tryOut(core: DatasetService, opened: FileToTakeIn): Promise<TriedOut> {
  const mapping = opened.kind === 'table' ? opened.recognition.mapping : null
  try {
    const candidate = await core.calls['file:prepare'](requestOf(opened, mapping, undefined, null))
    return { candidate, problem: null }
  } catch (error) {
    if (error instanceof ProblemError) return { candidate: null, problem: error.problem }
    throw error
  }
}

/** A table that something must be said about first. */
function describeUnprepared(opened: FileToTakeIn, problem: Problem | null, language: Language): string {
  const lines =
    opened.kind === 'table'
      ? describeTable(opened, opened.recognition.mapping, false, language)
      : [opened.fileName]
  const told = problem === null ? '' : describeProblem(problem, language)
  return `${lines.join('\n')}\n${told}`
}

/** Commits, writes to `--out` or only looks. Answers whether the library had exactly this already. */
async function settle(
  core: DatasetService,
  { token, follows }: Candidate,
  options: ImportOptions,
  { language, words, streams }: Says,
): Promise<boolean | null> {
  if (options.out !== undefined) {
    await writeOutput(options.out, await core.candidateBytes(token))
    streams.error(`${words.report.written(options.out)}\n`)
  }
  if (options.out !== undefined || options.dryRun) {
    await core.calls['file:discard']({ token })
    if (options.dryRun) streams.error(`${words.report.dryRun}\n`)
    return null
  }
  const { already, edition, notices } = await core.calls['file:commit']({ token })
  for (const notice of notices) streams.error(`${words.problem.note} ${notice[language]}\n`)
  const title = edition.title[language]
  streams.error(
    `${already ? words.report.nothingNew(title) : words.report.takenIn(title, edition.edition)}\n`,
  )
  if (!already && follows !== null) streams.error(`${words.report.undo(follows.slice(0, DIGITS_SHOWN))}\n`)
  return already
}

/** Of a digest, as lists print it. */
const DIGITS_SHOWN = 12

async function openTable(
  core: DatasetService,
  file: string,
  part: ChosenPart | null,
  marks: StatedMarks,
  words: CommandWords,
): Promise<FileToTakeIn> {
  const opened = toTakeIn(await core.openFile(file))
  if (part === null && (!areStated(marks) || opened.kind !== 'table')) return opened
  const [places, likeliest] =
    opened.kind === 'table' ? [opened.tables.map(({ place }) => place), opened.table] : [[], 0]
  const chosen = await core.calls['file:choose-table']({
    token: opened.token,
    table: part === null ? likeliest : findPart(part, places, opened.fileName),
    ...marksForMapping(marks),
  })
  if (chosen.kind === 'table') checkMarks(marks, chosen.report, words)
  return chosen
}

function requestOf(
  opened: FileToTakeIn,
  mapping: ImportMapping | null,
  property: string | undefined,
  into: string | null,
): CallInput<'file:prepare'> {
  const { token } = opened
  switch (opened.kind) {
    case 'dataset':
      return { token, mapping: null, property: null, into: null }
    case 'table':
      return { token, mapping: mapping ?? opened.recognition.mapping, property: null, into }
    case 'boundaries': {
      const { boundaries } = opened
      return {
        token,
        mapping: null,
        property: property ?? boundaries.property,
        into: into ?? boundaries.dataset,
      }
    }
  }
}

interface SaidOfTable {
  /** How the table is read; null for other files. */
  readonly read: ImportMapping | null
  /** With `--map`. */
  readonly isGiven: boolean
  /** Nobody stated where it goes. */
  readonly byItself: boolean
}

function describeCandidate(
  opened: FileToTakeIn,
  candidate: Candidate,
  { read, isGiven, byItself }: SaidOfTable,
  language: Language,
  { report }: CommandWords,
): string {
  const count = (value: number): string => formatNumber(value, 'persons', language)
  const lines = [
    `${candidate.title[language]}, ${report.edition.toLowerCase()} ${candidate.edition}`,
    ...(opened.kind === 'table' && read !== null ? describeTable(opened, read, isGiven, language) : []),
    report.used(count(candidate.used)),
    ...candidate.left.map(({ reason, count: left, examples }) => {
      const some = examples.length === 0 ? '' : ` (${examples.slice(0, 5).join('; ')})`
      return report.left(count(left), `${reason[language]}${some}`)
    }),
    ...candidate.notices.map((notice) => `- ${notice[language]}`),
    ...(candidate.joins && candidate.difference
      ? [describeJoining(candidate.difference, candidate.joins.bundled, language)]
      : []),
    ...describeShownIn(candidate, language),
    ...(byItself ? [candidate.joins ? report.otherwise : report.startsRegion] : []),
    candidate.difference === null
      ? report.newDataset
      : describeDifference(candidate.difference, language).trimEnd(),
  ]
  return `${lines.join('\n')}\n`
}

const describeShownIn = ({ shownIn }: Candidate, language: Language): string[] => {
  const names = shownIn.map((view) => `${VIEWS[view].words.in(language).name} (${view})`)
  return names.length === 0 ? [] : [messagesIn(language).imports.intake.change.shownIn(names.join(', '))]
}

const candidateAsJson = (opened: FileToTakeIn, candidate: Candidate, already: boolean | null): unknown => ({
  kind: opened.kind,
  ...(opened.kind === 'table' && { recognition: opened.recognition, joining: opened.joining }),
  ...(opened.kind === 'boundaries' && { boundaries: opened.boundaries }),
  title: candidate.title,
  edition: candidate.edition,
  used: candidate.used,
  left: candidate.left,
  notices: candidate.notices,
  shownIn: candidate.shownIn,
  joins: candidate.joins,
  difference: candidate.difference === null ? null : differenceAsJson(candidate.difference),
  already,
})

async function readMapping(file: string): Promise<ImportMapping> {
  try {
    return importMappingSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    throw new ProblemError(
      commandProblem(
        'mapping-invalid',
        (w) => w.mappingInvalid(basename(file)),
        (w) => w.mappingInvalidNext,
      ),
    )
  }
}

/** The problem of a file that is read as something else than a table. */
export const noTable = (name: string): Problem =>
  commandProblem(
    'mapping-invalid',
    (w) => w.noTable(name),
    (w) => w.noTableNext,
  )

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
