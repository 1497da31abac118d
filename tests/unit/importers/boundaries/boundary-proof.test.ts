import { existsSync, readFileSync } from 'node:fs'
import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { ProblemError, type Problem } from '#shared/problem/problem'
import type { Region, RegionKind } from '#shared/dataset/dimensions'
import { COUNTY_BY_NUTS } from '#shared/dataset/swedish-nuts'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { matchBoundaries, readBoundaries } from '#main/datasets/importers/boundaries/boundaries'
import { neverStop } from '#main/datasets/stop-check'
import { readRegisterAreas } from '#main/geography/register-areas'

const region = (code: string, name: string, kind: RegionKind, parent: string | null = null): Region => ({
  id: Number.parseInt(code, 10) + 1 || 0,
  code,
  name: { sv: name, en: name },
  kind,
  parent,
  seat: null,
})
const counties = [...SWEDISH_COUNTIES].map(([code, name]) => region(code, name.sv, 'county', '00'))
const municipalities = [...SWEDISH_MUNICIPALITIES].map(([code, name]) =>
  region(code, name, 'municipality', code.slice(0, 2)),
)
/** As a dataset of Swedish regions has them. */
const sweden = [region('00', 'Riket', 'country'), ...counties, ...municipalities]
/** A dataset of places that the program's register does not know. */
const norway = [
  region('0301', 'Oslo', 'municipality'),
  region('1103', 'Stavanger', 'municipality'),
  region('4601', 'Bergen', 'municipality'),
]

const square = (west: number, south: number, size = 0.6): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const area = (properties: object | null, ...rings: Position[][]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
})
/** A Swedish region where it is. */
const realArea = (code: string, properties: object) => ({
  type: 'Feature',
  properties,
  geometry: readRegisterAreas().areas.get(code) as MultiPolygon,
})
const read = (features: readonly object[]) =>
  readBoundaries(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })), {
    name: 'omraden.geojson',
    tell: () => undefined,
    stop: neverStop,
  })
const match = (
  features: readonly object[],
  regions: readonly Region[] = sweden,
  property: string | null = null,
) => matchBoundaries(read(features), regions, property)

function refusalOf(work: () => unknown): Problem {
  try {
    work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { problem } = error
    expect(problem.code).toBe('boundaries-unusable')
    expect(problem.message.en).not.toBe(problem.message.sv)
    return problem
  }
  throw new Error('was accepted')
}
const said = (notices: readonly { sv: string; en: string }[]): string =>
  notices.map(({ en }) => en).join('\n')

