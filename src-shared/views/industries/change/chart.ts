import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { pivotByYear } from '../../../charts/frame/column-pivot'
import { addLinePanel, endLabelWidth, type LineData } from '../../../charts/lines/line-panel'
import { computeNiceScale } from '../../../charts/frame/nice-scale'
import { createPlotParts, optionOf } from '../../../charts/frame/plot-parts'
import { measureText, shortenText } from '../../../charts/frame/text-width'
import { axisWidthOf } from '../../../charts/lines/year-axes'
import { shareExtent } from '../../../charts/frame/shared-extents'

const SYMBOLS = ['circle', 'triangle', 'rect', 'diamond'] as const
const MOST_COLOURED = 7

/** The largest industries as lines over the years; at most seven in colour, the others in grey behind. */
export function buildIndustriesChangeOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const parts = createPlotParts()
  const { years, series } = pivotByYear(data, 'industry')
  const persons = numbers(data, 'persons')
  const widestLabel = ctx.look.width * 0.4
  const lines = series.map((one, i): LineData => {
    const values = one.values(persons)
    const last = values.findLast(Number.isFinite)
    const coloured = i < MOST_COLOURED
    const text = last === undefined ? '' : ` ${formatNumber(last, 'persons', ctx.language)}`
    const name = ctx.say(one.name)
    const room = widestLabel - measureText(text, ctx.text.label, 600)
    return {
      name,
      values,
      signs: one.signs(persons),
      color: (coloured ? ctx.theme.categories[i] : undefined) ?? ctx.theme.neutral,
      dashed: i % 2 === 1 && coloured,
      symbol: coloured ? (SYMBOLS[i % SYMBOLS.length] ?? 'circle') : 'none',
      width: coloured ? 2.5 : 1.2,
      endLabel: coloured ? `${shortenText(name, room, ctx.text.label, 600)}${text}` : null,
    }
  })
  const known = shareExtent(
    ctx,
    'persons',
    lines.flatMap((line) => [...line.values]),
  )
  const scale = computeNiceScale(0, Math.max(1, ...known), Math.min(6, ctx.look.height / 50), true)
  addLinePanel(ctx, parts, {
    heading: ctx.words.personsHeading,
    years,
    lines,
    breaks: data.breaks,
    scale,
    percent: false,
    axisWidth: axisWidthOf(ctx, scale, false),
    labelWidth: endLabelWidth(
      ctx,
      lines.map((line) => line.endLabel ?? ''),
    ),
    yearLabels: true,
    area: { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 },
  })
  return optionOf(parts)
}
