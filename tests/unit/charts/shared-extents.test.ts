import { describe, expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import { extentsBySize, measureExtents } from '#shared/views/measure-extents'
import { lightTheme } from '#shared/charts/frame/theme'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import { sampleViewData } from '../views/sample-dataset'

const look: ChartLook = {
  language: 'sv',
  theme: lightTheme,
  width: 540,
  height: 430,
  interactive: false,
  reducedMotion: true,
}

interface Scale {
  readonly min?: unknown
  readonly max?: unknown
  readonly interval?: unknown
}
type Boxes = readonly { readonly left?: unknown; readonly width?: unknown }[]

/** The ends of all value axes, and where the plots stand. */
function scalesOf(data: ViewData, change: Partial<ChartLook>) {
  const { option } = buildPicture(data, 'chart', { ...look, ...change }, null)
  const ends = (axes: unknown): Scale[] => [axes ?? []].flat() as Scale[]
  const values = [...ends(option.xAxis), ...ends(option.yAxis)].map(({ min, max, interval }) => ({
    min,
    max,
    interval,
  }))
  const plots = ([option.grid ?? []].flat() as Boxes).map(({ left, width }) => ({ left, width }))
  return { values, plots }
}

const panelsOf = (view: ViewId, filters: readonly FilterTexts[]) =>
  filters.map((texts) => ({ data: sampleViewData(view, texts), geography: null }))

const places = [{ region: '0580' }, { region: '0581' }]

describe('panels beside each other', () => {
  it.each<[ViewId, readonly FilterTexts[]]>([
    ['commuting.balance', places],
    ['commuting.flows', places],
    ['industries.largest', places],
    ['industries.change', places],
    ['population.growth', places],
  ])('have the same scales and plots in %s', (view, filters) => {
    const panels = panelsOf(view, filters)
    const extents = measureExtents(panels, 'chart', look)
    const scales = panels.map(({ data }) => scalesOf(data, { extents }))
    const [first, ...others] = scales
    for (const one of others) expect(one).toEqual(first)
  })

  it('hold every value: the shared scale is no shorter than a panel’s own', () => {
    const panels = panelsOf('commuting.flows', places)
    const extents = measureExtents(panels, 'chart', look)
    for (const { data } of panels) {
      const own = Number(scalesOf(data, {}).values[0]?.max)
      expect(Number(scalesOf(data, { extents }).values[0]?.max)).toBeGreaterThanOrEqual(own)
    }
  })

  it('keep their scales whatever the order, and beside a panel without figures', () => {
    const panels = panelsOf('commuting.flows', places)
    const extents = measureExtents(panels, 'chart', look)
    expect(measureExtents(panels.toReversed(), 'chart', look)).toEqual(extents)
    const empty = panelsOf('commuting.flows', [{ region: '0581', year: '1900' }])
    expect(empty[0]?.data.empty).not.toBeNull()
    expect(measureExtents([...panels, ...empty], 'chart', look)).toEqual(extents)
  })

  it('have the scale that they would have alone when there is only one', () => {
    const panels = panelsOf('commuting.balance', places.slice(0, 1))
    const extents = measureExtents(panels, 'chart', look)
    const [panel] = panels
    if (!panel) throw new Error('no panel')
    expect(scalesOf(panel.data, { extents })).toEqual(scalesOf(panel.data, {}))
  })

  it('are measured once for a size', () => {
    const bySize = extentsBySize(panelsOf('commuting.flows', places), 'chart')
    expect(bySize(look)).toBe(bySize({ ...look }))
    expect(bySize({ ...look, width: 300 })).not.toBe(bySize(look))
  })
})
