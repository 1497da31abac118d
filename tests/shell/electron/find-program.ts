import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

export interface Program {
  readonly folder: string
  /** The script to start. */
  readonly main: string
  readonly name?: string | undefined
  readonly version?: string | undefined
}

/**
 * What to start, as Electron decides it: the archive beside the executable (here laid out as a folder), else the folder
 * or script that the command line names. Scripts after `-r` are run on the way.
 */
export function findProgram(given: readonly string[], resources: string, onlyFromAsar: boolean): Program {
  const packed = [join(resources, 'app.asar'), ...(onlyFromAsar ? [] : [join(resources, 'app')])]
  const there = packed.find((folder) => existsSync(folder))
  if (there !== undefined) return programIn(there)
  const rest = [...given]
  for (let one = rest.shift(); one !== undefined; one = rest.shift()) {
    if (one === '-r' || one === '--require') createRequire(import.meta.url)(resolve(rest.shift() ?? ''))
    else if (!one.startsWith('-')) {
      const path = resolve(one)
      return statSync(path).isDirectory() ? programIn(path) : { ...programIn(dirname(path)), main: path }
    }
  }
  throw new Error('no program: name its folder or its script')
}

function programIn(folder: string): Program {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return { folder, main: join(folder, 'index.js') }
  const said = JSON.parse(readFileSync(file, 'utf8')) as Partial<
    Record<'name' | 'productName' | 'version' | 'main', string>
  >
  return {
    folder,
    main: join(folder, said.main ?? 'index.js'),
    name: said.productName ?? said.name,
    version: said.version,
  }
}
