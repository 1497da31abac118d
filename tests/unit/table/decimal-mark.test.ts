import { describe, expect, it } from 'vitest'
import { markColumn, marksOver, readWith, type UnsureFigures } from '#shared/table/decimal-mark'

const prices: UnsureFigures = {
  column: 'pris',
  example: '1.240',
  place: { sv: 'rad 2', en: 'row 2' },
  count: 3,
  mark: 'point',
  asThousands: 1240,
  asDecimals: 1.24,
  read: null,
  because: null,
}

describe('marks that are said', () => {
  it('of a column leave what was said of the file and of other columns', () => {
    const before = { file: 'comma', columns: { vikt: 'point' } } as const
    expect(marksOver(before, { file: null, columns: { pris: 'point' } })).toEqual({
      file: 'comma',
      columns: { vikt: 'point', pris: 'point' },
    })
    expect(marksOver(before, { file: null, columns: {} })).toEqual(before)
  })

  it('of the file replace all that was said before', () => {
    const before = { file: null, columns: { vikt: 'point' } } as const
    expect(marksOver(before, { file: 'comma', columns: {} })).toEqual({ file: 'comma', columns: {} })
  })

  it('of a column can be taken back, and its figures are read as the file’s then', () => {
    const chosen = markColumn({ file: 'comma', columns: {} }, 'pris', 'point')
    expect(readWith(chosen, prices)).toBe('point')
    expect(readWith(markColumn(chosen, 'pris', null), prices)).toBe('comma')
  })

  it('last time are not taken for what the file shows once they are taken back', () => {
    const last = { ...prices, read: 'point', because: 'stated' } as const
    expect(readWith({ file: null, columns: {} }, last)).toBeNull()
    expect(readWith({ file: null, columns: {} }, { ...last, because: 'counts' })).toBe('point')
  })
})
