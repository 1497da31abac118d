import { record } from './record'

/** Of the command line, what is Chromium's; the program's own stays with the program. */
const CHROMIUM_SWITCHES: ReadonlySet<string> = new Set([
  'remote-debugging-port',
  'no-sandbox',
  'lang',
  'accept-lang',
  'force-device-scale-factor',
  'screen-info',
  'disable-gpu',
  'use-angle',
  'force-prefers-reduced-motion',
  'force-dark-mode',
  'window-size',
])

const switches = new Map<string, string>()

/** Reads `--name` and `--name=value`; as in Electron what follows a plain `--` is no switch. */
export function readSwitches(given: readonly string[]): void {
  const end = given.indexOf('--')
  for (const one of end < 0 ? given : given.slice(0, end)) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(one) ?? []
    if (name !== undefined) switches.set(name, value)
  }
}

export const commandLine = {
  appendSwitch(name: string, value = '') {
    switches.set(name, value)
    record.switches.push([name, value])
  },
  hasSwitch: (name: string) => switches.has(name),
  getSwitchValue: (name: string) => switches.get(name) ?? '',
  removeSwitch: (name: string) => void switches.delete(name),
} satisfies Partial<Electron.CommandLine>

/** What Chromium is started with: its own of the command line, and all that the program has set. */
export function chromiumSwitches(locale: string): string[] {
  const set = new Set(record.switches.map(([name]) => name))
  const passed = [...switches]
    .filter(([name]) => CHROMIUM_SWITCHES.has(name) || set.has(name))
    .map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  if (!switches.has('lang')) passed.push(`--lang=${locale.split('-')[0]}`, `--accept-lang=${locale}`)
  // Chromium's sandbox needs rights that root in a container does not have.
  if (process.getuid?.() === 0) passed.push('--no-zygote', '--no-sandbox')
  return [...new Set(passed)]
}
