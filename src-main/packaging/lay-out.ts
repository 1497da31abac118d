import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { programFiles } from './program-files'

/** Where the program lies as it is packed; `directories.app` of electron-builder.yml. */
const PROGRAM_FOLDER = 'release/program'

export interface ProgramPackage {
  readonly name: string
  readonly version: string
  readonly [key: string]: unknown
}

export const readProgramPackage = (root: string): ProgramPackage =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as ProgramPackage

const KEPT = ['name', 'version', 'description', 'license', 'author', 'homepage', 'type', 'main']

/** The package.json of an installed program: who it is and what is started. It has no packages and no scripts. */
export function installedPackage(own: ProgramPackage): Record<string, unknown> {
  const kept = Object.entries(own).filter(([key]) => KEPT.includes(key))
  return { ...Object.fromEntries(kept), productName: 'Regionkikaren' }
}

/** Lays the program out as the archive is to hold it. Returns the folder. */
export function layOutProgram(root: string): string {
  const folder = join(root, PROGRAM_FOLDER)
  rmSync(folder, { recursive: true, force: true })
  for (const file of programFiles(root)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
  const own = JSON.stringify(installedPackage(readProgramPackage(root)), null, 2)
  writeFileSync(join(folder, 'package.json'), `${own}\n`)
  return folder
}
