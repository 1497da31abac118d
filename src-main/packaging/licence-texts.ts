import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { licenceFiles, type PackedPackage } from './packed-packages'

/** Texts that we keep for packages that carry none; each begins with where it is from. */
const KEPT_TEXTS = 'resources/licences'
const keptText = (name: string): string => `${name.replace('/', '__')}.txt`

/** A package with the texts under which it may be passed on; none where nobody has any. */
export interface PackageLicence extends PackedPackage {
  readonly texts: readonly string[]
}

export function licenceOf(root: string, packed: PackedPackage): PackageLicence {
  const own = licenceFiles(root, packed).map((file) => join(root, packed.folder, file))
  const kept = join(root, KEPT_TEXTS, keptText(packed.name))
  const files = own.length > 0 ? own : existsSync(kept) ? [kept] : []
  return { ...packed, texts: files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()) }
}

const RULE = '='.repeat(100)

/** One text with the terms of all packages. Throws when a package has none: then it must not be passed on. */
export function writeLicences(packages: readonly PackageLicence[]): string {
  const without = packages.filter(({ texts }) => texts.every((text) => text === ''))
  if (without.length > 0) {
    const names = without.map(({ name, version }) => `${name} ${version}`).join(', ')
    throw new Error(
      `no licence text for ${names}: put one into ${KEPT_TEXTS}, and say there where it is from`,
    )
  }
  const head = `Regionkikaren holds code or files of ${packages.length} packages by others, under the terms below.
Electron's and Chromium's own terms lie beside this file: LICENSE.electron.txt and LICENSES.chromium.html.`
  const parts = packages.map(
    ({ name, version, licence, texts }) =>
      `${RULE}\n${name} ${version}${licence === '' ? '' : ` (${licence})`}\n${RULE}\n\n${texts.join('\n\n')}`,
  )
  return `${[head, ...parts].join('\n\n\n')}\n`
}
