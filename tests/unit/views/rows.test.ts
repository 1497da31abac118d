import { expect, test } from 'vitest'
import { CodeColumnBuilder } from '#shared/view/columns'
import { codeAt, nameAt, rowsOf } from '#shared/view/rows'

const places = new CodeColumnBuilder('home', 'region')
places.push('0581', { sv: 'Norrköping', en: 'Norrköping' })
places.pushNone()
places.push('0000', { sv: 'Utlandet', en: 'Abroad' })
const column = places.build()

test('each row has its code and name', () => {
  expect(rowsOf({ rowCount: 3 }).map((row) => codeAt(column, row))).toEqual(['0581', '', '0000'])
  expect(nameAt(column, 2)).toEqual({ sv: 'Utlandet', en: 'Abroad' })
})

test('a row without an entry has an empty code and name', () => {
  expect(codeAt(column, 1)).toBe('')
  expect(nameAt(column, 1)).toEqual({ sv: '', en: '' })
})

test('a table without rows has none to go through', () => {
  expect(rowsOf({ rowCount: 0 })).toEqual([])
})
