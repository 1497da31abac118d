import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBrowsers } from '#main/bench/chromium'
import { chooseElectron, type ChosenElectron } from './choose-electron'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
    browsers: string[]
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
  const browsers = await findBrowsers()
  const [chromium] = browsers
  if (chromium === undefined) {
    throw new Error(
      'No Chromium, Chrome or Edge found: name one in REGIONKIKAREN_BROWSER to run the end-to-end tests.',
    )
  }
  const electron = await chooseElectron()
  console.warn(`\n*** ${saying(electron)} ***\n`)
  project.provide('chromium', chromium)
  project.provide('browsers', browsers)
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
