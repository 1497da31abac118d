import { svelte } from '@sveltejs/vite-plugin-svelte'
import { availableParallelism } from 'node:os'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** As tests/e2e/host.ts has it. */
const patience = Number(process.env['REGIONKIKAREN_PATIENCE'] ?? (process.env['CI'] === undefined ? 1 : 3))

/** Both of two cores: Vitest itself leaves one to a watcher of its own, which here only waits. */
const workers = Math.max(availableParallelism() - 1, Math.min(availableParallelism(), 2))

/** Change modules for the whole worker: they put others in their place, or add a language. */
const APART = 'tests/unit/**/*.apart.test.ts'

/** What the window remembers (src-renderer/state/*.svelte.ts) is written with runes. */
const runes = (): ViteUserConfig['plugins'] => [svelte({ configFile: false })]

interface Extras {
  readonly globalSetup?: string[]
  readonly plugins?: ViteUserConfig['plugins']
  readonly include?: string
  readonly isolate?: boolean
  /** Failures by whose words a test is tried again. */
  readonly again?: RegExp
}

const project = (
  name: string,
  timeout: number,
  {
    globalSetup = [],
    plugins = [],
    include = `tests/${name}/**/*.test.ts`,
    isolate = false,
    again,
  }: Extras = {},
) => ({
  plugins,
  test: {
    name,
    include: [include],
    exclude: name === 'unit' ? [APART] : [],
    testTimeout: timeout * patience,
    hookTimeout: 120_000 * patience,
    // A second, as Vitest has it, is soon over for a page that is loaded anew.
    expect: { poll: { timeout: Math.min(timeout, 8_000) * patience } },
    globalSetup,
    ...(again === undefined ? {} : { retry: { count: 2, condition: again } }),
    // Else files that a worker runs share modules, which are read once: what tests change of the process, they put back.
    isolate,
  },
})

export default defineConfig({
  test: {
    maxWorkers: workers,
    reporters: ['default', './tests/closing-line-reporter.ts'],
    projects: [
      project('unit', 15_000, { plugins: runes() }),
      project('unit-apart', 15_000, { plugins: runes(), include: APART, isolate: true }),
      project('integration', 60_000, { isolate: true }),
      project('shell', 60_000, {
        globalSetup: ['./tests/shell/set-up.ts'],
        // Said aloud by tests/shell/shell-process.ts: Playwright or Chromium let a start wait without end.
        again: /^no answer of the shell/,
      }),
      project('e2e', 120_000, { globalSetup: ['./tests/e2e/set-up.ts'] }),
    ],
  },
})
