import { expect, it } from 'vitest'
import { readMapGeography } from '#main/geography/map-geography'
import { buildPicture } from '#shared/views/build-picture'
import { computeView } from '#shared/views/compute-view'
import { PICTURES } from '#shared/views/pictures'
import { VIEWS, type ViewId } from '#shared/views/registry'
import type { ChartLook, MapGeography } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import { parseFilters } from '#shared/filters/parse-filters'
import type { ViewData } from '#shared/view/view-data'
import { unwrapped } from '../views/unwrapped'
import { GROWING_YEARS, growingDescription, growingReader } from './growing-figures'

const geography = await readMapGeography({ regions: growingDescription.regions, boundaries: new Map() })

const MAPS: readonly ViewId[] = [
  'commuting.flows',
  'commuting.labour-markets',
  'population.growth',
  'students.share',
  'regions.ranks',
]
const answer = (view: ViewId, year: number): ViewData => {
  const texts = { region: '0581', year: view === 'population.growth' ? `2012-${String(year)}` : String(year) }
  const filters = unwrapped(parseFilters(VIEWS[view], texts, growingDescription))
  return computeView(view, growingReader, filters, growingDescription)
}
const drawn = (data: ViewData, land: MapGeography, [width, height]: readonly [number, number]): string => {
  const look: ChartLook = {
    language: 'sv',
    theme: lightTheme,
    width,
    height,
    interactive: true,
    reducedMotion: true,
  }
  return JSON.stringify(buildPicture(data, 'map', look, land).option)
}

it.each(MAPS)(
  'after a drag over the years and a change of size %s is as in a window that just opened',
  (view) => {
    expect(PICTURES[view].map).toBeDefined()
    const last = GROWING_YEARS.at(-1) ?? 0
    for (const size of [
      [500, 700],
      [900, 560],
    ] as const)
      // prettier-ignore
      for (const year of GROWING_YEARS) drawn(answer(view, year), geography, size)
    expect(drawn(answer(view, last), geography, [900, 560])).toBe(
      drawn(answer(view, last), structuredClone(geography), [900, 560]),
    )
  },
)
