import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'
import { findChromium } from '#main/bench/chromium'
import { unflippedFuses } from './fuses'

const SOURCES = import.meta.dirname
const ROOT = join(SOURCES, '..', '..', '..')
/** Beside the built program, where git, prettier and eslint do not look and electron-builder is told not to. */
const BUILT = join(ROOT, 'out', 'stand-in')

/** Programs for Node; the stand-in's modules are shared between the first two, so there is one of each. */
const NODE_ENTRIES = ['main', 'electron-module', 'resolve-electron']
/** Scripts for pages, each whole in one file. */
const PAGE_ENTRIES = ['main-world', 'isolated-world']

/**
 * Builds the stand-in of Electron's executable, unless it is there as its sources are now. Can be called by several
 * processes at once: each builds in a folder of its own, and the first to be done gives it its name.
 *
 * `out/stand-in/<sources>/` holds `dist/` – the executable `electron` alone, as electron-builder's `electronDist` – and
 * `program/`. The executable knows `program/` by its whole path, so that it can be copied and renamed.
 *
 * @returns the path of the executable
 */
export async function buildStandIn(): Promise<string> {
  const chromium = (await findChromium()) ?? ''
  const version = await electronVersion()
  const folder = join(BUILT, await signature(chromium, version))
  const executable = join(folder, 'dist', 'electron')
  if (existsSync(executable)) return executable
  const temporary = join(BUILT, `building-${process.pid}-${Date.now()}`)
  await bundle(join(temporary, 'program'), version)
  await mkdir(join(temporary, 'dist'), { recursive: true })
  const script = join(temporary, 'dist', 'electron')
  await writeFile(script, executableText(join(folder, 'program'), chromium))
  await chmod(script, 0o755)
  try {
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process was first.
    if (!existsSync(executable)) throw error
  }
  return executable
}

/** Of all that the built stand-in comes from. */
async function signature(...parts: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([ROOT, ...parts]))
  const files = (await readdir(SOURCES, { recursive: true })).filter((name) => name.endsWith('.ts')).sort()
  for (const name of files) hash.update(name).update(await readFile(join(SOURCES, name)))
  return hash.digest('hex').slice(0, 16)
}

/** Of the Electron that the product is made for. */
async function electronVersion(): Promise<string> {
  const file = join(ROOT, 'node_modules', 'electron', 'package.json')
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version
}

async function bundle(folder: string, version: string): Promise<void> {
  const common: InlineConfig = {
    configFile: false,
    root: SOURCES,
    logLevel: 'warn',
    define: { STAND_IN_VERSION: JSON.stringify(version) },
  }
  const into = { outDir: folder, emptyOutDir: false, minify: false, copyPublicDir: false } as const
  const source = (name: string) => join(SOURCES, `${name}.ts`)
  await build({
    ...common,
    build: {
      ...into,
      ssr: true,
      target: 'node20',
      rolldownOptions: {
        input: Object.fromEntries(NODE_ENTRIES.map((name) => [name, source(name)])),
        output: {
          format: 'es',
          entryFileNames: '[name].js', // Beside the programs: scripts are read from the folder of whichever part asks.
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  })
  for (const name of PAGE_ENTRIES) {
    await build({
      ...common,
      build: {
        ...into,
        target: 'es2023',
        lib: {
          entry: source(`page/${name}`),
          formats: ['iife'],
          name: 'standIn',
          fileName: () => `${name}.js`,
        },
      },
    })
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
}

/** The shell reads no further than `exec`: behind it stand the fuses, which `@electron/fuses` flips in a copy. */
function executableText(program: string, chromium: string): Buffer {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
  const script = `#!/bin/sh
# A stand-in of Electron's executable, made by tests/shell/electron/build-stand-in.ts.
[ -n "$STAND_IN_HOME" ] || STAND_IN_HOME=${quoted(program)}
[ -n "$REGIONKIKAREN_BROWSER" ] || REGIONKIKAREN_BROWSER=${quoted(chromium)}
STAND_IN_EXECUTABLE="$(cd "$(dirname "$0")" && pwd)/$(basename "$0")"
export REGIONKIKAREN_BROWSER STAND_IN_EXECUTABLE
exec ${quoted(process.execPath)} "$STAND_IN_HOME/main.js" "$@"
`
  return Buffer.concat([Buffer.from(script), unflippedFuses(), Buffer.from('\n')])
}
