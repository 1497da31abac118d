import { describe, expect, it } from 'vitest'
import { firstRows } from '#main/exporters/figure-table'
import type { ViewTable } from '#shared/figures-as-text/view-table'

const table = (ids: readonly string[], rows: readonly (readonly string[])[]): ViewTable => ({
  columns: ids.map((id) => ({ id, label: id, numeric: id === 'year', wide: false })),
  rows,
})
const chosen = (of: ViewTable, most: number): string[] => firstRows(of, most).rows.map((row) => row.join(' '))

describe('a table with more rows than there is room for', () => {
  const places = table(
    ['region', 'year'],
    ['Norrköping', 'Linköping'].flatMap((place) => ['2013', '2014', '2015'].map((year) => [place, year])),
  )

  it('shows the newest years of each place, in their order', () => {
    expect(chosen(places, 4)).toEqual([
      'Norrköping 2014',
      'Norrköping 2015',
      'Linköping 2014',
      'Linköping 2015',
    ])
  })

  it('shows the first rows where it has no years', () => {
    expect(chosen(table(['industry'], [['a'], ['b'], ['c']]), 2)).toEqual(['a', 'b'])
  })

  it('shows equally many of each panel that is compared', () => {
    const panels = table(
      ['panel', 'industry'],
      ['x', 'y'].flatMap((panel) => ['a', 'b', 'c'].map((industry) => [panel, industry])),
    )
    expect(chosen(panels, 5)).toEqual(['x a', 'x b', 'y a', 'y b'])
  })

  it('shows all rows where they have room', () => {
    expect(chosen(places, 6)).toHaveLength(6)
  })
})
