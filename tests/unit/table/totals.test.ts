import { describe, expect, it } from 'vitest'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import { CellStore } from '#shared/table/cell-store'
import { goOneToOne, totalOf } from '#shared/table/total-values'
import { madeTable, type MadeDimension } from './made-tables'
import { recognise, takeIn } from './taken-in'

const measures = (...values: string[]): MadeDimension => ({ code: 'mått', role: 'metric', values })
const year: MadeDimension = { code: 'år', role: 'time', values: ['2020'] }

describe('a value that is called a total', () => {
  it('is none when several values are, and stays among the others', () => {
    const made = madeTable(
      [measures('Födda, totalt', 'Döda, totalt', 'Inflyttade, totalt'), year],
      [70, 75, 72],
    )
    expect(totalOf(made, 0)).toBeNull()
    expect(takeIn(made).content.series?.[0]?.series.dimensions[0]?.total).toBeNull()
  })

  it('is none when its figures are not the sums of the others', () => {
    expect(totalOf(madeTable([measures('Födda totalt', 'Döda', 'Inflyttade')], [70, 75, 72]), 0)).toBeNull()
  })

  it('is one when its figures are, and when the word stands alone or means all', () => {
    expect(totalOf(madeTable([measures('Födda totalt', 'Flickor', 'Pojkar')], [70, 34, 36]), 0)).toBe(
      'Födda totalt',
    )
    expect(totalOf(madeTable([measures('Totalt', 'a', 'b')], [7, 1, 2]), 0)).toBe('Totalt')
    const ages: MadeDimension = { code: 'ålder', values: ['Samtliga åldrar', '0-15 år', '16-64 år'] }
    expect(totalOf(madeTable([ages], [7, 1, '..']), 0)).toBe('Samtliga åldrar')
  })

  it('makes no places into one: each of them keeps its figures', () => {
    const places: MadeDimension = { code: 'region', role: 'geo', values: ['A=Nord totalt', 'B=Syd totalt'] }
    const { content, used } = takeIn(madeTable([places, year], [1, 2], { title: { sv: 'Folkmängd' } }))
    expect(used).toBe(2)
    expect([...rowsIn(content.facts, 'population')].map(({ region }) => region)).toHaveLength(2)
    expect(new Set([...rowsIn(content.facts, 'population')].map(({ region }) => region)).size).toBe(2)
  })
})

describe('two columns of places', () => {
  const codes: MadeDimension = { code: 'kommun', role: 'geo', values: ['K1', 'K2'] }
  const names: MadeDimension = { code: 'kommunens namn', role: 'geo', values: ['Nord', 'Syd'] }

  it('that say the same of every figure are no home and workplace', () => {
    const sparse = sparseTable([0, 3])
    expect(goOneToOne(sparse, ...placesOf(sparse))).toBe(true)
    expect(recognise(sparse).mapping.target).toBe('series')
    const full = sparseTable([0, 1, 2, 3])
    expect(goOneToOne(full, ...placesOf(full))).toBe(false)
    expect(recognise(full).mapping.target).toBe('commuting-flows')
  })

  const placesOf = ({ dimensions }: ReturnType<typeof madeTable>) => {
    const [first, second] = dimensions
    if (!first || !second) throw new Error('no places')
    return [first, second] as const
  }
  function sparseTable(cells: readonly number[]) {
    const table = madeTable([codes, names, year], [], { title: { sv: 'Antal personer' } })
    const store = new CellStore('sparse')
    for (const cell of cells) store.addNumber(cell + 1, cell)
    return { ...table, cells: store }
  }
})
