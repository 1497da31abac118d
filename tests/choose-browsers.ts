import { findBrowsers } from '#main/bench/chromium'

declare module 'vitest' {
  interface ProvidedContext {
    /** The packaged browser, where it can run: it is the same on every machine, and does with half of the work. */
    chromium: string
    /** The installed one, where there is one. */
    installedChromium: string
    /** Both kinds, or the one that is here. */
    browsers: string[]
  }
}

/** Which browsers the tests run in; null where there is none. `REGIONKIKAREN_BROWSER` names the one for all. */
export async function chooseBrowsers(): Promise<{
  readonly chromium: string
  readonly installedChromium: string
  readonly browsers: string[]
} | null> {
  const named = process.env['REGIONKIKAREN_BROWSER']
  const browsers = await findBrowsers()
  const [installedChromium] = browsers
  const chromium = named ? installedChromium : browsers.at(-1)
  if (installedChromium === undefined || chromium === undefined) return null
  return { chromium, installedChromium, browsers }
}
