import { describe, expect, it } from 'vitest'
import type { MapPlace } from '#shared/charts/frame/chart-picture'
import { buildMapGeography } from '#main/geography/map-geography'
import { parseFilters } from '#shared/filters/parse-filters'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'
import { cornersWithin, placesInFrame } from '#shared/views/commuting/flows/flow-places'
import { flowsOf, GROWING, look, pictureOf } from './sample-flow-map'

describe('the frame of one place’s flows', () => {
  /** A circle of places round Norrköping, the nearest with most; the last lies a little or far beyond the others. */
  const placesTo = (far: number): readonly MapPlace[] =>
    Array.from({ length: 16 }, (_, i) => {
      const reach = i === 15 ? far : 0.6
      const angle = (i * Math.PI) / 8
      const code = String(1000 + i)
      return {
        code,
        name: { sv: code, en: code },
        longitude: 16 + reach * 2 * Math.cos(angle),
        latitude: 58.6 + reach * Math.sin(angle),
      }
    })
  const heldOf = (far: number): number => {
    const places = placesTo(far)
    const [from] = places
    const steady = places.slice(1).map((to, i) => ({ from: from as MapPlace, to, most: i < 12 ? 1000 : 20 }))
    const data = flowsOf(GROWING, { region: '0581', year: '2008' })
    return placesInFrame(data, steady, 10, 2).length
  }

  it('holds the places of small flows, too, where that leaves the map as large', () => {
    expect(heldOf(0.9)).toBe(16)
  })

  it('is not drawn out by a small flow far away', () => {
    expect(heldOf(9)).toBeLessThan(16)
  })
})

describe('commuters beyond the map', () => {
  it('stand with their number at the edge of the frame', () => {
    const data = flowsOf([...GROWING, [4, 8, 0, 7100]], { region: '0581', year: '2008' })
    const elements = pictureOf(data).graphic as unknown as readonly {
      readonly info?: { readonly kind: string }
      readonly style?: { readonly text?: string }
    }[]
    const texts = elements.filter(({ info }) => info?.kind === 'beyond').map(({ style }) => style?.text ?? '')
    expect(texts.map((text) => text.replaceAll(/\s/g, ' '))).toEqual([expect.stringContaining('7 100')])
  })
})

describe('the frame of flows', () => {
  const municipality = (index: number, longitude: number, latitude: number) => ({
    id: 100 + index,
    code: String(1000 + index),
    name: { sv: `K${String(index)}`, en: `K${String(index)}` },
    kind: 'municipality' as const,
    parent: null,
    seat: { longitude, latitude },
  })
  const home = municipality(0, 16, 58.6)
  const near = Array.from({ length: 13 }, (_, i) => municipality(i + 1, 16.1 + i * 0.02, 58.5 + i * 0.02))
  const far = municipality(20, 22, 65.6)
  const regions = [home, ...near, far]
  const description = { ...sampleDescription, regions }
  const mapOf = (language: 'sv' | 'en') => {
    const flows = [...near, far].map(({ id: work }) => ({
      year: 2008,
      sex: 'total' as const,
      home: home.id,
      work,
      persons: work === far.id ? 3 : 400,
      source: 4,
    }))
    const data = computeView(
      'commuting.flows',
      createSampleReader({ commutingTotals: [], flows }),
      unwrapped(parseFilters(VIEWS['commuting.flows'], { region: home.code, year: '2008' }, description)),
      description,
    )
    const ground = buildMapGeography({ regions, boundaries: new Map() })
    return JSON.stringify(buildPicture(data, 'map', { ...look, language }, ground).option.graphic)
  }

  it('says in words where a flow goes that leaves it, and how many persons that is', () => {
    expect(mapOf('sv')).toContain('Utanför kartbilden: 1 flöde, 3 personer')
    expect(mapOf('sv')).toContain('K20 3')
    expect(mapOf('en')).toContain('Beyond the map: 1 flow, 3 persons')
  })

  it('holds the whole areas of a few places, and as much of many as leaves their flows large', () => {
    const placesOf = (count: number): readonly MapPlace[] =>
      Array.from({ length: count }, (_, i) => ({
        code: String(i),
        name: { sv: String(i), en: String(i) },
        longitude: 15 + (i % 2),
        latitude: 58 + i / count,
      }))
    const corners = [
      [14.7, 57.8],
      [16.3, 59.2],
    ] as const
    const latitudesOf = (count: number) => {
      const found = cornersWithin(placesOf(count), corners, 2).map(([, latitude]) => latitude)
      return [Math.min(...found), Math.max(...found)] as const
    }
    const [south, north] = latitudesOf(5)
    expect(south).toBeCloseTo(57.8, 6)
    expect(north).toBeCloseTo(59.2, 6)
    const [less, more] = latitudesOf(20)
    expect(less).toBeGreaterThan(57.8)
    expect(less).toBeLessThan(58)
    expect(more).toBeLessThan(59.2)
  })
})