describe('areas that are numbered, or carry figures, become no regions', () => {
  /** Six areas in a row; `properties` by their number. */
  const six = (properties: (i: number) => object, [west, south]: readonly [number, number]) =>
    Array.from({ length: 6 }, (_, i) => area(properties(i), square(west + 0.7 * i, south)))

  test.each([
    ['their ids, in Jutland', (i: number) => ({ id: i }), [8.2, 56.2]],
    ['ids from 1, in Jutland', (i: number) => ({ id: i + 1 }), [8.2, 56.2]],
    ['numbers from 20, in the Baltic states', (i: number) => ({ nr: 20 + i }), [22, 56]],
    ['texts with zeros, in Norway', (i: number) => ({ fylke: `0${i + 1}` }), [6, 60]],
    [
      'numbers of Danish municipalities',
      (i: number) => ({ kommunekode: [147, 163, 183, 187, 360, 480][i] }),
      [9, 55],
    ],
    ['whole numbers of an indicator, in Austria', (i: number) => ({ gap: 3 + i }), [11, 47]],
  ] as const)('%s', (_, properties, at) => {
    expect(refusalOf(() => match(six(properties, at))).message.sv).toMatch(/långt från|ingen egenskap|koder/i)
  })

  test.each([
    ['decimals', [4, 5, 7.3, 9.1, 11.8, 3.2]],
    ['decimals as texts with commas', ['4', '5', '7,3', '9,1', '12', '3']],
    ['figures below zero', [-4, 5, 7, 9, 12, 3]],
    ['powers of ten', ['4', '5', '1e1', '9', '12', '3']],
  ])('%s are no codes, not even where the areas lie in Sweden', (_, figures) => {
    const codes = ['04', '05', '07', '09', '12', '03']
    const features = codes.map((code, i) => realArea(code, { NUTS_ID: `XX${i}1`, gap: figures[i] }))
    expect(refusalOf(() => match(features)).message.en).toContain('recognised')
    // Nor when somebody chooses them.
    expect(refusalOf(() => match(features, sweden, 'gap')).message.en).toContain('recognised')
  })

  test('a few different values, each of many areas, are kinds of something', () => {
    const features = Array.from({ length: 30 }, (_, i) =>
      area({ COAST_TYPE: 1 + (i % 3) }, square(16 + (i % 6), 50 + Math.floor(i / 6))),
    )
    const regions = ['1', '2', '3'].map((code) => region(code, `Del ${code}`, 'functional'))
    expect(refusalOf(() => match(features, regions)).message.en).toContain('3 different values')
  })

  test('one code among hundreds of values is chance, unless a name or place speaks for it', () => {
    const features = Array.from({ length: 40 }, (_, i) => area({ nr: 290 + i }, square(5 + (i % 8), 45)))
    expect(refusalOf(() => match(features, norway)).message.en).toContain('1 are codes')
  })

  test('row numbers in the order of the map lose to names', () => {
    const inOrder = [...SWEDISH_COUNTIES].map(([code, { sv }], i) =>
      realArea(code, { OBJECTID: i + 1, namn: `${sv}` }),
    )
    const { report } = match(inOrder)
    expect(report).toMatchObject({ property: 'namn', matched: 21 })
    expect(report.properties.find(({ name }) => name === 'OBJECTID')?.matches).toBe(0)
    // Asked for, they are refused with the name that they would change.
    const problem = refusalOf(() => match(inOrder, sweden, 'OBJECTID'))
    expect(problem.message.sv).toMatch(/Namn och koder stämmer inte|långt från/)
  })

  test('of an area whose number has become another county’s code, none gets a boundary', () => {
    expect(refusalOf(() => match([area({ id: 0 }, square(9, 56))])).message.sv).not.toContain('Riket')
  })
})

