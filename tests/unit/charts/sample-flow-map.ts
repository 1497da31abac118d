import type { CustomSeriesOption } from 'echarts'
import { buildMapGeography } from '#main/geography/map-geography'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import { projectMercator } from '#shared/charts/maps/map-window'
import type { FilterTexts } from '#shared/filters/filters'
import { parseFilters } from '#shared/filters/parse-filters'
import type { ViewData } from '#shared/view/view-data'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { VIEWS } from '#shared/views/registry'
import { createSampleReader, sampleDescription } from '../views/sample-dataset'
import { unwrapped } from '../views/unwrapped'

export const geography = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })

export const look: ChartLook = {
  language: 'sv',
  theme: lightTheme,
  width: 900,
  height: 500,
  interactive: false,
  reducedMotion: true,
}

/** Home, work and persons by year; ids of the sample: 2 Finspång, 3 Linköping, 4 Norrköping, 5 Söderköping, 6 Motala. */
export type Moves = readonly (readonly [home: number, work: number, in2007: number, in2008: number])[]

export function flowsOf(moves: Moves, filters: FilterTexts): ViewData {
  const reader = createSampleReader({
    commutingTotals: [],
    flows: moves.flatMap(([home, work, ...persons]) =>
      persons.map((count, i) => ({
        year: 2007 + i,
        sex: 'total' as const,
        home,
        work,
        persons: count,
        source: 4,
      })),
    ),
  })
  const view = VIEWS['commuting.flows']
  return computeView(
    'commuting.flows',
    reader,
    unwrapped(parseFilters(view, filters, sampleDescription)),
    sampleDescription,
  )
}

export type Drawn = Readonly<Record<string, unknown>> & {
  readonly type: string
  readonly shape?: Readonly<Record<string, number>> & { readonly points?: readonly (readonly number[])[] }
  readonly style?: Readonly<Record<string, unknown>>
  readonly children?: readonly Drawn[]
}

export const pictureOf = (data: ViewData) => buildPicture(data, 'map', look, geography).option

/** What a series of the map draws, by the name of each item. */
export function drawnBy(data: ViewData, index: number): ReadonlyMap<string, Drawn> {
  const series = [pictureOf(data).series ?? []].flat()[index] as CustomSeriesOption
  const items = series.data as readonly { readonly name: string }[]
  const draw = series.renderItem as unknown as (
    params: { dataIndex: number },
    api: { coord: (at: readonly [number, number]) => number[] },
  ) => Drawn
  const coord = (at: readonly [number, number]): number[] => projectMercator(at).map((value) => value * 30000)
  return new Map(items.map(({ name }, dataIndex) => [name, draw({ dataIndex }, { coord })]))
}

export const ARROWS = 0
export const RINGS = 1
export const textIn = (data: ViewData): string =>
  JSON.stringify(pictureOf(data).graphic).replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')

export const GROWING: Moves = [
  [4, 3, 2000, 9000],
  [4, 5, 800, 800],
  [4, 2, 20, 30],
  [3, 4, 1000, 1500],
  [5, 4, 2500, 2500],
]
