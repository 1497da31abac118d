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
  /** Buttons in order. Esc and the dialog's cross mean waiting, where that can be chosen, else the second. */
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
 * all that it holds are still here. When it soon ends again, cannot be loaded or does not answer, the reader is told what
 * happened and what to do; trying again begins at the start page, since it may be the view that ends it.
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
  /** Ended by us, for it did not answer. */
  let ended = false
  /** Takes the question back when a page answers again. */
  let hanging: AbortController | null = null

  const load = (): void => {
    // What fails is told by `did-fail-load`, for loading again as well; what ends without that, by its emptiness.
    window.loadURL(APP_ADDRESS).catch(() => undefined)
  }
  const ask = (trouble: Trouble, retry = load, signal?: AbortSignal): void => {
    if (asking || window.isDestroyed()) return
    asking = true
    reveal()
    void choose(window, words(), trouble, signal).then((choice) => {
      asking = false
      if (choice === 'quit') return app.quit()
      if (window.isDestroyed()) return
      if (choice === 'retry') {
        broughtBack = Date.now()
        retry()
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

  const endAndLoad = (): void => {
    // It may have ended while the question stood.
    if (contents.isCrashed()) return load()
    ended = true
    // A page that hangs takes no other.
    contents.forcefullyCrashRenderer()
  }

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    reportInternalError('window', `the page's process has ended: ${reason} (${exitCode})`)
    // Not inside the event: Electron itself fell when a page was loaded while the end was still being told (PR 51900).
    setImmediate(ended ? load : bringBack)
    ended = false
  })
  window.on('unresponsive', () => {
    reportInternalError('window', 'the page does not answer')
    hanging = new AbortController()
    ask(hangs(words()), endAndLoad, hanging.signal)
  })
  window.on('responsive', () => hanging?.abort())
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
const hangs = (words: RescueWords): Trouble => ({
  title: words.hangsTitle,
  text: words.hangsText,
  choices: ['wait', 'retry', 'quit'],
})
const empty = (words: RescueWords): Trouble => ({
  title: words.emptyTitle,
  text: words.emptyText,
  choices: ['retry', 'wait', 'quit'],
})

/** @param signal takes the question back; the answer is then as if its cross had been pressed */
async function choose(
  window: BrowserWindow,
  words: RescueWords,
  trouble: Trouble,
  signal: AbortSignal | undefined,
): Promise<Choice> {
  const waits = trouble.choices.indexOf('wait')
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: trouble.title,
    detail: trouble.text,
    buttons: trouble.choices.map((choice) => words[choice]),
    defaultId: 0,
    cancelId: waits < 0 ? 1 : waits,
    noLink: true,
    ...(signal && { signal }),
  })
  return trouble.choices[response] ?? 'wait'
}
