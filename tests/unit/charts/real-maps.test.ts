import { describe, expect, it } from 'vitest'
import { readMapGeography } from '#main/geography/map-geography'
import { createChartContext, type ChartContext } from '#shared/charts/frame/chart-context'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import { overlaps, type Box } from '#shared/charts/frame/box'
import { contrastOf } from '#shared/charts/frame/contrast'
import { darkTheme, lightTheme, type ChartTheme } from '#shared/charts/frame/theme'
import { sizeOf, type PlacedAreaLabel } from '#shared/charts/maps/area-label'
import { divergingClasses, sequentialClasses } from '#shared/charts/maps/color-classes'
import { nameMap } from '#shared/charts/maps/map-base'
import { chooseMapWindow, cornersOf, type MapWindow } from '#shared/charts/maps/map-window'
import { inkOn } from '#shared/charts/maps/map-labels'
import { marketTint } from '#shared/charts/maps/market-colors'
import { contains, pixelRings, type PixelRings } from '#shared/charts/maps/pixel-areas'
import { placeRegionLabels } from '#shared/charts/maps/region-labels'
import { buildRegionMap, type RegionMap } from '#shared/charts/maps/region-map'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'

const municipalities = (isWanted: (code: string) => boolean): Promise<MapGeography> =>
  readMapGeography({
    regions: [...SWEDISH_MUNICIPALITIES]
      .filter(([code]) => isWanted(code))
      .map(([code, name], index) => ({
        id: index + 1,
        code,
        name: { sv: name, en: name },
        kind: 'municipality',
        parent: null,
        seat: null,
      })),
    boundaries: new Map(),
  })

const GROUNDS = {
  'Östergötland och Södermanland': await municipalities((code) => /^0[45]/.test(code)),
  Norrbotten: await municipalities((code) => code.startsWith('25')),
  'Kolmårdens grannar': await municipalities((code) =>
    ['0480', '0483', '0562', '0581', '0481'].includes(code),
  ),
  Sverige: await municipalities(() => true),
}

const contextOf = (width: number, height: number, theme: ChartTheme = lightTheme): ChartContext =>
  createChartContext({ language: 'sv', theme, width, height, interactive: false, reducedMotion: true })

/** A figure for each place: larger, the later it comes. */
const mapOf = (ctx: ChartContext, { places }: MapGeography, change: Partial<RegionMap> = {}): RegionMap => {
  const values = Float64Array.from(places, (_, index) => (index + 1) * 1000)
  return {
    rows: places.map(({ code, name }, row) => ({ code, name: name.sv, row })),
    column: {
      type: 'number',
      id: 'persons',
      label: { sv: 'Personer', en: 'Persons' },
      unit: 'persons',
      values,
      signs: new Uint8Array(places.length),
      quality: 'official',
      sources: [],
    },
    format: String,
    classes: sequentialClasses(ctx, values, false),
    legendHeading: 'Personer',
    chosen: [],
    ...change,
  }
}

const boxOf = ({ label, at: [x, y] }: PlacedAreaLabel): Box => {
  const { width, height } = sizeOf(label)
  return { left: x - width / 2, top: y, right: x + width / 2, bottom: y + height }
}

/** Corners, middles of the sides and the middle. */
const pointsIn = ({ left, top, right, bottom }: Box): [number, number][] =>
  [left, (left + right) / 2, right].flatMap((x) =>
    [top, (top + bottom) / 2, bottom].map((y): [number, number] => [x, y]),
  )

interface Placed {
  readonly placed: readonly PlacedAreaLabel[]
  readonly areas: ReadonlyMap<string, PixelRings>
  readonly window: MapWindow
}

function place(ground: MapGeography, width: number, height: number, chosen: readonly string[] = []): Placed {
  const ctx = contextOf(width, height)
  const codes = new Set(ground.places.map(({ code }) => code))
  const area = { left: 0, top: 0, width, height }
  const window = chooseMapWindow(cornersOf(ground, codes), ground, area, 0.03)
  const named = nameMap(ctx, ground, window)
  const map = mapOf(ctx, ground, { chosen, outlined: chosen })
  return {
    placed: placeRegionLabels(ctx, map, ground, named, window, [], String),
    areas: new Map(
      named.geography.features
        .filter(({ properties: { name } }) => codes.has(name))
        .map(({ properties: { name }, geometry }) => [name, pixelRings(geometry, window.toPixel)]),
    ),
    window,
  }
}

const SIZES = [
  [1290, 560],
  [1000, 520],
  [620, 400],
  // What two lines of headline and controls leave on a laptop.
  [1054, 330],
] as const

const cases = Object.entries(GROUNDS).flatMap(([name, ground]) =>
  SIZES.map(([width, height]) => ({ name, ground, width, height })),
)

