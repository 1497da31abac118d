import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { findNumbers, knownValueAt, signAt } from '../../../charts/frame/column-pivot'
import { nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import { formatOf } from '../../../charts/specification/specify-figures'
import { type NativeChart } from '../../../charts/native/native-chart'
import { allRows, nameAt } from '../../../charts/frame/named-rows'

/** The largest industries; beside each the share of the comparison area, where there is one. */
export function drawLargest(ctx: ChartContext, data: ViewData): NativeChart {
  const { theme, words } = ctx
  const industry = codes(data, 'industry')
  const persons = numbers(data, 'persons')
  const share = numbers(data, 'share')
  const against = findNumbers(data, 'against_share')
  const inShares = data.filters.unit === 'share'
  const column = inShares ? share : persons
  // Persons as if the share were the comparison area's, as in the picture: by shares places compare, by persons not.
  const compared = (row: number): number | null => {
    const other = against ? knownValueAt(against, row) : null
    if (other === null || inShares) return other
    const [count, part] = [knownValueAt(persons, row), knownValueAt(share, row)]
    return count !== null && part !== null && part > 0 ? other * (count / part) : null
  }
  const place = data.regionNames[0]
  const other = against && data.againstName ? ctx.say(data.againstName) : null
  const own = { name: place ? ctx.say(place) : words.persons, color: theme.accent }
  return nativeBars(ctx, {
    rows: allRows(data).map((row): NativeRow => ({
      label: nameAt(ctx, industry, row),
      values: [knownValueAt(column, row), ...(other === null ? [] : [compared(row)])],
      signs: [signAt(column, row), null],
    })),
    series:
      other === null
        ? [own]
        : [
            own,
            {
              name: inShares ? words.shareIn(other) : words.withShareOf(other),
              color: theme.others,
              quiet: true,
            },
          ],
    axisTitle: inShares ? words.shareOfEmployed : words.persons,
    format: formatOf(column),
    scaleId: 'value',
  })
}
