import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_FILES } from './package-files'
import { packagesOf } from './bundle-record'
import { reachable, readRecord } from './program-files'

/** A package of which the installed program holds code or files. */
export interface PackedPackage {
  readonly name: string
  readonly version: string
  /** As the package states it, e.g. `MIT`. */
  readonly licence: string
  /** From the repository's root, e.g. `node_modules/a/node_modules/b`. */
  readonly folder: string
}

/** All of them, by name: those built into main, workers, preload and window, and those with files that are read. */
export function packedPackages(root: string): PackedPackage[] {
  const main = readRecord(root, 'main')
  const folders = new Set([
    ...reachable(main).flatMap((file) => main[file]?.packages ?? []),
    ...Object.values(readRecord(root, 'preload')).flatMap(({ packages }) => packages),
    ...Object.values(readRecord(root, 'renderer')).flatMap(({ packages }) => packages),
    ...packagesOf(PACKAGE_FILES.map((file) => `node_modules/${file}`)),
  ])
  const known = [...folders].map((folder) => readPackage(root, folder))
  const once = new Map(known.map((one) => [`${one.name}@${one.version}`, one]))
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

function readPackage(root: string, folder: string): PackedPackage {
  const stated = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string | { type: string }
    licenses?: readonly { type: string }[]
  }
  const { license = stated.licenses?.map(({ type }) => type).join(' OR ') ?? '' } = stated
  const licence = typeof license === 'string' ? license : license.type
  return { name: stated.name, version: stated.version, licence, folder }
}

const IS_LICENCE = /^(licen[cs]e|copying|notice|mit-licen[cs]e|ofl)([-.].*)?$/i

/** Names of the texts in a package's own folder that say under which terms it may be passed on. */
export function licenceFiles(root: string, { folder }: PackedPackage): string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && IS_LICENCE.test(entry.name) && !/\.(js|json|ts)$/.test(entry.name))
    .map(({ name }) => name)
    .sort()
}
