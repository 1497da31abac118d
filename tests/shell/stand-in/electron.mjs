// A small stand-in of the `electron` module: as much as the built main and preload use, and a record of
// what they did with it. It follows electron.d.ts in names and in the order of events.
import { EventEmitter } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.STAND_IN_FOLDER
mkdirSync(join(folder, 'userData'), { recursive: true })

/** What the test looks at and answers with. */
export const record = {
  schemes: [],
  switches: [],
  windows: [],
  menuTemplate: [],
  errorBoxes: [],
  protocolClients: [],
  openDialogs: [],
  saveDialogs: [],
  rules: {},
  answers: { openDialog: null, saveDialog: null, displays: null },
  quit: false,
}

export const preventable = (extra = {}) => {
  const event = { defaultPrevented: false, ...extra }
  event.preventDefault = () => {
    event.defaultPrevented = true
  }
  return event
}

class App extends EventEmitter {
  name = 'Electron'
  isPackaged = process.env.STAND_IN_PACKAGED === 'yes'
  ready = false
  commandLine = { appendSwitch: (name, value) => record.switches.push([name, value]) }
  setName(name) {
    this.name = name
  }
  getPath(name) {
    return join(folder, name)
  }
  getPreferredSystemLanguages() {
    return [process.env.STAND_IN_LANGUAGE ?? 'sv-SE']
  }
  requestSingleInstanceLock(data) {
    // Written down: a second instance ends before it can be asked.
    writeFileSync(join(folder, 'handed-over.json'), JSON.stringify(data))
    return process.env.STAND_IN_LOCK !== 'taken'
  }
  setAsDefaultProtocolClient(scheme) {
    record.protocolClients.push(scheme)
    return true
  }
  isReady() {
    return this.ready
  }
  async whenReady() {
    await new Promise((resolve) => setImmediate(resolve))
    this.ready = true
  }
  quit() {
    const event = preventable()
    this.emit('will-quit', event)
    if (event.defaultPrevented) return
    record.quit = true
    this.emit('stand-in-quit')
  }
  exit(code) {
    record.exitCode = code
    this.emit('stand-in-quit')
  }
}
export const app = new App()

export class WebContents extends EventEmitter {
  sent = []
  constructor() {
    super()
    this.mainFrame = { parent: null, origin: 'null', url: '' }
    app.emit('web-contents-created', {}, this)
  }
  setWindowOpenHandler(handler) {
    this.openWindow = handler
  }
  getURL() {
    return this.mainFrame.url
  }
  send(channel, payload) {
    const copy = structuredClone(payload)
    this.sent.push([channel, copy])
    ipcRenderer.emit(channel, { sender: 'not for pages' }, copy)
  }
}

export class BrowserWindow extends EventEmitter {
  shown = false
  focused = 0
  maximized = false
  constructor(options) {
    super()
    this.options = options
    this.bounds = {
      x: options.x ?? 100,
      y: options.y ?? 100,
      width: options.width,
      height: options.height,
    }
    this.webContents = new WebContents()
    record.windows.push(this)
  }
  async loadURL(url) {
    const { protocol: scheme, host } = new URL(url)
    this.webContents.emit('did-start-loading')
    this.webContents.mainFrame = { parent: null, origin: `${scheme}//${host}`, url }
    setImmediate(() => {
      this.emit('ready-to-show')
      this.webContents.emit('did-finish-load')
      this.loaded = true
    })
  }
  show() {
    this.shown = true
  }
  focus() {
    this.focused += 1
  }
  isVisible() {
    return this.shown
  }
  isMinimized() {
    return false
  }
  isMaximized() {
    return this.maximized
  }
  maximize() {
    this.maximized = true
  }
  getNormalBounds() {
    return this.bounds
  }
  close() {
    this.emit('close', preventable())
    this.emit('closed')
    app.emit('window-all-closed')
  }
}

const handlers = new Map()
export const ipcMain = {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`second handler for ${channel}`)
    handlers.set(channel, handler)
  },
}

/** As Electron does: input and answer are cloned, and a channel without handler rejects. */
export async function invokeFrom(senderFrame, channel, input) {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone(await handler({ senderFrame }, structuredClone(input)))
}
export const channelsHandled = () => [...handlers.keys()]

class IpcRenderer extends EventEmitter {
  invoke(channel, input) {
    return invokeFrom(record.windows.at(-1).webContents.mainFrame, channel, input)
  }
}
export const ipcRenderer = new IpcRenderer()

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

export const dialog = {
  async showOpenDialog(...args) {
    record.openDialogs.push(args.at(-1))
    const file = record.answers.openDialog
    return { canceled: file === null, filePaths: file === null ? [] : [file] }
  },
  async showSaveDialog(...args) {
    record.saveDialogs.push(args.at(-1))
    const file = record.answers.saveDialog
    return { canceled: file === null, filePath: file ?? '' }
  },
  showErrorBox(title, content) {
    record.errorBoxes.push({ title, content })
  },
}

export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu(template) {
    record.menuTemplate = template
  },
}

export const screen = {
  getAllDisplays: () =>
    JSON.parse(process.env.STAND_IN_SCREENS ?? '[{"x":0,"y":0,"width":1366,"height":728}]').map(
      (workArea) => ({ workArea }),
    ),
}