describe('areas with proof', () => {
  test('codes without their zero find municipalities and counties where they lie', () => {
    const few = ['0114', '0580', '0581', '0980'].map((code) => realArea(code, { kommun: Number(code) }))
    expect(match(few).report).toMatchObject({ property: 'kommun', matched: 4 })
    const many = counties.map(({ code }) => realArea(code, { LAN: Number(code) }))
    expect(match(many).report).toMatchObject({ property: 'LAN', matched: 21, regionsWithout: [] })
    const asDecimals = few.map((feature, i) => ({
      ...feature,
      properties: { kommun: `${[114, 580, 581, 980][i]}.0` },
    }))
    expect(match(asDecimals).report.matched).toBe(4)
  })

  test('one lost zero is restored, of codes that are alike: 5 among 4 digits is no county', () => {
    const mixed = [realArea('0580', { nr: 580 }), realArea('1280', { nr: 1280 }), realArea('05', { nr: 5 })]
    expect(match(mixed).report).toMatchObject({ matched: 2, codesWithout: ['5'] })
  })

  test('NUTS 3 and LAU codes of Eurostat and GISCO are known', () => {
    const byNuts = [...COUNTY_BY_NUTS].map(([nuts, code]) =>
      realArea(code, { NUTS_ID: nuts, COAST_TYPE: 1 + (Number(code) % 4) }),
    )
    const abroad = area({ NUTS_ID: 'DK041', COAST_TYPE: 1 }, square(9, 56))
    const { report } = match([...byNuts, abroad])
    expect(report).toMatchObject({ property: 'NUTS_ID', matched: 21, codesWithout: ['DK041'] })
    expect(COUNTY_BY_NUTS.size).toBe(21)
    expect(match([realArea('0581', { GISCO_ID: 'SE_0581' })]).report.matched).toBe(1)
    // Another country's dataset with county codes of its own does not take them.
    const other = [region('05', 'Oppland', 'county')]
    expect(refusalOf(() => match([realArea('05', { NUTS_ID: 'SE123' })], other)).message.en).toContain(
      'recognised',
    )
  })

  test('a name in another form agrees; the county’s name beside the municipality’s is no other name', () => {
    const features = [
      realArea('0114', { kod: '0114', namn: 'UPPLANDS VÄSBY KOMMUN', lan: 'Stockholms län' }),
      realArea('0115', { kod: '0115', namn: 'Vallentuna', lan: 'Stockholms län' }),
      realArea('0117', { kod: '0117', lan: 'Stockholm' }),
    ]
    expect(match(features).report).toMatchObject({ property: 'kod', matched: 3, notices: [] })
  })

  test('areas that lie elsewhere, or have another region’s name, are left out in words', () => {
    const features = [
      realArea('0580', { kod: '0580', namn: 'Linköping' }),
      realArea('0581', { kod: '0581', namn: 'Norrköping' }),
      realArea('0480', { kod: '0480', namn: 'Nyköping' }),
      area({ kod: '0360', namn: 'Lolland' }, square(11, 54.6)),
      realArea('0583', { kod: '0586', namn: 'Motala' }),
    ]
    const { report, boundaries } = match(features, sweden, 'kod')
    expect([...boundaries.keys()].sort()).toEqual(['0480', '0580', '0581'])
    expect(said(report.notices)).toContain(
      'far from the region whose code or name they have are not used: 0360 Lolland.',
    )
    expect(said(report.notices)).toContain('another region than their code are not used: 0586 Motala.')
  })

  test('where the register knows no place, names or most of the codes are proof', () => {
    const codes = norway.map(({ code }, i) => area({ knr: Number(code) }, square(5 + i, 60)))
    expect(match(codes, norway).report.matched).toBe(3)
    const named = [
      ...norway.map(({ code, name }, i) => area({ knr: code, navn: name.sv }, square(5 + i, 60))),
      ...Array.from({ length: 20 }, (_, i) =>
        area({ knr: String(5000 + i), navn: `Sted ${'abcdefghijklmnopqrst'[i]}` }, square(5, 62)),
      ),
    ]
    expect(match(named, norway).report).toMatchObject({ property: 'knr', matched: 3 })
    // The same codes with names of none of its regions are another country's.
    const foreign = norway.map(({ code }, i) =>
      area({ knr: code, navn: ['Aaby', 'Bebyen', 'Cestad'][i] }, square(5 + i, 55)),
    )
    const problem = refusalOf(() => match(foreign, norway))
    expect(problem.message.sv).toMatch(/Namn och koder stämmer inte/)
  })

  test('a dataset that has bare codes for names takes areas with names', () => {
    const bare = norway.map(({ code }) => region(code, code, 'municipality'))
    const features = norway.map(({ code, name }, i) => area({ knr: code, navn: name.sv }, square(5 + i, 60)))
    expect(match(features, bare).report.matched).toBe(3)
  })

  test('small areas of a municipality become it, where they lie in it', () => {
    const parts = [0, 1, 2, 3, 4, 5].map((i) =>
      area({ deso: `0581A00${i}`, kommunkod: '0581' }, square(16 + i / 10, 58.5, 0.1)),
    )
    expect(match(parts).report).toMatchObject({ property: 'kommunkod', matched: 1 })
  })
})

