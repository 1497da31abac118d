import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { markFlags } from '../../../view/figure-flags'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { findNumbers, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { optionOf } from '../../../charts/frame/plot-parts'
import { profileWords } from './words'

/** Industries from the largest; each bar's label tells the share of women where it is known. */
export function buildIndustriesProfileOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const words = profileWords.in(ctx.language).chart
  const industry = codes(data, 'industry')
  const inShares = data.filters.unit === 'share'
  const column = numbers(data, inShares ? 'share' : 'persons')
  const share = numbers(data, 'share')
  const women = findNumbers(data, 'share_women')
  const rows = Array.from({ length: data.rowCount }, (_, row): BarRow => {
    const value = knownValueAt(column, row)
    const part = knownValueAt(share, row)
    const ofWomen = women && knownValueAt(women, row)
    const main =
      value === null
        ? ''
        : inShares
          ? formatNumber(value, 'fraction', ctx.language)
          : `${formatNumber(value, 'persons', ctx.language)}${part === null ? '' : ` (${formatShortShare(part, ctx.language)})`}`
    const extra =
      typeof ofWomen === 'number'
        ? words.women(
            markFlags(formatShortShare(ofWomen, ctx.language), women?.flags?.[row] ?? 0, ctx.language),
          )
        : ''
    return {
      label: ctx.say(industry.names[industry.indices[row] ?? -1] ?? { sv: '', en: '' }),
      value,
      sign: signAt(column, row),
      valueLabel: extra === '' ? main : `${main}, ${extra}`,
      color: ctx.theme.accent,
      emphasis: row === 0,
      // The part of the bar up to the tick are women.
      marker: value === null || typeof ofWomen !== 'number' ? null : value * ofWomen,
    }
  })
  const markerName = women ? { bar: words.all, marker: words.womenUpToTick } : null
  const axisName = inShares ? ctx.words.shareOfEmployed : ctx.words.persons
  const area = { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 }
  return optionOf(
    buildHorizontalBars(ctx, { rows, axisName, percent: inShares, whole: !inShares, markerName }, area),
  )
}

/** The bar of each row. */
export const industriesProfileTargets = (data: ViewData): (MarkTarget | null)[] =>
  Array.from({ length: data.rowCount }, (_, row) => ({ seriesIndex: 0, dataIndex: row }))
