import { describe, expect, it } from 'vitest'
import { layOutChart } from '#main/exporters/slides/chart-layout'
import { layOutSheet } from '#main/exporters/slides/chart-workbook'
import { writeChartXml } from '#main/exporters/slides/chart-xml'
import { heightWanted, sizeOf } from '#main/exporters/slides/placed-charts'
import { POINTS_PER_INCH } from '#main/exporters/slides/slide-theme'
import type { NativeAxis, NativePanel } from '#shared/charts/native/native-chart'

const axis: NativeAxis = { title: null, format: { unit: 'persons' }, scale: null }
const NAMES = Array.from({ length: 15 }, (_, i) => `Bransch nummer ${String(i + 1)}`)

const panelOf = (series: number, heading: string | null = null): NativePanel => ({
  kind: 'bars',
  heading,
  categories: NAMES,
  series: Array.from({ length: series }, (_, i) => ({
    name: `Serie ${String(i)}`,
    color: '#1f5fa8',
    values: NAMES.map((_name, at) => 100 - at),
  })),
  valueAxis: axis,
  categoryAxis: axis,
  breaks: [],
  legend: false,
  scaleId: 'persons',
  place: { left: 0, top: 0, width: 1, height: 1 },
})

/** The names' axis of the chart as it is written. */
function namesAxis(panel: NativePanel, height: number): string {
  const layout = layOutChart(panel, 800, height, 'sv')
  const xml = writeChartXml({ panel, layout, sheet: layOutSheet(panel), language: 'sv', withShapes: false })
  return /<c:catAx>.*<\/c:catAx>/s.exec(xml)?.[0] ?? expect.fail('no names')
}

describe('names beside the bars of a slide', () => {
  it('stand every one, for LibreOffice leaves out every second unless they are said not to turn', () => {
    const xml = namesAxis(panelOf(1), 300)
    expect(xml).toContain('<c:tickLblSkip val="1"/>')
    expect(xml).toContain('<a:bodyPr rot="0"')
  })

  it('are as large as their rows allow, however many bars share a row', () => {
    const { names, sizes } = layOutChart(panelOf(3), 800, 260, 'sv')
    expect(sizes.bar).toBe(9)
    expect(names.size).toBeGreaterThanOrEqual(10)
  })

  it('have more of the width where the deck’s letters are wider, as Verdana’s are', () => {
    const share = (wider: number): number => {
      const [width, height] = sizeOf({ x: 0, y: 0, w: 10, h: 4 }, wider)
      return layOutChart(panelOf(1), width, height, 'sv').plot.left / width
    }
    expect(share(1.27)).toBeCloseTo(share(1) * 1.27, 5)
    expect(sizeOf({ x: 0, y: 0, w: 10, h: 4 }, 1)[0]).toBe(10 * POINTS_PER_INCH)
  })
})

it('bars ask for room for their names, lines and pyramids for none', () => {
  const panel = panelOf(1)
  const more = { ...panel, categories: [...NAMES, ...NAMES] }
  expect(heightWanted([panel])).toBeGreaterThan((NAMES.length * 10) / POINTS_PER_INCH)
  expect(heightWanted([panel, more])).toBe(heightWanted([more]))
  expect(
    heightWanted([
      { ...panel, kind: 'lines' },
      { ...panel, mirrored: true },
    ]),
  ).toBe(0)
})

it('bars below a heading and a legend ask for more, so that each name is at least nine points', () => {
  const twenty = Array.from({ length: 20 }, (_, i) => `Bransch nummer ${String(i + 1)}`)
  const panel: NativePanel = {
    ...panelOf(1, 'Alla branscher'),
    kind: 'stacked',
    legend: true,
    categories: twenty,
    series: [{ name: 'Del', color: '#1f5fa8', values: twenty.map((_name, at) => at) }],
    valueAxis: { ...axis, title: 'Förändring, personer' },
  }
  const height = heightWanted([panel]) * POINTS_PER_INCH
  expect(layOutChart(panel, 800, height, 'sv', undefined, true).names.size).toBeGreaterThanOrEqual(9)
  expect(layOutChart(panel, 800, height - 30, 'sv', undefined, true).names.size).toBe(9)
})

it('a long heading is set smaller, so that it stands on one line above the legend', () => {
  const long =
    'Alla branscher: +4 789 (Nationell komponent +4 194, Strukturkomponent +614, Regional komponent −19)'
  expect(layOutChart(panelOf(1, 'Alla branscher'), 680, 260, 'sv').sizes.heading).toBe(14)
  expect(layOutChart(panelOf(1, long), 680, 260, 'sv').sizes.heading).toBeLessThan(12)
})
