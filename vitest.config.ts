import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

interface Extras {
  readonly globalSetup?: string[]
  readonly plugins?: ViteUserConfig['plugins']
}

const project = (name: string, timeout: number, { globalSetup = [], plugins = [] }: Extras = {}) => ({
  plugins,
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
      // What the window remembers (src-renderer/state/*.svelte.ts) is written with runes.
      project('unit', 15_000, { plugins: [svelte({ configFile: false })] }),
      project('integration', 60_000),
      project('shell', 60_000),
      project('e2e', 120_000, { globalSetup: ['./tests/e2e/set-up.ts'] }),
    ],
  },
})
