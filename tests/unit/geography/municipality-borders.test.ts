import { expect, it } from 'vitest'
import { readMapGeography } from '#main/geography/map-geography'
import { borderLengths } from '#shared/charts/maps/map-neighbours'
import { neighboursOfMunicipality } from '#shared/dataset/municipality-borders'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'

it('municipalities that are said to be neighbours are so on the map, and all of them are said', async () => {
  const regions = [...SWEDISH_MUNICIPALITIES].map(([code, name], index) => ({
    id: index + 1,
    code,
    name: { sv: name, en: name },
    kind: 'municipality' as const,
    parent: null,
    seat: null,
  }))
  const borders = borderLengths(await readMapGeography({ regions, boundaries: new Map() }))
  for (const { code } of regions)
    expect([...neighboursOfMunicipality(code)].sort(), code).toEqual(
      [...(borders.get(code)?.keys() ?? [])].sort(),
    )
})
