// The native window.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { WebContents } from './page.mjs'
import { preventable, record } from './record.mjs'

export class BrowserWindow extends EventEmitter {
  shown = false
  focused = 0
  maximized = false
  #destroyed = false

  constructor(options) {
    super()
    this.options = options
    this.shown = options.show !== false
    this.bounds = {
      x: options.x ?? 100,
      y: options.y ?? 100,
      width: options.width,
      height: options.height,
    }
    this.contents = new WebContents(this)
    record.windows.push(this)
  }
  isDestroyed() {
    return this.#destroyed
  }
  get webContents() {
    this.#mustLive()
    return this.contents
  }
  loadURL(url) {
    return this.webContents.loadURL(url)
  }
  show() {
    this.#mustLive()
    this.shown = true
  }
  focus() {
    this.#mustLive()
    this.focused += 1
  }
  isVisible() {
    this.#mustLive()
    return this.shown
  }
  isMinimized() {
    this.#mustLive()
    return false
  }
  isMaximized() {
    this.#mustLive()
    return this.maximized
  }
  /** «This will also show (but not focus) the window if it isn't being displayed already.» */
  maximize() {
    this.#mustLive()
    this.maximized = true
    this.shown = true
  }
  getNormalBounds() {
    this.#mustLive()
    return this.bounds
  }
  close() {
    this.emit('close', preventable())
    this.#destroyed = true
    this.shown = false
    this.emit('closed')
    if (!app.quitting) app.emit('window-all-closed')
  }

  #mustLive() {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }
}
