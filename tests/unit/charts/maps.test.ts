import type { CustomSeriesOption } from 'echarts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildMapGeography } from '#main/geography/map-geography'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import type { ChartLook, ChartPicture } from '#shared/charts/frame/chart-picture'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { clipStroke, hatchShape } from '#shared/charts/maps/hatch'
import { projectMercator } from '#shared/charts/maps/map-window'
import { buildMapLegend } from '#shared/charts/maps/map-legend'
import { darkTheme } from '#shared/charts/frame/theme'
import { numbers, type ViewData } from '#shared/view/view-data'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'
import { sampleLook } from './sample-look'

const geography = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })

const mapOf = (data: ViewData, change: Partial<ChartLook> = {}): ChartPicture =>
  buildPicture(data, 'map', sampleLook(change), geography)

const namesIn = (series: unknown): string[] => {
  const { data } = series as CustomSeriesOption
  return Array.isArray(data) ? data.flatMap((item) => (item as { name?: string }).name ?? []) : []
}

/** The same figures, but the first row has none. */
const withoutFirst = (data: ViewData, id: string): ViewData => {
  const column = numbers(data, id)
  const values = column.values.slice()
  const signs = column.signs.slice()
  values[0] = Number.NaN
  signs[0] = 3
  return {
    ...data,
    columns: data.columns.map((c) => (c.id === id && c.type === 'number' ? { ...c, values, signs } : c)),
  }
}

describe('maps', () => {
  it('names a municipality with a figure that has no place on the map, and only then', () => {
    const data = sampleViewData('population.growth')
    const [gone] = geography.places
    const without = { ...geography, places: geography.places.filter((place) => place !== gone) }
    const drawn = (ground: typeof geography): string =>
      JSON.stringify(buildPicture(data, 'map', sampleLook(), ground).option.graphic)
    expect(drawn(without)).toContain(`Saknar plats på kartan: ${gone?.name.sv ?? ''}`)
    expect(drawn(geography)).not.toContain('Saknar plats')
  })

  it('lets the cursor reach every arrow that is drawn', () => {
    const data = sampleViewData('commuting.flows', { region: '0581' })
    const drawn = namesIn([mapOf(data).option.series ?? []].flat()[0])
    const targets = listMarks(data, 'map', 'sv').map((mark) =>
      mark.target && 'name' in mark.target ? mark.target.name : '',
    )
    expect(drawn.length).toBeGreaterThan(0)
    expect(targets).toEqual(expect.arrayContaining(drawn))
  })

  it('lets the cursor reach every filled area', () => {
    const data = sampleViewData('population.growth')
    const areas = new Set(mapOf(data).maps[0]?.geography.features.map((f) => f.properties.name))
    for (const { target } of listMarks(data, 'map', 'sv'))
      expect(target && 'geoIndex' in target && areas.has(target.name)).toBe(true)
  })

  it('hatches what has no figure and says so in the legend, and only then', () => {
    const whole = sampleViewData('population.growth')
    const strokes = (data: ViewData): unknown => [mapOf(data).option.series ?? []].flat()[0]?.data
    const known = new Set(
      listMarks(whole, 'map', 'sv').map((mark) => mark.target && 'name' in mark.target && mark.target.name),
    )
    const complete = geography.regions.features.every((f) => known.has(f.properties.code))
    expect(complete).toBe(true)
    expect(strokes(whole)).toHaveLength(0)
    const gappy = withoutFirst(whole, 'growth_per_year')
    expect(strokes(gappy)).not.toHaveLength(0)
    expect(JSON.stringify(mapOf(gappy).option.graphic)).toContain('Uppgift saknas')
  })

  it('moves under the pointer on screen only, and leaves the wheel to the page', () => {
    const data = sampleViewData('commuting.flows', { region: '0581' })
    expect(mapOf(data).option.geo).toMatchObject({ roam: false })
    expect(mapOf(data, { interactive: true, theme: darkTheme }).option.geo).toMatchObject({ roam: 'move' })
  })
})

