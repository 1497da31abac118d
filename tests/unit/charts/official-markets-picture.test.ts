import { describe, expect, it } from 'vitest'
import { buildMapGeography } from '#main/geography/map-geography'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import type { ChartPicture, MapGeography } from '#shared/charts/frame/chart-picture'
import { borderLengths } from '#shared/charts/maps/map-neighbours'
import { chooseMarketColors } from '#shared/charts/maps/market-colors'
import { buildNativeChart } from '#shared/views/native-chart'
import { darkTheme, lightTheme } from '#shared/charts/frame/theme'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import type { ViewData } from '#shared/view/view-data'
import {
  datasetOf,
  municipalitiesOf,
  NORRBOTTEN,
  norrbottenFlows,
  officialView,
} from '../views/official-dataset'

const norrbotten = municipalitiesOf(NORRBOTTEN)
const withFlows = datasetOf(norrbotten, ['commuting-flows'])
const geographyOf = (regions: typeof norrbotten): MapGeography =>
  buildMapGeography({ regions, boundaries: new Map() })
const look = { language: 'sv', width: 900, height: 520, interactive: false, reducedMotion: true } as const

const draw = (data: ViewData, regions = norrbotten, theme = lightTheme): ChartPicture =>
  buildPicture(data, 'map', { ...look, theme }, geographyOf(regions))
const chart = (data: ViewData): ChartPicture =>
  buildPicture(data, 'chart', { ...look, theme: lightTheme }, null)

interface Style {
  readonly name: string
  readonly itemStyle: { readonly areaColor: string; readonly borderWidth?: number }
}
const areasOf = ({ option }: ChartPicture): readonly Style[] =>
  (option.geo as unknown as { readonly regions: readonly Style[] }).regions
const colorsOf = (picture: ChartPicture): ReadonlyMap<string, string> =>
  new Map(areasOf(picture).map(({ name, itemStyle }) => [name, itemStyle.areaColor]))
const outlinedOn = ({ option }: ChartPicture): string[] => {
  const series = [option.series ?? []].flat() as { id?: string; data?: { name: string }[] }[]
  return [...new Set(series.find(({ id }) => id === 'outlines')?.data?.map(({ name }) => name))]
}
const textsOf = ({ option }: ChartPicture): string => JSON.stringify(option.graphic)

describe("the map of SCB's labour markets", () => {
  it.each([lightTheme, darkTheme])(
    'gives municipalities of one area one colour, and each area its own',
    (theme) => {
      const colors = colorsOf(
        draw(officialView(withFlows, { flows: norrbottenFlows(200) }), norrbotten, theme),
      )
      expect(colors.get('2510')).toBe(colors.get('2523'))
      expect(colors.get('2580')).toBe(colors.get('2582'))
      expect(new Set(['2510', '2580', '2584'].map((code) => colors.get(code))).size).toBe(3)
    },
  )

  it('outlines who the calculation puts elsewhere, and says so in the legend', () => {
    const differing = draw(officialView(withFlows, { flows: norrbottenFlows(140) }))
    expect(outlinedOn(differing)).toEqual(['2510'])
    expect(textsOf(differing)).toContain('annan arbetsmarknad i beräkningen 2024')
    const agreeing = draw(officialView(withFlows, { flows: norrbottenFlows(200) }))
    expect(outlinedOn(agreeing)).toEqual([])
    expect(textsOf(agreeing)).not.toContain('annan arbetsmarknad')
  })

  it('is marked as example data only where invented flows show in it', () => {
    const mark = (data: ViewData): boolean => textsOf(draw(data)).includes('EXEMPELDATA')
    expect(mark(officialView(withFlows, { flows: norrbottenFlows(140) }))).toBe(true)
    expect(mark(officialView(withFlows, { flows: norrbottenFlows(200) }))).toBe(false)
  })

  it('hatches a municipality that LA 2022 does not know', () => {
    const regions = municipalitiesOf([...NORRBOTTEN, ['1917', 'Heby']])
    const picture = draw(officialView(datasetOf(regions)), regions)
    expect(textsOf(picture)).toContain('Uppgift saknas')
  })

  it('names areas instead of municipalities where there are many, and the chosen one', () => {
    const regions = municipalitiesOf([...SWEDISH_MUNICIPALITIES.keys()])
    const picture = draw(officialView(datasetOf(regions), {}, { region: '0581' }), regions)
    const labels = JSON.stringify([picture.option.series ?? []].flat().at(-1))
    // Norrköping is chosen; the other names are those of areas, at the places that they are called after.
    expect(labels).toContain('"0581"')
    expect(labels).toContain('"0580"')
    expect(labels).not.toMatch(/"(0584|0582|0583)"/)
    expect(textsOf(picture)).toContain('Grannar i samma färg hör ihop i LA 2022')
  })
})

