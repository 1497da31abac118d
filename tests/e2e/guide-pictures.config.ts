import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `npm run guide-pictures`: the pictures in docs/guide, taken from the running program. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['tests/e2e/guide-pictures.ts'],
    globalSetup: ['./tests/e2e/set-up.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
