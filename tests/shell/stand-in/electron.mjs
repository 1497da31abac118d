// A small stand-in of the `electron` module: as much as the built main and preload use, and a record of
// what they did with it. It follows electron.d.ts in names and in the order of events.
import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { displays, folder, record } from './record.mjs'

export { app } from './app.mjs'
export { BrowserWindow } from './browser-window.mjs'
export { channelsHandled, invokeFrom, ipcMain, ipcRenderer } from './ipc.mjs'

export const exposed = {}
export const contextBridge = {
  exposeInMainWorld(name, api) {
    exposed[name] = api
  },
}

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => record.schemes.push(...schemes),
  handle(scheme, handler) {
    record.rules[`protocol:${scheme}`] = handler
  },
}

class Session extends EventEmitter {
  webRequest = {
    onBeforeRequest(handler) {
      record.rules.request = handler
    },
  }
  setPermissionRequestHandler(handler) {
    record.rules.permissionRequest = handler
  }
  setPermissionCheckHandler(handler) {
    record.rules.permissionCheck = handler
  }
  setDevicePermissionHandler(handler) {
    record.rules.device = handler
  }
  setDisplayMediaRequestHandler(handler) {
    record.rules.displayMedia = handler
  }
  setSpellCheckerEnabled(enabled) {
    record.spellChecker = enabled
  }
}
export const session = { defaultSession: new Session() }

/** The reader's answer to a dialog: at once, or with `dialogsWait` when the test gives it. */
const answered = (file) =>
  record.answers.dialogsWait ? new Promise((resolve) => record.dialogsUp.push(resolve)) : file

export const webUtils = {
  /** Empty for a file that the page made itself. */
  getPathForFile(file) {
    if (!(file instanceof File)) throw new TypeError('not a File')
    return file.chosenAt ?? ''
  },
}

export const dialog = {
  async showOpenDialog(...args) {
    record.openDialogs.push(args.at(-1))
    const file = await answered(record.answers.openDialog)
    return { canceled: file === null, filePaths: file === null ? [] : [file] }
  },
  async showSaveDialog(...args) {
    record.saveDialogs.push(args.at(-1))
    const file = await answered(record.answers.saveDialog)
    return { canceled: file === null, filePath: file ?? '' }
  },
  /** Stands until the test answers it. */
  showMessageBox(...args) {
    const options = args.at(-1)
    return new Promise((resolve) => {
      record.messageBoxes.push({
        options,
        overVisibleWindow: args.length > 1 && args[0].isVisible(),
        answer: (response) => resolve({ response, checkboxChecked: false }),
      })
    })
  },
  showErrorBox(title, content) {
    record.errorBoxes.push({ title, content })
    // Written down: the program may end right after it.
    writeFileSync(join(folder, 'error-boxes.json'), JSON.stringify(record.errorBoxes))
  },
}

export const shell = {
  async openPath(path) {
    record.opened.push(path)
    return record.answers.openPath
  },
  showItemInFolder: (path) => record.shownInFolder.push(path),
}

export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu(template) {
    record.menuTemplate = template
  },
}

export const screen = { getAllDisplays: () => displays }

class NativeTheme extends EventEmitter {
  #source = 'system'
  get themeSource() {
    return this.#source
  }
  set themeSource(source) {
    this.#source = source
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this.#source === 'dark' || (this.#source === 'system' && process.env.STAND_IN_DARK === 'yes')
  }
}
export const nativeTheme = new NativeTheme()
