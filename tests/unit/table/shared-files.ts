import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { StatisticalTable } from '#shared/table/statistical-table'
import { listTable } from './made-tables'

/** The folder of files that are shared between developers; null where it is absent. */
const folder = ['../../../../shared/data/', '../../../../../work/shared/data/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((path) => existsSync(path))

export const hasSharedFiles = folder !== undefined
export const sharedPath = (path: string): string => `${folder ?? ''}${path}`
export const sharedBytes = (path: string): Uint8Array => readFileSync(sharedPath(path))

/** Rows of a separated file without quotes, read without the readers under test. */
export function sharedRows(path: string, encoding: 'latin1' | 'utf8', separator: string): string[][] {
  const text = readFileSync(sharedPath(path), encoding)
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(separator))
}

export function sharedList(path: string, encoding: 'latin1' | 'utf8', separator: string): StatisticalTable {
  const [columns = [], ...rows] = sharedRows(path, encoding, separator)
  return listTable(columns, rows)
}
