import { describe, expect, test } from 'vitest'
import type { ChartLayout } from '#main/exporters/slides/chart-layout'
import { layOutSheet } from '#main/exporters/slides/chart-workbook'
import { writeChartXml } from '#main/exporters/slides/chart-xml'
import { choosePointLabels, type LabelSide } from '#main/exporters/slides/point-labels'
import type { NativeAxis, NativePanel } from '#shared/charts/native/native-chart'
import { WHOLE } from '#shared/charts/specification/chart-specification'

/** A slide's chart of 400 by 300 points, with room for axes to the left and below. */
const layout: ChartLayout = {
  width: 400,
  ribbon: 0,
  height: 300,
  plot: { left: 40, top: 20, width: 350, height: 240 },
  legendTop: null,
  sizes: { heading: 14, label: 13, small: 11, bar: 13 },
  names: { size: 11, upright: false, every: 1 },
}

/** From 0 to 100 both ways. */
const axis: NativeAxis = {
  title: null,
  format: { unit: 'none' },
  scale: { min: 0, max: 100, step: 50, ticks: [0, 50, 100] },
}

type Point = readonly [name: string, across: number, up: number]

const panelOf = (points: readonly Point[], kind: 'scatter' | 'bubbles' = 'scatter'): NativePanel => ({
  kind,
  heading: null,
  categories: [],
  series: [
    {
      name: 'Orter',
      color: '#1f5fa8',
      values: points.map(([, , up]) => up),
      across: points.map(([, across]) => across),
      ...(kind === 'bubbles' && { sizes: points.map(() => 100) }),
      pointLabels: points.map(([name]) => name),
      // The first ones are the most important.
      pointWeights: points.map((_, i) => points.length - i),
    },
  ],
  valueAxis: axis,
  categoryAxis: axis,
  breaks: [],
  legend: false,
  scaleId: 'x',
  place: WHOLE,
})

const sides = (...points: Point[]): readonly (LabelSide | undefined)[] => {
  const chosen = choosePointLabels(panelOf(points), layout).get(0)
  return points.map((_, i) => chosen?.get(i))
}

describe('the name of a point on a slide', () => {
  test.each<[string, Point, LabelSide]>([
    ['to the right where there is room', ['Norrköping', 50, 50], 'r'],
    ['to the left of a point at the right edge', ['Norrköping', 98, 50], 'l'],
    ['to the right of a point at the left edge', ['Norrköping', 1, 50], 'r'],
    ['to the right of a point that is high up', ['Norrköping', 30, 96], 'r'],
  ])('stands %s', (_, point, side) => {
    expect(sides(point)).toEqual([side])
  })

  test('stands above or below where it has room on neither side', () => {
    const long = 'Ett namn som är ungefär så brett som diagrammet'
    expect(sides([long, 48, 50])).toEqual(['t'])
    expect(sides([long, 48, 97])).toEqual(['b'])
  })

  test('stands on the side where it covers no other point', () => {
    expect(sides(['Norrköping', 50, 50], ['', 57, 50])).toEqual(['l', undefined])
    expect(sides(['Norrköping', 50, 50], ['', 57, 50], ['', 43, 50])).toEqual(['t', undefined, undefined])
  })

  test('makes way for that of a more important point, and is left out where none is free', () => {
    expect(sides(['Norrköping', 50, 50], ['Linköping', 50, 50.5])).toEqual(['r', 'l'])
    const five = sides(...['A', 'B', 'C', 'D', 'E'].map((name): Point => [`${name}-stad`, 50, 50]))
    expect(five).toHaveLength(5)
    expect(five.at(-1)).toBeUndefined()
  })

  test('never leaves the chart, and is left out where every side does', () => {
    expect(
      sides(['Ett namn som är mycket bredare än hela diagrammet, hur man än vänder på det', 50, 50]),
    ).toEqual([undefined])
  })

  test('stands in the file on the side that was chosen', () => {
    const panel = panelOf([
      ['Norrköping', 50, 50],
      ['Linköping', 98, 20],
    ])
    const xml = writeChartXml({ panel, layout, sheet: layOutSheet(panel), language: 'sv', withShapes: false })
    const found = [
      ...xml.matchAll(/<c:dLbl><c:idx val="(\d)"\/>.*?<a:t>([^<]*)<\/a:t>.*?<c:dLblPos val="(\w)"\/>/gs),
    ]
    expect(found.map(([, point, name, side]) => [point, name, side])).toEqual([
      ['0', 'Norrköping', 'r'],
      ['1', 'Linköping', 'l'],
    ])
  })

  test('is on one line in every office program: a broken name touches the next', () => {
    const panel = panelOf([['Dataprogrammering och konsulter', 50, 50]], 'bubbles')
    const xml = writeChartXml({ panel, layout, sheet: layOutSheet(panel), language: 'sv', withShapes: false })
    expect(xml).toMatch(/<c:dLbl>.*?<c:rich><a:bodyPr wrap="none"\/>/s)
  })
})
