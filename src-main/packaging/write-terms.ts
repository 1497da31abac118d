import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { licenceOf, writeLicences, type PackageLicence } from './licence-texts'
import { packedPackages } from './packed-packages'

/** Lies beside the installed program; electron-builder.yml takes it from here. */
export const LICENCES_FILE = 'release/THIRD-PARTY-LICENCES.txt'

/**
 * Writes the terms of all packages of which the built program holds something. Throws when one has none, or others than
 * we allow.
 *
 * @returns the packages
 */
export function writeTerms(root: string): PackageLicence[] {
  const packages = packedPackages(root).map((packed) => licenceOf(root, packed))
  const text = writeLicences(packages)
  const file = join(root, LICENCES_FILE)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return packages
}
