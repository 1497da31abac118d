import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, shell } from 'electron'
import { noteInLog } from '#main/diagnostics'

/** As packaging calls the terms of all parts by others; a packed program has it beside its executable. */
const LICENCES_FILE = 'THIRD-PARTY-LICENCES.txt'

/**
 * For the menu: shows the terms of all parts by others. Null where nobody has written them, as in a work tree that was never
 * packed.
 */
export function licencesToShow(root: string): (() => void) | null {
  // On Windows and Linux beside the program, on macOS in `Contents`.
  const folder = app.isPackaged ? join(process.resourcesPath, '..') : join(root, 'release')
  const file = join(folder, LICENCES_FILE)
  if (!existsSync(file)) return null
  return () =>
    void shell.openPath(file).then((problem) => {
      if (problem === '') return
      noteInLog('licences', `could not be shown: ${problem}`)
      shell.showItemInFolder(file)
    })
}
