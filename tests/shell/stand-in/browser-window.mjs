// The native window.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { WebContents } from './page.mjs'
import { displays, preventable, record } from './record.mjs'

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
      // With the scale of the first screen, wherever the window comes to stand.
      width: options.width * this.#scaleOff(options),
      height: options.height * this.#scaleOff(options),
    }
    this.background = options.backgroundColor
    this.contents = new WebContents(this)
    record.windows.push(this)
  }
  #scaleOff({ x = 0, y = 0 }) {
    const holder = displays.find(
      ({ workArea }) =>
        x >= workArea.x &&
        x < workArea.x + workArea.width &&
        y >= workArea.y &&
        y < workArea.y + workArea.height,
    )
    return displays[0].scaleFactor / (holder ?? displays[0]).scaleFactor
  }
  setBounds(bounds) {
    this.#mustLive()
    this.bounds = bounds
  }
  setBackgroundColor(color) {
    this.#mustLive()
    this.background = color
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
