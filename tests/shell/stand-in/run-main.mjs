// Runs in a process of its own: loads the built main with the stand-in, then does what the test asks.
// Usage: node --import register.mjs run-main.mjs <project root> [arguments of the program]
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as electron from 'electron'
import { itemForKey } from './menu-keys.mjs'
import { preventable, record } from './record.mjs'
import { passTime } from './time.mjs'

const { app } = electron
if (process.env.STAND_IN_PLATFORM !== undefined)
  Object.defineProperty(process, 'platform', { value: process.env.STAND_IN_PLATFORM })
const root = process.argv[2]
process.argv.splice(2, 1)

// As a sandboxed preload: a CommonJS script that can require nothing but `electron`.
const preload = readFileSync(join(root, 'out', 'preload', 'preload.cjs'), 'utf8')
const requireOnly = (name) => {
  if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`)
  return electron
}
new Function('require', 'module', 'exports', preload)(requireOnly, { exports: {} }, {})
const page = electron.exposed.regionkikaren

const received = []
const stopListening = new Map()
const listen = (name) => {
  stopListening.set(
    name,
    page.on(name, (...args) => received.push([name, ...args])),
  )
}

// As a page does whose script has run before the window tells that it is loaded.
for (const name of process.env.STAND_IN_LISTEN?.split(' ') ?? []) listen(name)

const window = () => record.windows.at(-1)
const labels = (items) =>
  items
    .filter((item) => item.type !== 'separator' && item.visible !== false)
    .map((item) => ({ label: item.label, ...(item.submenu ? { items: labels(item.submenu) } : {}) }))
const findItem = (items, label) => {
  for (const item of items) {
    if (item.label === label) return item
    const inner = item.submenu ? findItem(item.submenu, label) : undefined
    if (inner !== undefined) return inner
  }
  return undefined
}

const operations = {
  exposed: () => ({ globals: Object.keys(electron.exposed), members: Object.keys(page) }),
  // Only a page calls: the window comes once the reader's settings are read, and its document after that.
  async call({ name, input }) {
    while (!record.windows.at(-1)?.contents.getURL()) await new Promise((resolve) => setImmediate(resolve))
    return page.call(name, input)
  },
  /** Without `path`: a file that the page made itself. */
  offer: ({ name, path }) => page.offer(Object.assign(new File(['x'], name), path && { chosenAt: path })),
  offerText: ({ text }) => page.offer(text),
  invokeFrom: ({ frame, name, input }) => electron.invokeFrom(frame, name, input),
  channels: () => electron.channelsHandled(),
  listen: ({ name }) => listen(name),
  stopListening: ({ name }) => stopListening.get(name)(),
  received: () => received.splice(0),
  record: () => ({
    schemes: record.schemes,
    protocolClients: record.protocolClients,
    switches: record.switches,
    paths: record.paths,
    appUserModelId: record.appUserModelId,
    hardwareAcceleration: record.hardwareAcceleration,
    themeSource: electron.nativeTheme.themeSource,
    opened: record.opened,
    shownInFolder: record.shownInFolder,
    pathOfLock: record.pathOfLock,
    windows: record.windows.map(({ options, bounds, background, shown, focused, maximized, contents }) => ({
      options,
      bounds,
      background,
      shown,
      focused,
      maximized,
      address: contents.getURL(),
      crashed: contents.crashed,
      loading: contents.loading,
    })),
    menu: labels(record.menuTemplate),
    openDialogs: record.openDialogs,
    saveDialogs: record.saveDialogs,
    dialogsUp: record.dialogsUp.length,
    errorBoxes: record.errorBoxes,
    messageBoxes: record.messageBoxes.map(({ options, overVisibleWindow }) => ({
      options,
      overVisibleWindow,
    })),
    spellChecker: record.spellChecker,
    name: app.name,
  }),
  async load({ url, method }) {
    const response = await record.rules['protocol:app'](
      method === 'HEAD' || method === 'GET' ? { url, method } : { url, method, text: async () => '' },
    )
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.text(),
    }
  },
  request: ({ url }) => new Promise((resolve) => record.rules.request({ url }, (a) => resolve(a.cancel))),
  permission: ({ permission, url }) =>
    new Promise((resolve) => {
      const contents = { getURL: () => url }
      record.rules.permissionRequest(contents, permission, (granted) =>
        resolve({ asked: granted, checked: record.rules.permissionCheck(contents, permission, url, {}) }),
      )
    }),
  device: () => record.rules.device({}),
  openWindow: ({ url }) => window().webContents.openWindow({ url }).action,
  contentsEvent({ name, details }) {
    const event = preventable(details)
    window().webContents.emit(name, event)
    return event.defaultPrevented
  },
  download() {
    const event = preventable()
    electron.session.defaultSession.emit('will-download', event)
    return event.defaultPrevented
  },
  appEvent({ name, args }) {
    const event = preventable()
    app.emit(name, event, ...args)
    return event.defaultPrevented
  },
  answerDialog: ({ file }) => record.dialogsUp.shift()(file),
  answerWith: (answers) => void Object.assign(record.answers, answers),
  clickMenu: ({ label }) => findItem(record.menuTemplate, label).click(),
  answerBox: ({ response }) => record.messageBoxes.at(-1).answer(response),
  pressKey({ key, shift = false }) {
    const item = itemForKey(record.menuTemplate, { key, shift, control: true })
    return item === undefined ? null : (item.role ?? item.label)
  },
  nextPage({ becomes }) {
    record.page = becomes
  },
  changeFragment: ({ fragment }) => window().webContents.changeFragment(fragment),
  askToGo: ({ url }) => window().webContents.askToGo(url),
  startToGo: ({ url }) => window().webContents.startToGo(url),
  endPage: ({ reason }) => window().webContents.end(reason),
  reload: () => window().webContents.reload(),
  throwLater({ message, how }) {
    const error = new Error(message)
    if (how === 'rejection') void Promise.reject(error)
    else
      setImmediate(() => {
        throw error
      })
  },
  passTime: ({ milliseconds }) => passTime(milliseconds),
  closeWindow({ bounds, maximized }) {
    window().bounds = bounds
    window().maximized = maximized
    window().close()
  },
}

process.on('message', async ({ id, operation, input }) => {
  try {
    process.send({ id, value: await operations[operation](input ?? {}) })
  } catch (error) {
    process.send({ id, error: String(error?.message ?? error) })
  }
})
app.on('stand-in-quit', () => process.send({ quit: true }, () => process.disconnect()))

await import(pathToFileURL(join(root, 'out', 'main', 'electron.js')).href)
if (process.connected) process.send({ started: true })