describe('rings and areas that enclose nothing are left out in words', () => {
  const line: Position[] = [
    [16.9, 58.9],
    [16.91, 58.9],
  ]
  const kinds: readonly (readonly [string, object])[] = [
    ['a part of two points', { type: 'MultiPolygon', coordinates: [[square(16, 58.4)], [line]] }],
    [
      'a part that goes there and back',
      { type: 'MultiPolygon', coordinates: [[square(16, 58.4)], [[...line, line[0]]]] },
    ],
    ['a hole of two points', { type: 'Polygon', coordinates: [square(16, 58.4), line] }],
    ['an empty ring', { type: 'MultiPolygon', coordinates: [[[]], [square(16, 58.4)]] }],
    [
      'a part without a surface',
      { type: 'MultiPolygon', coordinates: [[square(16, 58.4)], [[...line, [16.905, 58.9], [16.9, 58.9]]]] },
    ],
    [
      'a hole in a sliver',
      { type: 'MultiPolygon', coordinates: [[line, square(16.1, 58.5, 0.1)], [square(16, 58.4)]] },
    ],
  ]
  test.each(kinds)('%s: the area is named by code and name', (_, geometry) => {
    const features = [
      { type: 'Feature', properties: { FID: 7, kod: '0581', namn: 'Norrköping' }, geometry },
      area({ FID: 8, kod: '0580', namn: 'Linköping' }, square(15.3, 58.2)),
    ]
    const { report, boundaries } = match(features)
    expect(report.matched).toBe(2)
    expect(said(report.notices)).toContain('0581 Norrköping')
    expect(said(report.notices)).not.toContain('Linköping')
    expect(JSON.parse(boundaries.get('0581') ?? '')).toMatchObject({
      type: 'Polygon',
      coordinates: [expect.arrayContaining([[16, 58.4]])],
    })
  })

  test('an area of which nothing is left goes alone; where that is all, the file is refused', () => {
    const good = area({ kod: '0580', namn: 'Linköping' }, square(15.3, 58.2))
    const thin = area({ kod: '0581', namn: 'Norrköping' }, line)
    const spike = area({ kod: '0480', namn: 'Nyköping' }, [...line, [16.905, 58.9], [16.9, 58.9]])
    const { report } = match([good, thin, spike])
    expect(report).toMatchObject({ matched: 1 })
    expect(said(report.notices)).toContain('0581 Norrköping')
    expect(said(report.notices)).toContain('0480 Nyköping')
    expect(refusalOf(() => match([thin])).message.sv).toContain('0581 Norrköping')
    expect(refusalOf(() => match([spike])).message.sv).toContain('0480 Nyköping')
  })

  test('of many, five are named and the rest counted', () => {
    const features = municipalities.slice(0, 8).map(({ code, name }) => ({
      ...realArea(code, { kod: code, namn: name.sv }),
    }))
    const withSlivers = features.map((feature) => ({
      ...feature,
      geometry: { ...feature.geometry, coordinates: [...feature.geometry.coordinates, [line]] },
    }))
    expect(said(match(withSlivers).report.notices)).toMatch(/(?:\d{4} [^,]+, ){4}\d{4} [^,]+ and 3 more/)
  })
})

const shared = [
  new URL('../../../../../shared/data/lists/', import.meta.url),
  new URL('file:///work/shared/data/lists/'),
].find((url) => existsSync(url))

describe.skipIf(shared === undefined)('the cases of ../shared/data/lists', () => {
  const open = (name: string) =>
    readBoundaries(readFileSync(new URL(name, shared)), { name, tell: () => undefined, stop: neverStop })

  test.each(['07-foreign-areas-numbered.geojson', '08-indicator-taken-for-code.geojson'])(
    '%s is refused',
    (name) => {
      refusalOf(() => matchBoundaries(open(name), sweden, null))
    },
  )

  test('33-sliver-ring.geojson is read, and the area named', () => {
    const { report } = matchBoundaries(open('33-sliver-ring.geojson'), sweden, null)
    expect(report.matched).toBe(2)
    expect(said(report.notices)).toContain('0581 Norrköping')
  })
})
