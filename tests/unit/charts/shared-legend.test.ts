import { describe, expect, it } from 'vitest'
import { layOutComparison } from '#main/exporters/comparison-svg'
import { buildMapGeography } from '#main/geography/map-geography'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import { lightTheme } from '#shared/charts/frame/theme'
import { PICTURE_PRESETS } from '#shared/charts/frame/picture-presets'
import { buildPicture } from '#shared/views/build-picture'
import { shareLegend } from '#shared/views/shared-legend'
import { sampleComparison } from '../exporters/sample-job'
import { sampleDescription, sampleViewData } from '../views/sample-dataset'

const YEARS = ['2007', '2008', '2009']
const panels = YEARS.map((year) => ({
  value: year,
  heading: { sv: year, en: year },
  data: sampleViewData('commuting.matrix', { region: '0581', year }),
  geography: null as MapGeography | null,
}))
const look = {
  language: 'sv',
  theme: lightTheme,
  width: 360,
  height: 400,
  interactive: false,
  reducedMotion: true,
} as const
const HEADING = 'Bor och arbetar där'
const countOf = (svg: string): number => svg.split(HEADING).length - 1

describe('the legend of matrices beside each other', () => {
  it('is one for all of them, for each needs its room for cells', () => {
    const legend = shareLegend(panels, 'chart', look, 1100)
    expect(legend?.text.split(HEADING)).toHaveLength(2)
    expect(legend?.height).toBeLessThan(60)
  })

  it('is with the matrix where it stands alone', () => {
    expect(shareLegend(panels.slice(0, 1), 'chart', look, 1100)).toBeNull()
  })

  it.each(['slide16x9', 'a4portrait'] as const)('stands once in a file, below all panels: %s', (preset) => {
    const size = PICTURE_PRESETS[preset]
    const { charts } = layOutComparison(
      sampleComparison({ ...size, format: 'png', along: 'year', picture: 'chart', panels }),
    )
    expect(charts).toHaveLength(panels.length + 1)
    expect(charts.map(({ svg }) => countOf(svg))).toEqual([0, 0, 0, 1])
    const [legend] = charts.slice(-1)
    for (const { at } of charts.slice(0, -1))
      expect(at.top + at.height).toBeLessThanOrEqual(legend?.at.top ?? 0)
  })
})

describe('the legend of maps beside each other', () => {
  const of = (region: string): (typeof panels)[number] => ({
    value: region,
    heading: { sv: `Kommun ${region}`, en: region },
    data: sampleViewData('commuting.flows', { region }),
    geography: buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() }),
  })

  it('is one for two, and says of which map it is what only one of them leaves out', () => {
    const pair = [of('0581'), of('0580')]
    const own = pair.map((panel) => {
      const rows: string[] = []
      buildPicture(
        panel.data,
        'map',
        { ...look, onLegend: (all) => rows.push(...all.map(({ text }) => text)) },
        panel.geography,
      )
      return rows
    })
    const said = shareLegend(pair, 'map', look, 1100)?.text.split('; ') ?? []
    const [first = [], second = []] = own
    for (const text of first) {
      if (second.includes(text)) expect(said.filter((one) => one === text)).toHaveLength(1)
      else expect(said.some((one) => one === text || one === `Kommun 0581: ${text}`)).toBe(true)
    }
    expect(first.some((text) => second.includes(text))).toBe(true)
  })
})
