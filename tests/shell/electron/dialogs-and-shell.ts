import { answers, boxesUp, filesAsked } from './answers'
import { record } from './record'
import { saysWhatItLacks } from './says-what-it-lacks'

/** Electron's dialogs take a window before their options, or none. */
type Asked<Options> = readonly [Options] | readonly [unknown, Options]
const optionsOf = <Options>(asked: Asked<Options>): Options => asked.at(-1) as Options

const file = (chosen: string | null): Promise<string | null> =>
  answers.dialogsWait ? new Promise((resolve) => filesAsked.push(resolve)) : Promise.resolve(chosen)

/**
 * Each dialog is written down, and answered by what the test has laid down in answers.ts: without that it is closed
 * without a choice. A test that runs on real Electron as well puts its own in place:
 * `app.evaluate(({ dialog }) => { dialog.showOpenDialog = … })`.
 */
export const dialog = saysWhatItLacks('dialog', {
  async showOpenDialog(...asked: Asked<Electron.OpenDialogOptions>) {
    record.openDialogs.push(optionsOf(asked))
    const chosen = await file(answers.openDialog)
    return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
  },
  async showSaveDialog(...asked: Asked<Electron.SaveDialogOptions>) {
    record.saveDialogs.push(optionsOf(asked))
    const chosen = await file(answers.saveDialog)
    return { canceled: chosen === null, filePath: chosen ?? '' }
  },
  async showMessageBox(...asked: Asked<Electron.MessageBoxOptions>) {
    const options = optionsOf(asked)
    const over = asked.length > 1 ? (asked[0] as Pick<Electron.BrowserWindow, 'isVisible'>) : null
    record.messageBoxes.push({ options, overVisibleWindow: over?.isVisible() ?? false })
    const cancelled = options.cancelId ?? 0
    const response = answers.boxesWait
      ? await new Promise<number>((resolve) => {
          boxesUp.push(resolve)
          options.signal?.addEventListener('abort', () => resolve(cancelled))
        })
      : cancelled
    return { response, checkboxChecked: false }
  },
  showErrorBox(title: string, content: string) {
    record.errorBoxes.push({ title, content })
    console.error(`[error box] ${title}\n${content}`)
  },
} satisfies Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showErrorBox'>)

/** Opens nothing, and writes down what it was to open. */
export const shell = saysWhatItLacks('shell', {
  openExternal(url: string) {
    record.opened.push(['external', url])
    return Promise.resolve()
  },
  openPath(path: string) {
    record.opened.push(['path', path])
    return Promise.resolve(answers.openPath)
  },
  showItemInFolder(path: string) {
    record.opened.push(['folder', path])
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>)
