import { existsSync } from 'node:fs'
import { join } from 'node:path'
import openInBrowser from 'open'
import type { Announce } from '#shared/contract/calls'
import type { Messages } from '#shared/messages/messages'
import { messagesIn } from '#shared/messages/messages'
import { LINK_BASE } from '#shared/saved-view/view-link'
import { dispatchCall } from '#main/datasets/call-dispatch'
import { composeCore } from '#main/hosting/compose-core'
import type { ProgramFolders } from '#main/hosting/folders'
import { MAX_FILE_BYTES } from '#main/datasets/file-limits'
import { systemLanguage } from '#main/hosting/system-language'
import { startBrowserHost, type BrowserHost } from './server'
import { isPortTaken, startOnUsualPort } from './usual-port'

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
 * Runs the browser host until it is told to stop (Ctrl+C, or SIGTERM). Prints the start address, and
 * nothing else, on standard output. Answers the exit code: 0, or 1 when it could not start.
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
    host: 'browser',
    systemLanguage: systemLanguage(),
    announce,
    dialogs: null,
  })
  const stopped = signalToStop()
  try {
    const hosted = {
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
  // The browser keeps what stands after # when the host sends it on without the token.
  const address =
    host.startAddress + (options.link === null ? '' : `#/${options.link.slice(LINK_BASE.length)}`)
  process.stdout.write(`${words.address(address)}\n`)
  process.stderr.write(`${words.howToStop}\n`)
  if (options.open) await openPage(address, words)
  await stopped
  await host.close()
  await service.close()
  return 0
}

async function openPage(address: string, words: Messages['hosts']['start']): Promise<void> {
  try {
    const browser = await openInBrowser(address)
    browser.on('error', () => process.stderr.write(`${words.openFailed}\n`))
  } catch {
    process.stderr.write(`${words.openFailed}\n`)
  }
}

function signalToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}
