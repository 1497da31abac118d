import { closeSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { findElectronProgram } from '#main/hosting/electron-program'
import { buildStandIn } from '../shell/electron/build-stand-in'

/** What the tests start as Electron. */
export interface ChosenElectron {
  readonly executable: string
  /** `stand-in`: a program of ours that is taken for Electron, see tests/shell/electron. */
  readonly kind: 'real' | 'stand-in'
}

/**
 * The only place where it is decided: what `REGIONKIKAREN_ELECTRON` names (the path of an executable), else the real
 * one where npm's package has its binary, else the stand-in. Null: none can run here.
 */
export async function chooseElectron(): Promise<ChosenElectron | null> {
  const named = process.env['REGIONKIKAREN_ELECTRON']
  const packageFolder = join(import.meta.dirname, '..', '..', 'node_modules', 'electron')
  const executable = named ? named : (findElectronProgram(packageFolder) ?? (await standIn()))
  return executable === null ? null : { executable, kind: isScript(executable) ? 'stand-in' : 'real' }
}

/** Built from its sources; it needs Linux. */
const standIn = async (): Promise<string | null> => (process.platform === 'linux' ? buildStandIn() : null)

/** Electron's own program is none, wherever the stand-in was put in its place. */
function isScript(executable: string): boolean {
  const start = Buffer.alloc(2)
  const file = openSync(executable, 'r')
  try {
    readSync(file, start)
  } finally {
    closeSync(file)
  }
  return start.toString('latin1') === '#!'
}
