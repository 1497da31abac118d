import type { ReadTable } from '#main/datasets/importers/table-reader'
import { readWorkbook } from '#main/datasets/importers/workbook/workbook'
import { neverStop } from '#main/datasets/stop-check'
import { CELL_SIGNS } from '#shared/table/cell-store'
import { coordinatesOf } from '#shared/table/statistical-table'
import { buildWorkbook, type Cell, type Sheet } from './build-workbook'

export const options = { name: 'bok.xlsx', tell: () => undefined, stop: neverStop }
export const readBook = (...sheets: Sheet[]): Promise<readonly ReadTable[]> =>
  readWorkbook(buildWorkbook(...sheets), options)

export async function readSheet(
  rows: readonly (readonly Cell[])[],
  more: Partial<Sheet> = {},
): Promise<readonly ReadTable[]> {
  return readBook({ name: 'Data', rows, ...more })
}

/** Each figure with the codes of its place: "Alby 2021: 12". */
export function figuresOf(read: ReadTable | undefined): string[] {
  if (read === undefined) return []
  const { dimensions, cells } = read.table
  return Array.from({ length: cells.length }, (_, i) => {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const codes = dimensions.map(({ values }, d) => values[at[d] ?? 0]?.code ?? '')
    const sign = cells.signAt(i)
    return `${codes.join(' ')}: ${sign === 0 ? String(cells.numberAt(i)) : (CELL_SIGNS[sign] ?? '')}`
  })
}
export const namesOf = (read: ReadTable | undefined): string[] =>
  read?.table.dimensions.map(({ code }) => code) ?? []
export const titleOf = (read: ReadTable | undefined): string =>
  Object.values(read?.table.title ?? {})[0] ?? ''
export const noticesOf = (read: ReadTable | undefined): string =>
  read?.notices.map(({ sv }) => sv).join(' ') ?? ''
export const placesOf = (tables: readonly ReadTable[]): string[] =>
  tables.map(({ place }) => place?.label.sv ?? '')
export const leftOutOf = ([read]: readonly ReadTable[]): string[] =>
  read?.leftOut?.map(
    ({ sheet, cells, why }) => `${sheet}${cells === null ? '' : ` ${cells.range}`}: ${why.sv}`,
  ) ?? []
