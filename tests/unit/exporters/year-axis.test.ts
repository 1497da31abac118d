import { describe, expect, it } from 'vitest'
import { lightTheme } from '#shared/charts/frame/theme'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { drawNatively } from '#shared/charts/native/draw-natively'
import type { ChartSpecification, Times } from '#shared/charts/specification/chart-specification'
import { layOutChart } from '#main/exporters/slides/chart-layout'
import { layOutSheet } from '#main/exporters/slides/chart-workbook'
import { writeChartXml } from '#main/exporters/slides/chart-xml'

const ctx = createChartContext({
  language: 'sv',
  theme: lightTheme,
  width: 1000,
  height: 430,
  interactive: false,
  reducedMotion: true,
})

/** Years as they are known of commuters: every year to 2015, and then 2024. */
const YEARS = [2012, 2013, 2014, 2015, 2024]

const chartOver = (times: Times, values: readonly number[] = [10, 11, 12, 13, 20]): ChartSpecification => ({
  panels: [
    {
      kind: 'lines',
      heading: null,
      axis: { title: null, format: { unit: 'persons' }, whole: true, scaleId: 'persons' },
      times,
      lines: [
        {
          name: 'Norrköping',
          values,
          signs: values.map(() => 0),
          rows: values.map((_, i) => i),
          figure: '20',
          color: '#0072b2',
        },
      ],
      breaks: [{ year: 2024, table: 'commuting-totals', note: { sv: 'Ny serie', en: 'New series' } }],
      named: 'at-ends',
    },
  ],
  notes: [],
})

function written(times: Times) {
  const [panel] = drawNatively(ctx, chartOver(times)).panels
  if (!panel) throw new Error('no panel')
  const layout = layOutChart(panel, 600, 300, 'sv')
  const sheet = layOutSheet(panel)
  return { panel, sheet, xml: writeChartXml({ panel, layout, sheet, language: 'sv', withShapes: false }) }
}

describe('a single year after a break of a long series in PowerPoint', () => {
  it('has a mark, for no line leads to it, while the many years before it have none', () => {
    const years = Array.from({ length: 30 }, (_, i) => 1995 + i)
    const [panel] = drawNatively(ctx, chartOver({ positions: years }, years)).panels
    if (!panel) throw new Error('no panel')
    const [layout, sheet] = [layOutChart(panel, 600, 300, 'sv'), layOutSheet(panel)]
    const xml = writeChartXml({ panel, layout, sheet, language: 'sv', withShapes: false })
    expect(xml.match(/<c:symbol val="[a-z]+"/g)).toEqual(['<c:symbol val="none"', '<c:symbol val="circle"'])
  })
})

describe('years of a chart in PowerPoint', () => {
  it('stand on a time axis as far apart as they are, those without a number as gaps', () => {
    const { panel, xml } = written({ positions: YEARS })
    expect(panel.categories).toHaveLength(13)
    const [before, after] = panel.series.map(({ values }) => values)
    expect(before).toEqual([10, 11, 12, 13, ...new Array<null>(9).fill(null)])
    expect(after).toEqual([...new Array<null>(12).fill(null), 20])
    expect(xml).toContain('<c:dateAx>')
    expect(xml).not.toContain('<c:catAx>')
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>')
  })

  it('are numbers in the sheet behind the chart, so that the axis stays one of time when it is edited', () => {
    const { sheet, xml } = written({ positions: YEARS })
    expect(sheet.rows.slice(1).map(([year]) => year)).toEqual(Array.from({ length: 13 }, (_, i) => 2012 + i))
    expect(xml).toMatch(/<c:cat><c:numRef>/)
  })

  it('keep the break where it lies', () => {
    const { panel } = written({ positions: YEARS })
    expect(panel.categories[panel.breaks[0]?.before ?? -1]).toBe('2024')
    expect(panel.series.map(({ name }) => name)).toEqual(['Norrköping 2012–2015', 'Norrköping'])
  })

  it('leave both parts of a line over a break one look, and the figure at the end of the last', () => {
    const { xml } = written({ positions: YEARS })
    const [before = '', after = ''] = xml.split('<c:ser>').slice(1)
    const lookOf = (part: string) => /<c:symbol val="(\w+)"/.exec(part)?.[1]
    expect(lookOf(before)).toBe('circle')
    expect(lookOf(after)).toBe('circle')
    expect(before).not.toContain('<c:showVal val="1"/>')
    expect(after).toContain('<c:showVal val="1"/>')
  })

  it('leave the figure of what is known on its side of the line where that ends', () => {
    const [panel] = chartOver({ positions: [2012, 2013, 2014, 2015, 2016, 2017] }).panels
    if (panel?.kind !== 'lines') throw new Error('no lines')
    const line = { ...panel.lines[0], signs: [], rows: [], figure: '', color: '#0072b2' }
    const [drawn] = drawNatively(ctx, {
      panels: [
        {
          ...panel,
          breaks: [],
          now: { last: 2014, label: 'Känt till 2014' },
          lines: [
            { ...line, name: 'Folkmängd', values: [10, 11, 12, NaN, NaN, NaN] },
            { ...line, name: 'Framskrivning', values: [NaN, NaN, NaN, 13, 14, 15] },
          ],
        },
      ],
      notes: [],
    }).panels
    if (!drawn) throw new Error('no panel')
    const layout = layOutChart(drawn, 600, 300, 'sv')
    const xml = writeChartXml({
      panel: drawn,
      layout,
      sheet: layOutSheet(drawn),
      language: 'sv',
      withShapes: false,
    })
    const placesOf = xml
      .split('<c:ser>')
      .slice(1)
      .map((part) => /<c:dLblPos val="(\w)"/.exec(part)?.[1])
    expect(placesOf).toEqual(['l', 'r'])
  })

  it('leave other times their names', () => {
    const { xml } = written({ positions: [0, 1, 2, 3, 4], labels: ['a', 'b', 'c', 'd', 'e'] })
    expect(xml).toContain('<c:catAx>')
    expect(xml).toMatch(/<c:cat><c:strRef>/)
  })

  it('have room to stand aslant where not all have a number: LibreOffice writes them so, or not at all', () => {
    const heightOf = (count: number): number => {
      const positions = Array.from({ length: count }, (_, i) => 2025 - count + i)
      const [panel] = drawNatively(ctx, chartOver({ positions })).panels
      if (!panel) throw new Error('no panel')
      const { height, plot } = layOutChart(panel, 600, 300, 'sv')
      return height - plot.top - plot.height
    }
    expect(heightOf(57)).toBeGreaterThan(heightOf(8) + 10)
  })
})
