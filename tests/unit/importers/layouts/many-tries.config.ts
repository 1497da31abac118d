import { defineConfig } from 'vitest/config'

/** `npm run test:layouts`: the table in any layout, 10,000 times, with another seed each time. */
export default defineConfig({
  test: {
    name: 'layouts',
    include: ['tests/unit/importers/layouts/*.test.ts'],
    env: {
      REGIONKIKAREN_RUNS: process.env['REGIONKIKAREN_RUNS'] ?? '10000',
      REGIONKIKAREN_SEED: process.env['REGIONKIKAREN_SEED'] ?? String(Date.now() % 1_000_000_007),
    },
  },
})
