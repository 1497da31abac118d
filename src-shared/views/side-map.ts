import type { ChartContext } from '../charts/frame/chart-context'
import type { ChartPicture, MapGeography } from '../charts/frame/chart-picture'
import { buildRegionMap, type ColorClass } from '../charts/maps/region-map'
import { formatIn } from '../view/format-cell'
import { codeAt, nameAt, rowsOf } from '../view/rows'
import { chosenOnMap, codes, numbers, sideTable, type ViewData } from '../view/view-data'

/** What of a side table a map is filled by. */
interface SideMap {
  /** Id of the side table, whose rows are municipalities (`region`). */
  readonly table: string
  readonly column: string
  readonly classes: (values: Float64Array) => readonly ColorClass[]
  /** Above the legend; else what the column is called. */
  readonly heading?: string
  /** The legend names the year of the rows, where no headline does. */
  readonly tellsYear?: true
}

/** Municipalities filled by a figure that stands beside the answer's rows; null where the answer has no such table. */
export function buildSideMap(
  ctx: ChartContext,
  data: ViewData,
  geography: MapGeography,
  { table: id, column: of, classes, heading, tellsYear }: SideMap,
): ChartPicture | null {
  const table = sideTable(data, id)
  if (!table) return null
  const [column, region] = [numbers(table, of), codes(table, 'region')]
  const named = heading ?? ctx.say(column.label)
  return buildRegionMap(
    ctx,
    {
      rows: rowsOf(table).map((row) => ({
        row,
        code: codeAt(region, row),
        name: ctx.say(nameAt(region, row)),
      })),
      column,
      format: (value, finer) => formatIn(column, value, ctx.language, finer),
      classes: classes(column.values),
      legendHeading: tellsYear ? `${named}, ${String(numbers(table, 'year').values[0] ?? 0)}` : named,
      chosen: chosenOnMap(data),
      outlined: chosenOnMap(data),
      othersPlain: true,
    },
    geography,
  )
}
