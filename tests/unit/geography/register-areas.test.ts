import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { signedDoubleArea } from '#shared/charts/maps/clip-ring'
import type { Region } from '#shared/dataset/dimensions'
import { chooseMapAreas, isInRegister } from '#shared/dataset/sweden-register'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { readMapGeography } from '#main/geography/map-geography'
import { readRegisterAreas } from '#main/geography/register-areas'
import { ringContains } from '#main/geography/ring-contains'

const { areas } = readRegisterAreas()
const holds = (area: MultiPolygon | undefined, [x, y]: readonly [number, number]): boolean =>
  area?.coordinates.some(
    ([outer = [], ...holes]) => ringContains(outer, x, y) && !holes.some((hole) => ringContains(hole, x, y)),
  ) ?? false

const place = (code: string, name: string, more: Partial<Region> = {}): Region => ({
  id: Number(code),
  code,
  name: { sv: name, en: name },
  kind: 'municipality',
  parent: null,
  seat: null,
  ...more,
})
const sweden = [...SWEDISH_MUNICIPALITIES].map(([code, name]) => place(code, name))

describe("the register's areas", () => {
  it('are there for every municipality and county', () => {
    expect([...SWEDISH_MUNICIPALITIES.keys()].filter((code) => !areas.has(code))).toEqual([])
    expect([...SWEDISH_COUNTIES.keys()].filter((code) => !areas.has(code))).toEqual([])
  })

  it('of a county are as large as those of its municipalities together', () => {
    const size = (area: MultiPolygon | undefined): number =>
      (area?.coordinates ?? []).reduce(
        (sum, [outer = [], ...holes]) =>
          sum +
          Math.abs(signedDoubleArea(outer)) -
          holes.reduce((all, hole) => all + Math.abs(signedDoubleArea(hole)), 0),
        0,
      )
    for (const county of SWEDISH_COUNTIES.keys()) {
      const parts = [...SWEDISH_MUNICIPALITIES.keys()].filter((code) => code.startsWith(county))
      const whole = parts.reduce((sum, code) => sum + size(areas.get(code)), 0)
      expect(size(areas.get(county)) / whole, county).toBeCloseTo(1, 2)
    }
  })

  it.each([
    ['2480', [20.263, 63.826]],
    ['0581', [16.183, 58.594]],
    ['0980', [18.4, 57.5]],
    ['2584', [20.225, 67.856]],
  ] as const)('hold the main town of %s, and nobody else does', (code, town) => {
    expect(holds(areas.get(code), town)).toBe(true)
    expect(holds(areas.get(code.slice(0, 2)), town)).toBe(true)
    const others = [...areas].filter(
      ([other, area]) => other !== code && other.length === 4 && holds(area, town),
    )
    expect(others).toEqual([])
  })

  it('give counties without the borders inside them', () => {
    const corners = (code: string): number => areas.get(code)?.coordinates.flat(2).length ?? 0
    const members = [...areas.keys()].filter((code) => code.length === 4 && code.startsWith('05'))
    const parts = members.reduce((sum, code) => sum + corners(code), 0)
    expect(corners('05')).toBeLessThan(parts * 0.6)
    expect(areas.get('09')?.coordinates.length).toBe(areas.get('0980')?.coordinates.length)
  })

  it('leave the great lakes out', () => {
    const holding = (x: number, y: number): string[] =>
      [...areas].filter(([, area]) => holds(area, [x, y])).map(([code]) => code)
    expect([holding(13.4, 58.9), holding(14.55, 58.3)], 'Vänern and Vättern').toEqual([[], []])
    expect(holding(15.62, 58.41), 'Linköping').toEqual(['0580', '05'])
  })
})

describe('which areas a dataset gets', () => {
  const of = (regions: readonly Region[], own: readonly string[] = []): string =>
    chooseMapAreas(regions, new Set(own)).areas

  it('are the register’s where code and name agree, with "kommun" or without', () => {
    expect(of([place('0581', 'Norrköping'), place('0580', 'Linköpings kommun')])).toBe('register')
    expect(isInRegister(place('05', 'Östergötland', { kind: 'county' }))).toBe(true)
  })

  it('are not those of another country with codes alike', () => {
    expect(isInRegister(place('0301', 'Oslo'))).toBe(false)
    expect(isInRegister(place('1101', 'Eigersund'))).toBe(false)
  })

  it('are cells for all where one place on the map is unknown, and the register’s where it has no place at all', () => {
    const heby = place('1917', 'Heby')
    const seat = { longitude: 16.87, latitude: 59.94 }
    expect(of([...sweden, { ...heby, seat }])).toBe('schematic')
    expect(of([...sweden, heby])).toBe('register')
  })

  it('are the dataset’s own where it has them, and the register’s for what it lacks', () => {
    expect(of([place('0581', 'Norrköping')], ['0581'])).toBe('own')
    expect(of([place('0581', 'Norrköping'), place('0580', 'Linköping')], ['0581'])).toBe('own-and-register')
  })
})

it('draws all of Sweden with real areas, in less than a megabyte', async () => {
  const result = await readMapGeography({ regions: sweden, boundaries: new Map() })
  const { schematic, regions, places } = result
  expect(schematic).toBe(false)
  expect([regions.features.length, places.length]).toEqual([290, 290])
  expect(JSON.stringify(result).length).toBeLessThan(1_000_000)
})

it('draws a dataset’s own boundary and not the register’s', async () => {
  const own = '{"type":"Polygon","coordinates":[[[15,58],[16,58],[16,59],[15,59],[15,58]]]}'
  const result = await readMapGeography({
    regions: [place('0581', 'Norrköping')],
    boundaries: new Map([['0581', own]]),
  })
  const [feature] = result.regions.features
  expect(feature?.geometry.coordinates.flat(3)).toHaveLength(10)
})
