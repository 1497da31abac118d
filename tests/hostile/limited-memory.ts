import { pathToFileURL } from 'node:url'
import { join } from 'node:path'

const WATCH = pathToFileURL(join(import.meta.dirname, 'memory-limit.mjs')).href

/** What a file may cost a program, all told: the bound of issue 22. */
export const MOST_BYTES = 1_000_000_000

/** Environment of a Node program that is ended as soon as it holds more memory. */
export const limitedTo = (bytes: number): Record<string, string> => ({
  NODE_OPTIONS: `--import=${WATCH}`,
  REGIONKIKAREN_MOST_BYTES: String(bytes),
})
