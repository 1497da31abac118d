import { FONT_FILES } from '../exporters/font-files'

// The configuration of the build takes this module as well: what it imports must name its imports by their paths.

/** Files of packages that the program reads as they are (`packageFile`), by their names in packages. */
export const PACKAGE_FILES: readonly string[] = [
  ...FONT_FILES,
  '@resvg/resvg-wasm/index_bg.wasm',
  'sql.js/dist/sql-wasm.wasm',
  'world-atlas/countries-10m.json',
]
