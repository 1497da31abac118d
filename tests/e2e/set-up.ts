import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { findBrowsers } from '#main/bench/chromium'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string
    browsers: string[]
    electron: boolean
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
  const electron = existsSync(join(root, 'node_modules', 'electron', 'path.txt'))
  if (!electron) {
    console.warn(
      "\n*** Electron's binary is missing here: end-to-end tests ran on the browser host only. ***\n",
    )
  }
  project.provide('chromium', chromium)
  project.provide('browsers', browsers)
  project.provide('electron', electron)
}
