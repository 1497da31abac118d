import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { READABLE_EXTENSIONS } from '#shared/contract/file-extensions'
import { LINK_SCHEME } from '#shared/saved-view/link-base'
import { LONGEST_LINK } from '#shared/saved-view/view-link'

/** What the operating system or `npm start` asks the desktop program for. Paths are absolute. */
export interface LaunchArguments {
  readonly library: string | undefined
  /** A file to look at without taking it into the library. */
  readonly dataset: string | null
  /** Files to open: double-clicked, or dropped on the program's icon. */
  readonly files: readonly string[]
  /** Links to views, as they were given; `parseLink` reads them. */
  readonly links: readonly string[]
}

/**
 * Reads arguments without refusing any: Chromium's and the system's own stand among ours. What is not a
 * file that we read by its name, and no link to a view, is passed over.
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
    files: positionals
      .filter((one) => isReadableFileName(one) && !isViewLink(one))
      // A path on a server stays what it is on every system, for `serverOfPath`.
      .map((file) => (file.startsWith('\\\\') ? file : resolve(folder, file))),
    links: positionals.filter(isViewLink),
  }
}

/** By name only; what is in it is found out when it is opened. */
export const isReadableFileName = (name: string): boolean =>
  READABLE_EXTENSIONS.includes(extname(name).slice(1).toLowerCase())

/** By its scheme only; what it says is found out by the window. */
export const isViewLink = (text: string): boolean =>
  text.length <= LONGEST_LINK && text.toLowerCase().startsWith(`${LINK_SCHEME}://`)
