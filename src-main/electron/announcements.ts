import type { BrowserWindow } from 'electron'
import type { Announce } from '#shared/contract/calls'

/** What the core tells the window, kept until its page can hear it. */
export interface Announcements {
  readonly announce: Announce
  /** From now on this window's page is told, and what waited is told first. Before the page is loaded. */
  deliverTo(window: BrowserWindow): void
}

interface Page {
  readonly window: BrowserWindow
  /** Its document and scripts are there, and its process lives. */
  loaded: boolean
  /** Another document is on its way: what is sent now would go down with this one. */
  leaving: boolean
}

export function createAnnouncements(): Announcements {
  let page: Page | null = null
  const waiting: (readonly [name: string, payload: unknown])[] = []

  const deliver = (): void => {
    if (page === null || !page.loaded || page.leaving) return
    for (const [name, payload] of waiting.splice(0)) page.window.webContents.send(name, payload)
  }

  return {
    announce(name, payload) {
      waiting.push([name, payload])
      deliver()
    },
    deliverTo(window) {
      const followed: Page = { window, loaded: false, leaving: false }
      page = followed
      followPage(followed, deliver)
      window.on('closed', () => {
        if (page === followed) page = null
      })
    },
  }
}

/**
 * Electron's events in the order that its source gives them. `did-start-loading` says nothing here: it is Chromium's
 * spinner, and turns for a change of the fragment as well, after which no `did-finish-load` comes.
 */
function followPage(page: Page, deliver: () => void): void {
  const contents = page.window.webContents
  let failed = false
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) page.leaving = true
  })
  contents.on('did-navigate', (_event, _address, status) => {
    page.loaded = false
    failed = isFailure(status)
  })
  contents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return
    page.loaded = false
    failed = true
  })
  contents.on('did-finish-load', () => {
    // Chromium's own page of the error has finished too, and nobody is there who listens.
    if (failed) return
    page.loaded = true
    page.leaving = false
    deliver()
  })
  // A navigation that was refused tells nothing but this, and the page is the one that it was.
  contents.on('did-stop-loading', () => {
    page.leaving = false
    deliver()
  })
  contents.on('render-process-gone', () => {
    page.loaded = false
  })
}

/** Chromium's number for a navigation that was given up, which is no failure: ERR_ABORTED. */
export const ABORTED = -3

/** Whether `did-navigate` brought an answer without a page: an HTTP status of an error. */
export const isFailure = (status: number): boolean => status >= 400
