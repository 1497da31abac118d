import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { refuseUndecided } from '#main/datasets/importers/unsure-figures'
import { importError } from '#main/formats/import-problem'
import { readWorkbook } from '#main/datasets/importers/workbook/workbook'
import { neverStop } from '#main/datasets/stop-check'
import type { KnownTable } from './known-table'
import type { Manner } from './manner'
import { SHEET } from './write-sheet'
import type { WrittenFile } from './write-table'

/** The one table that was written to a file, read from it. Throws `ProblemError` where the file is refused. */
export async function readBack({ name, bytes, isWorkbook }: WrittenFile): Promise<ReadTable> {
  const options = { name, tell: () => undefined, stop: neverStop }
  const tables = await (isWorkbook ? readWorkbook : readDelimited)(bytes, options)
  const [table, more] = tables.filter(({ place }) => !isWorkbook || place?.sheet === SHEET)
  const out = tables[0]?.leftOut?.find(({ sheet }) => sheet === SHEET)
  // The sheet is refused with a reason, and another is read.
  if (table === undefined && out !== undefined)
    throw importError('table-unusable', () => ({ message: out.why.sv, nextStep: '' }))
  if (table === undefined) throw new Error('no table')
  if (more !== undefined)
    throw new Error(`parted: ${tables.map(({ place }) => place?.range ?? '').join(', ')}`)
  refuseUndecided(table)
  return table
}

/** Agencies' own formats know no flows. */
export const asFormatHas = (table: KnownTable, { file }: Manner): KnownTable =>
  file === 'text' || file === 'workbook' ? table : { ...table, works: [{ code: '', name: '' }] }
