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

const chartOver = (times: Times): ChartSpecification => ({
  panels: [
    {
      kind: 'lines',
      heading: null,
      axis: { title: null, format: { unit: 'persons' }, whole: true, scaleId: 'persons' },
      times,
      lines: [
        {
          name: 'Norrköping',
          values: [10, 11, 12, 13, 20],
          signs: [0, 0, 0, 0, 0],
          rows: [0, 1, 2, 3, 4],
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

describe('years of a chart in PowerPoint', () => {
  it('stand on a time axis as far apart as they are, those without a number as gaps', () => {
    const { panel, xml } = written({ positions: YEARS })
    expect(panel.categories).toHaveLength(13)
    expect(panel.series[0]?.values.slice(3)).toEqual([13, ...new Array<null>(8).fill(null), 20])
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
    expect(panel.series[0]?.cutBefore).toEqual([12])
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
