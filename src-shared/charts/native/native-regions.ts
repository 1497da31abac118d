import { computeMedian } from '../../indicators/ranking'
import { messagesIn } from '../../messages/messages'
import { formatIn, formatNumber } from '../../messages/number-format'
import { gatherOthers } from '../../views/gather-others'
import { codes, numbers, type ViewData } from '../../views/view-data'
import type { ChartContext } from '../chart-context'
import { codeAt, knownValueAt, signAt } from '../column-pivot'
import { focusOf, measureName, rankBarsShown, RANKS_HIGHEST, RANKS_LOWEST } from '../regions-ranks-chart'
import { readAreaBars } from '../regions-labour-markets-chart'
import { likenessParts, likenessShares } from '../regions-similar-chart'
import { formatOf, nativeBars, type NativeRow } from './native-bars'
import type { NativeChart } from './native-chart'
import { allRows, nameAt } from './native-rows'

/** The most similar municipalities, each distance split into what its parts add. */
export function drawSimilar(ctx: ChartContext, all: ViewData): NativeChart {
  const data = gatherOthers(all)
  const words = messagesIn(ctx.language).analysis.comparedRegions
  const parts = likenessParts(ctx, data)
  const region = codes(data, 'region')
  const rank = numbers(data, 'rank')
  const distance = numbers(data, 'distance')
  const nameOf = (row: number): string => {
    const place = knownValueAt(rank, row)
    const name = nameAt(ctx, region, row)
    return place === null ? name : words.chart.ranked(formatNumber(place, 'rank', ctx.language), name)
  }
  return nativeBars(ctx, {
    kind: 'stacked',
    rows: allRows(data).map((row): NativeRow => {
      const total = knownValueAt(distance, row)
      return {
        label: total === null ? nameOf(row) : `${nameOf(row)}: ${formatIn(distance, total, ctx.language)}`,
        values: likenessShares(data, parts, row),
        signs: [total === null ? signAt(distance, row) : null],
      }
    }),
    series: parts.map(({ name, color }) => ({ name, color })),
    axisTitle: words.chart.distance,
    format: formatOf(distance),
    scaleId: 'distance',
    highlighted: 0,
  })
}

/** Municipalities from highest to lowest, those in focus in the accent colour. */
export function drawRanks(ctx: ChartContext, data: ViewData): NativeChart {
  const words = messagesIn(ctx.language).analysis.comparedRegions.chart
  const region = codes(data, 'region')
  const rank = numbers(data, 'rank')
  const tied = numbers(data, 'tied')
  const value = numbers(data, 'value')
  const focus = focusOf(data)
  const shown = rankBarsShown(data)
  const inFocus = (row: number): boolean => focus.includes(codeAt(region, row))
  const first = shown.findIndex(inFocus)
  const name = measureName(ctx, data)
  const { columnWithUnit, unitNames } = messagesIn(ctx.language).views
  const measure = value.unit === 'persons' ? columnWithUnit(name, unitNames.persons) : name
  const keptBack = data.rowCount - shown.length
  const median = computeMedian([...value.values].filter(Number.isFinite))
  const axis = keptBack > 0 ? words.extremes(measure, String(RANKS_HIGHEST), String(RANKS_LOWEST)) : measure
  const said = median === null ? null : words.median(formatIn(value, median, ctx.language))
  return nativeBars(ctx, {
    rows: shown.map((row): NativeRow => {
      const place = knownValueAt(rank, row)
      const label = nameAt(ctx, region, row)
      const write = knownValueAt(tied, row) === 1 ? words.tied : words.ranked
      return {
        label: place === null ? label : write(formatNumber(place, 'rank', ctx.language), label),
        values: [knownValueAt(value, row)],
        signs: [signAt(value, row)],
        color: inFocus(row) ? ctx.theme.accent : ctx.theme.neutral,
      }
    }),
    series: [{ name: measure, color: ctx.theme.neutral }],
    axisTitle: said === null ? axis : `${axis}. ${said}`,
    format: formatOf(value),
    scaleId: 'value',
    highlighted: first < 0 ? null : first,
    keptBack,
  })
}

/** SCB's areas from largest to smallest, those of the chosen places in the accent colour. */
export function drawOfficialMarkets(ctx: ChartContext, data: ViewData): NativeChart | null {
  const bars = readAreaBars(ctx, data)
  if (!bars) return null
  const first = bars.shown.findIndex(bars.isChosen)
  return nativeBars(ctx, {
    rows: bars.shown.map((row): NativeRow => ({
      label: bars.label(row),
      values: [knownValueAt(bars.column, row)],
      signs: [signAt(bars.column, row)],
      color: bars.isChosen(row) ? ctx.theme.accent : ctx.theme.neutral,
    })),
    series: [{ name: bars.axisName, color: ctx.theme.neutral }],
    axisTitle: bars.axisName,
    format: formatOf(bars.column),
    scaleId: 'value',
    highlighted: first < 0 ? null : first,
    keptBack: bars.keptBack,
  })
}
