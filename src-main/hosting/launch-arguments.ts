import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { READABLE_EXTENSIONS } from '#main/datasets/file-limits'

/** What the operating system or `npm start` asks the desktop program for. Paths are absolute. */
export interface LaunchArguments {
  readonly library: string | undefined
  /** A file to look at without taking it into the library. */
  readonly dataset: string | null
  /** Files to open: double-clicked, or dropped on the program's icon. */
  readonly files: readonly string[]
}

/**
 * Reads arguments without refusing any: Chromium's and the system's own stand among ours. What is not a
 * file that we read by its name is passed over.
 */
export function readLaunchArguments(args: readonly string[], folder: string): LaunchArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { library: { type: 'string' }, dataset: { type: 'string' } },
  })
  const { library, dataset } = values
  return {
    library: typeof library === 'string' ? resolve(folder, library) : undefined,
    dataset: typeof dataset === 'string' ? resolve(folder, dataset) : null,
    files: positionals.filter(isReadableFileName).map((file) => resolve(folder, file)),
  }
}

/** By name only; what is in it is found out when it is opened. */
export const isReadableFileName = (name: string): boolean =>
  READABLE_EXTENSIONS.includes(extname(name).slice(1).toLowerCase())
