import { homedir } from 'node:os'
import { posix, resolve, win32 } from 'node:path'

export interface Platform {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
}

export const thisPlatform = (): Platform => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
})

/**
 * The folder in which the user's datasets are kept, by the platform's convention: `%LOCALAPPDATA%` on
 * Windows (not roaming: files are large), `~/Library/Application Support` on macOS, `XDG_DATA_HOME` on
 * Linux (which counts only when absolute, as its specification says).
 */
export function defaultLibraryFolder(on: Platform = thisPlatform()): string {
  const { environment, home } = on
  if (on.platform === 'win32') {
    const local = environment['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local')
    return win32.join(local, 'Regionkikaren', 'library')
  }
  if (on.platform === 'darwin') {
    return posix.join(home, 'Library', 'Application Support', 'Regionkikaren', 'library')
  }
  const stated = environment['XDG_DATA_HOME']
  const data = stated && posix.isAbsolute(stated) ? stated : posix.join(home, '.local', 'share')
  return posix.join(data, 'regionkikaren', 'library')
}

/** The folder given with `--library`, made absolute, or the platform's. */
export const libraryFolder = (given: string | undefined): string =>
  given === undefined ? defaultLibraryFolder() : resolve(given)
