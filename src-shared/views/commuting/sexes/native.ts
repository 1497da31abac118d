import { numbers, sideTable, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { knownValueAt, pivotByYear, signAt } from '../../../charts/frame/column-pivot'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { type NativeChart } from '../../../charts/native/native-chart'
import { linePanel } from '../../../charts/native/native-lines'
import { sexesWords } from './words'

/** Colours of women and men; shape and name tell them apart as well. */
const SEX_COLORS = { women: 2, men: 4 } as const

/** Shares of out- and of in-commuters among women and men, and the gap. */
export function drawSexes(ctx: ChartContext, data: ViewData): NativeChart {
  const words = sexesWords.in(ctx.language).chart
  const { years, series } = pivotByYear(data, 'sex')
  const colorOf = (code: string): string =>
    ctx.theme.categories[SEX_COLORS[code === 'men' ? 'men' : 'women']] ?? ctx.theme.accent
  const shares = [
    { id: 'out_share', heading: words.outShare },
    { id: 'in_share', heading: words.inShare },
  ]
  if (years.length < 2)
    return nativeBars(ctx, {
      rows: shares.map(({ id, heading }): NativeRow => {
        const column = numbers(data, id)
        const rows = series.map((one) => one.rows[0] ?? null)
        return {
          label: heading,
          values: rows.map((row) => (row === null ? null : knownValueAt(column, row))),
          signs: rows.map((row) => (row === null ? '..' : signAt(column, row))),
        }
      }),
      series: series.map((one) => ({ name: ctx.say(one.name), color: colorOf(one.code) })),
      axisTitle: null,
      format: { unit: 'fraction' },
      scaleId: 'value',
    })
  const panels = shares.map(({ id, heading }, i) =>
    linePanel(ctx, {
      heading,
      times: years,
      lines: series.map((one) => ({
        name: ctx.say(one.name),
        values: one.values(numbers(data, id)),
        color: colorOf(one.code),
        dashed: one.code === 'men',
      })),
      format: { unit: 'fraction' },
      whole: false,
      breaks: data.breaks,
      scaleId: id,
      place:
        i === 0 ? { left: 0, top: 0, width: 0.5, height: 1 } : { left: 0.5, top: 0, width: 0.5, height: 0.5 },
    }),
  )
  const gap = sideTable(data, 'gap')
  if (!gap) return { panels, notes: [] }
  const byYear = new Map(
    [...numbers(gap, 'year').values].map((year, row) => [
      year,
      // In percentage points, which no number format makes of a fraction.
      (numbers(gap, 'out_share_gap').values[row] ?? Number.NaN) * 100,
    ]),
  )
  const gapPanel = linePanel(ctx, {
    heading: words.gap,
    times: years,
    lines: [
      {
        name: words.gap,
        values: years.map((year) => byYear.get(year) ?? Number.NaN),
        color: ctx.theme.text,
      },
    ],
    format: { unit: 'per-1000' },
    whole: false,
    breaks: data.breaks,
    scaleId: 'gap',
    hold: [0],
    place: { left: 0.5, top: 0.5, width: 0.5, height: 0.5 },
  })
  return { panels: [...panels, gapPanel], notes: [] }
}
