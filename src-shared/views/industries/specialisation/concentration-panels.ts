import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { numbers, sideTable, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { addLinePanel, endLabelWidth } from '../../../charts/lines/line-panel'
import { asGraphic, optionOf, type PlotParts, type Rect } from '../../../charts/frame/plot-parts'
import { axisWidthOf, computeLineScale } from '../../../charts/lines/year-axes'
import { shareExtent } from '../../../charts/frame/shared-extents'
import { specialisationWords } from './words'

/** Krugman's and Herfindahl's index over the years, one small panel above the other. */
export function addConcentration(ctx: ChartContext, parts: PlotParts, data: ViewData, area: Rect): void {
  const words = specialisationWords.in(ctx.language).chart
  const table = sideTable(data, 'measures')
  if (!table) return
  const years = [...numbers(table, 'year').values]
  const height = (area.height - 16) / 2
  for (const [index, id] of (['krugman', 'herfindahl'] as const).entries()) {
    const column = numbers(table, id)
    const values = [...column.values]
    const last = values.findLast(Number.isFinite)
    const endLabel = last === undefined ? '' : formatNumber(last, 'ratio', ctx.language)
    const scale = computeLineScale(shareExtent(ctx, id, values), height - 40, false)
    addLinePanel(ctx, parts, {
      heading: words[id],
      years,
      lines: [
        {
          name: words[id],
          values,
          signs: [...column.signs],
          color: ctx.theme.accent,
          dashed: false,
          symbol: 'circle',
          width: 2.5,
          endLabel,
        },
      ],
      breaks: data.breaks,
      scale,
      percent: false,
      axisWidth: axisWidthOf(ctx, scale, false),
      labelWidth: endLabelWidth(ctx, [endLabel]),
      yearLabels: true,
      area: { ...area, top: area.top + index * (height + 16), height },
    })
  }
}

/** An option with one grid and the panels added beside it, whose axes are counted from there on. */
export function joinOptions(option: EChartsOption, parts: PlotParts): EChartsOption {
  const shift = <T extends { gridIndex?: number }>(axis: T): T => ({
    ...axis,
    gridIndex: (axis.gridIndex ?? 0) + 1,
  })
  const added = optionOf({
    ...parts,
    xAxis: parts.xAxis.map(shift),
    yAxis: parts.yAxis.map(shift),
    series: parts.series.map((series) =>
      series.type === 'line'
        ? { ...series, xAxisIndex: (series.xAxisIndex ?? 0) + 1, yAxisIndex: (series.yAxisIndex ?? 0) + 1 }
        : series,
    ),
  })
  const all = <T>(own: T | T[] | undefined, more: T | T[] | undefined): T[] =>
    [...(own === undefined ? [] : [own].flat()), ...(more === undefined ? [] : [more].flat())] as T[]
  return {
    ...option,
    grid: all(option.grid, added.grid),
    xAxis: all(option.xAxis, added.xAxis),
    yAxis: all(option.yAxis, added.yAxis),
    series: all(option.series, added.series),
    graphic: asGraphic([...([option.graphic].flat() as never[]), ...parts.graphic]),
  }
}
