import { formatNumber } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { findNumbers, knownValueAt } from '../../../charts/frame/column-pivot'
import type {
  BarRow,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'
import { marksAgainst } from './against-marks'

/**
 * The largest industries as bars. The comparison area stands as a tick on each bar, always by shares: its
 * number of persons says nothing about another place's. With bars in persons the tick is where the bar would
 * end if the place had the comparison area's share.
 */
export function specifyLargest(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { theme, words } = ctx
  const inShares = data.filters.unit === 'share'
  const column = numbers(data, inShares ? 'share' : 'persons')
  const other = data.againstName && findNumbers(data, 'against_share') ? ctx.say(data.againstName) : null
  const place = data.regionNames[0] ? ctx.say(data.regionNames[0]) : words.persons
  const title = inShares ? words.shareOfEmployed : words.persons
  const marks = marksAgainst(data)
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: rowsOf(data).map((row) => specifyRow(ctx, data, row, inShares ? null : (marks[row] ?? null))),
        series: [{ name: place, color: theme.accent }],
        axis: axisOf(column, { title, whole: !inShares }),
        ...(other !== null && {
          marker: { bar: place, marker: inShares ? words.shareIn(other) : words.withShareOf(other) },
        }),
      },
    ],
    notes: [],
  }
}

/** `mark`: where the comparison area's tick stands in persons. */
function specifyRow(ctx: SpecifyContext, data: ViewData, row: number, mark: number | null): BarRow {
  const inShares = data.filters.unit === 'share'
  const [persons, share] = [numbers(data, 'persons'), numbers(data, 'share')]
  const against = findNumbers(data, 'against_share')
  const name = ctx.say(nameAt(codes(data, 'industry'), row))
  const [count, part] = [knownValueAt(persons, row), knownValueAt(share, row)]
  const other = against === null ? null : knownValueAt(against, row)
  const countText = count === null ? '' : formatNumber(count, 'persons', ctx.language)
  // Where bars are shares, neighbours must not read the same while their bars differ.
  const partText =
    part !== null && inShares ? formatNumber(part, 'fraction', ctx.language) : shortShare(ctx, part)
  const both = `${countText} (${partText})`
  const said = `${name}: ${both}`
  const otherPart = shortShare(ctx, other)
  return {
    name,
    bars: [
      barOf(ctx, inShares ? share : persons, row, {
        text: inShares ? partText : part === null ? countText : both,
        emphasis: row === 0,
        tooltip:
          other === null || data.againstName === null
            ? said
            : `${said}\n${ctx.say(data.againstName)}: ${otherPart}`,
      }),
    ],
    marker: inShares ? other : mark,
  }
}

const shortShare = (ctx: SpecifyContext, part: number | null): string =>
  part === null ? '' : formatShortShare(part, ctx.language)
