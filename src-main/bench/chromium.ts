import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** Names on PATH, best first. */
const PROGRAM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'msedge',
  'microsoft-edge',
]

/** Where installers put Chromium-based browsers that are not on PATH. */
function usualPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']]
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ])
  }
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  return [
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
  ]
}

function findInstalled(): string | null {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => PROGRAM_NAMES.map((name) => join(folder, name + suffix)))
  return [...onPath, ...usualPlaces(process.platform, process.env)].find((path) => existsSync(path)) ?? null
}

/** The one inside the npm package `@sparticuz/chromium`, unpacked into the temporary folder (Linux only). */
async function unpackPackaged(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

/**
 * A browser to test with: `REGIONKIKAREN_BROWSER`, else one that is installed, else the packaged one.
 * Null where there is none.
 */
export async function findChromium(): Promise<string | null> {
  const named = process.env['REGIONKIKAREN_BROWSER']
  if (named !== undefined && named !== '') return named
  return findInstalled() ?? (await unpackPackaged())
}

/** Both kinds, where they are here: readers have the installed one, machines without a screen the packaged. */
export async function findBrowsers(): Promise<string[]> {
  const found = [await findChromium(), await unpackPackaged()]
  return [...new Set(found.filter((path) => path !== null))]
}

/**
 * Offline, and the same everywhere. The package's own arguments are not used: they switch off the same-origin
 * policy, which is among the things that the tests are to see.
 */
const ARGUMENTS = [
  '--no-first-run',
  '--no-pings',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
]

/** Starts it without a window, with a profile of its own that is thrown away. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  // Chromium's sandbox needs rights that containers and root do not have.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: [...ARGUMENTS, ...(isRoot ? ['--no-zygote'] : [])],
  })
}
