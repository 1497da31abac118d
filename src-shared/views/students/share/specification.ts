import { shareWords } from './words'
import { formatNumber } from '../../../messages/number-format'
import { codes, numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import { findNumbers, knownValueAt } from '../../../charts/frame/column-pivot'
import type {
  BarRow,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { referenceTick, sameMarker } from '../../../charts/specification/reference-mark'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'

/** Up to so many places each have a bar; of more, the highest and the chosen ones. */
const MOST_BARS = 23

/** The share where ages are known, else per 1,000 of all ages. */
export const quotientOf = (data: ViewData): NumberColumn =>
  findNumbers(data, 'share') ?? numbers(data, 'per_1000')

export function quotientName(ctx: SpecifyContext, data: ViewData): string {
  const words = shareWords.in(ctx.language)
  return findNumbers(data, 'share') ? words.shareAxis : words.perInhabitantsAxis
}

const isChosen = (data: ViewData, row: number): boolean =>
  data.filters.region.includes(codeAt(codes(data, 'region'), row))

/** The highest places and the chosen ones, in the order of the rows. */
function shownRows(data: ViewData): number[] {
  const rows = rowsOf(data)
  const room = MOST_BARS - rows.filter((row) => isChosen(data, row)).length
  let others = 0
  return rows.filter((row) => isChosen(data, row) || others++ < room)
}

/** Places from highest to lowest as bars, the chosen ones in the accent colour. */
export function specifyShare(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const shown = shownRows(data)
  const title = quotientName(ctx, data)
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: shown.map((row, i) => ({
          ...specifyRow(ctx, data, row),
          ...(data.reference && { marker: referenceTick(data, quotientOf(data).id, row) }),
          ...(row > (shown[i - 1] ?? row) + 1 && { afterGap: true }),
        })),
        series: [{ name: title, color: ctx.theme.neutral }],
        ...sameMarker(ctx, data, title, quotientOf(data).id),
        axis: axisOf(quotientOf(data), { title, whole: false }),
        keptBack: data.rowCount - shown.length,
      },
    ],
    notes: [],
  }
}

function specifyRow(ctx: SpecifyContext, data: ViewData, row: number): BarRow {
  const name = ctx.say(nameAt(codes(data, 'region'), row))
  const count = knownValueAt(numbers(data, 'students'), row)
  const counted = count === null ? '' : ctx.words.studentsCount(formatNumber(count, 'persons', ctx.language))
  const bar = barOf(ctx, quotientOf(data), row)
  const chosen = isChosen(data, row)
  return {
    name,
    bars: [
      {
        ...bar,
        text: chosen && counted !== '' ? `${bar.text} (${counted})` : bar.text,
        color: chosen ? ctx.theme.accent : ctx.theme.neutral,
        emphasis: chosen,
        tooltip: `${name}: ${bar.text}, ${counted}`,
      },
    ],
  }
}
