import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAllowed, licenceName } from './allowed-licences'
import { licenceFiles, type PackedPackage } from './packed-packages'

/** Texts that we keep for packages that carry none; each begins with where it is from. */
const KEPT_TEXTS = 'resources/licences'
const keptText = (name: string): string => `${name.replace('/', '__')}.txt`

/** A package with the texts under which it may be passed on; none where nobody has any. */
export interface PackageLicence extends PackedPackage {
  readonly texts: readonly string[]
}

/** What a package states is amended where its own licence file tells more (`allowed-licences.ts`). */
export function licenceOf(root: string, packed: PackedPackage): PackageLicence {
  const own = licenceFiles(root, packed).map((file) => join(root, packed.folder, file))
  const kept = join(root, KEPT_TEXTS, keptText(packed.name))
  const files = own.length > 0 ? own : existsSync(kept) ? [kept] : []
  const texts = files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim())
  return { ...packed, licence: licenceName(packed.name, packed.licence, texts.join('\n')), texts }
}

const RULE = '='.repeat(100)
const named = (packages: readonly PackageLicence[], more: (one: PackageLicence) => string): string =>
  packages.map((one) => `${one.name} ${one.version}${more(one)}`).join(', ')

/** Throws when a package states no terms, others than we allow, or has no text of them: then it must not be passed on. */
export function checkLicences(packages: readonly PackageLicence[]): void {
  const refused = packages.filter(({ licence }) => !isAllowed(licence))
  if (refused.length > 0)
    throw new Error(
      `terms that nobody has allowed: ${named(refused, ({ licence }) => ` (${licence === '' ? 'states none' : licence})`)}; see src-main/packaging/allowed-licences.ts`,
    )
  const without = packages.filter(({ texts }) => texts.every((text) => text === ''))
  if (without.length > 0)
    throw new Error(
      `no licence text for ${named(without, () => '')}: put one into ${KEPT_TEXTS}, and say there where it is from`,
    )
}

/** One text with a list of all packages and their terms. Throws as `checkLicences` does. */
export function writeLicences(packages: readonly PackageLicence[]): string {
  checkLicences(packages)
  const titles = packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`)
  const head = `Regionkikaren holds code or files of ${packages.length} packages by others, under the terms below.
Electron's and Chromium's own terms lie beside this file: LICENSE.electron.txt and LICENSES.chromium.html.

${titles.join('\n')}`
  const parts = packages.map(({ texts }, i) => `${RULE}\n${titles[i]}\n${RULE}\n\n${texts.join('\n\n')}`)
  return `${[head, ...parts].join('\n\n\n')}\n`
}
