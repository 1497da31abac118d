import { describe, expect, it } from 'vitest'
import { filtersShown } from '#shared/figures-as-text/filters-shown'
import { highestOf, lowestOf } from '#shared/indicators/extremes'
import { fitLine } from '#shared/indicators/regression'
import { writeSourceLine } from '#shared/provenance/source-words'
import { reachOver } from '#shared/view/reach'
import { buildPicture } from '#shared/views/build-picture'
import type { ViewColumn, ViewData } from '#shared/view/view-data'
import { sampleViewData } from './sample-dataset'
import { sampleLook } from '../charts/sample-look'

/** More than a call takes as arguments. */
const MANY = 300_000

/** The same answer with its rows over and over. */
function lengthen(data: ViewData): ViewData {
  const columns = data.columns.map((column): ViewColumn => {
    const repeat = (_: unknown, row: number): number => row % data.rowCount
    const rows = Array.from({ length: MANY }, repeat)
    if (column.type === 'code')
      return { ...column, indices: Int32Array.from(rows, (row) => column.indices[row] ?? 0) }
    const { flags: _flags, qualities: _qualities, sourcesAt: _sourcesAt, ...plain } = column
    return {
      ...plain,
      values: Float64Array.from(rows, (row) => column.values[row] ?? 0),
      signs: Uint8Array.from(rows, (row) => column.signs[row] ?? 0),
    }
  })
  return { ...data, columns, rowCount: MANY, gathers: [] }
}

describe('a table of any length', () => {
  const long = lengthen(sampleViewData('population.index', { region: '0581' }))

  it('has a lowest and a highest figure, as a short one has', () => {
    expect([lowestOf([]), highestOf([])]).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
    const values = Float64Array.from({ length: MANY }, (_, i) => i - 5)
    expect([lowestOf(values), highestOf(values)]).toEqual([-5, MANY - 6])
    expect(lowestOf([1, Number.NaN])).toBeNaN()
  })

  it('has its years in title and source', () => {
    const { from, to } = filtersShown(long).year
    expect(to).toBeGreaterThan(from)
    expect(writeSourceLine(long, 'sv')).toContain(`${String(from)}–${String(to)}`)
  })

  it('has scales that hold all of it', () => {
    const persons = long.columns.find(({ id }) => id === 'index')
    const known = persons?.type === 'number' ? persons.values.filter(Number.isFinite) : []
    expect(reachOver([long], ['index']).index).toMatchObject({ low: lowestOf(known), high: highestOf(known) })
  })

  it('has a fitted line', () => {
    const fit = fitLine(Array.from({ length: MANY }, (_, i) => ({ x: i, y: 2 * i + (i % 2) })))
    expect(fit?.slope).toBeCloseTo(2)
  })

  it('is drawn as bars, as many as have room', () => {
    const bars = lengthen(sampleViewData('series.values', { along: 'Region' }))
    const look = sampleLook()
    const { option } = buildPicture(bars, 'chart', look, null)
    expect(JSON.stringify(option.graphic)).toContain('får inte plats')
  })
})
