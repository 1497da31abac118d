import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Announce } from '#shared/contract/calls'
import type { Messages } from '#shared/messages/messages'
import { messagesIn } from '#shared/messages/messages'
import { LINK_BASE } from '#shared/saved-view/view-link'
import { dispatchCall } from '#main/datasets/call-dispatch'
import { composeCore } from '#main/hosting/compose-core'
import type { ProgramFolders } from '#main/hosting/folders'
import { openAhead } from '#main/hosting/open-ahead'
import { MAX_FILE_BYTES } from '#main/datasets/file-limits'
import { systemLanguage } from '#main/hosting/system-language'
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
  // The core is made before the server, and speaks to its pages through it.
  let host: BrowserHost | null = null
  const announce: Announce = (name, payload) => host?.announce(name, payload)
  const service = composeCore({
    folders: options.folders,
    libraryFolder: options.libraryFolder,
    openedFile: options.openedFile,
    showsUnchecked: true,
    host: 'browser',
    systemLanguage: systemLanguage(),
    announce,
    dialogs: null,
  })
  openAhead(service)
  const stopped = signalToStop()
  let signIn: SignInFile | null = null
  try {
    const hosted = {
      // The browser keeps what stands after # when the host sends it on without the token.
      fragment: options.link === null ? '' : `#/${options.link.slice(LINK_BASE.length)}`,
      onAdmitted: () => signIn?.remove(),
      rendererFolder: options.folders.renderer,
      dispatch: (name: string, input: unknown) => dispatchCall(service.calls, name, input),
      maxFileBytes: MAX_FILE_BYTES,
    }
    host = await (options.port === 0
      ? startOnUsualPort(options.libraryFolder, hosted)
      : startBrowserHost({ ...hosted, port: options.port }))
  } catch (error) {
    await service.close()
    if (!isPortTaken(error)) throw error
    process.stderr.write(`${words.portTaken(options.port)}\n`)
    return 1
  }
  signIn = showPage(host, options.open, words)
  process.stderr.write(`${words.howToStop}\n`)
  await stopped
  signIn?.remove()
  await host.close()
  await service.close()
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
