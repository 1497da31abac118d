import { extname } from 'node:path'
import type { Command } from 'commander'
import { exportFormSchema } from '#shared/contract/export-request'
import type { ReportFormat } from '#shared/contract/report-formats'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { withChangesPage } from '#shared/reports/describe-changes'
import { withDataset } from './chosen-dataset'
import { withCore, type CoreChoice } from './core-session'
import { writeNotices } from './notices'
import { parseChoice, UsageError, type CommandWords, type Says, withFilters } from './program-words'
import { EACH_FORMATS, exportForEach } from './report-bulk'
import { writeFolder } from './report-folder'
import { findReport, readFor } from './report-name'
import type { AddCommand } from './run'
import type { Streams } from './streams'
import { readTemplateOption } from './template-option'
import { parseFilterArguments } from './view-arguments'
import { writeOutput } from './write-output'

export interface ReportOptions extends CoreChoice {
  readonly filter: readonly string[]
  readonly out?: string
  readonly date?: string
  readonly template?: string
  readonly each?: string
  readonly format: string
  readonly list?: true
  readonly changes?: true
}

/** `regionkikaren report …`: whole reports as files. */
export function addReportCommand(program: Command, add: AddCommand, says: Says): void {
  const { language, words, streams } = says
  const { help } = messagesIn(language).reports.commandLine
  withFilters(add(program, 'report', help.report).argument('[report]', help.name), help.filter)
    .option('--dataset <dataset>', words.help.dataset)
    .option('--out <file>', help.out)
    .option('--date <date>', help.date)
    .option('--template <file>', messagesIn(language).deckTemplates.commandLine)
    .option('--changes', help.changes)
    .option('--each <kind>', help.each)
    .option('--format <format>', help.format, 'pptx')
    .option('--list', help.list)
    .action((name: string | undefined, options: ReportOptions) =>
      options.list === true ? listReports(options, language, streams) : makeReport(name, options, says),
    )
}

async function listReports(options: ReportOptions, language: Language, streams: Streams): Promise<void> {
  const words = messagesIn(language).reports.commandLine
  const { reports, notices = [] } = await withCore(options, language, (core) =>
    core.calls['reports:list'](null),
  )
  writeNotices(notices, { language, streams })
  for (const { id, title, origin, damaged } of reports) {
    const marks = [
      ...(origin === 'built-in' ? [words.builtIn] : []),
      ...(damaged === null ? [] : [words.damaged]),
    ]
    streams.out(`${id}  ${title[language]}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}\n`)
  }
}

async function makeReport(
  name: string | undefined,
  options: ReportOptions,
  { language, words, streams }: Says,
): Promise<void> {
  const { usage } = messagesIn(language).reports.commandLine
  if (name === undefined) throw new UsageError(usage.name)
  const { out, date } = options
  if (out === undefined) throw new UsageError(usage.out)
  if (date !== undefined && !isDate(date)) throw new UsageError(usage.date)
  const region = regionOf(options, words, language)
  const each =
    options.each === undefined ? null : parseChoice('--each', options.each, ['municipality'], words)
  if (each !== null && region !== null) throw new UsageError(usage.regionAndEach)
  const format =
    each === null ? formatOf(out, language) : parseChoice('--format', options.format, EACH_FORMATS, words)
  const template = await readTemplateOption(
    options.template,
    each === null ? out : `each.${format}`,
    language,
  )
  await withDataset(options, language, async (core, chosen) => {
    const list = await core.calls['datasets:list'](null)
    // A file given with `--dataset` is the active one.
    const dataset = options.dataset === undefined ? null : (chosen ?? list.active)
    const found = await findReport(core, name, dataset, { language, streams })
    const form = { language, ...(date !== undefined && { date }), ...template }
    if (each !== null && format !== 'folder')
      return exportForEach({ core, found, dataset, folder: out, format, form, streams })
    const { report, changes } = await readFor(core, found, { region, dataset, language })
    const before = found.kind === 'own' ? found.report.dataset : null
    const whole =
      options.changes && changes !== null ? withChangesPage(report, before, changes, language) : report
    const file = await core.calls['report:export']({ report: whole, dataset, format, ...form })
    for (const notice of file.notices ?? []) streams.error(`${words.problem.note} ${notice[language]}\n`)
    if (format === 'folder' && !isArchive(out)) await writeFolder(out, file.bytes)
    else await writeOutput(out, file.bytes, { source: options.dataset })
  })
  if (each === null) streams.error(`${words.report.written(out)}\n`)
}

/** The only filter that a whole report takes. */
function regionOf({ filter }: ReportOptions, words: CommandWords, language: Language): string | null {
  const { region, ...others } = parseFilterArguments(filter, words)
  const [other] = Object.keys(others)
  if (other !== undefined)
    throw new UsageError(messagesIn(language).reports.commandLine.usage.onlyRegion(other))
  return region ?? null
}

const isArchive = (path: string): boolean => extname(path).toLowerCase() === '.zip'

function formatOf(path: string, language: Language): ReportFormat {
  if (/[\\/]$/.test(path)) return 'folder'
  switch (extname(path).toLowerCase()) {
    case '.pptx':
      return 'pptx'
    case '.pdf':
      return 'pdf'
    case '.zip':
    case '':
      return 'folder'
    default:
      throw new UsageError(messagesIn(language).reports.commandLine.usage.extension)
  }
}

/** A day of the calendar: there is no 31 February. */
const isDate = (text: string): boolean => exportFormSchema.shape.date.safeParse(text).success
