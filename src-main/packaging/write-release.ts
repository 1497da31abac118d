import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RELEASE_FILE, releaseSchema, type Release } from '#main/releases/release-file'

const IS_INSTALLER = /\.(exe|msi|zip|dmg|AppImage|deb)$/

/** What lies in the folder to be installed, with the sums by which it is recognised. */
export function describeRelease(folder: string, version: string, date: string): Release {
  const installers = readdirSync(folder)
    .filter((file) => IS_INSTALLER.test(file) && !file.startsWith('__uninstaller'))
    .sort()
    .map((file) => ({
      file,
      sha256: createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    }))
  return releaseSchema.parse({ version, date, installers })
}

export function writeRelease(folder: string, version: string, date: string): void {
  const release = describeRelease(folder, version, date)
  writeFileSync(join(folder, RELEASE_FILE), `${JSON.stringify(release, null, 2)}\n`)
}
