import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SheetRows, type SheetCell } from '#main/formats/workbook/sheet-rows'

const cell = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom<string | number>(-0, 2 ** 29, 2 ** 29 - 1, -(2 ** 29), -(2 ** 29) - 1, 0.1, '..', '0581'),
)
const place = fc.record({ row: fc.nat(40), column: fc.nat(9), value: cell })

test('cells are given back as they were put in, in whichever order a program wrote them', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 120 }), (cells) => {
      const rows = new SheetRows()
      const expected: SheetCell[][] = []
      for (const { row, column, value } of cells) {
        rows.put(row, column, value)
        const own = (expected[row] ??= [])
        while (own.length < column) own.push(null)
        own[column] = value
      }
      expect(rows.length).toBe(expected.length)
      for (let r = 0; r < 42; r++) {
        expect(rows.row(r)).toEqual(expected[r])
        expect(rows.row(r, 2, 5) ?? []).toEqual((expected[r] ?? []).slice(2, 6))
        expect(rows.widthOf(r)).toBe(expected[r]?.length ?? 0)
        for (let c = 0; c < 11; c++) expect(Object.is(rows.cell(r, c), expected[r]?.[c] ?? null)).toBe(true)
      }
    }),
  )
})

test('the room that cells take is counted, also that of rows that were moved', () => {
  const rows = new SheetRows()
  rows.put(0, 99, 'a')
  rows.put(1, 0, 'b')
  expect(rows.held).toBe(101)
  rows.put(0, 100, 'c')
  expect(rows.held).toBe(202)
})
