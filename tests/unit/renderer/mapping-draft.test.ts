import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importMappingSchema, type ImportMapping } from '#shared/table/import-mapping'
import type { ReportedDimension } from '#shared/table/table-report'
import {
  changeMeaning,
  changeReadValue,
  changeUse,
  idFromTitle,
  missingParts,
  renameDataset,
  renameText,
  usesFor,
} from '../../../src-renderer/state/mapping-draft'

const sex: ReportedDimension = {
  code: 'Kon',
  label: { sv: 'kön' },
  role: 'other',
  timeUnit: null,
  valueCount: 2,
  values: [
    { code: '1', label: { sv: 'män' } },
    { code: '2', label: { sv: 'kvinnor' } },
  ],
}
const recognised: ImportMapping = {
  version: 1,
  target: 'population',
  dimensions: [
    { dimension: 'Region', use: 'region', values: {} },
    { dimension: 'Kon', use: 'sex', values: { '1': 'men', '2': 'women' } },
  ],
  fixed: { year: null, sex: 'total', basis: 'day' },
  dataset: {
    id: 'folkmangd',
    title: { sv: 'Folkmängd', en: 'Folkmängd' },
    edition: '2026-03-01',
    publisher: 'SCB',
    licence: 'CC0',
  },
  source: {
    publisher: 'SCB',
    title: { sv: 'Folkmängd', en: 'Population' },
    table: null,
    retrieved: null,
    licence: null,
    quality: 'official',
  },
}
const dimensionOf = (mapping: ImportMapping, code: string) =>
  mapping.dimensions.find(({ dimension }) => dimension === code)

describe('the mapping that the reader edits', () => {
  it('reads the first value where only one is to be read, and another when it is chosen', () => {
    const one = changeUse(recognised, sex, 'one', recognised)
    expect(dimensionOf(one, 'Kon')).toEqual({ dimension: 'Kon', use: 'one', values: { '1': 'read' } })
    const mapped = dimensionOf(one, 'Kon')
    expect(mapped && dimensionOf(changeReadValue(one, mapped, '2'), 'Kon')?.values).toEqual({ '2': 'read' })
  })

  it('brings back what was recognised when the reader returns to it', () => {
    const away = changeUse(recognised, sex, 'category', recognised)
    expect(dimensionOf(away, 'Kon')?.values).toEqual({})
    expect(changeUse(away, sex, 'sex', recognised)).toEqual(recognised)
  })

  it('changes the meaning of one value and leaves the others', () => {
    const mapped = dimensionOf(recognised, 'Kon')
    const changed = mapped && changeMeaning(recognised, mapped, '1', null)
    expect(changed && dimensionOf(changed, 'Kon')?.values).toEqual({ '1': null, '2': 'women' })
    expect(changed && dimensionOf(changed, 'Region')).toEqual(dimensionOf(recognised, 'Region'))
  })

  it('offers the use that a column has even where the target has no place for it', () => {
    expect(usesFor('population', 'industry')).toContain('industry')
    expect(usesFor('population', 'region')).not.toContain('industry')
  })

  it('asks only for what no column says', () => {
    expect(missingParts(recognised)).toEqual(['year'])
    expect(missingParts({ ...recognised, target: 'employment' })).toEqual(['year', 'basis'])
    expect(missingParts({ ...recognised, target: 'series' })).toEqual([])
  })

  it('lets the other language follow as long as both said the same', () => {
    expect(renameText({ sv: 'A', en: 'A' }, 'sv', 'B')).toEqual({ sv: 'B', en: 'B' })
    expect(renameText({ sv: 'Folkmängd', en: 'Population' }, 'sv', 'Invånare')).toEqual({
      sv: 'Invånare',
      en: 'Population',
    })
  })

  it('makes ids of Swedish names', () => {
    expect(idFromTitle('Pendling i Östergötland, 2004–2015')).toBe('pendling-i-ostergotland-2004-2015')
    expect(idFromTitle('…')).toBe('dataset')
  })

  it('makes a valid id of any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), (title) => {
        const { id } = renameDataset(recognised, 'sv', title).dataset
        expect(importMappingSchema.shape.dataset.shape.id.safeParse(id).success).toBe(true)
      }),
    )
  })
})
