import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { markFlags } from '../../../view/figure-flags'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { gatherOthers, OTHERS_CODE } from '../../../view/gather-others'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { codeAt, knownValueAt, signAt, standsApart } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { optionOf } from '../../../charts/frame/plot-parts'

/** The largest flows as bars; the first in the accent colour, what is left gathered in grey. */
export function buildCommutingFlowsOption(ctx: ChartContext, all: ViewData): EChartsOption {
  const data = gatherOthers(all)
  const persons = numbers(data, 'persons')
  const share = numbers(data, 'share')
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const nameOf = (column: typeof home, row: number): string =>
    ctx.say(column.names[column.indices[row] ?? -1] ?? { sv: '', en: '' })
  const severalHomes = home.codes.length > 1
  const severalWorks = work.codes.length > 1
  const rows: BarRow[] = []
  const isApart = (row: number): boolean => standsApart(home, row) || standsApart(work, row)
  const isExample = exampleRows(data, [persons])
  const first = Array.from({ length: data.rowCount }, (_, row) => row).find((row) => !isApart(row))
  for (let row = 0; row < data.rowCount; row++) {
    const value = knownValueAt(persons, row)
    const part = knownValueAt(share, row)
    const label =
      severalHomes && severalWorks && codeAt(home, row) !== OTHERS_CODE
        ? `${nameOf(home, row)} – ${nameOf(work, row)}`
        : nameOf(severalWorks ? work : home, row)
    const count = value === null ? '' : formatNumber(value, 'persons', ctx.language)
    const valueLabel =
      part === null
        ? count
        : `${count} (${markFlags(formatShortShare(part, ctx.language), share.flags?.[row] ?? 0, ctx.language)})`
    rows.push({
      label,
      value,
      sign: signAt(persons, row),
      valueLabel,
      color: row === first ? ctx.theme.accent : isApart(row) ? ctx.theme.others : ctx.theme.neutral,
      emphasis: row === first,
      isExample: isExample?.(persons, row) ?? false,
      tooltip: isExample?.(persons, row)
        ? `${label}: ${valueLabel}<br>${ctx.words.exampleFigure}`
        : `${label}: ${valueLabel}`,
    })
  }
  const area = { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 }
  return optionOf(
    buildHorizontalBars(
      ctx,
      { rows, axisName: ctx.words.persons, percent: false, whole: true, markerName: null },
      area,
    ),
  )
}
