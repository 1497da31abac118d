import { describe, expect, it } from 'vitest'
import { atHome, chooseHomeDataset, type KnownOfHome } from '#shared/dataset/home'
import { defaultRegion } from '#shared/filters/region'
import { sampleDescription } from '../views/sample-dataset'

const known = (id: string, facts: number, latest: number, national = false) => ({
  id,
  facts,
  latest,
  national,
})
const chosen = (...all: readonly (KnownOfHome & { readonly id: string })[]) => chooseHomeDataset(all)?.id

describe('the dataset that knows a municipality best', () => {
  it('has the most facts of it, however new the others are', () => {
    expect(chosen(known('two', 2, 2025), known('six', 6, 2010, true))).toBe('six')
  })

  it('of as many the latest, of those the national one, of those the first', () => {
    expect(chosen(known('old', 4, 2019, true), known('new', 4, 2024))).toBe('new')
    expect(chosen(known('part', 4, 2024), known('all', 4, 2024, true))).toBe('all')
    expect(chosen(known('a', 4, 2024), known('b', 4, 2024))).toBe('a')
  })

  it('is none where none has the place', () => {
    expect(chosen()).toBeUndefined()
  })
})

describe('the place that a dataset begins with', () => {
  it('is the reader’s own municipality', () => {
    expect(defaultRegion(atHome(sampleDescription, '0580'))).toBe('0580')
    expect(defaultRegion(atHome(sampleDescription, null))).toBe('0581')
  })

  it('stays what it was where the dataset lacks that', () => {
    expect(defaultRegion(atHome(sampleDescription, '2480'))).toBe('0581')
  })

  it('is no place of another country with the same code', () => {
    const regions = sampleDescription.regions.map((region) =>
      region.code === '0580' ? { ...region, name: { sv: 'Bergen', en: 'Bergen' } } : region,
    )
    expect(atHome({ ...sampleDescription, regions }, '0580').home).toBeUndefined()
  })
})
