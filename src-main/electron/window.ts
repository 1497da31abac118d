import { app, BrowserWindow, screen } from 'electron'
import type { Announce } from '#shared/contract/calls'
import { APP_ADDRESS } from './app-scheme'
import { fitToScreens, keepWindowPlace, MINIMUM_SIZE, readWindowPlace } from './window-place'

export interface WindowOptions {
  readonly preloadFile: string
  readonly title: string
  /** File in which size and place are remembered. */
  readonly placeFile: string
}

/** The program's one window. */
export interface MainWindow {
  /** Brings it forward; makes it first when there is none. */
  show(): void
  /** The window for dialogs to stand before, when there is one. */
  current(): BrowserWindow | null
  /** Tells the window; kept until its page is ready to listen. */
  readonly announce: Announce
}

export function setupWindow(options: WindowOptions): MainWindow {
  let window: BrowserWindow | null = null
  let listening = false
  let waiting: (readonly [name: string, payload: unknown])[] = []

  const create = (): BrowserWindow => {
    const created = openWindow(options)
    created.webContents.on('did-start-loading', () => {
      listening = false
    })
    created.webContents.on('did-finish-load', () => {
      listening = true
      for (const [name, payload] of waiting) created.webContents.send(name, payload)
      waiting = []
    })
    created.on('closed', () => {
      window = null
      listening = false
    })
    return created
  }

  return {
    show() {
      window ??= create()
      if (window.isMinimized()) window.restore()
      if (window.isVisible()) window.focus()
    },
    current: () => window,
    announce(name, payload) {
      if (window !== null && listening) window.webContents.send(name, payload)
      else waiting.push([name, payload])
    },
  }
}

function openWindow({ preloadFile, title, placeFile }: WindowOptions): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea)
  const place = fitToScreens(readWindowPlace(placeFile), workAreas)
  const window = new BrowserWindow({
    title,
    width: place.width,
    height: place.height,
    ...(place.x === null || place.y === null ? { center: true } : { x: place.x, y: place.y }),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    // Shown once it is painted, so that nobody sees an empty window.
    show: false,
    webPreferences: {
      preload: preloadFile,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  })
  if (place.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    keepWindowPlace(placeFile, { x, y, width, height, maximized: window.isMaximized() })
  })
  void window.loadURL(APP_ADDRESS)
  return window
}
