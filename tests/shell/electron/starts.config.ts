import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `npm run starts`: whether the stand-in starts every time, which no single test can tell. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..', '..'),
  test: {
    include: ['tests/shell/electron/starts.ts'],
    testTimeout: 6 * 60 * 60_000,
    reporters: ['dot'],
  },
})
