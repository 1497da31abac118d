import { messagesIn } from '#shared/messages/messages'
import { LANGUAGES } from '#shared/messages/language'
import { succeed, type Result } from '#shared/problem/problem'
import { runBrowserHost } from '#main/browser-host/run'
import {
  commandWords,
  createCommand,
  languageOfArguments,
  parseChoice,
  parseNumber,
  runProgram,
  type CommandWords,
} from '#main/command-line/program-words'
import { describeProblem } from '#main/command-line/report-problem'
import { EXIT, processStreams } from '#main/command-line/streams'
import { reportInternalError } from '#main/diagnostics'
import { ELECTRON_INSTALL_COMMAND, findElectronProgram } from '#main/hosting/electron-program'
import { findProgramFolders, type ProgramFolders } from '#main/hosting/folders'
import { libraryFolder } from '#main/hosting/library-folder'
import { runElectron } from '#main/hosting/run-electron'

interface StartOptions {
  readonly browser?: boolean
  readonly open: boolean
  readonly port?: string
  readonly library?: string
  readonly dataset?: string
}

const args = process.argv.slice(2)
const words = commandWords(languageOfArguments(args))
const streams = processStreams()
const program = createCommand('npm start --', words, streams)
  .description(words.help.startDescription)
  .argument('[link]', words.help.link)
  .option('--browser', words.help.browser)
  .option('--no-open', words.help.noOpen)
  .option('--port <number>', words.help.port)
  .option('--library <folder>', words.help.library)
  .option('--dataset <file>', words.help.startDataset)
  .option('--language <language>', words.help.language, (text) =>
    parseChoice('--language', text, LANGUAGES, words),
  )
  .action(async (link: string | undefined, options: StartOptions) => {
    const view = link === undefined ? null : await readLink(link)
    if (view?.ok === false) {
      streams.error(describeProblem(view.problem, languageOfArguments(args)))
      exitCode = EXIT.badInput
    } else exitCode = await start(view && view.value, options, words)
  })

/** A link in its one true form. What reads it knows all views, and is loaded for a link only. */
async function readLink(text: string): Promise<Result<string>> {
  const { formatLink, parseLink } = await import('#shared/saved-view/view-link')
  const view = parseLink(text)
  return view.ok ? succeed(formatLink(view.value)) : view
}

let exitCode = 0
try {
  const usageCode = await runProgram(program, args, words, streams)
  process.exitCode = usageCode === EXIT.fine ? exitCode : usageCode
} catch (error) {
  reportInternalError('start', error)
  streams.error(`${words.problem.failed} ${words.problem.failedNext}\n`)
  process.exitCode = EXIT.badInput
}

/** The window where Electron's program is there; else one loud line, and the browser. */
async function start(link: string | null, options: StartOptions, commandLine: CommandWords): Promise<number> {
  const folders = findProgramFolders(import.meta.url)
  const port =
    options.port === undefined
      ? 0
      : parseNumber('--port', options.port, { low: 1, high: 65_535, whole: true }, commandLine)
  const electron = findElectronProgram(folders.electronPackage)
  if (options.browser === true) {
    // Asked for: nothing to say.
  } else if (electron === null) {
    const lines = LANGUAGES.map((language) =>
      messagesIn(language).hosts.start.electronMissing(ELECTRON_INSTALL_COMMAND),
    )
    process.stderr.write(`*** ${lines.join(' / ')} ***\n`)
  } else {
    const code = await runElectron(electron, electronArguments(folders, link, options))
    if (code !== null) return code
    const lines = LANGUAGES.map((language) => messagesIn(language).hosts.start.electronFailed)
    process.stderr.write(`*** ${lines.join(' / ')} ***\n`)
  }
  return runBrowserHost({
    folders,
    libraryFolder: libraryFolder(options.library),
    openedFile: options.dataset ?? null,
    port,
    open: options.open,
    link,
  })
}

/** Arguments of Electron's program: ours, and what `npm start` was given for it. */
function electronArguments(
  folders: ProgramFolders,
  link: string | null,
  { library, dataset }: StartOptions,
): readonly string[] {
  return [
    folders.root,
    ...(library === undefined ? [] : ['--library', library]),
    ...(dataset === undefined ? [] : ['--dataset', dataset]),
    ...(link === null ? [] : [link]),
  ]
}
