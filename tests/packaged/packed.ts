import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')
export const RELEASE = join(ROOT, 'release')

/** What electron-builder brings along: reading archives and fuses. */
const builder = createRequire(join(ROOT, 'src-main', 'packaging', 'builder', 'package.json'))
export const asar = builder('@electron/asar') as {
  listPackage(archive: string, options: { isPack: boolean }): string[]
  extractAll(archive: string, folder: string): void
  statFile(archive: string, file: string): { readonly unpacked?: boolean; readonly files?: unknown }
}
export const fuses = builder('@electron/fuses') as {
  getCurrentFuseWire(executable: string): Promise<Record<string, number | string>>
}

/** The unpacked program: its executable and the folder with app.asar. */
export interface PackedProgram {
  readonly folder: string
  readonly executable: string
  readonly resources: string
}

/** Where electron-builder leaves it on this system, or where `REGIONKIKAREN_PACKED` says. */
export function packedProgram(): PackedProgram {
  const named = process.env['REGIONKIKAREN_PACKED']
  const folder = named || RELEASE
  const places =
    process.platform === 'darwin'
      ? ['mac-universal', 'mac-arm64', 'mac', '.'].map((name) => {
          const app = join(folder, name, 'Regionkikaren.app')
          const contents = join(app, 'Contents')
          return {
            folder: app,
            executable: join(contents, 'MacOS', 'Regionkikaren'),
            resources: join(contents, 'Resources'),
          }
        })
      : [
          ['win-unpacked', 'Regionkikaren.exe'],
          ['linux-unpacked', 'regionkikaren'],
          ['.', 'Regionkikaren.exe'],
          ['.', 'regionkikaren'],
        ].map(([name = '', executable = '']) => ({
          folder: join(folder, name),
          executable: join(folder, name, executable),
          resources: join(folder, name, 'resources'),
        }))
  const found = places.find(({ executable }) => existsSync(executable))
  if (found === undefined)
    throw new Error(`nothing is packed in ${folder}: ${readdirSync(folder).join(', ')}`)
  return found
}

/** A script in place of a program: the tests' stand-in of Electron. */
export const isStandIn = ({ executable }: PackedProgram): boolean =>
  readFileSync(executable).subarray(0, 2).toString('latin1') === '#!'
