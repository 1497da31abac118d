import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The Electron program that npm's `electron` package has fetched, or null. Never `require('electron')`: the
 * package would try to fetch the program, and throw without a network.
 */
export function findElectronProgram(electronPackage: string): string | null {
  const pathFile = join(electronPackage, 'path.txt')
  if (!existsSync(pathFile)) return null
  const program = join(electronPackage, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : null
}

/** What a person types to fetch it, from the program's folder. Works without npx and on every system. */
export const ELECTRON_INSTALL_COMMAND = 'node node_modules/electron/install.js'
