import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, markedAt, pivotByYear, signAt } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import type { PlotParts, Rect } from '../../../charts/frame/plot-parts'

/** One place in one year: the six figures as bars. */
export function buildOnePlaceBars(ctx: ChartContext, data: ViewData, area: Rect): PlotParts {
  const { theme, words } = ctx
  const row = (id: string, label: string, color: string, emphasis: boolean): BarRow => {
    const column = numbers(data, id)
    const value = knownValueAt(column, 0)
    const text = markedAt(column, 0, ctx.language)
    return {
      label,
      value,
      sign: signAt(column, 0),
      valueLabel: text,
      color,
      emphasis,
      tooltip: `${label}: ${text}`,
    }
  }
  const rows = [
    row('in_commuters', words.inCommuters, theme.inCommuting, true),
    row('out_commuters', words.outCommuters, theme.outCommuting, true),
    row('net', words.net, theme.neutral, false),
    row('live_and_work', words.liveAndWork, theme.liveAndWork, false),
    row('day_population', words.dayPopulation, theme.liveAndWork, false),
    row('night_population', words.nightPopulation, theme.liveAndWork, false),
  ]
  return buildHorizontalBars(
    ctx,
    { rows, axisName: words.persons, percent: false, whole: true, markerName: null },
    area,
  )
}

/** Several places in one year: in and out for each, net in the label. */
export function buildSeveralPlacesBars(ctx: ChartContext, data: ViewData, area: Rect): PlotParts {
  const { theme, words } = ctx
  const { series } = pivotByYear(data, 'region')
  const net = numbers(data, 'net')
  const rows = series.flatMap((one): BarRow[] => {
    const at = one.rows[0] ?? null
    const bar = (id: string, label: string, color: string, extra: string): BarRow => {
      const column = numbers(data, id)
      const value = at === null ? null : knownValueAt(column, at)
      const valueLabel = at === null || value === null ? '' : `${markedAt(column, at, ctx.language)}${extra}`
      return {
        label,
        value,
        sign: at === null ? '..' : signAt(column, at),
        valueLabel,
        color,
        emphasis: false,
        tooltip: `${label}: ${valueLabel}`,
      }
    }
    const netValue = at === null ? '' : markedAt(net, at, ctx.language)
    const netText = netValue === '' ? '' : ` (${words.net.toLowerCase()} ${netValue})`
    const name = ctx.say(one.name)
    return [
      bar('in_commuters', words.placeIn(name), theme.inCommuting, netText),
      bar('out_commuters', words.placeOut(name), theme.outCommuting, ''),
    ]
  })
  return buildHorizontalBars(
    ctx,
    { rows, axisName: words.persons, percent: false, whole: true, markerName: null },
    area,
  )
}

/** How many places are drawn from each end of a ranking. */
export const RANKED_EACH = 10

/** Row numbers that a ranking draws: all, or the first and the last with a number. */
export function rankedRows(data: ViewData): number[] {
  const net = numbers(data, 'net')
  const known = Array.from({ length: data.rowCount }, (_, row) => row).filter(
    (row) => knownValueAt(net, row) !== null,
  )
  return known.length <= 2 * RANKED_EACH
    ? known
    : [...known.slice(0, RANKED_EACH), ...known.slice(-RANKED_EACH)]
}

/** Many places in one year: the largest net in- and out-commuting as bars to either side. */
export function buildNetRanking(ctx: ChartContext, data: ViewData, area: Rect): PlotParts {
  const { theme, words } = ctx
  const net = numbers(data, 'net')
  const places = codes(data, 'region')
  const ranked = rankedRows(data)
  const rows = ranked.map((row): BarRow => {
    const name = places.names[places.indices[row] ?? -1]
    const label = name === undefined ? '' : ctx.say(name)
    const value = knownValueAt(net, row)
    const valueLabel = markedAt(net, row, ctx.language)
    return {
      label,
      value,
      sign: signAt(net, row),
      valueLabel,
      color: (value ?? 0) < 0 ? theme.outCommuting : theme.inCommuting,
      emphasis: false,
      tooltip: `${label}: ${valueLabel}`,
    }
  })
  return buildHorizontalBars(
    ctx,
    {
      rows,
      axisName: ranked.length < data.rowCount ? words.netExtremes(RANKED_EACH) : words.netHeading,
      percent: false,
      whole: true,
      markerName: null,
    },
    area,
  )
}
