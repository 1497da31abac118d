import { gatherOthers, OTHERS_CODE } from '../../../view/gather-others'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { codeAt, knownValueAt, signAt, standsApart } from '../../../charts/frame/column-pivot'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import { type NativeChart } from '../../../charts/native/native-chart'
import { allRows, nameAt } from '../../../charts/frame/named-rows'

/** The largest flows, what is left gathered. */
export function drawFlows(ctx: ChartContext, all: ViewData): NativeChart {
  const data = gatherOthers(all)
  const { theme, words } = ctx
  const persons = numbers(data, 'persons')
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const isExample = exampleRows(data, [persons])
  const severalHomes = home.codes.length > 1
  const severalWorks = work.codes.length > 1
  const isApart = (row: number): boolean => standsApart(home, row) || standsApart(work, row)
  const first = allRows(data).find((row) => !isApart(row)) ?? null
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label:
        severalHomes && severalWorks && codeAt(home, row) !== OTHERS_CODE
          ? `${nameAt(ctx, home, row)} – ${nameAt(ctx, work, row)}`
          : nameAt(ctx, severalWorks ? work : home, row),
      values: [knownValueAt(persons, row)],
      signs: [signAt(persons, row)],
      isExample: isExample?.(persons, row) ?? false,
      colors: [row === first ? theme.accent : isApart(row) ? theme.others : theme.neutral],
    })),
    series: [{ name: words.persons, color: theme.neutral }],
    axisTitle: words.persons,
    format: formatOf(persons),
    scaleId: 'value',
  })
}
