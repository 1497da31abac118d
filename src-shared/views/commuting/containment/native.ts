import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import {
  findKnownNumbers,
  findNumbers,
  knownValueAt,
  pivotByYear,
  signAt,
} from '../../../charts/frame/column-pivot'
import { formatOf, nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { placeInGrid, type NativeChart } from '../../../charts/native/native-chart'
import { linePanel, type NativeLine } from '../../../charts/native/native-lines'
import { allRows, nameAt } from '../../../charts/native/native-rows'
import { containmentWords } from './words'

/** Self-containment on both sides, the job ratio, and a pair's tie or the net. */
export function drawContainment(ctx: ChartContext, data: ViewData): NativeChart {
  const words = containmentWords.in(ctx.language).chart
  const { years, series } = pivotByYear(data, 'region')
  const region = codes(data, 'region')
  if (years.length < 2) {
    const columns = [numbers(data, 'supply_side'), numbers(data, 'demand_side')]
    return nativeBars(ctx, {
      rows: allRows(data).map((row): NativeRow => ({
        label: nameAt(ctx, region, row),
        values: columns.map((column) => knownValueAt(column, row)),
        signs: columns.map((column) => signAt(column, row)),
      })),
      series: [
        { name: words.supply, color: ctx.theme.accent },
        { name: words.demand, color: ctx.theme.neutral },
      ],
      axisTitle: null,
      format: { unit: 'fraction' },
      scaleId: 'value',
    })
  }
  const smart = findKnownNumbers(data, 'smart_index')
  const panels = [
    { id: 'supply_side', heading: words.supply },
    { id: 'job_ratio', heading: words.jobRatio },
    { id: 'demand_side', heading: words.demand },
    // Its axis counts as the table does: small numbers with four decimals.
    smart ? { id: 'smart_index', heading: ctx.say(smart.label) } : { id: 'net', heading: words.net },
  ]
  return {
    notes: [],
    panels: panels.map(({ id, heading }, at) => {
      const column = numbers(data, id)
      // One index for the pair: it stands in the rows of both.
      const shown = id === 'smart_index' ? series.slice(0, 1) : series
      return linePanel(ctx, {
        heading,
        times: years,
        lines: shown.map((one, i): NativeLine => ({
          name: i === 2 && findNumbers(data, 'smart_index') !== null ? words.asOne : ctx.say(one.name),
          values: one.values(column),
          color: ctx.theme.categories[i === 0 ? 0 : i + 1] ?? ctx.theme.neutral,
          dashed: i === 2,
        })),
        format: formatOf(column),
        whole: id === 'net',
        breaks: data.breaks,
        scaleId: id,
        place: placeInGrid(at, 2, 2),
      })
    }),
  }
}
