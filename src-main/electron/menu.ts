import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '#shared/contract/calls'
import type { Language } from '#shared/messages/language'
import { messagesIn, type Messages } from '#shared/messages/messages'

type MenuWords = Messages['hosts']['menu']
/** What the help menu opens beside the window. */
interface HelpFiles {
  readonly showLog: () => void
  /** Null where there are none to show. */
  readonly showLicences: (() => void) | null
}
type Send = (command: MenuCommand) => void

/** Puts up the native menu in a language. Called again when the reader changes language. */
export function setupMenu(
  language: Language,
  send: Send,
  files: HelpFiles,
  platform: NodeJS.Platform = process.platform,
): void {
  const words = messagesIn(language).hosts.menu
  const mac = platform === 'darwin'
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [applicationMenu(words)] : []),
      fileMenu(words, send, mac),
      editMenu(words),
      viewMenu(words, send),
      helpMenu(words, send, files, mac),
    ]),
  )
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

const applicationMenu = (words: MenuWords): MenuItemConstructorOptions => ({
  label: app.name,
  submenu: [
    { role: 'about', label: words.about },
    separator,
    { role: 'services', label: words.services },
    separator,
    { role: 'hide', label: words.hide },
    { role: 'hideOthers', label: words.hideOthers },
    { role: 'unhide', label: words.unhide },
    separator,
    { role: 'quit', label: words.quit },
  ],
})

const fileMenu = (words: MenuWords, send: Send, mac: boolean): MenuItemConstructorOptions => ({
  label: words.file,
  submenu: [
    { label: words.openDataset, accelerator: 'CmdOrCtrl+O', click: () => send('open-dataset') },
    { label: words.exportPicture, accelerator: 'CmdOrCtrl+E', click: () => send('export') },
    { label: words.print, accelerator: 'CmdOrCtrl+P', click: () => send('print') },
    separator,
    mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
  ],
})

const editMenu = (words: MenuWords): MenuItemConstructorOptions => ({
  label: words.edit,
  submenu: [
    { role: 'undo', label: words.undo },
    { role: 'redo', label: words.redo },
    separator,
    { role: 'cut', label: words.cut },
    { role: 'copy', label: words.copy },
    { role: 'paste', label: words.paste },
    { role: 'selectAll', label: words.selectAll },
  ],
})

/**
 * Keys that Electron does not take by itself: it reads `Plus` as Shift and the key of `=`, where Nordic keyboards have
 * a key of its own for +, and the number pad's keys are others. An item has one key, so these have hidden items.
 */
const MORE_ZOOM_KEYS = [
  ['zoomIn', 'CommandOrControl+='],
  ['zoomIn', 'CommandOrControl+numadd'],
  ['zoomOut', 'CommandOrControl+numsub'],
  ['resetZoom', 'CommandOrControl+num0'],
] as const

const viewMenu = (words: MenuWords, send: Send): MenuItemConstructorOptions => ({
  label: words.view,
  submenu: [
    // Its key, T, belongs to the window: here it would take the letter out of every text field.
    { label: words.table, click: () => send('table') },
    separator,
    { role: 'resetZoom', label: words.resetZoom },
    { role: 'zoomIn', label: words.zoomIn },
    { role: 'zoomOut', label: words.zoomOut },
    ...MORE_ZOOM_KEYS.map(([role, accelerator]): MenuItemConstructorOptions => ({
      role,
      label: words[role],
      accelerator,
      visible: false,
    })),
    separator,
    { role: 'togglefullscreen', label: words.fullScreen },
  ],
})

const helpMenu = (
  words: MenuWords,
  send: Send,
  { showLog, showLicences }: HelpFiles,
  mac: boolean,
): MenuItemConstructorOptions => ({
  label: words.help,
  role: 'help',
  submenu: [
    { label: words.shortcuts, accelerator: 'F1', click: () => send('help') },
    { label: words.showLog, click: () => showLog() },
    ...(showLicences === null ? [] : [{ label: words.licences, click: () => showLicences() }]),
    ...(mac ? [] : [separator, { role: 'about', label: words.about } as const]),
  ],
})
