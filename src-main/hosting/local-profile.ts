import { win32 } from 'node:path'
import { thisPlatform, type Platform } from './library-folder'

/**
 * Windows' folder for what Chromium and the window keep: in the local profile, beside the library. Electron's own
 * choice, `%APPDATA%`, follows people between computers and is often a folder on a server: the cache would go with it,
 * and a second computer would find the first one's lock. Null elsewhere: Electron's choice is local there.
 */
export function localProfileFolder(on: Platform = thisPlatform()): string | null {
  if (on.platform !== 'win32') return null
  const local = on.environment['LOCALAPPDATA'] || win32.join(on.home, 'AppData', 'Local')
  return win32.join(local, 'Regionkikaren', 'app')
}
