import { COMPARISON_LAYOUTS } from '#shared/comparison/comparison'
import type { Command } from 'commander'
import { ProblemError } from '#shared/problem/problem'
import { PICTURE_PRESET_IDS } from '#shared/charts/frame/picture-presets'
import { LANGUAGES } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { VIEW_IDS } from '#shared/views/registry'
import { reportInternalError } from '#main/diagnostics'
import { findProgramFolders, readProgramVersion } from '#main/hosting/folders'
import { ask, ASK_FORMATS, type AskOptions } from './ask-command'
import { addDatasetsCommands } from './datasets-program'
import { addDeckCommand } from './deck-program'
import { addFileCommands } from './file-program'
import { describeHolding } from './describe-holding'
import { addGroupCommands } from './groups-program'
import { exportPicture, type ExportOptions } from './export-command'
import {
  commandWords,
  createCommand,
  languageOfArguments,
  parseChoice,
  runProgram,
  type CommandWords,
  type Says,
  withFilters,
  withReference,
} from './program-words'
import { QUERY_FORMATS, queryView, type QueryOptions } from './query-command'
import { addReportCommand } from './report-program'
import { commandProblem, describeProblem } from './report-problem'
import { addViewsCommands } from './views-program'
import { EXIT, type Streams } from './streams'

const PROGRAM = 'regionkikaren'

/** Runs one command and answers its exit code. Never throws. The environment says the system's language. */
export async function runCommandLine(
  args: readonly string[],
  streams: Streams,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<number> {
  const language = languageOfArguments(args, environment)
  const words = commandWords(language)
  try {
    return await runProgram(buildProgram({ language, words, streams }), args, words, streams)
  } catch (error) {
    if (!(error instanceof ProblemError)) reportInternalError('command line', error)
    const problem =
      error instanceof ProblemError
        ? error.problem
        : commandProblem(
            'internal',
            (w) => w.failed,
            (w) => w.failedNext,
          )
    streams.error(describeProblem(problem, language))
    return EXIT.badInput
  }
}

/** Adds a command with the options that every command takes. */
export type AddCommand = (parent: Command, name: string, description: string) => Command

function buildProgram(says: Says): Command {
  const { words, streams } = says
  const { help } = words
  const program = createCommand(PROGRAM, words, streams)
    .description(help.description)
    .version(readProgramVersion(findProgramFolders(import.meta.url)), '-V, --version', help.version)
    .addHelpText('after', () => `\n${help.examples}\n${EXAMPLES}\n${help.exitCodes}`)
  const add: AddCommand = (parent, name, description) => {
    const command = createCommand(name, words, streams).description(description)
    parent.addCommand(command)
    return command
      .option('--library <folder>', help.library)
      .option('--language <language>', help.language, (text) =>
        parseChoice('--language', text, LANGUAGES, words),
      )
  }

  addDatasetsCommands(program, add, says)
  addGroupCommands(program, add, says)
  addViewsCommands(program, add, says)
  addFileCommands(program, add, says)
  addReportCommand(program, add, says)
  addDeckCommand(program, add, says)

  add(program, 'ask', help.ask)
    .argument('<question...>', help.question)
    .option('--dataset <dataset>', help.dataset)
    .option('--format <format>', help.askFormat(ASK_FORMATS.join(', ')), (text) =>
      parseChoice('--format', text, ASK_FORMATS, words),
    )
    .option('--out <file>', help.out)
    .action((question: readonly string[], options: AskOptions) => ask(question, options, says))
  addViewArguments(add(program, 'query', help.query), words, '[view]')
    .option('--format <format>', help.queryFormat(QUERY_FORMATS.join(', ')))
    .option('--out <file>', help.out)
    .action((view: string | undefined, options: QueryOptions) =>
      view === undefined ? describeHolding(options, says) : queryView(view, options, says),
    )
  addViewArguments(add(program, 'export', help.export), words)
    .requiredOption('--out <file>', help.outPicture)
    .option('--preset <name>', help.preset(PICTURE_PRESET_IDS.join(', ')))
    .option('--width <points>', help.width)
    .option('--height <points>', help.height)
    .option('--scale <number>', help.scale, '2')
    .option('--picture <kind>', help.picture)
    .option('--layout <layout>', help.layout(COMPARISON_LAYOUTS.join(', ')))
    .option('--rows <rows>', help.rows)
    .option('--csv <dialect>', help.csv)
    .option('--no-title', help.noTitle)
    .option('--no-subtitle', help.noSubtitle)
    .option('--no-notes', help.noNotes)
    .option('--no-logo', help.noLogo)
    .option('--transparent', help.transparent)
    .option('--template <file>', messagesIn(says.language).deckTemplates.commandLine)
    .option('--date <date>', help.date)
    .action((view: string, options: ExportOptions) => exportPicture(view, options, says))
  return program
}

const addViewArguments = (
  command: Command,
  { help }: CommandWords,
  argument: '<view>' | '[view]' = '<view>',
): Command =>
  withReference(
    withFilters(command.argument(argument, help.view(VIEW_IDS.join(', '))), help.filter),
    help.reference,
  )
    .option('--compare <what=values>', help.compare)
    .option('--dataset <dataset>', help.dataset)

const EXAMPLES = `  ${PROGRAM} datasets list
  ${PROGRAM} import AM0207.px --dry-run
  ${PROGRAM} ask "pendling från finspång"
  ${PROGRAM} query commuting.balance --filter region=0581 --filter year=2008 --format json
  ${PROGRAM} export industries.largest --filter region=0581 --out norrkoping.png
  ${PROGRAM} export commuting.flows --filter region=0581 --rows all --out norrkoping.xlsx
  ${PROGRAM} export "saved:Till nämnden" --out till-namnden.png
  ${PROGRAM} report "Norrköping och kommunsamarbete" --filter region=0581 --out norrkoping.pptx
`
