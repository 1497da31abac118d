import type { GeoComponentOption } from 'echarts'
import { init } from 'echarts/core'
import { getECData } from 'echarts/lib/util/innerStore.js'
import { describe, expect, it } from 'vitest'
import { buildMapGeography } from '#main/geography/map-geography'
import type { ChartLook, ChartPicture, MapGeography } from '#shared/charts/frame/chart-picture'
import { darkTheme } from '#shared/charts/frame/theme'
import { buildPicture } from '#shared/views/build-picture'
import { drawPicture, type ChartInstance } from '../../../src-renderer/charts/echarts-setup'
import { sampleLook } from '../charts/sample-look'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'

const geographyOf = (): MapGeography =>
  buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })
const geography = geographyOf()
const inWindow = (change: Partial<ChartLook> = {}) => sampleLook({ interactive: true, ...change })

const flows = (year: string, look = inWindow(), ground = geography): ChartPicture =>
  buildPicture(sampleViewData('commuting.flows', { region: '0581', year }), 'map', look, ground)
const growth = (year: string, look = inWindow(), ground = geography): ChartPicture =>
  buildPicture(sampleViewData('population.growth', { year }), 'map', look, ground)

const chart = (): ChartInstance =>
  init(null, null, { renderer: 'svg', ssr: true, width: 900, height: 420 }) as ChartInstance
/** What is seen of it: without the numbers that ECharts gives to each chart and each of its styles. */
const seen = (drawn: ChartInstance): string =>
  drawn
    .renderToSVGString()
    .replaceAll(/<style[^>]*>.*?<\/style>/gs, '')
    .replaceAll(/ class="[^"]*"/g, '')
    .replaceAll(/zr\d+-/g, '')
    // Names that do not meet may be written in another order.
    .split('\n')
    .toSorted()
    .join('\n')

/** What is lit changes without motion. */
const atOnce = ({ option, maps }: ChartPicture): ChartPicture => ({
  option: { ...option, animation: false, stateAnimation: { duration: 0 } },
  maps,
})

function drawnOnce(picture: ChartPicture): string {
  const fresh = chart()
  drawPicture(fresh, atOnce(picture))
  return seen(fresh)
}
function drawnAfter(...pictures: readonly ChartPicture[]): ChartInstance {
  const one = chart()
  for (const picture of pictures) drawPicture(one, atOnce(picture))
  return one
}
const OTHER_COLOR = '#123456'
/** The same map with another colour for every second area. */
function recoloured({ option, maps }: ChartPicture): ChartPicture {
  const { regions = [], ...geo } = option.geo as GeoComponentOption
  const others = regions.map((region, index) =>
    index % 2 === 0 ? region : { ...region, itemStyle: { ...region.itemStyle, areaColor: OTHER_COLOR } },
  )
  return { option: { ...option, geo: { ...geo, regions: others } }, maps }
}

