import { app, dialog, type BrowserWindow } from 'electron'
import type { Messages } from '#shared/messages/messages'
import { reportInternalError } from '#main/diagnostics'
import { messageBox } from './message-box'

/** So long (ms) after the reader chose to go on nothing is said again: what repeats would leave nothing but dialogs. */
const QUIET = 60_000

/**
 * Errors that nobody caught, in the main process: written down, and told in the reader's language with a choice, where
 * Electron would show a stack in English. The first thing that the program does.
 */
export function setupUnexpectedErrors(
  currentWindow: () => BrowserWindow | null,
  words: () => Messages['hosts']['trouble'],
): void {
  let asking = false
  let quietUntil = -Infinity
  const tell = (error: unknown): void => {
    reportInternalError('unexpected', error)
    if (asking || Date.now() < quietUntil) return
    asking = true
    if (!app.isReady()) {
      dialog.showErrorBox(words().unexpectedTitle, words().unexpectedStartText)
      return app.exit(1)
    }
    void askWhetherToGoOn(currentWindow(), words()).then((goOn) => {
      asking = false
      quietUntil = Date.now() + QUIET
      if (!goOn) app.quit()
    })
  }
  process.on('uncaughtException', tell)
  process.on('unhandledRejection', tell)
  // Whoever read it has gone, as `npm start` does in a terminal that is closed: no fault, and nowhere to tell it.
  process.stderr.on('error', () => undefined)
}

async function askWhetherToGoOn(
  window: BrowserWindow | null,
  words: Messages['hosts']['trouble'],
): Promise<boolean> {
  const { response } = await messageBox(window, {
    type: 'error',
    message: words.unexpectedTitle,
    detail: words.unexpectedText,
    buttons: [words.goOn, words.quit],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 0
}
