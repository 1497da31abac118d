import type { ReadTable } from '#main/datasets/importers/table-reader'
import { CELL_SIGNS } from '#shared/table/cell-store'

/** The stated cells of a table by the codes of their dimensions: figure or sign, with the mark behind it ("12 p"). */
export function figuresByCodes({ table: { dimensions, cells } }: ReadTable): Record<string, number | string> {
  const found: Record<string, number | string> = {}
  for (let i = 0; i < cells.length; i++) {
    let cell = cells.cellAt(i)
    const codes: string[] = []
    for (const { values } of [...dimensions].reverse()) {
      codes.unshift(values[cell % values.length]?.code ?? '')
      cell = Math.floor(cell / values.length)
    }
    const sign = CELL_SIGNS[cells.signAt(i)] ?? ''
    const flag = cells.flags.get(i)
    const stated = sign === '' ? cells.numberAt(i) : sign
    found[codes.join(' ')] = flag === undefined ? stated : `${String(stated)} ${flag}`
  }
  return found
}
