import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { PACKAGE_FILES_FOLDER } from '../files/package-file'
import { packagesOf, RECORD_FOLDER, type BuildName, type BundleRecord } from './bundle-record'
import { PACKAGE_FILES } from './package-files'

/** Writes down what each built file is made of: licence texts, the list of parts and the archive follow from it. */
export function recordBundle(root: string, build: BuildName): Plugin {
  return {
    name: 'regionkikaren:record-bundle',
    generateBundle(_options, bundle) {
      const record: BundleRecord = {}
      for (const [file, made] of Object.entries(bundle)) {
        if (file.endsWith('.map')) continue
        record[file] =
          made.type === 'chunk'
            ? { needs: [...made.imports, ...made.dynamicImports], packages: packagesOf(made.moduleIds) }
            : { needs: [], packages: packagesOf(made.originalFileNames) }
      }
      mkdirSync(join(root, RECORD_FOLDER), { recursive: true })
      writeFileSync(join(root, RECORD_FOLDER, `${build}.json`), JSON.stringify(record, null, 1))
    },
  }
}

/** Lays the files that are read as they are beside what was built (`packageFile` finds them there). */
export function copyPackageFiles(root: string): Plugin {
  return {
    name: 'regionkikaren:copy-package-files',
    writeBundle() {
      const { resolve } = createRequire(join(root, 'package.json'))
      const folder = join(root, 'out', PACKAGE_FILES_FOLDER)
      rmSync(folder, { recursive: true, force: true })
      for (const name of PACKAGE_FILES) {
        const copy = join(folder, name)
        mkdirSync(dirname(copy), { recursive: true })
        copyFileSync(resolve(name), copy)
      }
    },
  }
}

/** As fflate's module for Node begins. */
const OWN_REQUIRE = /^var require = createRequire\('\/'\);/m

/** fflate declares a `require`, and electron-vite another one for the file that fflate is built into. */
export function renameOwnRequire(): Plugin {
  return {
    name: 'regionkikaren:rename-own-require',
    transform(code, id) {
      if (!id.includes('/node_modules/') || !OWN_REQUIRE.test(code)) return null
      return code
        .replace(OWN_REQUIRE, "var ownRequire = createRequire('/');")
        .replace("(_a = require('worker_threads')", "(_a = ownRequire('worker_threads')")
    },
  }
}

/** Has the page load `ahead.ts` first, as a script of its own that waits for no other. */
export function askAheadOfWindow(): Plugin {
  return {
    name: 'regionkikaren:ask-ahead-of-window',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.values(bundle)
          .filter((made) => made.type === 'chunk' && made.isEntry && made.name === 'ahead')
          .map(({ fileName }) => ({
            tag: 'script',
            attrs: { type: 'module', crossorigin: true, src: `./${fileName}` },
            injectTo: 'head-prepend' as const,
          })),
    },
  }
}
