import { join as joinHere, type PlatformPath } from 'node:path'
import { FILE_EXTENSION } from '#shared/contract/file-extensions'

/** The folder of dataset files inside the library's folder. */
export const datasetsFolder = (library: string, join: PlatformPath['join'] = joinHere): string =>
  join(library, 'datasets')

/** Where the file with this SHA-256 is kept. Throws when the digest is not one: it must never leave the folder. */
export function datasetPath(library: string, digest: string, join: PlatformPath['join'] = joinHere): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error('not a digest')
  return join(datasetsFolder(library, join), `${digest}.${FILE_EXTENSION}`)
}
