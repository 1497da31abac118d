import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { CallInput } from '#shared/contract/calls'
import { toTakeIn, type Candidate, type FileToTakeIn } from '#shared/contract/opened-file'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { describeDifference } from '#shared/figures-as-text/difference-text'
import { differenceAsJson } from '#shared/figures-as-text/difference-table'
import { formatNumber } from '#shared/messages/number-format'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { DECIMAL_MARKS, type DecimalMark } from '#shared/table/decimal-mark'
import { importMappingSchema, type ImportMapping } from '#shared/table/import-mapping'
import { textIn } from '#shared/table/statistical-table'
import type { TableReport } from '#shared/table/table-report'
import type { DatasetService } from '#main/datasets/dataset-service'
import { withCore, type CoreChoice } from './core-session'
import { asJson, REPORT_FORMATS } from './datasets-commands'
import { findEdition } from './find-edition'
import { describeParts, findPart, parsePart, type ChosenPart } from './file-parts'
import { parseChoice, type CommandWords, type Says } from './program-words'
import { commandProblem } from './report-problem'
import { writeOutput } from './write-output'

export interface ImportOptions extends CoreChoice {
  readonly map?: string
  readonly into?: string
  readonly out?: string
  readonly dryRun?: boolean
  readonly table?: string
  readonly sheet?: string
  readonly property?: string
  readonly decimalMark?: string
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
  const decimalMark = parseDecimalMark(options.decimalMark, words)
  const given = options.map === undefined ? null : await readMapping(options.map)
  const mapping = given && { ...given, ...(decimalMark && { decimalMark }) }
  const intoFile = options.into !== undefined && (await isFile(options.into)) ? options.into : undefined
  const { library } = options
  await withCore(
    { ...(library && { library }), ...(intoFile && { dataset: intoFile }) },
    language,
    async (core) => {
      const opened = await openTable(core, file, table, decimalMark)
      const into = await targetOf(core, options.into, intoFile !== undefined)
      const candidate = await core.calls['file:prepare'](requestOf(opened, mapping, options.property, into))
      if (format === 'text') streams.out(describeCandidate(opened, candidate, mapping, language, words))
      const already = await settle(core, opened, options, { language, words, streams })
      if (format === 'json') streams.out(asJson(candidateAsJson(opened, candidate, already)))
    },
  )
}

/** Prints what a file holds and what it would become. With `mapping`, only what `import --map` reads. */
export async function inspectFile(
  file: string,
  options: CoreChoice & {
    readonly table?: string
    readonly sheet?: string
    readonly decimalMark?: string
    readonly format: string
  },
  { language, words, streams }: Says,
): Promise<void> {
  const format = parseChoice('--format', options.format, INSPECT_FORMATS, words)
  const table = parsePart(options, words)
  const opened = await withCore(options, language, async (core) => {
    const found = await openTable(core, file, table, parseDecimalMark(options.decimalMark, words))
    await core.calls['file:discard']({ token: found.token })
    return found
  })
  if (format === 'mapping') {
    if (opened.kind !== 'table') throw new ProblemError(noTable(basename(file)))
    return streams.out(asJson(opened.recognition.mapping))
  }
  const { token: _, ...description } = opened
  streams.out(asJson(description))
}
export const INSPECT_FORMATS = ['json', 'mapping'] as const

/** Commits, writes to `--out` or only looks. Answers whether the library had exactly this already. */
async function settle(
  core: DatasetService,
  { token }: FileToTakeIn,
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
  return already
}

async function openTable(
  core: DatasetService,
  file: string,
  part: ChosenPart | null,
  decimalMark: DecimalMark | null,
): Promise<FileToTakeIn> {
  const opened = toTakeIn(await core.openFile(file))
  if (part === null && (decimalMark === null || opened.kind !== 'table')) return opened
  const [places, likeliest] =
    opened.kind === 'table' ? [opened.tables.map(({ place }) => place), opened.table] : [[], 0]
  return await core.calls['file:choose-table']({
    token: opened.token,
    table: part === null ? likeliest : findPart(part, places, opened.fileName),
    ...(decimalMark && { decimalMark }),
  })
}

/** What begins the decimals, for files that do not show it. */
export const parseDecimalMark = (text: string | undefined, words: CommandWords): DecimalMark | null =>
  text === undefined ? null : parseChoice('--decimal-mark', text, DECIMAL_MARKS, words)

async function targetOf(
  core: DatasetService,
  into: string | undefined,
  isPath: boolean,
): Promise<string | null> {
  if (into === undefined) return null
  const list = await core.calls['datasets:list'](null)
  if (isPath) return list.active
  // An id means the edition that the dataset shows now.
  const current = list.editions.find(({ dataset, current }) => current && dataset === into)
  return (current ?? findEdition(list, into)).digest
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

function describeCandidate(
  opened: FileToTakeIn,
  candidate: Candidate,
  given: ImportMapping | null,
  language: Language,
  { report }: CommandWords,
): string {
  const count = (value: number): string => formatNumber(value, 'persons', language)
  const lines = [
    `${candidate.title[language]}, ${report.edition.toLowerCase()} ${candidate.edition}`,
    ...(opened.kind === 'table' ? describeReading(opened, given, language) : []),
    report.used(count(candidate.used)),
    ...candidate.left.map(({ reason, count: left, examples }) => {
      const some = examples.length === 0 ? '' : ` (${examples.slice(0, 5).join('; ')})`
      return report.left(count(left), `${reason[language]}${some}`)
    }),
    ...candidate.notices.map((notice) => `- ${notice[language]}`),
    candidate.difference === null
      ? report.newDataset
      : describeDifference(candidate.difference, language).trimEnd(),
  ]
  return `${lines.join('\n')}\n`
}

/** What the table becomes, what was assumed and what was got over; without what the user states with `--map`. */
function describeReading(
  opened: FileToTakeIn & { readonly kind: 'table' },
  given: ImportMapping | null,
  language: Language,
): string[] {
  const { report, recognition } = opened
  const { target, dimensions } = given ?? recognition.mapping
  const { recognition: words } = messagesIn(language).imports
  const uses = dimensions.map(({ dimension, use }) => `${nameIn(report, dimension)} = ${words.uses[use]}`)
  const remarks = given === null ? recognition.remarks : []
  return [
    words.becomes(words.targets[target], uses.join(', ')),
    ...[...remarks, ...report.notices].map((notice) => `- ${notice[language]}`),
    ...describeParts(opened, language),
  ]
}

function nameIn({ dimensions, languages }: TableReport, code: string): string {
  const label = dimensions.find((one) => one.code === code)?.label ?? {}
  return textIn(label, languages) || code
}

const candidateAsJson = (opened: FileToTakeIn, candidate: Candidate, already: boolean | null): unknown => ({
  kind: opened.kind,
  ...(opened.kind === 'table' && { recognition: opened.recognition }),
  ...(opened.kind === 'boundaries' && { boundaries: opened.boundaries }),
  title: candidate.title,
  edition: candidate.edition,
  used: candidate.used,
  left: candidate.left,
  notices: candidate.notices,
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
