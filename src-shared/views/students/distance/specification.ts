import { formatNumber } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type {
  Bar,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { rowsOf } from '../../../view/rows'
import { NO_TEXT } from '../../../messages/language'

/** Bars by distance in shares, so that a small and a large campus compare; each bar says whose it is. */
export function specifyDistance(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { theme } = ctx
  const band = codes(data, 'band')
  const campus = codes(data, 'campus')
  const share = numbers(data, 'share')
  const students = numbers(data, 'students')
  const severalCampuses = campus.codes.length > 1
  const nameOf = (column: typeof band, i: number): string => ctx.say(column.names[i] ?? NO_TEXT)
  const specifyBar = (bandIndex: number, i: number): Bar => {
    const row = rowsOf(data).find((at) => band.indices[at] === bandIndex && campus.indices[at] === i) ?? null
    const count = row === null ? null : knownValueAt(students, row)
    const bar = barOf(ctx, share, row)
    const figures =
      bar.value === null || count === null
        ? ''
        : `${formatShortShare(bar.value, ctx.language)} (${formatNumber(count, 'persons', ctx.language)})`
    return {
      ...bar,
      name: i === 0 ? nameOf(band, bandIndex) : '',
      text: severalCampuses ? `${nameOf(campus, i)} ${figures}`.trim() : figures,
      emphasis: i === 0 && severalCampuses,
      ...(band.apart?.includes(bandIndex) && { color: theme.others }),
      tooltip: `${nameOf(band, bandIndex)}, ${nameOf(campus, i)}: ${figures}`,
    }
  }
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: band.codes.map((_, at) => ({
          name: nameOf(band, at),
          bars: campus.codes.map((__, i) => specifyBar(at, i)),
        })),
        series: campus.codes.map((_, i) => ({
          name: nameOf(campus, i),
          color: i === 0 ? theme.accent : theme.neutral,
        })),
        axis: axisOf(share, { title: ctx.words.shareOfStudents }),
      },
    ],
    notes: [],
  }
}
