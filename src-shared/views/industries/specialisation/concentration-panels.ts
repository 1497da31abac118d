import type { EChartsOption } from 'echarts'
import { numbers, sideTable, type ViewData } from '../../../view/view-data'
import { lastMarked } from '../../../charts/frame/column-pivot'
import { asGraphic, optionOf, type PlotParts } from '../../../charts/frame/plot-parts'
import type { LinesPanel, SpecifyContext } from '../../../charts/specification/chart-specification'
import { axisOf } from '../../../charts/specification/specify-figures'
import { specialisationWords } from './words'
import { rowsOf } from '../../../view/rows'

/** Krugman's and Herfindahl's index over the years, one small panel above the other; none of a single year. */
export function specifyConcentration(ctx: SpecifyContext, data: ViewData): LinesPanel[] {
  const words = specialisationWords.in(ctx.language).chart
  const table = sideTable(data, 'measures')
  if (!table || table.rowCount < 2) return []
  return (['krugman', 'herfindahl'] as const).map((id, i) => {
    const column = numbers(table, id)
    return {
      kind: 'lines',
      heading: words[id],
      times: { positions: [...numbers(table, 'year').values] },
      lines: [
        {
          name: words[id],
          values: [...column.values],
          signs: [...column.signs],
          rows: [],
          figure: lastMarked(column, rowsOf(table), ctx.language),
          color: ctx.theme.accent,
        },
      ],
      breaks: data.breaks,
      axis: axisOf(column),
      named: 'nowhere',
      place: { left: 0, top: i / 2, width: 1, height: 0.5 },
    }
  })
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
