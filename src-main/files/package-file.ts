import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Inside `out`: files of packages that are read as they are, by their names as packages have them. */
export const PACKAGE_FILES_FOLDER = 'packages'

const here = dirname(fileURLToPath(import.meta.url))
/** The built programs are in `out/main` and `out/main/parts`; in the sources there is no such folder above. */
const [, built] = /^(.*[\\/]out)[\\/]main(?:[\\/]parts)?$/.exec(here) ?? []
const { resolve } = createRequire(import.meta.url)

/**
 * Where a file of a package lies, as `sql.js/dist/sql-wasm.wasm`: in what was built, the copy that lies beside it,
 * because an installed program has no packages. Each must be in the list of `src-main/packaging/package-files.ts`.
 */
export const packageFile = (name: string): string =>
  built === undefined ? resolve(name) : join(built, PACKAGE_FILES_FOLDER, name)
