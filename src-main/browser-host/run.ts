import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Messages } from '#shared/messages/messages'
import { messagesIn } from '#shared/messages/messages'
import { LINK_BASE } from '#shared/saved-view/link-base'
import { MAX_FILE_BYTES } from '#main/datasets/file-limits'
import type { ProgramFolders } from '#main/hosting/folders'
import type { StartedCore } from '#main/hosting/start-core'
import { systemLanguage } from '#main/hosting/system-language'
import { databaseWorkerStarter, startAhead } from '#main/hosting/workers'
import { openInBrowser } from './open-browser'
import { startBrowserHost, type BrowserHost } from './server'
import { writeSignInFile, type SignInFile } from './sign-in-file'
import { isPortTaken, startOnUsualPort } from './usual-port'

type StartWords = Messages['hosts']['start']

export interface BrowserRunOptions {
  readonly folders: ProgramFolders
  readonly libraryFolder: string
  readonly openedFile: string | null
  /** 0: that of the last time, or a free one. */
  readonly port: number
  /** Whether to open the user's browser. */
  readonly open: boolean
  /** Link to the view that is shown first. */
  readonly link: string | null
}

/**
 * Runs the browser host until it is told to stop (Ctrl+C, SIGTERM, or a terminal that is closed). Prints its address,
 * and nothing else, on standard output; with the token only for a reader. Answers the exit code: 0, or 1 when it could
 * not start.
 */
export async function runBrowserHost(options: BrowserRunOptions): Promise<number> {
  const words = messagesIn(systemLanguage()).hosts.start
  if (!existsSync(join(options.folders.renderer, 'index.html'))) {
    process.stderr.write(`${words.notBuilt}\n`)
    return 1
  }
  // The page is on its way while the core, which is most of the program, is being read.
  const startDatabaseWorker = startAhead(databaseWorkerStarter(options.folders))
  let host: BrowserHost | null = null
  let core: Promise<StartedCore> | null = null
  const loadCore = (): Promise<StartedCore> =>
    (core ??= import('#main/hosting/start-core').then(({ startCore }) =>
      startCore({
        folders: options.folders,
        libraryFolder: options.libraryFolder,
        openedFile: options.openedFile,
        showsUnchecked: true,
        host: 'browser',
        systemLanguage: systemLanguage(),
        announce: (name, payload) => host?.announce(name, payload),
        dialogs: null,
        startDatabaseWorker,
      }),
    ))
  const stopped = signalToStop()
  let signIn: SignInFile | null = null
  try {
    const hosted = {
      // The browser keeps what stands after # when the host sends it on without the token.
      fragment: options.link === null ? '' : `#/${options.link.slice(LINK_BASE.length)}`,
      onAdmitted: () => signIn?.remove(),
      rendererFolder: options.folders.renderer,
      dispatch: async (name: string, input: unknown) => (await loadCore()).dispatch(name, input),
      maxFileBytes: MAX_FILE_BYTES,
    }
    host = await (options.port === 0
      ? startOnUsualPort(options.libraryFolder, hosted)
      : startBrowserHost({ ...hosted, port: options.port }))
  } catch (error) {
    if (!isPortTaken(error)) throw error
    process.stderr.write(`${words.portTaken(options.port)}\n`)
    return 1
  }
  signIn = showPage(host, options.open, words)
  process.stderr.write(`${words.howToStop}\n`)
  try {
    const { close } = await loadCore()
    await stopped
    signIn?.remove()
    await host.close()
    await close()
  } catch (error) {
    // A page without a core would stand there and wait.
    signIn?.remove()
    await host.close()
    throw error
  }
  return 0
}

/**
 * Says where the program is, and opens the reader's browser by a file. The address with the token is for eyes only: for a
 * terminal, for whoever wants no browser opened, and where it could not be. What is kept of standard output, others read.
 */
function showPage(host: BrowserHost, open: boolean, words: StartWords): SignInFile | null {
  const { startAddress, origin, token } = host
  const sayAddress = (address: string): void => void process.stdout.write(`${words.address(address)}\n`)
  const isSaid = !open || process.stdout.isTTY
  sayAddress(isSaid ? startAddress : origin)
  if (!open) return null
  const failed = (): void => {
    if (!isSaid) sayAddress(startAddress)
    process.stderr.write(`${words.openFailed}\n`)
  }
  try {
    const file = writeSignInFile(origin, token)
    openInBrowser(file.path, failed)
    // A browser may be kept from the folder, as those of Snap are, and nobody hears of it.
    if (isSaid) process.stderr.write(`${words.openYourself}\n`)
    return file
  } catch {
    failed()
    return null
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function signalToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of SIGNALS) process.once(signal, () => resolve())
  })
}
