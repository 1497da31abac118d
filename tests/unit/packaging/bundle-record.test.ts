import { describe, expect, it } from 'vitest'
import { packagesOf } from '#main/packaging/bundle-record'
import { reachable } from '#main/packaging/program-files'

describe('packages of built files', () => {
  it('are known by their folders, scoped and inside others, on Windows as well', () => {
    expect(
      packagesOf([
        '/work/src-shared/a.ts',
        '/work/node_modules/zod/v4/index.js',
        '/work/node_modules/zod/v4/core.js?commonjs-proxy',
        'C:\\work\\node_modules\\@resvg\\resvg-wasm\\index.mjs',
        '/work/node_modules/linebreak/node_modules/base64-js/lib/b64.js',
        '\0/work/node_modules/jszip/lib/index.js',
        '\0rolldown/runtime.js',
      ]),
    ).toEqual([
      'node_modules/@resvg/resvg-wasm',
      'node_modules/jszip',
      'node_modules/linebreak/node_modules/base64-js',
      'node_modules/rolldown',
      'node_modules/zod',
    ])
  })
})

describe('files that a program needs', () => {
  const made = (...needs: string[]) => ({ needs, packages: [] })
  const record = {
    'electron.js': made('parts/a.js', 'electron'),
    'bench.js': made('parts/a.js', 'parts/only-bench.js'),
    'parts/a.js': made('parts/b.js'),
    'parts/b.js': made('parts/a.js'),
    'parts/only-bench.js': made(),
  }

  it('are those that it imports, also by others and in circles, and not those of other programs', () => {
    expect(reachable(record, ['electron.js'])).toEqual(['electron.js', 'parts/a.js', 'parts/b.js'])
  })

  it('cannot be listed for a program that was not built', () => {
    expect(() => reachable(record, ['picture-worker.js'])).toThrow('picture-worker.js was not built')
  })
})
