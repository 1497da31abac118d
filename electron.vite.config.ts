import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'electron-vite'
import {
  askAheadOfWindow,
  copyPackageFiles,
  recordBundle,
  renameOwnRequire,
} from './src-main/packaging/build-plugins'

const root = import.meta.dirname

/** Packages keep their names where `node_modules` is a link: else what is built tells where the link leads. */
const resolve = { preserveSymlinks: true }

/** Programs and workers of the main side; each becomes `out/main/<name>.js`. */
const mainEntries = {
  electron: 'src-main/electron/index.ts',
  start: 'src-main/start.ts',
  'command-line': 'src-main/command-line/index.ts',
  'database-worker': 'src-main/datasets/database.worker.ts',
  'picture-worker': 'src-main/exporters/picture.worker.ts',
  'folder-process': 'src-main/datasets/library/folder-process.ts',
  'build-bundled-dataset': 'src-main/bundled-data/build.ts',
  bench: 'src-main/bench/index.ts',
  'kill-test': 'src-main/bench/kill-test.ts',
  fuzz: 'src-main/fuzz/index.ts',
  icons: 'src-main/packaging/icons/index.ts',
  licences: 'src-main/packaging/licences.ts',
  audit: 'src-main/packaging/audit.ts',
  package: 'src-main/packaging/index.ts',
}

/** Packages of programs that are never installed: those of the bench and of packaging. */
const ONLY_IN_THE_WORK_TREE = ['playwright-core', '@sparticuz/chromium', 'vite']

export default defineConfig({
  main: {
    resolve,
    plugins: [renameOwnRequire(), recordBundle(root, 'main'), copyPackageFiles(root)],
    build: {
      outDir: 'out/main',
      // Packages are built in, so that an installed program needs none.
      externalizeDeps: false,
      // A third less to read and to compile at each start, and in each thread.
      minify: true,
      rolldownOptions: {
        input: mainEntries,
        external: ONLY_IN_THE_WORK_TREE,
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve,
    plugins: [recordBundle(root, 'preload')],
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
    resolve,
    root: 'src-renderer',
    plugins: [svelte({ configFile: false }), askAheadOfWindow(), recordBundle(root, 'renderer')],
    build: {
      outDir: 'out/renderer',
      // Read anew at each start: a third of the bytes to read and to look through.
      minify: true,
      // Kilobytes. It comes from the disk: one script is read sooner than its parts one after the other.
      chunkSizeWarningLimit: 4_000,
      // Strict CSP: no inline data scripts or fonts.
      assetsInlineLimit: 0,
      // Its report on the time that plugins take is printed as a warning.
      rolldownOptions: {
        input: { index: 'src-renderer/index.html', ahead: 'src-renderer/ahead.ts' },
        checks: { pluginTimings: false },
        // Svelte makes an error when it is loaded; a browser that is looked into reads the script again for its place.
        output: { codeSplitting: { groups: [{ name: 'svelte', test: /node_modules\/svelte\// }] } },
      },
    },
  },
})
