import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** On Linux, Windows and macOS. */
const NAMES = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']

/**
 * The Electron program that npm's `electron` package has fetched, or null. `ELECTRON_OVERRIDE_DIST_PATH` names the folder
 * of another one, as it does for the package itself. Never `require('electron')`: the
 * package would try to fetch the program, and throw without a network.
 */
export function findElectronProgram(
  electronPackage: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  const elsewhere = environment['ELECTRON_OVERRIDE_DIST_PATH']
  if (elsewhere) {
    return NAMES.map((name) => join(elsewhere, name)).find((file) => existsSync(file)) ?? null
  }
  const pathFile = join(electronPackage, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** What a person types to fetch it, from the program's folder. Works without npx and on every system. */
export const ELECTRON_INSTALL_COMMAND = 'node node_modules/electron/install.js'
