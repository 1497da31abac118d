import { defineConfig } from 'vitest/config'

const project = (name: string, timeout: number, globalSetup: string[] = []) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: 120_000,
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
