import { EventEmitter } from 'node:events'
import { app } from './app'
import { chromium } from './chromium'
import type { Protocol } from './devtools-protocol'
import { pressedKey } from './menu'
import { allContents, focusedWindow, openWindows } from './open-windows'
import type { KeyPress } from './page/given'
import { nativeTheme } from './native-theme'
import { preventable, type Preventable } from './preventable'
import { record } from './record'
import { saysWhatItLacks } from './says-what-it-lacks'
import { screen } from './screen'
import { StandInContents } from './web-contents'

type State = NonNullable<Protocol.Browser.Bounds['windowState']>
type Closable = Pick<Electron.BrowserWindow, 'isDestroyed'>

let lastId = 0

/** `BrowserWindow`: where a page stands on the screen. Its state is kept here; Chromium follows. */
export class StandInWindow
  extends EventEmitter
  implements
    Pick<
      Electron.BrowserWindow,
      | 'id'
      | 'loadURL'
      | 'reload'
      | 'show'
      | 'hide'
      | 'focus'
      | 'blur'
      | 'isVisible'
      | 'isFocused'
      | 'isDestroyed'
      | 'isMinimized'
      | 'isMaximized'
      | 'isFullScreen'
      | 'minimize'
      | 'maximize'
      | 'unmaximize'
      | 'restore'
      | 'setFullScreen'
      | 'getBounds'
      | 'getNormalBounds'
      | 'setBounds'
      | 'getTitle'
      | 'setTitle'
      | 'setBackgroundColor'
      | 'getBackgroundColor'
      | 'close'
      | 'destroy'
    >
{
  readonly id = ++lastId
  readonly webContents: StandInContents
  /** When Chromium has its page, and all that watches it. */
  readonly made: Promise<void>
  #bounds: Electron.Rectangle
  #state: State = 'normal'
  #visible: boolean
  #focused = false
  #destroyed = false
  #title: string
  #background: string
  #closing: Promise<boolean> | null = null
  #chromiumWindow: number | null = null

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#bounds = firstBounds(options)
    this.#title = options.title ?? app.name
    this.#visible = options.show !== false
    this.#background = options.backgroundColor ?? '#FFFFFF'
    this.webContents = new StandInContents(this, options.webPreferences ?? {})
    openWindows.add(this)
    this.made = this.#make()
    this.made.catch((error: unknown) => {
      if (chromium.isRunning) console.error('stand-in of Electron: no window', error)
    })
    app.emit('browser-window-created', {}, this)
  }

  async #make(): Promise<void> {
    const { x: left, y: top, width, height } = this.#bounds
    const place = { url: 'about:blank', newWindow: true, left, top, width, height }
    const { targetId } = await chromium.send('Target.createTarget', place)
    await this.webContents.attach(targetId)
    if (nativeTheme.themeSource !== 'system') nativeTheme.dress(this.webContents)
    const { windowId } = await chromium.send('Browser.getWindowForTarget', { targetId })
    this.#chromiumWindow = windowId
    // Without a screen Chromium refuses some of it, and the page is shown all the same.
    await chromium.send('Browser.setContentsSize', { windowId, width, height }).catch(() => undefined)
    await chromium.send('Browser.setWindowBounds', { windowId, bounds: { left, top } }).catch(() => undefined)
  }
  async #place(): Promise<void> {
    await this.made
    const windowId = this.#chromiumWindow
    if (windowId === null) return
    const { x: left, y: top, width, height } = this.#bounds
    // Chromium takes a state or a place, not both.
    await chromium.send('Browser.setWindowBounds', { windowId, bounds: { windowState: this.#state } })
    if (this.#state !== 'normal') return
    await chromium.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
  }

  loadURL = (url: string) => this.webContents.loadURL(url)
  reload(): void {
    this.webContents.reload()
  }
  pressed(press: KeyPress): void {
    pressedKey(press, this)
  }

  show(): void {
    assertThere(this)
    if (!this.#visible) {
      this.#visible = true
      this.emit('show')
    }
    this.focus()
  }
  hide(): void {
    assertThere(this)
    this.#visible = false
    this.emit('hide')
  }
  focus(): void {
    assertThere(this)
    record.focused += 1
    if (!this.#focused) {
      focusedWindow()?.blur()
      this.#focused = true
      this.emit('focus')
      app.emit('browser-window-focus', {}, this)
    }
    const activate = () =>
      chromium.send('Target.activateTarget', { targetId: this.webContents.page.targetId })
    this.made.then(activate).catch(() => undefined)
  }
  blur(): void {
    if (!this.#focused) return
    this.#focused = false
    this.emit('blur')
  }
  isVisible(): boolean {
    assertThere(this)
    return this.#visible && this.#state !== 'minimized'
  }
  isFocused = () => this.#focused
  isDestroyed = () => this.#destroyed

  #to(state: State, event: string): void {
    assertThere(this)
    if (this.#state === state) return
    this.#state = state
    this.#place().catch(() => undefined)
    this.emit(event)
  }
  minimize(): void {
    this.#to('minimized', 'minimize')
  }
  maximize(): void {
    // As Electron documents it: this shows a window that is not yet to be seen.
    this.#visible = true
    this.#to('maximized', 'maximize')
  }
  unmaximize(): void {
    if (this.isMaximized()) this.#to('normal', 'unmaximize')
  }
  restore(): void {
    if (this.isMinimized()) this.#to('normal', 'restore')
  }
  setFullScreen(on: boolean): void {
    if (on) this.#to('fullscreen', 'enter-full-screen')
    else if (this.isFullScreen()) this.#to('normal', 'leave-full-screen')
  }
  isMinimized = () => this.#is('minimized')
  isMaximized = () => this.#is('maximized')
  isFullScreen = () => this.#is('fullscreen')
  #is(state: State): boolean {
    assertThere(this)
    return this.#state === state
  }

  getBounds(): Electron.Rectangle {
    const { workArea, bounds } = screen.getPrimaryDisplay()
    if (this.isMaximized()) return { ...workArea }
    return this.isFullScreen() ? { ...bounds } : this.getNormalBounds()
  }
  getNormalBounds(): Electron.Rectangle {
    assertThere(this)
    return { ...this.#bounds }
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    assertThere(this)
    this.#bounds = { ...this.#bounds, ...bounds }
    this.#place().catch(() => undefined)
    this.emit('resize')
    this.emit('move')
  }

  getTitle = () => this.#title
  setTitle(title: string): void {
    assertThere(this)
    this.#title = title
  }
  pageTitled(event: Preventable, title: string): void {
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }
  getBackgroundColor = () => this.#background
  setBackgroundColor(color: string): void {
    assertThere(this)
    this.#background = color
  }

  /** What a person does with the window's cross. */
  close(): void {
    void this.requestClose()
  }
  /** @returns whether it has closed: the program and the page may refuse */
  requestClose(): Promise<boolean> {
    this.#closing ??= this.#close().finally(() => {
      this.#closing = null
    })
    return this.#closing
  }
  async #close(): Promise<boolean> {
    if (this.#destroyed) return true
    const event = preventable()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    const closed = new Promise<boolean>((resolve) => this.once('closed', () => resolve(true)))
    const stays = new Promise<boolean>((resolve) =>
      this.webContents.once('will-prevent-unload', () => resolve(false)),
    )
    await this.made.then(() => this.webContents.page.send('Page.close')).catch(() => this.gone())
    return Promise.race([closed, stays])
  }
  destroy(): void {
    const { targetId } = this.webContents.page
    chromium.send('Target.closeTarget', { targetId }).catch(() => undefined)
    this.gone()
  }
  /** Chromium has closed its page. */
  gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.#focused = false
    openWindows.delete(this)
    this.webContents.destroyed()
    this.emit('closed')
    if (openWindows.size > 0 || app.isQuitting) return
    if (app.listenerCount('window-all-closed') === 0) app.quit()
    else app.emit('window-all-closed')
  }

  static getAllWindows = () => [...openWindows]
  static getFocusedWindow = focusedWindow
  static fromId = (id: number) => [...openWindows].find((window) => window.id === id) ?? null
  static fromWebContents = (contents: { id: number }) =>
    allContents.find((one) => one.id === contents.id)?.owner ?? null
}
saysWhatItLacks('BrowserWindow', StandInWindow.prototype)

/** Every call on a window that is gone throws in Electron. */
function assertThere(window: Closable): void {
  if (window.isDestroyed()) throw new TypeError('Object has been destroyed')
}

/** In the middle of the first screen, unless the program says where. */
function firstBounds(options: Electron.BrowserWindowConstructorOptions): Electron.Rectangle {
  const { workArea } = screen.getPrimaryDisplay()
  const width = Math.max(options.width ?? 800, options.minWidth ?? 0)
  const height = Math.max(options.height ?? 600, options.minHeight ?? 0)
  return {
    x: options.x ?? workArea.x + Math.round((workArea.width - width) / 2),
    y: options.y ?? workArea.y + Math.round((workArea.height - height) / 2),
    width,
    height,
  }
}
