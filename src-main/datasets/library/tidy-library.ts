import { join } from 'node:path'
import { keepPrivate } from '#main/files/private-folder'
import { isTemporary, sweepTemporaryFiles } from '#main/files/temporary-files'
import { removeEndedLock } from './index-lock'
import { removeAbandoned } from './staging'

/** What a library's folder is made of, with what was set aside; anything else in it is none of ours. */
const OURS =
  /^(?:(?:datasets|reports|incoming|index\.lock)|(?:index|settings|saved-views|groups|house-style|deck-template|mappings|browser-host)(?:-damaged-\d+)?\.json(?:\.bak)?)$/

/** At the start: removes what ended programs left, and takes what is there from other users' eyes. Never fails. */
export async function tidyLibrary(library: string): Promise<void> {
  for (const folder of ['', 'reports', 'datasets']) await sweepTemporaryFiles(join(library, folder))
  removeAbandoned(library)
  await removeEndedLock(library)
  await keepPrivate(library, (name) => OURS.test(name) || isTemporary(name))
}
