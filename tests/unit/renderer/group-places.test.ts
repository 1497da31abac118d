import { describe, expect, it } from 'vitest'
import { codeOfPreset, groupPresets } from '#shared/dataset/group-presets'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { messagesIn } from '#shared/messages/messages'
import { choosableRegions } from '#shared/filters/region'
import { groupPlaces } from '../../../src-renderer/components/group-places'
import { findPlaces } from '../../../src-renderer/components/place-choice'
import { datasetOf, municipalitiesOf } from '../views/official-dataset'

const dataset = datasetOf(municipalitiesOf([...SWEDISH_MUNICIPALITIES.keys()]))
const codes = groupPresets(dataset).map((preset) => codeOfPreset(preset, 'sv'))
const places = groupPlaces(choosableRegions({ takes: ['region'], counties: true }, dataset, codes), {
  ...messagesIn('sv'),
  say: (text) => text.sv,
})

describe('the list of places of a national dataset', () => {
  it("has SCB's labour markets last, under a heading of their own", () => {
    expect([...new Set(places.map(({ group }) => group))]).toEqual([
      'Samverkan',
      'Kommuner',
      'SCB:s lokala arbetsmarknader 2022',
    ])
    expect(places.at(-1)?.name).toMatch(/^LA 2022 Ö/)
  })

  it('finds a municipality before the areas that are called after it', () => {
    const found = findPlaces(places, 'linköping').map(({ name }) => name)
    expect(found[0]).toBe('Linköping')
    expect(found).toContain('LA 2022 Linköping')
    expect(findPlaces(places, 'LA 2022').every(({ name }) => name.startsWith('LA 2022'))).toBe(true)
  })
})
