import type { Browser } from 'playwright-core'
import { launchChromium } from '#main/bench/chromium'

/**
 * One browser for all files that a worker of Vitest runs: files of this layer share their modules. It ends with the
 * worker, as Playwright ends what it has started.
 */
const browsers = new Map<string, Promise<Browser>>()

export async function browserOfWorker(chromium: string): Promise<Browser> {
  const running = await browsers.get(chromium)
  if (running?.isConnected() === true) return running
  const started = launchChromium(chromium)
  browsers.set(chromium, started)
  return started
}
