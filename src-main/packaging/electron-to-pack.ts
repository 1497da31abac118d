import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findElectronProgram } from '#main/hosting/electron-program'

/** Stands before the fuses in an executable of Electron. */
const FUSES_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** Version 1, nine fuses, as Electron publishes them. */
const UNFLIPPED = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101100011')])

/** The tests' stand-in of Electron, or another that the variable names. */
const STAND_IN_MODULE = 'tests/shell/electron/build-stand-in.ts'
const STAND_IN_VARIABLE = 'REGIONKIKAREN_ELECTRON'

/**
 * The executable to pack where Electron's own is missing. Null where electron-builder fetches Electron itself: its program has been
 * fetched here before, or there is nothing else.
 */
export async function findStandIn(root: string): Promise<string | null> {
  const named = process.env[STAND_IN_VARIABLE]
  if (named) return named
  if (findElectronProgram(join(root, 'node_modules', 'electron'), {}) !== null) return null
  if (!existsSync(join(root, STAND_IN_MODULE))) return null
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport<{ buildStandIn(): Promise<string> }>(join(root, STAND_IN_MODULE), {
    root,
    configFile: false,
    logLevel: 'error',
  })
  return module.buildStandIn()
}

/** A folder as Electron's archive unpacks, around an executable that stands in for Electron's. */
export function layOutElectron(folder: string, executable: string, version: string): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'locales'), { recursive: true })
  const copy = join(folder, 'electron')
  copyFileSync(executable, copy)
  const bytes = readFileSync(copy)
  if (!bytes.includes(FUSES_SENTINEL))
    writeFileSync(
      copy,
      Buffer.concat([bytes, Buffer.from(`\n${FUSES_SENTINEL}`), UNFLIPPED, Buffer.from('\n')]),
    )
  writeFileSync(join(folder, 'version'), version)
  for (const locale of ['sv', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '')
  const words = `${basename(executable)} stands in for Electron in tests.\n`
  for (const terms of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, terms), words)
  return folder
}
