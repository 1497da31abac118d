import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'

/** Programs and workers of the main side; each becomes `out/main/<name>.js`. */
const mainEntries = {
  electron: 'src-main/electron/index.ts',
  start: 'src-main/start.ts',
  'command-line': 'src-main/command-line/index.ts',
  'database-worker': 'src-main/datasets/database.worker.ts',
  'picture-worker': 'src-main/exporters/picture.worker.ts',
  'build-bundled-dataset': 'src-main/bundled-data/build.ts',
  bench: 'src-main/bench/index.ts',
  'kill-test': 'src-main/bench/kill-test.ts',
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Development dependencies that the bench loads from node_modules, like the dependencies.
      externalizeDeps: { include: ['playwright-core', '@sparticuz/chromium'] },
      rolldownOptions: {
        input: mainEntries,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot be an ES module and cannot require packages.
      externalizeDeps: false,
      // It is loaded before each page: what it says to readers of the source stays there.
      minify: true,
      rolldownOptions: {
        input: { preload: 'src-main/electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: 'out/renderer',
      // Strict CSP: no inline data scripts or fonts.
      assetsInlineLimit: 0,
      // Its report on the time that plugins take is printed as a warning.
      rolldownOptions: { input: 'src-renderer/index.html', checks: { pluginTimings: false } },
    },
  },
})