describe('hatching', () => {
  it('stays inside the shape, at one distance', () => {
    const box = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(box, ([wide, high]) => {
        const [west, south, east, north] = [15, 58, 15 + wide / 20, 58 + high / 20]
        const ring = [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ]
        const step = 0.0005
        for (const line of hatchShape({ type: 'Polygon', coordinates: [ring] }, step))
          for (const [x, y] of line) {
            expect(x).toBeGreaterThan(west - 1e-6)
            expect(x).toBeLessThan(east + 1e-6)
            expect(y).toBeGreaterThan(south - 1e-6)
            expect(y).toBeLessThan(north + 1e-6)
            const [px, py] = projectMercator([x, y])
            const strokes = (px + py) / step
            expect(Math.abs(strokes - Math.round(strokes))).toBeLessThan(1e-3)
          }
      }),
    )
  })
})

describe('a legend on a map', () => {
  it('stands where it hides no place, if there is such a corner', () => {
    const rect = { left: 0, top: 0, width: 600, height: 400 }
    const lowerLeft = [[20, 380]] as const
    const { box } = buildMapLegend(
      createChartContext(sampleLook()),
      [{ text: 'Personer' }],
      rect,
      lowerLeft,
      20,
    )
    expect(box.top).toBe(0)
  })

  const wordsAndMap = (width: number, height: number) => {
    const { option } = mapOf(sampleViewData('commuting.flows', { region: '0581' }), { width, height })
    const graphic = [option.graphic ?? []].flat() as unknown as {
      info?: { kind: string }
      x: number
      y: number
      style: { text: string }
    }[]
    const words = graphic.filter(({ info }) => info?.kind === 'legend')
    const { top, height: tall } = option.geo as unknown as { top: number; height: number }
    return { words, bottom: top + tall }
  }

  it('stands below a map that it would cover, and tells the same there', () => {
    const large = wordsAndMap(1200, 700)
    expect(large.words.every(({ y }) => y < large.bottom)).toBe(true)
    const small = wordsAndMap(340, 260)
    expect(small.words.every(({ y }) => y > small.bottom && y < 260)).toBe(true)
    const [said, saidSmall] = [large, small].map(({ words }) =>
      words.map(({ style }) => style.text).join(' '),
    )
    expect(saidSmall).toContain('Linjens bredd: personer')
    expect(saidSmall).toContain('Schematisk karta')
    expect(said).toContain('Linjens bredd: personer')
  })
})

describe('hatching of areas without a figure', () => {
  const frame = { left: 10, top: 20, width: 100, height: 50 }

  it('ends at the frame of the map', () => {
    expect(clipStroke({ x1: 0, y1: 45, x2: 200, y2: 45 }, frame)).toEqual({
      x1: 10,
      y1: 45,
      x2: expect.closeTo(110),
      y2: 45,
    })
    expect(clipStroke({ x1: 0, y1: 0, x2: 5, y2: 100 }, frame)).toBeNull()
  })

  it('never leaves the frame, and stays on its line', () => {
    const pixel = fc.double({ min: -300, max: 300, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(pixel, pixel, pixel, pixel), ([x1, y1, x2, y2]) => {
        const clipped = clipStroke({ x1, y1, x2, y2 }, frame)
        if (clipped === null) return
        for (const [x, y] of [
          [clipped.x1, clipped.y1],
          [clipped.x2, clipped.y2],
        ] as const) {
          expect(x).toBeGreaterThanOrEqual(10 - 1e-6)
          expect(x).toBeLessThanOrEqual(110 + 1e-6)
          expect(y).toBeGreaterThanOrEqual(20 - 1e-6)
          expect(y).toBeLessThanOrEqual(70 + 1e-6)
          expect(Math.abs((x - x1) * (y2 - y1) - (y - y1) * (x2 - x1))).toBeLessThan(1)
        }
      }),
    )
  })
})
