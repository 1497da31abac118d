import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findProgramFolders } from '#main/hosting/folders'
import { drawIcons, ICON_FOLDER } from './draw-icons'

/** `npm run icons`: makes the icons of the drawings beside them. */
const { root } = findProgramFolders(import.meta.url)
for (const [name, bytes] of await drawIcons(root)) {
  const file = join(root, ICON_FOLDER, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
process.stderr.write(`${ICON_FOLDER}\n`)
