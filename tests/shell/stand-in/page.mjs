// A window's page, told of by the events that Electron emits and in their order: `DidStartNavigation`,
// `DidFinishNavigation`, `DidFinishLoad`, `DidStartLoading` and `DidStopLoading` of electron_api_web_contents.cc.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { ipcRenderer } from './ipc.mjs'
import { preventable, record } from './record.mjs'

/** What a loaded page becomes: `record.page` names one. */
const OUTCOMES = {
  /** As it should. */
  paints: (page, url) => page.commit(url, 200, true),
  /** Its script is missing: the document loads and nothing is ever seen. */
  'paints-nothing': (page, url) => page.commit(url, 200, false),
  /** The document itself is missing. */
  'is-not-found': (page, url) => page.commit(url, 404, false),
  fails: (page, url) => page.fail(url),
  /** Is on its way for ever. */
  'never-comes': () => undefined,
}

export class WebContents extends EventEmitter {
  sent = []
  /** A script listens. What is sent when none does is lost. */
  hears = false
  crashed = false
  loading = false
  /** While Electron tells its observers of the end of the page's process. */
  ending = false

  constructor(owner) {
    super()
    this.owner = owner
    this.mainFrame = { parent: null, origin: 'null', url: '' }
    app.emit('web-contents-created', {}, this)
  }
  setWindowOpenHandler(handler) {
    this.openWindow = handler
  }
  getURL() {
    return this.mainFrame.url
  }
  isCrashed() {
    return this.crashed
  }
  isLoadingMainFrame() {
    return this.loading
  }
  send(channel, payload) {
    if (this.owner.isDestroyed()) throw new TypeError('Object has been destroyed')
    const copy = structuredClone(payload)
    if (!this.hears) return
    this.sent.push([channel, copy])
    ipcRenderer.emit(channel, { sender: 'not for pages' }, copy)
  }

  /** Rejects as Electron's does when the page cannot be loaded. */
  loadURL(url) {
    // As Electron did before its pull request 51900.
    if (this.ending) throw new Error('Electron has fallen: a page was loaded while the end of one was told')
    this.#startLoading()
    this.#emitStart({ url, isMainFrame: true, isSameDocument: false })
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject }
      setImmediate(() => {
        if (!this.owner.isDestroyed()) OUTCOMES[record.page](this, url)
      })
    })
  }
  reload() {
    this.loadURL(this.getURL()).catch(() => undefined)
  }

  commit(url, status, paints) {
    const { protocol: scheme, host } = new URL(url)
    this.crashed = false
    this.hears = false
    this.mainFrame = { parent: null, origin: `${scheme}//${host}`, url }
    this.emit('did-frame-navigate', {}, url, status, '', true, 1, 1)
    this.emit('did-navigate', {}, url, status, '')
    this.emit('dom-ready', {})
    if (paints && !this.owner.isVisible()) this.owner.emit('ready-to-show')
    this.hears = paints
    this.#finish()
    this.settle.resolve()
  }
  /** Chromium's own page of the error is a document too, which finishes. */
  fail(url) {
    this.crashed = false
    this.hears = false
    this.emit('did-fail-provisional-load', {}, -6, 'ERR_FILE_NOT_FOUND', url, true, 1, 1)
    this.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', url, true, 1, 1)
    this.#finish()
    this.settle.reject(Object.assign(new Error(`ERR_FILE_NOT_FOUND (-6) loading '${url}'`), { errno: -6 }))
  }

  /** A change of the fragment, by `location.hash` or the history: the spinner turns, nothing is loaded. */
  changeFragment(fragment) {
    const url = this.getURL().replace(/#.*$/s, '') + fragment
    this.#startLoading()
    this.#emitStart({ url, isMainFrame: true, isSameDocument: true })
    this.mainFrame = { ...this.mainFrame, url }
    this.emit('did-navigate-in-page', {}, url, true, 1, 1)
    this.#stopLoading()
  }
  /** The page asks to go elsewhere, by a link or a dropped file. Tells whether it was let go. */
  askToGo(url) {
    this.#startLoading()
    this.#emitStart({ url, isMainFrame: true, isSameDocument: false })
    const event = preventable({ url, isMainFrame: true, isSameDocument: false })
    this.emit('will-frame-navigate', event)
    this.emit('will-navigate', event, url)
    // A navigation that does not commit tells nothing more.
    if (event.defaultPrevented) this.#stopLoading()
    return !event.defaultPrevented
  }
  /** A navigation of the page itself has started and its document has not come. */
  startToGo(url) {
    this.#startLoading()
    this.#emitStart({ url, isMainFrame: true, isSameDocument: false })
  }
  end(reason) {
    this.crashed = true
    this.hears = false
    this.loading = false
    this.ending = true
    try {
      this.emit('render-process-gone', {}, { reason, exitCode: 5 })
    } finally {
      this.ending = false
    }
  }

  #emitStart(details) {
    const { url, isSameDocument, isMainFrame } = details
    this.emit('did-start-navigation', details, url, isSameDocument, isMainFrame, 1, 1)
  }
  #startLoading() {
    this.loading = true
    this.emit('did-start-loading', {})
  }
  #finish() {
    this.emit('did-frame-finish-load', {}, true, 1, 1)
    this.emit('did-finish-load', {})
    this.#stopLoading()
  }
  #stopLoading() {
    this.loading = false
    this.emit('did-stop-loading', {})
  }
}
