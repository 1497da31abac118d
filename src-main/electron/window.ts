import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Announce } from '#shared/contract/calls'
import { pageColor } from './appearance'
import { createAnnouncements, type Announcements } from './announcements'
import { setupPageRescue, type RescueWords } from './page-rescue'
import { fitToScreens, keepWindowPlace, MINIMUM_SIZE, readWindowPlace } from './window-place'

export interface WindowOptions {
  readonly preloadFile: string
  readonly title: string
  /** File in which size and place are remembered. */
  readonly placeFile: string
  /** What to say when the page cannot be shown, in the reader's language. */
  readonly words: () => RescueWords
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
  const announcements = createAnnouncements()

  const create = (): BrowserWindow => {
    const created = openWindow(options, announcements)
    created.on('closed', () => {
      window = null
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
    announce: announcements.announce,
  }
}

/** So long (ms) may a page take to paint before the window is shown all the same: nobody can close what nobody sees. */
const LONGEST_UNSEEN = 8_000

function openWindow(
  { preloadFile, title, placeFile, words }: WindowOptions,
  announcements: Announcements,
): BrowserWindow {
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
    backgroundColor: pageColor(),
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
  if (place.x !== null && place.y !== null) {
    // Made with the scale of the first screen, and on one of another scale of another size than asked for.
    window.setBounds({ x: place.x, y: place.y, width: place.width, height: place.height })
  }
  const recolor = (): void => window.setBackgroundColor(pageColor())
  nativeTheme.on('updated', recolor)
  let shown = false
  const reveal = (): void => {
    if (shown || window.isDestroyed()) return
    shown = true
    clearTimeout(unseen)
    // Maximizing shows the window, so it waits for the page as well.
    if (place.maximized) window.maximize()
    window.show()
  }
  announcements.deliverTo(window)
  const rescue = setupPageRescue(window, words, reveal)
  const unseen = setTimeout(() => {
    reveal()
    // One that is still loading is only slow.
    if (!window.webContents.isLoadingMainFrame()) rescue.sayEmpty()
  }, LONGEST_UNSEEN)
  window.once('ready-to-show', reveal)
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds()
    const maximized = shown ? window.isMaximized() : place.maximized
    keepWindowPlace(placeFile, { x, y, width, height, maximized })
  })
  window.once('closed', () => {
    clearTimeout(unseen)
    nativeTheme.off('updated', recolor)
  })
  rescue.load()
  return window
}
