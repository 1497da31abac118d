import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import type { SeriesKind } from '../dataset/known-series/registry'
import type { Indices, SeriesReading } from '../dataset/known-series/series-reading'
import { readingsOf } from '../table/recognise-series'
import { placesIn } from './series-figures'
import type { ViewData } from './view-data'

/** A table of a kind that knows a place. */
export interface TableOfPlace<Kind extends SeriesKind> {
  readonly reading: SeriesReading<Kind>
  /** Several where the place is the sum of its municipalities. */
  readonly places: Indices
}

/** The tables of a dataset that know a place and have what is asked for, those with most years first. */
export const tablesWith = <Kind extends SeriesKind>(
  kind: Kind,
  place: Region,
  dataset: DatasetDescription,
  has: (table: TableOfPlace<Kind>) => boolean,
): readonly TableOfPlace<Kind>[] =>
  readingsOf(kind, dataset).flatMap((reading) => {
    const places = placesIn(reading, place, dataset)
    return places && has({ reading, places }) ? [{ reading, places }] : []
  })

/**
 * The first table with a figure for the question, and what was read of it: a table that knows the place and has nothing
 * but `..` for it hides no other. Null where none tells anything.
 */
export function firstTelling<Kind extends SeriesKind, Read>(
  tables: readonly TableOfPlace<Kind>[],
  read: (table: TableOfPlace<Kind>) => Read,
  tells: (read: Read) => boolean,
): { readonly table: TableOfPlace<Kind>; readonly read: Read } | null {
  for (const table of tables) {
    const found = read(table)
    if (tells(found)) return { table, read: found }
  }
  return null
}

/** The table that an answer was made of (`ViewData.ofTable`): where a figure comes from is told of that one. */
export const tableBehind = <Kind extends SeriesKind>(
  tables: readonly TableOfPlace<Kind>[],
  { ofTable }: Pick<ViewData, 'ofTable'>,
): TableOfPlace<Kind> | undefined => tables.find(({ reading }) => reading.series.code === ofTable)
