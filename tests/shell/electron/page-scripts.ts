import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The preload's world, by the name that it has in Electron. */
export const PRELOAD_WORLD = 'Electron Isolated Context'

/** Built beside this program, see build-stand-in.ts. */
const builtScript = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

export interface PageScripts {
  /** For the page's own world. */
  readonly mainWorld: string
  /** For the preload's. */
  readonly preloadWorld: string
}

/** The scripts of one window, with a secret of its own between them. */
export function pageScripts(preload: string): PageScripts {
  const secret = JSON.stringify(randomUUID())
  const given = (body: string) =>
    `const standInGiven = { secret: ${secret}, preload(require, module, exports) {\n${body}\n} };`
  // In a block, so that the page finds none of the names.
  return {
    mainWorld: `{ ${given('')}\n${builtScript('main-world.js')}\n}`,
    preloadWorld: `{ ${given(preload)}\n${builtScript('isolated-world.js')}\n}`,
  }
}