/** The same map, so much larger that its frame holds one place. */
function aroundFinspång({ option, maps }: ChartPicture): ChartPicture {
  const boundingCoords = [
    [15.7, 58.75],
    [15.9, 58.66],
  ]
  return { option: { ...option, geo: { ...(option.geo as GeoComponentOption), boundingCoords } }, maps }
}
/** Letters that the longest drawn line takes: the country's coast. */
const coastOf = (drawn: ChartInstance): number =>
  Math.max(...[...seen(drawn).matchAll(/ d="([^"]*)"/g)].map(([, line = '']) => line.length))

/** A map with the tooltips of another. */
const sayingOf = (said: ChartPicture, of: ChartPicture): GeoComponentOption => {
  const { tooltip } = said.option.geo as GeoComponentOption
  return { ...(of.option.geo as GeoComponentOption), ...(tooltip && { tooltip }) }
}
/** What each area's tooltip says, in the order of the places' codes. */
function saidIn(drawn: ChartInstance): readonly string[] {
  const names = sampleDescription.regions.map(({ code }) => code)
  const said = new Map<string, string>()
  for (const shape of shapes(drawn)) {
    const { tooltipConfig } = getECData(shape.parent)
    const name = tooltipConfig?.name ?? ''
    if (names.includes(name)) said.set(name, tooltipConfig?.option.formatter({ name }) ?? '')
  }
  return names.map((name) => said.get(name) ?? '')
}

/** Shapes of the areas, as things that are kept or made anew. */
const shapes = (
  drawn: ChartInstance,
): readonly { readonly parent: object; readonly currentStates?: readonly string[] }[] =>
  drawn
    .getZr()
    .storage.getDisplayList(true)
    .filter(({ type }) => type === 'compound')

/** Lights an area, or puts it out, and lets the frame pass in which that happens. */
function light(drawn: ChartInstance, type: 'highlight' | 'downplay'): void {
  drawn.dispatchAction({ type, geoIndex: 0, name: '0581' })
  drawn.getZr().animation.trigger('frame', 0)
}
const litIn = (drawn: ChartInstance): number =>
  shapes(drawn).filter(({ currentStates = [] }) => currentStates.includes('emphasis')).length

describe('a map that is drawn after another', () => {
  it.each([
    ['flows', flows, '2007', '2008'],
    ['growth', growth, '2016-2022', '2019-2022'],
  ] as const)('of %s looks as if it were the first, whichever year was there before', (_, of, one, other) => {
    expect(seen(drawnAfter(of(other), of(one), of(other), of(one)))).toBe(drawnOnce(of(one)))
    expect(seen(drawnAfter(of(one), of(other)))).toBe(drawnOnce(of(other)))
  })

  it('has the areas of the first, in other colours', () => {
    const picture = growth('2016-2022')
    const one = drawnAfter(picture)
    const before = shapes(one)
    expect(before.length).toBeGreaterThan(3)
    drawPicture(one, atOnce(recoloured(picture)))
    expect(shapes(one)).toHaveLength(before.length)
    expect(shapes(one).every((shape, index) => shape === before[index])).toBe(true)
    expect(seen(one)).toContain(OTHER_COLOR)
    expect(seen(one)).toBe(drawnOnce(recoloured(picture)))
  })

  it('says the figures of the year that is shown when an area is pointed at', () => {
    const [former, shown] = [growth('2016-2022'), growth('2019-2022')]
    const one = drawnAfter(former, { ...former, option: { ...former.option, geo: sayingOf(shown, former) } })
    expect(saidIn(one)).toEqual(saidIn(drawnAfter(shown)))
    expect(saidIn(one)).not.toEqual(saidIn(drawnAfter(former)))
  })

  it('has the colours of another theme, and the size of another window', () => {
    for (const look of [inWindow({ theme: darkTheme }), inWindow({ width: 500, height: 400 })])
      expect(seen(drawnAfter(flows('2008'), flows('2008', look)))).toBe(drawnOnce(flows('2008', look)))
  })

  it('has the areas of the dataset that is open, though another had some of the same name', () => {
    const [first, second] = geography.regions.features
    const wider = {
      ...geography,
      regions: {
        ...geography.regions,
        features: geography.regions.features.map((feature) =>
          feature === first && second ? { ...feature, geometry: second.geometry } : feature,
        ),
      },
    }
    const other = () => flows('2008', inWindow(), wider)
    expect(drawnOnce(other())).not.toBe(drawnOnce(flows('2008')))
    expect(seen(drawnAfter(flows('2008'), other()))).toBe(drawnOnce(other()))
    expect(seen(drawnAfter(flows('2008'), other(), flows('2008')))).toBe(drawnOnce(flows('2008')))
  })

  it('has them again after a picture without any', () => {
    const bars = buildPicture(
      sampleViewData('commuting.flows', { region: '0581', year: '2008' }),
      'chart',
      inWindow(),
      geography,
    )
    expect(seen(drawnAfter(flows('2007'), bars))).toBe(drawnOnce(bars))
    expect(seen(drawnAfter(flows('2007'), bars, flows('2008')))).toBe(drawnOnce(flows('2008')))
  })

  it('has no area lit that a key or the pointer had lit before, and lights it when it is asked to', () => {
    const picture = growth('2016-2022')
    const one = drawnAfter(picture)
    light(one, 'highlight')
    expect(litIn(one)).toBe(1)
    drawPicture(one, atOnce(recoloured(picture)))
    expect(litIn(one)).toBe(0)
    expect(seen(one)).toBe(drawnOnce(recoloured(picture)))
    light(one, 'highlight')
    expect(litIn(one)).toBe(1)
    light(one, 'downplay')
    expect(seen(one)).toBe(drawnOnce(recoloured(picture)))
  })

  it('has the areas of the first in another frame, where they are in it', () => {
    const [whole, part] = [growth('2016-2022'), aroundFinspång(growth('2016-2022'))]
    const one = drawnAfter(whole)
    const before = new Set(shapes(one))
    drawPicture(one, atOnce(part))
    expect(shapes(one).every((shape) => before.has(shape))).toBe(true)
    expect(seen(one)).toBe(drawnOnce(part))
    expect(seen(one)).not.toBe(drawnOnce(whole))
    drawPicture(one, atOnce(whole))
    expect(new Set(shapes(one))).toEqual(before)
    expect(seen(one)).toBe(drawnOnce(whole))
  })
})

describe('a map of a part of the country', () => {
  it('draws what lies in its frame, and all the rest as soon as a reader moves it', () => {
    const part = aroundFinspång(growth('2016-2022'))
    const one = drawnAfter(part)
    const [few, all] = [shapes(one).length, shapes(drawnAfter(growth('2016-2022'))).length]
    expect(few).toBeLessThan(all)
    const drawn = coastOf(one)
    one.dispatchAction({ type: 'geoRoam', componentType: 'geo', geoIndex: 0, dx: 0, dy: 40 })
    expect(shapes(one)).toHaveLength(all)
    expect(coastOf(one)).toBeGreaterThan(2 * drawn)
    drawPicture(one, atOnce(part))
    expect(seen(one)).toBe(drawnOnce(part))
  })
})
