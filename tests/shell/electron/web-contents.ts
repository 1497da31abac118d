import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { app } from './app'
import type { StandInWindow } from './browser-window'
import { chromium } from './chromium'
import { FrameTree, type StandInFrame } from './frame-tree'
import { ipcMain } from './ipc-main'
import { ABORTED, FAILED, loadError, type LoadError } from './net-errors'
import { allContents } from './open-windows'
import { PageEvents } from './page-events'
import { PageSession } from './page-session'
import { encode } from './page/codec'
import type { PageMessage } from './page/given'
import { preventable } from './preventable'
import { printToPDF } from './print-to-pdf'
import { record } from './record'
import { saysWhatItLacks } from './says-what-it-lacks'
import { inside, outside } from './scheme-addresses'
import { defaultSession } from './session'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]

/** Chromium's step of zoom, of which `setZoomLevel` counts. */
const ZOOM_STEP = 1.2

/** `webContents`: one page. What Chromium tells of it comes through PageEvents. */
export class StandInContents
  extends EventEmitter
  implements
    Pick<
      Electron.WebContents,
      | 'id'
      | 'send'
      | 'setWindowOpenHandler'
      | 'loadURL'
      | 'reload'
      | 'reloadIgnoringCache'
      | 'getURL'
      | 'getTitle'
      | 'isLoading'
      | 'isLoadingMainFrame'
      | 'isDestroyed'
      | 'isCrashed'
      | 'forcefullyCrashRenderer'
      | 'close'
      | 'getZoomLevel'
      | 'setZoomLevel'
      | 'getZoomFactor'
      | 'openDevTools'
      | 'toggleDevTools'
      | 'printToPDF'
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
    >
{
  readonly id: number
  readonly session = defaultSession
  readonly page = new PageSession()
  readonly frames = new FrameTree()
  readonly #events: PageEvents
  #title = ''
  #destroyed = false
  #devTools = false
  #zoomLevel = 0
  #openHandler: OpenHandler | null = null

  constructor(
    readonly owner: StandInWindow,
    readonly options: Electron.WebPreferences,
  ) {
    super()
    this.id = allContents.push(this)
    this.#events = new PageEvents(this)
    // As in Electron: told before the constructor of the window is done.
    app.emit('web-contents-created', {}, this)
  }

  /** As Electron's types have it; what of it is missing says so itself. */
  get asElectron(): Electron.WebContents {
    return this as unknown as Electron.WebContents
  }
  get mainFrame(): StandInFrame | null {
    return this.frames.frame(this.frames.mainId)
  }

  async attach(targetId: string): Promise<void> {
    const { contextIsolation = true, sandbox = true } = this.options
    if (!contextIsolation || !sandbox) {
      throw new Error('the stand-in of Electron has only preloads that are sandboxed and isolated')
    }
    const preload = this.#readPreload()
    this.frames.begin(await this.page.open(targetId, preload, (event) => this.#events.hear(event)))
  }
  #readPreload(): string | null {
    const { preload } = this.options
    if (preload === undefined) return null
    try {
      return readFileSync(preload, 'utf8')
    } catch (error) {
      setImmediate(() => this.emit('preload-error', {}, preload, error))
      return null
    }
  }

  send(channel: string, ...args: unknown[]): void {
    const text = encode(args)
    const { preloadContext } = this.#events
    // A page that has no preload's world yet hears nothing, as in Electron.
    if (preloadContext !== null) this.page.call(preloadContext, '__standInDeliver', channel, text)
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }
  /** Chromium has made the window that the page opened already: refused, it is closed before it loads. */
  opened(targetId: string, address: string): void {
    const url = inside(address)
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
    } as Electron.HandlerDetails
    if (this.#openHandler?.(details).action !== 'deny') {
      console.error('stand-in of Electron: the page opened a window, which only a refusal is written for')
    }
    record.deniedWindows.push(url)
    chromium.send('Target.closeTarget', { targetId }).catch(() => undefined)
  }

  /** @throws Error with `code` and `errno` as Electron's, when the page cannot be loaded */
  async loadURL(url: string): Promise<void> {
    await this.owner.made
    const { settled, give } = this.#outcomeOf(url)
    const { errorText } = await this.page.send('Page.navigate', { url: outside(url) })
    // One that was given up shows no page of an error, by whose arrival the others are told.
    if (errorText === `net::${ABORTED.description}`) this.failed(ABORTED, url, true)
    else if (errorText !== undefined) this.#events.explain(loadError(errorText))
    await settled.finally(give)
  }
  #outcomeOf(url: string): { settled: Promise<void>; give: () => void } {
    let resolve: () => void = () => undefined
    let reject: (error: Error) => void = () => undefined
    const settled = new Promise<void>((...both) => ([resolve, reject] = both))
    const refuse = ({ code, description }: LoadError) =>
      reject(
        Object.assign(new Error(`${description} (${code}) loading '${url}'`), {
          code: description,
          errno: code,
          url,
        }),
      )
    const onFail = (_event: unknown, code: number, description: string) => refuse({ code, description })
    const onEnd = () => refuse(FAILED)
    this.once('did-finish-load', resolve).once('did-fail-load', onFail)
    this.once('render-process-gone', onEnd).once('destroyed', onEnd)
    settled.catch(() => undefined)
    return {
      settled,
      give: () => {
        this.off('did-finish-load', resolve).off('did-fail-load', onFail)
        this.off('render-process-gone', onEnd).off('destroyed', onEnd)
      },
    }
  }
  failed({ code, description }: LoadError, url: string, isMainFrame: boolean): void {
    this.emit('did-fail-load', {}, code, description, url, isMainFrame, 1, 1)
  }
  reload(): void {
    this.page.tell('Page.reload')
  }
  reloadIgnoringCache(): void {
    this.page.tell('Page.reload', { ignoreCache: true })
  }

  /** What the preload's world of a frame sends. */
  async take(message: PageMessage, contextId: number, senderFrame: StandInFrame | null): Promise<void> {
    switch (message.kind) {
      case 'key':
        return this.owner.pressed(message)
      case 'preload-error':
        record.preloadErrors.push(message.message)
        console.error(`stand-in of Electron: the preload failed: ${message.stack}`)
        this.emit('preload-error', {}, this.options.preload, new Error(message.message))
        return
      case 'send':
        throw new Error('the stand-in of Electron has no ipcMain.on: add it in tests/shell/electron')
      case 'invoke': {
        const event = { sender: this, senderFrame } as unknown as Electron.IpcMainInvokeEvent
        const [ok, text] = await ipcMain.invoke(event, message.channel, message.args)
        this.page.call(contextId, '__standInAnswer', message.id, ok, text)
      }
    }
  }

  getURL = () => this.#events.address
  getTitle = () => this.#title
  titled(title: string): void {
    this.#title = title
    const event = preventable()
    this.emit('page-title-updated', event, title, true)
    this.owner.pageTitled(event, title)
  }
  isLoading = () => this.#events.isLoading
  isLoadingMainFrame = () => this.#events.isLoading
  isCrashed = () => this.#events.isCrashed
  isDestroyed = () => this.#destroyed
  destroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.emit('destroyed')
  }
  forcefullyCrashRenderer(): void {
    this.page.tell('Page.crash')
  }
  close(): void {
    void this.owner.requestClose()
  }

  getZoomLevel = () => this.#zoomLevel
  getZoomFactor = () => ZOOM_STEP ** this.#zoomLevel
  setZoomLevel(level: number): void {
    this.#zoomLevel = level
    this.applyZoom()
  }
  /** The protocol has no zoom of a page: fewer CSS pixels of more device pixels are the same to it. */
  applyZoom(): void {
    if (this.#zoomLevel === 0) return this.page.tell('Emulation.clearDeviceMetricsOverride')
    const factor = this.getZoomFactor()
    const { width, height } = this.owner.getBounds()
    this.page.tell('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / factor),
      height: Math.round(height / factor),
      deviceScaleFactor: factor,
      mobile: false,
    })
  }

  printToPDF = (options: Electron.PrintToPDFOptions) => printToPDF(this.page, options)

  isDevToolsOpened = () => this.#devTools
  openDevTools(): void {
    this.#devTools = this.options.devTools !== false
  }
  toggleDevTools(): void {
    if (this.#devTools) this.#devTools = false
    else this.openDevTools()
  }

  undo = () => this.#edit('undo')
  redo = () => this.#edit('redo')
  cut = () => this.#edit('cut')
  copy = () => this.#edit('copy')
  paste = () => this.#edit('paste')
  selectAll = () => this.#edit('selectAll')
  #edit(command: string): void {
    this.page.tell('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
  }
}
saysWhatItLacks('webContents', StandInContents.prototype)

export const webContents = saysWhatItLacks('webContents', {
  getAllWebContents: () => allContents.filter((one) => !one.isDestroyed()),
  fromId: (id: number) => allContents.find((one) => one.id === id),
  fromDevToolsTargetId: (id: string) =>
    allContents.find((one) => one.page.targetId === id && !one.isDestroyed()),
})
