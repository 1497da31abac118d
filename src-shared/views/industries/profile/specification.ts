import { profileWords } from './words'
import { formatNumber } from '../../../messages/number-format'
import { markFlags } from '../../../view/figure-flags'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { findNumbers, knownValueAt } from '../../../charts/frame/column-pivot'
import type {
  BarRow,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { referenceBeside, referenceMarker, referenceTick } from '../../../charts/specification/reference-mark'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'

/**
 * Industries from the largest; each bar's label tells the share of women where it is known. Up to the tick are women; of
 * shares seen against a reference the tick is that.
 */
export function specifyProfile(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = profileWords.in(ctx.language).chart
  const inShares = data.filters.unit === 'share'
  const column = numbers(data, inShares ? 'share' : 'persons')
  const women = findNumbers(data, 'share_women')
  const isSeenAgainst = inShares && referenceBeside(data, 'share') !== null
  const title = inShares ? ctx.words.shareOfEmployed : ctx.words.persons
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: rowsOf(data).map((row) => specifyRow(ctx, data, row, inShares)),
        series: [{ name: title, color: ctx.theme.accent }],
        axis: axisOf(column, { title, whole: !inShares }),
        ...(isSeenAgainst && referenceMarker(ctx, data, title, ['share'])),
        ...(women &&
          !isSeenAgainst && {
            marker: {
              bar: words.all,
              marker: words.womenUpToTick,
              parts: {
                axis: axisOf(women, { title: ctx.say(women.label) }),
                bars: rowsOf(data).map((row) => barOf(ctx, women, row)),
                color: ctx.theme.neutral,
              },
            },
          }),
      },
    ],
    notes: [],
  }
}

function specifyRow(ctx: SpecifyContext, data: ViewData, row: number, inShares: boolean): BarRow {
  const words = profileWords.in(ctx.language).chart
  const column = numbers(data, inShares ? 'share' : 'persons')
  const women = findNumbers(data, 'share_women')
  const value = knownValueAt(column, row)
  const part = knownValueAt(numbers(data, 'share'), row)
  const ofWomen = women && knownValueAt(women, row)
  const short = (share: number): string => formatShortShare(share, ctx.language)
  const main =
    value === null
      ? ''
      : inShares
        ? formatNumber(value, 'fraction', ctx.language)
        : `${formatNumber(value, 'persons', ctx.language)}${part === null ? '' : ` (${short(part)})`}`
  const text =
    ofWomen === null
      ? main
      : `${main}, ${words.women(markFlags(short(ofWomen), women?.flags?.[row] ?? 0, ctx.language))}`
  return {
    name: ctx.say(nameAt(codes(data, 'industry'), row)),
    bars: [barOf(ctx, column, row, { text, emphasis: row === 0 })],
    // The part of the bar up to the tick are women.
    marker:
      inShares && referenceBeside(data, 'share')
        ? referenceTick(data, 'share', row)
        : value === null || ofWomen === null
          ? null
          : value * ofWomen,
  }
}
