import { record } from './record'
import { saysWhatItLacks } from './says-what-it-lacks'

/** Electron's dialogs take a window before their options, or none. */
type Asked<Options> = readonly [Options] | readonly [unknown, Options]
const optionsOf = <Options>(asked: Asked<Options>): Options => asked.at(-1) as Options

/**
 * Each dialog is closed without a choice, and written down. A test that chooses puts its own in place, on real Electron
 * in the same way: `app.evaluate(({ dialog }) => { dialog.showOpenDialog = … })`.
 */
export const dialog = saysWhatItLacks('dialog', {
  showOpenDialog(...asked: Asked<Electron.OpenDialogOptions>) {
    record.openDialogs.push(optionsOf(asked))
    return Promise.resolve({ canceled: true, filePaths: [] })
  },
  showSaveDialog(...asked: Asked<Electron.SaveDialogOptions>) {
    record.saveDialogs.push(optionsOf(asked))
    return Promise.resolve({ canceled: true, filePath: '' })
  },
  showMessageBox(...asked: Asked<Electron.MessageBoxOptions>) {
    const options = optionsOf(asked)
    record.messageBoxes.push(options)
    return Promise.resolve({ response: options.cancelId ?? 0, checkboxChecked: false })
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
    return Promise.resolve('')
  },
  showItemInFolder(path: string) {
    record.opened.push(['folder', path])
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath' | 'showItemInFolder'>)
