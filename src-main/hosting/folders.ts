import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BUNDLED_IDS, bundledFileName } from '#main/bundled-data/bundled-ids'

/** Where the program's own files are; the same in the work tree, as an npm package and packaged. */
export interface ProgramFolders {
  /** Holds package.json. */
  readonly root: string
  /** The built programs and workers. */
  readonly main: string
  readonly preload: string
  /** The window's files. */
  readonly renderer: string
  /** The datasets that come with the program; the first one is shown at the first start. */
  readonly bundledFiles: readonly string[]
  /** The `electron` package as npm installs it. */
  readonly electronPackage: string
}

/** Goes up from a module of ours (which may lie in `out/main/parts` or `src-main`) to package.json. */
export function findProgramFolders(moduleUrl: string = import.meta.url): ProgramFolders {
  let root = dirname(fileURLToPath(moduleUrl))
  while (!existsSync(join(root, 'package.json'))) {
    const parent = dirname(root)
    if (parent === root) throw new Error(`no package.json above ${moduleUrl}`)
    root = parent
  }
  return {
    root,
    main: join(root, 'out', 'main'),
    preload: join(root, 'out', 'preload'),
    renderer: join(root, 'out', 'renderer'),
    bundledFiles: BUNDLED_IDS.map((id) => join(root, 'out', 'resources', bundledFileName(id))),
    electronPackage: join(root, 'node_modules', 'electron'),
  }
}

/** The version in package.json; "0.0.0" when it has none. */
export function readProgramVersion(folders: ProgramFolders): string {
  const parsed: unknown = JSON.parse(readFileSync(join(folders.root, 'package.json'), 'utf8'))
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : null
  return typeof version === 'string' ? version : '0.0.0'
}
