import { readPxFile } from '#main/datasets/importers/px/px-file'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { CELL_SIGNS } from '#shared/table/cell-store'
import type { StatisticalTable } from '#shared/table/statistical-table'

export async function readPx(file: string | Uint8Array): Promise<ReadTable> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const [read] = await readPxFile(bytes, { name: 'test.px', tell: () => undefined, stop: neverStop })
  if (read === undefined) throw new Error('no table was read')
  return read
}

/** The problem that reading ends in. */
export async function problemOf(file: string | Uint8Array): Promise<Problem> {
  try {
    await readPx(file)
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('the file was read')
}

/** Stated cells as a person would read them: `[cell number, number or sign]`. */
export function cellsOf({ cells }: StatisticalTable): [number, number | string][] {
  return Array.from({ length: cells.length }, (_, i) => [
    cells.cellAt(i),
    cells.signAt(i) === 0 ? cells.numberAt(i) : (CELL_SIGNS[cells.signAt(i)] ?? '?'),
  ])
}

/** The same without the cell numbers. */
export const figuresOf = (table: StatisticalTable) => cellsOf(table).map(([, figure]) => figure)

/** All of a table that can be compared with another. */
export function comparable(table: StatisticalTable) {
  const { cells, ...rest } = table
  return { ...rest, cells: cellsOf(table), layout: cells.layout, flags: [...cells.flags] }
}

export const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')