/** A row of squares, each with its left neighbour's border: `a` touches `b`, `b` touches `c`. */
const rowOf = (codes: readonly string[]): MapGeography => ({
  land: null,
  schematic: false,
  bounds: [0, 0, codes.length, 1],
  places: codes.map((code, x) => ({ code, name: { sv: code, en: code }, longitude: x + 0.5, latitude: 0.5 })),
  regions: {
    type: 'FeatureCollection',
    features: codes.map((code, x) => ({
      type: 'Feature',
      properties: { code },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, 0],
            [x + 1, 0],
            [x + 1, 1],
            [x, 1],
            [x, 0],
          ],
        ],
      },
    })),
  },
})

describe('colours of markets', () => {
  it('go by borders, not by how near the seats are', () => {
    const borders = borderLengths(rowOf(['a', 'b', 'c']))
    expect([...(borders.get('a')?.keys() ?? [])]).toEqual(['b'])
    expect([...(borders.get('b')?.keys() ?? [])].sort()).toEqual(['a', 'c'])
  })

  it('tell neighbours apart in a long row of more markets than colours', () => {
    const codes = Array.from({ length: 40 }, (_, index) => String(index))
    const borders = borderLengths(rowOf(codes))
    const colors = chooseMarketColors(
      [new Map(codes.map((code) => [code, code]))],
      (code) => borders.get(code)?.keys() ?? [],
      lightTheme.categories.length,
    )
    codes.slice(1).forEach((code, index) => expect(colors.get(code)).not.toBe(colors.get(String(index))))
  })

  it('stay with the centre over the years, and no neighbours are alike in any of them', () => {
    const codes = Array.from({ length: 12 }, (_, index) => String(index))
    const borders = borderLengths(rowOf(codes))
    const neighbours = (code: string): Iterable<string> => borders.get(code)?.keys() ?? []
    /** Markets of so many municipalities in a row, each around its first one. */
    const inRuns = (length: number): ReadonlyMap<string, string> =>
      new Map(codes.map((code, index) => [code, String(index - (index % length))]))
    const years = [inRuns(1), inRuns(2), inRuns(3), inRuns(4)]
    const colors = chooseMarketColors(years, neighbours, 7)
    expect(chooseMarketColors(years.toReversed(), neighbours, 7)).toEqual(colors)
    for (const marketOf of years)
      for (const code of codes)
        for (const other of neighbours(code))
          if (marketOf.get(other) !== marketOf.get(code))
            expect(colors.get(marketOf.get(other) ?? '')).not.toBe(colors.get(marketOf.get(code) ?? ''))
  })
})

describe("the bars of SCB's labour markets", () => {
  const totals = datasetOf(norrbotten, ['commuting-totals'])
  const known = officialView(
    totals,
    {
      totals: [
        ['2510', 1800, 200],
        ['2523', 9000, 100],
        ['2580', 36_000, 2000],
        ['2582', 10_000, 4000],
        ['2584', 12_000, 0],
      ],
    },
    { region: '2510' },
  )

  it('count the employed where they are known, with the area of the chosen place in the accent colour', () => {
    const { option } = chart(known)
    const [bars] = [option.series ?? []].flat() as unknown as {
      readonly data: readonly { readonly value: number; readonly itemStyle: { readonly color: string } }[]
    }[]
    expect(bars?.data.map(({ value }) => value)).toEqual([52_000, 12_000, 11_100])
    expect(bars?.data.map(({ itemStyle }) => itemStyle.color === lightTheme.accent)).toEqual([
      false,
      false,
      true,
    ])
    expect(textsOf({ option, maps: [] })).not.toContain('EXEMPELDATA')
  })

  it('count municipalities where nobody knows the employed', () => {
    const { option } = chart(officialView(datasetOf(norrbotten)))
    expect(JSON.stringify(option)).toContain('Antal kommuner i området')
  })

  it('let the cursor reach the bar of its area from each municipality', () => {
    const marks = listMarks(known, 'chart', 'sv')
    expect(marks).toHaveLength(5)
    const { option } = chart(known)
    const [bars] = [option.series ?? []].flat() as { data: readonly { name: string }[] }[]
    const found = marks.map(({ target }) =>
      bars?.data.findIndex(({ name }) => target && 'name' in target && name === target.name),
    )
    expect(found).toEqual([0, 0, 1, 2, 2])
  })

  it('are the same in a presentation', () => {
    const drawn = buildNativeChart(known, 'sv')
    expect(drawn?.panels[0]?.categories).toEqual(['Luleå (2 av 5 kommuner)', 'Kiruna', 'Gällivare'])
    expect(drawn?.panels[0]?.series[0]?.values).toEqual([52_000, 12_000, 11_100])
    expect(drawn?.panels[0]?.series[0]?.colorAt?.get(2)).toBe(lightTheme.accent)
  })

  it('are the largest of many, and that of the chosen place', () => {
    const regions = municipalitiesOf([...SWEDISH_MUNICIPALITIES.keys()])
    const option = JSON.stringify(chart(officialView(datasetOf(regions), {}, { region: '2421' })).option)
    expect(option).toContain('Storuman')
    expect(option).toContain('44 rader till')
  })
})
