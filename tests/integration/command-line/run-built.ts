import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const built = (path: string): string => fileURLToPath(new URL(`../../../out/${path}`, import.meta.url))
export const bundledFile = built('resources/ostergotland-sodermanland.regiondata')

export interface Ran {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** Runs the built command line in a process of its own, as a person would. */
export function runBuilt(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [built('main/command-line.js'), ...args],
      { env: { ...process.env, LANG: 'sv_SE.UTF-8', LC_ALL: '', ...environment }, maxBuffer: 64 * 2 ** 20 },
      (_error, out, error) => resolve({ code: child.exitCode ?? -1, out, error }),
    )
  })
}
