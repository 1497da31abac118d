import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MapPlace } from '../../../charts/frame/chart-picture'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import { NO_TEXT } from '../../../messages/language'
import { OTHERS_CODE } from '../../../view/gather-others'
import { exampleRows } from '../../../view/row-quality'
import { codeAt } from '../../../view/rows'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { Flow } from './flow-series'

/** Persons who come from, or go to, what is no place of the map: the rest of the country, abroad. */
export interface Elsewhere {
  readonly name: string
  readonly persons: number
}

/** Flows between places on the map, largest first, and those that end outside it. */
export function readFlows(
  ctx: ChartContext,
  data: ViewData,
  places: ReadonlyMap<string, MapPlace>,
): { flows: Flow[]; elsewhere: Elsewhere[] } {
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const persons = numbers(data, 'persons')
  const isExample = exampleRows(data, [persons])
  const flows: Flow[] = []
  const elsewhere: Elsewhere[] = []
  for (let row = 0; row < data.rowCount; row++) {
    const value = knownValueAt(persons, row)
    if (value === null || value <= 0 || codeAt(home, row) === OTHERS_CODE) continue
    const from = places.get(codeAt(home, row))
    const to = places.get(codeAt(work, row))
    if (from && to) {
      if (from !== to) flows.push({ from, to, persons: value, isExample: isExample?.(persons, row) ?? false })
      continue
    }
    const missing = from ? work : home
    const name = ctx.say(missing.names[missing.indices[row] ?? -1] ?? NO_TEXT)
    elsewhere.push({ name, persons: value })
  }
  flows.sort(
    (a, b) =>
      b.persons - a.persons || a.from.code.localeCompare(b.from.code) || a.to.code.localeCompare(b.to.code),
  )
  return { flows, elsewhere }
}
