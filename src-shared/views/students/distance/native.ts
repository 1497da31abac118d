import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { codeAt, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import type { NativeChart } from '../../../charts/native/native-chart'
import { allRows } from '../../../charts/frame/named-rows'

/** Shares of the students by distance, each campus a series. */
export function drawDistance(ctx: ChartContext, data: ViewData): NativeChart {
  const band = codes(data, 'band')
  const campus = codes(data, 'campus')
  const share = numbers(data, 'share')
  const rowOf = new Map(
    allRows(data).map((row) => [`${codeAt(band, row)}\n${codeAt(campus, row)}`, row] as const),
  )
  const cell = (bandCode: string, campusCode: string): number | null =>
    rowOf.get(`${bandCode}\n${campusCode}`) ?? null
  return nativeBars(ctx, {
    rows: band.codes.map((code, i): NativeRow => {
      const rows = campus.codes.map((one) => cell(code, one))
      return {
        label: ctx.say(band.names[i] ?? { sv: '', en: '' }),
        values: rows.map((row) => (row === null ? null : knownValueAt(share, row))),
        signs: rows.map((row) => (row === null ? '..' : signAt(share, row))),
      }
    }),
    series: campus.codes.map((_, i) => ({
      name: ctx.say(campus.names[i] ?? { sv: '', en: '' }),
      color: i === 0 ? ctx.theme.accent : ctx.theme.others,
    })),
    axisTitle: ctx.words.shareOfStudents,
    format: formatOf(share),
    scaleId: 'value',
  })
}
