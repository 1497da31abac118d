import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `npm run test:packaged`: packs the program, or takes what `REGIONKIKAREN_PACKED` names, reads it and runs it. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['tests/packaged/**/*.test.ts'],
    reporters: ['default', './tests/closing-line-reporter.ts'],
    globalSetup: ['./tests/packaged/set-up.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
