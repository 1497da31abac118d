import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface FontFile {
  readonly weight: 400 | 600
  readonly bytes: Uint8Array
}

const WEIGHTS = [400, 600] as const
const loaded = new Map<string, readonly FontFile[]>()

/** Source Sans 3 (OFL 1.1) as woff2: `latin` holds all that Swedish and English need. Read once. */
export function readFontFiles(subset: 'latin' | 'latin-ext'): readonly FontFile[] {
  const known = loaded.get(subset)
  if (known) return known
  const { resolve } = createRequire(import.meta.url)
  const files = WEIGHTS.map((weight) => ({
    weight,
    bytes: readFileSync(
      resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${String(weight)}-normal.woff2`),
    ),
  }))
  loaded.set(subset, files)
  return files
}
