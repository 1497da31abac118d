import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { startBrowserHost } from './browser-host'
import { startElectronHost } from './electron-host'
import type { HostName, RunningHost } from './host'

/** Starts the program with arguments of its own in addition to its library's; `chromium` is for the browser host. */
export async function startHost(
  name: HostName,
  extra: readonly string[] = [],
  chromium: string = inject('chromium'),
): Promise<RunningHost> {
  const libraryFolder = await mkdtemp(join(tmpdir(), 'regionkikaren-e2e-'))
  const started = await (name === 'browser'
    ? startBrowserHost(libraryFolder, extra, chromium)
    : startElectronHost(libraryFolder, extra))
  return {
    ...started,
    name,
    libraryFolder,
    async close() {
      await started.close()
      await rm(libraryFolder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
