import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** `npm run screenshots`: pictures for people to look at, not a test. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['tests/e2e/screenshots.ts'],
    globalSetup: ['./tests/e2e/set-up.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
  },
})