describe.each(cases)('names on the map of $name, $width × $height', ({ ground, width, height }) => {
  const { placed, areas } = place(ground, width, height, ['0581', '2505'])
  const own = placed.filter(({ label }) => !label.quiet)

  it('lie in their own area, or have a line that ends in it, and never lie in another', () => {
    for (const one of own) {
      const holding = (point: readonly [number, number]): string[] =>
        [...areas].filter(([, rings]) => contains(rings, point)).map(([code]) => code)
      const expected = one.leader ? [] : [one.label.code]
      for (const point of pointsIn(boxOf(one))) expect(holding(point), one.label.text).toEqual(expected)
      if (one.leader) expect(holding(one.leader[1]), one.label.text).toEqual([one.label.code])
    }
  })

  it('leave each other free, those of neighbours as well', () => {
    const boxes = placed.map(boxOf)
    boxes.forEach((box, i) => {
      boxes.slice(i + 1).forEach((other) => {
        expect(overlaps(box, other)).toBe(false)
      })
    })
  })

  it('are there for the chosen place, and where places are few for nearly all', () => {
    const named = new Set(own.map(({ label }) => label.code))
    const chosen = ground.places.find(({ code }) => code === '0581' || code === '2505')
    expect(named).toContain(chosen?.code)
    const count = ground.places.length
    const least = height < 400 ? Math.floor(count * 0.7) : count - 2
    if (count <= 40) expect(named.size).toBeGreaterThanOrEqual(least)
  })
})

describe.each(cases)('the frame of the map of $name, $width × $height', ({ ground, width, height }) => {
  it('holds every place that the picture is about, with room around it', () => {
    const { geo } = buildRegionMap(
      contextOf(width, height),
      mapOf(contextOf(width, height), ground),
      ground,
    ).option
    const [[west = 0, north = 0] = [], [east = 0, south = 0] = []] = (
      geo as unknown as { boundingCoords: [number, number][] }
    ).boundingCoords
    for (const [x, y] of cornersOf(ground, new Set(ground.places.map(({ code }) => code)))) {
      expect(x).toBeGreaterThan(west)
      expect(x).toBeLessThan(east)
      expect(y).toBeGreaterThan(south)
      expect(y).toBeLessThan(north)
    }
  })
})

describe('around the places of a map', () => {
  it('other municipalities and countries are named in grey, and no figure is said of them', () => {
    const { placed } = place(GROUNDS.Norrbotten, 1000, 520)
    const quiet = placed.filter(({ label }) => label.quiet).map(({ label }) => label.text)
    expect(quiet).toEqual(expect.arrayContaining(['Finland', 'Norge', 'Sorsele']))
    expect(quiet.filter((text) => /\d/.test(text))).toEqual([])
  })

  it('no land lies where the great lakes are', () => {
    const ground = GROUNDS['Östergötland och Södermanland']
    const shapes = [
      ...ground.regions.features,
      ...(ground.neighbours ?? []),
      ...(ground.land ? [{ geometry: ground.land }] : []),
    ].map(({ geometry }) => pixelRings(geometry, ([x, y]) => [x, y]))
    for (const lake of [
      [14.55, 58.3],
      [13.4, 58.9],
    ] as const)
      expect(shapes.some((rings) => contains(rings, lake))).toBe(false)
    expect(shapes.some((rings) => contains(rings, [15.62, 58.41]))).toBe(true)
  })
})

describe.each([lightTheme, darkTheme])('colours of areas, $name', (theme) => {
  const ctx = contextOf(1000, 520, theme)

  it('carry letters that can be read', () => {
    const values = Array.from({ length: 290 }, (_, index) => index - 145)
    const grounds = [...sequentialClasses(ctx, values, false), ...divergingClasses(ctx, values, false)].map(
      ({ color }) => color,
    )
    const tints = theme.categories.map((_, index) => marketTint(ctx, index))
    for (const ground of [...grounds, ...tints, theme.land])
      expect(contrastOf(inkOn(ground), ground), ground).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(theme.textMuted, theme.land), 'names of neighbours').toBeGreaterThanOrEqual(4.5)
  })

  it('never look like the ground around them', () => {
    const values = Array.from({ length: 290 }, (_, index) => index - 145)
    const colors = [...sequentialClasses(ctx, values, false), ...divergingClasses(ctx, values, false)]
    for (const { color } of colors) {
      expect([theme.land, theme.calmWater]).not.toContain(color)
      expect(contrastOf(color, theme.land), color).toBeGreaterThan(1.1)
    }
  })
})

it('classes below zero are told by strokes where colours may not be seen, and only there', () => {
  const ground = GROUNDS.Norrbotten
  const strokes = (patterns: boolean): number => {
    const plain = contextOf(1000, 520)
    const ctx = { ...plain, look: { ...plain.look, patterns } }
    const values = Float64Array.from(ground.places, (_, index) => index - 7)
    const base = mapOf(ctx, ground)
    const map = { ...base, column: { ...base.column, values }, classes: divergingClasses(ctx, values, false) }
    const series = [buildRegionMap(ctx, map, ground).option.series ?? []].flat()
    return series.filter(({ z, data }) => z === 10 && Array.isArray(data) && data.length > 0).length
  }
  expect(strokes(false)).toBe(0)
  expect(strokes(true)).toBeGreaterThan(0)
})
