import { describe, expect, it } from 'vitest'
import type { DatasetDescription } from '#shared/dataset/description'
import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import { isAvailable, openingView } from '#shared/views/available-views'
import { VIEW_IDS, VIEWS } from '#shared/views/registry'
import { sampleDescription, sampleReader } from './sample-dataset'
import { parseFilters } from '#shared/filters/parse-filters'
import { unwrapped } from './unwrapped'

/** The sample with nothing but these tables. */
const only = (
  tables: readonly FactTable[],
  series: DatasetDescription['series'] = [],
): DatasetDescription => ({
  ...sampleDescription,
  series,
  coverage: Object.fromEntries(
    FACT_TABLES.map((table) => [
      table,
      tables.includes(table) ? sampleDescription.coverage[table] : { years: [], sexes: [] },
    ]),
  ) as unknown as DatasetDescription['coverage'],
})

describe('where a dataset opens', () => {
  it('is the overview when it has facts of several kinds', () => {
    expect(openingView(sampleDescription)).toBe('overview')
  })

  it.each([
    [only(['commuting-flows']), 'commuting.flows'],
    [only(['commuting-totals']), 'commuting.balance'],
    [only(['employment']), 'industries.largest'],
    [only(['population']), 'population.growth'],
    [only([], sampleDescription.series), 'series.values'],
  ] as const)('is a view with something to show', (dataset, view) => {
    expect(openingView(dataset)).toBe(view)
    const filters = unwrapped(parseFilters(VIEWS[view], {}, dataset))
    expect(VIEWS[view].compute(sampleReader, filters, dataset).empty).toBeNull()
  })

  it('is the overview, which says so, when there is nothing', () => {
    expect(openingView(only([]))).toBe('overview')
    // SCB's division is in the program, whatever the dataset has.
    expect(VIEW_IDS.filter((view) => isAvailable(view, only([])))).toEqual(['regions.labour-markets'])
  })
})
