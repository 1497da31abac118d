import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { NamedFile } from './dataset-files'
import type { PageWatch } from './watch-page'

export const PROGRAM_ROOT = join(import.meta.dirname, '..', '..')

export type HostName = 'browser' | 'electron'

/** How many times as long as usual to wait, on a machine that is slow or does much else. */
const TIMES = Number(process.env['REGIONKIKAREN_PATIENCE'] ?? (process.env['CI'] === undefined ? 1 : 3))
/** Milliseconds to wait for something in the window: a usual machine gets there, a failure is soon known. */
export const PATIENCE = 8_000 * TIMES
/** Milliseconds until a file is saved: a report of many pages takes its time. */
export const SAVING_PATIENCE = 60_000 * TIMES

/** How a window looks to its reader, where it is not the laptop of a council meeting. */
export interface Look {
  /** In CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Pixels of the screen for one of CSS. Electron's one window keeps that of its screen. */
  readonly deviceScaleFactor?: number
}

export const LAPTOP = { width: 1366, height: 768 }

/** A file that the program has saved. */
export interface SavedFile {
  /** As the program proposed it. */
  readonly name: string
  readonly path: string
}

/** A window of the program, and what lies outside its page: dialogs of the system, files, paper. */
export interface OpenWindow {
  readonly page: Page
  readonly watch: PageWatch
  /** Chooses a file in the dialog that `ask` has the program open. */
  choose(file: NamedFile, ask: () => Promise<unknown>): Promise<void>
  /** The same for a folder; null where readers type its path into the page. */
  readonly chooseFolder: ((path: string, ask: () => Promise<unknown>) => Promise<void>) | null
  /** The file that `ask` has the program save, once it is whole. */
  saved(ask: () => Promise<unknown>): Promise<SavedFile>
  /** Names of all files saved from this window, in order. */
  savedNames(): Promise<readonly string[]>
  /** Chooses in the menu by its words; null where the window has none of its own. */
  readonly chooseInMenu: ((label: string) => Promise<void>) | null
  /** As the system's printing makes it, on A4. */
  pdf(): Promise<Uint8Array>
  close(): Promise<void>
}

/** The program, running with a library and settings of its own that are thrown away. */
export interface RunningHost {
  readonly name: HostName
  readonly libraryFolder: string
  /**
   * A window on the start view, with nothing on its way and without memory of earlier ones. In Electron there is one
   * window: it is loaded anew.
   */
  open(look?: Look): Promise<OpenWindow>
  /** The window as the program itself opens it at its start. Asked for at most once, before any other. */
  first(): Promise<OpenWindow>
  /** The address of a view in this host; `hash` begins with #. */
  address(hash: string): string
  close(): Promise<void>
}

/** What each of the hosts brings. */
export type StartedHost = Pick<RunningHost, 'open' | 'first' | 'address' | 'close'>
