import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { RECORD_FOLDER, type BuildName, type BundleRecord } from './bundle-record'

/** What Electron starts, and the workers and the process that this starts. Command line, bench and browser host need a Node beside them. */
export const STARTED = ['electron.js', 'database-worker.js', 'picture-worker.js', 'folder-process.js']

/** Lies beside the archive: Electron copies a file of the archive that is opened, and not read, at each start. */
export const isUnpacked = (file: string): boolean => file.endsWith('.regiondata')

export const readRecord = (root: string, build: BuildName): BundleRecord =>
  JSON.parse(readFileSync(join(root, RECORD_FOLDER, `${build}.json`), 'utf8')) as BundleRecord

/** The files that are started and all that they import, at once or later. Throws for one that was not built. */
export function reachable(record: BundleRecord, started: readonly string[] = STARTED): string[] {
  const found = new Set<string>()
  const visit = (file: string): void => {
    if (found.has(file)) return
    const made = record[file]
    if (made === undefined) throw new Error(`${file} was not built`)
    found.add(file)
    // What is not built in is Node's or Electron's.
    made.needs.filter((needed) => needed in record).forEach(visit)
  }
  started.forEach(visit)
  return [...found].sort()
}

/** Files in a folder and its folders, with `/`, sorted. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort()

/** Of what is built, the files that an installed program holds: those that it runs or reads, by their places under `root`. */
export function programFiles(root: string): string[] {
  const all = (folder: string): string[] => filesIn(join(root, folder)).map((file) => `${folder}/${file}`)
  return [
    ...reachable(readRecord(root, 'main')).map((file) => `out/main/${file}`),
    'out/preload/preload.cjs',
    ...all('out/renderer').filter((file) => !file.endsWith('.map')),
    ...all('out/packages'),
    ...all('out/resources'),
  ]
}
