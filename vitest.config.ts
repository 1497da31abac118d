import { defineConfig } from 'vitest/config'

/** As tests/e2e/host.ts has it. */
const patience = Number(process.env['REGIONKIKAREN_PATIENCE'] ?? 1)

const project = (name: string, timeout: number, globalSetup: string[] = []) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: timeout * patience,
    hookTimeout: 120_000 * patience,
    // A second, as Vitest has it, is soon over for a page that is loaded anew.
    expect: { poll: { timeout: Math.min(timeout, 8_000) * patience } },
    globalSetup,
  },
})

export default defineConfig({
  test: {
    reporters: ['default', './tests/closing-line-reporter.ts'],
    projects: [
      project('unit', 15_000),
      project('integration', 60_000),
      project('shell', 60_000),
      project('e2e', 120_000, ['./tests/e2e/set-up.ts']),
    ],
  },
})
