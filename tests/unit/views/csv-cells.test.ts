import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCsvCells } from '#shared/figures-as-text/csv-cells'
import { writeCsvLines } from '#shared/figures-as-text/csv-lines'

it('reads the cells of a file as they were written, whatever stands in them', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'å', '1', ',', ';', '"', '\n', '\r', ' ', '\t') })
  const rows = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(rows, (cells) => {
      expect(readCsvCells(writeCsvLines(cells, 'swedish'), ';')).toEqual(cells)
      expect(readCsvCells(writeCsvLines(cells, 'international'), ',', 1)).toEqual(cells.slice(0, 1))
    }),
  )
})
