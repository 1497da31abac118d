import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { chooseBrowsers } from '../choose-browsers'
import { chooseElectron, type ChosenElectron } from './choose-electron'

declare module 'vitest' {
  interface ProvidedContext {
    electron: ChosenElectron | null
  }
}

/** Builds when needed, and unpacks the browser once, before files that run at the same time ask for it. */
export default async function setUp(project: TestProject): Promise<void> {
  const root = join(import.meta.dirname, '..', '..')
  const build = spawnSync(process.execPath, [join(root, 'src-main', 'ensure-built.mjs')], {
    stdio: 'inherit',
  })
  if (build.status !== 0) throw new Error('the build failed')
  const chosen = await chooseBrowsers()
  if (chosen === null) {
    throw new Error(
      'No Chromium, Chrome or Edge found: name one in REGIONKIKAREN_BROWSER to run the end-to-end tests.',
    )
  }
  const electron = await chooseElectron()
  console.warn(`\n*** ${saying(electron)} ***\n`)
  // The browser host in the packaged browser, the stand-in of Electron in the installed one: so each test is run in both.
  project.provide('chromium', chosen.chromium)
  project.provide('installedChromium', chosen.installedChromium)
  project.provide('browsers', chosen.browsers)
  project.provide('electron', electron)
}

/** Which Electron runs, in one line that nobody overlooks. */
function saying(electron: ChosenElectron | null): string {
  if (electron === null) {
    return 'End-to-end tests run on the BROWSER HOST ONLY: neither Electron nor its stand-in can run here.'
  }
  const { kind, executable } = electron
  return kind === 'real'
    ? `End-to-end tests run on both hosts, with REAL ELECTRON: ${executable}`
    : `End-to-end tests run on both hosts, with the STAND-IN OF ELECTRON: ${executable}`
}
