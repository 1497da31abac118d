import { app, dialog, type BrowserWindow } from 'electron'
import type { Messages } from '#shared/messages/messages'
import { reportInternalError } from '#main/diagnostics'
import { ABORTED, isFailure } from './announcements'
import { APP_ADDRESS } from './app-scheme'

export type RescueWords = Messages['hosts']['window']

/** A page that ends again so soon after it was brought back (ms) is not brought back without asking. */
const SOON = 60_000

type Choice = 'retry' | 'wait' | 'quit'
interface Trouble {
  readonly title: string
  readonly text: string
  /** Buttons in order. Esc and the dialog's cross mean the second. */
  readonly choices: readonly Choice[]
}

/** What can be done about a page that shows nothing. */
export interface PageRescue {
  /** Loads the start page. */
  load(): void
  /** Says that the page has loaded and painted nothing, and asks what to do. */
  sayEmpty(): void
}

/**
 * Keeps the window from staying dead. A page whose process ends is loaded again, in the same view, for the core and
 * all that it holds are still here. When it soon ends again, or cannot be loaded, the reader is told what happened
 * and what to do; trying again begins at the start page, since it may be the view that ends it.
 *
 * @param reveal makes the window visible, for a dialog must not stand before one that nobody sees.
 */
export function setupPageRescue(
  window: BrowserWindow,
  words: () => RescueWords,
  reveal: () => void,
): PageRescue {
  const contents = window.webContents
  let broughtBack = -Infinity
  let asking = false

  const load = (): void => {
    // What fails is told by `did-fail-load`, for loading again as well; what ends without that, by its emptiness.
    window.loadURL(APP_ADDRESS).catch(() => undefined)
  }
  const ask = (trouble: Trouble): void => {
    if (asking || window.isDestroyed()) return
    asking = true
    reveal()
    void choose(window, words(), trouble).then((choice) => {
      asking = false
      if (choice === 'quit') return app.quit()
      if (window.isDestroyed()) return
      if (choice === 'retry') {
        broughtBack = Date.now()
        load()
      } else if (contents.isCrashed()) bringBack()
    })
  }
  const bringBack = (): void => {
    if (asking || window.isDestroyed()) return
    if (Date.now() - broughtBack < SOON) return ask(died(words()))
    broughtBack = Date.now()
    if (contents.getURL() === '') load()
    else contents.reload()
  }
  const sayFailed = (error: unknown): void => {
    reportInternalError('window', error)
    ask(failed(words()))
  }

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    reportInternalError('window', `the page's process has ended: ${reason} (${exitCode})`)
    // Not inside the event: Electron itself fell when a page was loaded while the end was still being told (PR 51900).
    setImmediate(bringBack)
  })
  contents.on('did-fail-load', (_event, code, description, _address, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) sayFailed(`the page could not be loaded: ${description} (${code})`)
  })
  contents.on('did-navigate', (_event, _address, status) => {
    if (isFailure(status)) sayFailed(`the page could not be loaded: ${status}`)
  })
  return { load, sayEmpty: () => ask(empty(words())) }
}

const died = (words: RescueWords): Trouble => ({
  title: words.diedTitle,
  text: words.diedText,
  choices: ['retry', 'quit'],
})
const failed = (words: RescueWords): Trouble => ({
  title: words.failedTitle,
  text: words.failedText,
  choices: ['retry', 'quit'],
})
const empty = (words: RescueWords): Trouble => ({
  title: words.emptyTitle,
  text: words.emptyText,
  choices: ['retry', 'wait', 'quit'],
})

async function choose(window: BrowserWindow, words: RescueWords, trouble: Trouble): Promise<Choice> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: trouble.title,
    detail: trouble.text,
    buttons: trouble.choices.map((choice) => words[choice]),
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return trouble.choices[response] ?? 'wait'
}
