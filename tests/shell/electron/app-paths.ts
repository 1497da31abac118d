import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { commandLine } from './command-line'
import { environment } from './environment'

export type PathName = Parameters<Electron.App['getPath']>[0]

/** `xdg-user-dir` of the folders that have a name in the reader's language. */
const XDG_NAMES: Partial<Record<PathName, string>> = {
  documents: 'DOCUMENTS',
  downloads: 'DOWNLOAD',
  desktop: 'DESKTOP',
}

const set = new Map<PathName, string>()

function made(name: PathName, folder: string): string {
  mkdirSync(folder, { recursive: true })
  // Kept from the first time that anybody asks, as Chromium's PathService does.
  set.set(name, folder)
  return folder
}

/** As Electron on Linux; other folders than those that the program asks for are refused. */
export function pathOf(name: PathName, appName: string): string {
  const known = set.get(name)
  if (known !== undefined) return known
  switch (name) {
    case 'home':
      return homedir()
    case 'temp':
      return tmpdir()
    case 'exe':
      return environment.executable
    case 'appData':
      return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
    case 'userData':
      return made(
        name,
        commandLine.getSwitchValue('user-data-dir') || join(pathOf('appData', appName), appName),
      )
    case 'sessionData':
      return pathOf('userData', appName)
    case 'logs':
      return made(name, join(pathOf('userData', appName), 'logs'))
    case 'documents':
    case 'downloads':
    case 'desktop': {
      const asked = spawnSync('xdg-user-dir', [XDG_NAMES[name] ?? ''], { encoding: 'utf8' })
      const folder = asked.status === 0 ? asked.stdout.trim() : ''
      return folder || join(homedir(), name.charAt(0).toUpperCase() + name.slice(1))
    }
    default:
      throw new Error(`Failed to get '${name}' path`)
  }
}

export function setPath(name: PathName, folder: string): void {
  if (!isAbsolute(folder)) throw new Error('Path must be absolute')
  made(name, folder)
}
