import type { EChartsOption } from 'echarts'
import { computeMedian } from '../../../indicators/ranking'
import { formatNumber } from '../../../messages/number-format'
import { formatCell, formatIn } from '../../../view/format-cell'
import { nameMeasure, RANK_MEASURES } from '../../../filters/measure'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { codeAt, knownValueAt, signAt, markedAt } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { optionOf } from '../../../charts/frame/plot-parts'
import { ranksWords } from './words'
import { messagesIn } from '../../../messages/messages'
import { regionsWords } from '../words'

/** Up to so many municipalities each have a bar. */
const MOST_BARS = 23
/** Of more: the highest, the lowest, and the places next to those in focus. */
export const RANKS_HIGHEST = 8
export const RANKS_LOWEST = 4
const BESIDE = 2
/** More chosen places than this leave no room for their neighbours. */
const MOST_WITH_NEIGHBOURS = 2

/** The measure as a heading. */
export const measureName = (ctx: ChartContext, data: ViewData): string => {
  const id = RANK_MEASURES.find((measure) => measure === data.filters.measure)
  return id === undefined ? '' : ctx.say(nameMeasure(id))
}

/** Codes in focus: the chosen municipalities; a county or group that restricts the ranking is no focus. */
export const focusOf = (data: ViewData): readonly string[] =>
  data.filters.region.filter((code) => data.groupMembers?.[code] === undefined)

/** Rows that have a bar, in their order. */
export function rankBarsShown(data: ViewData): number[] {
  const region = codes(data, 'region')
  const rank = numbers(data, 'rank')
  const rows = Array.from({ length: data.rowCount }, (_, row) => row)
  if (rows.length <= MOST_BARS) return rows
  const ranked = rows.filter((row) => knownValueAt(rank, row) !== null)
  const shown = new Set([...ranked.slice(0, RANKS_HIGHEST), ...ranked.slice(-RANKS_LOWEST)])
  const focus = focusOf(data)
  const inFocus = rows.filter((row) => focus.includes(codeAt(region, row)))
  const beside = inFocus.length > MOST_WITH_NEIGHBOURS ? 0 : BESIDE
  for (const row of inFocus) {
    shown.add(row)
    const place = ranked.indexOf(row)
    if (place >= 0)
      ranked.slice(Math.max(0, place - beside), place + beside + 1).forEach((near) => shown.add(near))
  }
  return rows.filter((row) => shown.has(row))
}

/** Municipalities from highest to lowest as bars, those in focus in the accent colour, with the median beside. */
export function buildRegionsRanksOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const words = ranksWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const rank = numbers(data, 'rank')
  const tied = numbers(data, 'tied')
  const value = numbers(data, 'value')
  const industry = data.columns.find((column) => column.id === 'industry')
  const focus = focusOf(data)
  const shown = rankBarsShown(data)
  const median = computeMedian([...value.values].filter(Number.isFinite))
  const percent = value.unit.startsWith('fraction')
  const rows = shown.map((row): BarRow => {
    const amount = knownValueAt(value, row)
    const place = knownValueAt(rank, row)
    const name = ctx.say(region.names[region.indices[row] ?? -1] ?? { sv: '', en: '' })
    const ranked = place === null ? null : formatNumber(place, 'rank', ctx.language)
    const isTied = knownValueAt(tied, row) === 1
    const label =
      ranked === null ? name : (isTied ? words.tied : regionsWords.in(ctx.language).ranked)(ranked, name)
    const figure = markedAt(value, row, ctx.language)
    const which = industry ? formatCell(industry, row, ctx.language) : ''
    const chosen = focus.includes(codeAt(region, row))
    return {
      label,
      value: amount,
      sign: signAt(value, row),
      valueLabel: which === '' ? figure : `${figure} ${which}`,
      color: chosen ? ctx.theme.accent : ctx.theme.neutral,
      emphasis: chosen,
      tooltip: `${label}: ${figure}${which === '' ? '' : `, ${which}`}`,
      ...(median !== null && { marker: median }),
    }
  })
  const name = measureName(ctx, data)
  const { columnWithUnit, unitNames } = messagesIn(ctx.language).views
  const measure = value.unit === 'persons' ? columnWithUnit(name, unitNames.persons) : name
  const keptBack = data.rowCount - shown.length
  return optionOf(
    buildHorizontalBars(
      ctx,
      {
        rows,
        axisName:
          keptBack > 0 ? words.extremes(measure, String(RANKS_HIGHEST), String(RANKS_LOWEST)) : measure,
        percent,
        whole: value.unit === 'persons',
        markerName:
          median === null
            ? null
            : { bar: measure, marker: words.median(formatIn(value, median, ctx.language)) },
        keptBack,
      },
      { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 },
    ),
  )
}

/** The mark of each row: its bar, where it has one. */
export function regionsRanksTargets(data: ViewData): (MarkTarget | null)[] {
  const targets = new Array<MarkTarget | null>(data.rowCount).fill(null)
  rankBarsShown(data).forEach((row, i) => (targets[row] = { seriesIndex: 0, dataIndex: i }))
  return targets
}
