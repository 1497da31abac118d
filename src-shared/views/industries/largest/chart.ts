import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { findNumbers, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { optionOf } from '../../../charts/frame/plot-parts'

/**
 * The largest industries as bars. The comparison area stands as a tick on each bar, always by shares: its
 * number of persons says nothing about another place's. With bars in persons the tick is where the bar would
 * end if the place had the comparison area's share.
 */
export function buildIndustriesLargestOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const persons = numbers(data, 'persons')
  const share = numbers(data, 'share')
  const against = findNumbers(data, 'against_share')
  const industry = codes(data, 'industry')
  const inShares = data.filters.unit === 'share'
  const column = inShares ? share : persons
  const rows: BarRow[] = []
  for (let row = 0; row < data.rowCount; row++) {
    const label = ctx.say(industry.names[industry.indices[row] ?? -1] ?? { sv: '', en: '' })
    const count = knownValueAt(persons, row)
    const part = knownValueAt(share, row)
    const other = against === null ? null : knownValueAt(against, row)
    const countText = count === null ? '' : formatNumber(count, 'persons', ctx.language)
    // Where bars are shares, neighbours must not read the same while their bars differ.
    const partText =
      part === null
        ? ''
        : inShares
          ? formatNumber(part, 'fraction', ctx.language)
          : formatShortShare(part, ctx.language)
    const total = count !== null && part !== null && part > 0 ? count / part : null
    const valueLabel = inShares ? partText : part === null ? countText : `${countText} (${partText})`
    rows.push({
      label,
      value: knownValueAt(column, row),
      sign: signAt(column, row),
      valueLabel,
      color: ctx.theme.accent,
      emphasis: row === 0,
      marker: other === null ? null : inShares ? other : total === null ? null : other * total,
      tooltip: tooltip(ctx, data, label, `${countText} (${partText})`, other),
    })
  }
  const place = data.regionNames[0]
  const markerName =
    against && data.againstName && place
      ? {
          bar: ctx.say(place),
          marker: inShares
            ? ctx.words.shareIn(ctx.say(data.againstName))
            : ctx.words.withShareOf(ctx.say(data.againstName)),
        }
      : null
  const axisName = inShares ? ctx.words.shareOfEmployed : ctx.words.persons
  const area = { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 }
  return optionOf(
    buildHorizontalBars(ctx, { rows, axisName, percent: inShares, whole: !inShares, markerName }, area),
  )
}

function tooltip(
  ctx: ChartContext,
  data: ViewData,
  label: string,
  own: string,
  other: number | null,
): string {
  const first = `${label}: ${own}`
  if (other === null || data.againstName === null) return first
  return `${first}<br>${ctx.say(data.againstName)}: ${formatShortShare(other, ctx.language)}`
}
