import { readFileSync } from 'node:fs'
import { fileKindOf } from '#main/datasets/importers/file-kind'
import { isTableKind, readTables } from '#main/datasets/importers/open-file'
import type { StatisticalTable } from '#shared/table/statistical-table'

const folder = new URL('../../files/accepted/', import.meta.url)

/** The table of a made file, through the readers as the program opens it. */
export async function acceptedTable(name: string): Promise<StatisticalTable> {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)))
  return tableFrom(bytes, name)
}

export async function tableFrom(bytes: Uint8Array, name: string): Promise<StatisticalTable> {
  const kind = fileKindOf(bytes, name)
  if (!isTableKind(kind)) throw new Error(`${name} is no table`)
  const [read] = await readTables(kind, bytes, { name, stop: () => undefined, tell: () => undefined })
  if (read === undefined) throw new Error(`nothing read in ${name}`)
  return read.table
}
