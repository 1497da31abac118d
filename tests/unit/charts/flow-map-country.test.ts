import { describe, expect, it } from 'vitest'
import { buildMapGeography } from '#main/geography/map-geography'
import { overlaps, type Box } from '#shared/charts/frame/box'
import type { MapPlace } from '#shared/charts/frame/chart-picture'
import { parseFilters } from '#shared/filters/parse-filters'
import { gatherOthers, OTHERS_CODE } from '#shared/view/gather-others'
import { codes, numbers, type ViewData } from '#shared/view/view-data'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { arrangeCountry, crowdedRegion, densestRegions } from '#shared/views/commuting/flows/flow-insets'
import { VIEWS } from '#shared/views/registry'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'
import { look } from './sample-flow-map'

describe('flows of the country', () => {
  const country = {
    id: 99,
    code: '00',
    name: { sv: 'Riket', en: 'Sweden' },
    kind: 'country',
    parent: null,
    seat: null,
  } as const
  const places = Array.from({ length: 20 }, (_, i) => ({
    id: 100 + i,
    code: String(1000 + i),
    name: { sv: `K${String(i)}`, en: `K${String(i)}` },
    kind: 'municipality' as const,
    parent: null,
    seat: { longitude: 13 + (i % 5), latitude: 57 + Math.floor(i / 5) },
  }))
  const description = { ...sampleDescription, regions: [country, ...places] }
  const rows = places.flatMap(({ id: home }, i) =>
    places
      .filter(({ id }) => id !== home)
      .map(({ id: work }, k) => ({
        year: 2008,
        sex: 'total' as const,
        home,
        work,
        persons: 10 + i * 19 + k,
        source: 4,
      })),
  )
  const all = rows.reduce((sum, { persons }) => sum + persons, 0)
  const data = computeView(
    'commuting.flows',
    createSampleReader({ commutingTotals: [], flows: rows }),
    unwrapped(parseFilters(VIEWS['commuting.flows'], { region: '00', year: '2008' }, description)),
    description,
  )
  const sumOf = (some: ViewData): number =>
    numbers(some, 'persons').values.reduce((sum, value) => sum + value, 0)

  it('are the 200 largest, and all others in one row', () => {
    expect(rows).toHaveLength(380)
    expect(data.rowCount).toBe(201)
    expect(sumOf(data)).toBe(all)
    const shown = gatherOthers(data)
    expect(shown.rowCount).toBe(data.filters.top + 1)
    expect(sumOf(shown)).toBe(all)
    const home = codes(shown, 'home')
    expect(home.codes[home.indices.at(-1) ?? -1]).toBe(OTHERS_CODE)
    expect(home.names[home.indices.at(-1) ?? -1]?.sv).toContain('370')
    expect(gatherOthers(shown)).toBe(shown)
  })

  it('have one threshold in all years, so that none is lost that grows', () => {
    const grown = rows.map((row) => ({ ...row, year: 2007, persons: Math.ceil(row.persons / 3) }))
    const reader = createSampleReader({ commutingTotals: [], flows: [...grown, ...rows] })
    const ground = buildMapGeography({ regions: description.regions, boundaries: new Map() })
    const limits = ['2007', '2008'].map((year) => {
      const filters = unwrapped(parseFilters(VIEWS['commuting.flows'], { region: '00', year }, description))
      const { option } = buildPicture(
        computeView('commuting.flows', reader, filters, description),
        'map',
        look,
        ground,
      )
      return / flöden under (\d+) personer/.exec(JSON.stringify(option.graphic))?.[1]
    })
    expect(limits[0]).toBeDefined()
    expect(limits[0]).toBe(limits[1])
  })

  it('are drawn as far as they are large, and the others counted in words', () => {
    const ground = buildMapGeography({ regions: description.regions, boundaries: new Map() })
    const { option } = buildPicture(data, 'map', look, ground)
    const arrows = [option.series ?? []].flat()[0]?.data as readonly unknown[]
    const words = JSON.stringify(option.graphic).replaceAll(/\s/g, ' ')
    const [, count = '', persons = ''] =
      /"(\d+) flöden under \d+ personer ritas inte \(tillsammans ([\d ]+)\)/.exec(words) ?? []
    expect(arrows.length).toBeLessThanOrEqual(200)
    expect(arrows.length + Number(count)).toBe(380)
    const drawn = (arrows as readonly { value: readonly number[] }[]).reduce(
      (sum, { value }) => sum + (value[4] ?? 0),
      0,
    )
    expect(drawn + Number(persons.replaceAll(' ', ''))).toBe(all)
  })
})

describe('regions with most commuters in the country', () => {
  const at = (code: string, longitude: number, latitude: number): MapPlace => ({
    code,
    name: { sv: code, en: code },
    longitude,
    latitude,
  })
  const [a, b, c] = [at('a', 18, 59.3), at('b', 18.2, 59.4), at('c', 17.8, 59.2)]
  const [d, e, f] = [at('d', 12, 57.7), at('e', 12.2, 57.6), at('f', 12.1, 57.9)]
  const far = at('g', 22, 65.6)
  const steady = [
    { from: a, to: b, most: 900 },
    { from: c, to: a, most: 800 },
    { from: d, to: e, most: 400 },
    { from: f, to: d, most: 300 },
    { from: far, to: a, most: 5 },
  ]

  it('are those whose places lie near each other, each once, the largest first', () => {
    expect(
      densestRegions(steady).map((one) =>
        one
          .map(({ code }) => code)
          .sort()
          .join(''),
      ),
    ).toEqual(['abc', 'def'])
  })

  it('are one of an area in which it is small, and none of an area that it fills', () => {
    const together = steady.slice(0, 2)
    const spread = [...together, { from: far, to: a, most: 5 }]
    expect(crowdedRegion(together, 4000)).toEqual([])
    const [region, ...others] = crowdedRegion(spread, 4000)
    expect(region?.map(({ code }) => code).sort()).toEqual(['a', 'b', 'c'])
    expect(others).toEqual([])
    // A crowd elsewhere takes no room from where most commute.
    const beyond = { ...far, code: 'beyond', longitude: far.longitude + 0.5 }
    expect(crowdedRegion([...spread, { from: far, to: beyond, most: 50_000 }], 4000)).toEqual([])
    // On a large page the same places lie apart.
    expect(crowdedRegion(spread, 40_000)).toEqual([])
  })

  it('stand beside the country in a wide picture and below it in a high one, on nothing else', () => {
    for (const [width, height] of [
      [1366, 500],
      [700, 1000],
    ] as const) {
      const area = { left: 0, top: 0, width, height }
      const { country, insets } = arrangeCountry(area, 3)
      const boxes = [country, ...insets].map((r): Box => ({
        left: r.left,
        right: r.left + r.width,
        top: r.top,
        bottom: r.top + r.height,
      }))
      for (const box of boxes) {
        expect(box.right).toBeLessThanOrEqual(width + 0.01)
        expect(box.bottom).toBeLessThanOrEqual(height + 0.01)
      }
      for (const [i, one] of boxes.entries())
        for (const other of boxes.slice(i + 1)) expect(overlaps(one, other)).toBe(false)
    }
  })
})
