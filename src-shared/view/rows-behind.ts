import { lookupIn, municipalitiesOf } from '../dataset/dataset-lookup'
import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import type { FilterId, Filters } from '../filters/filters'
import type { ViewColumn, ViewData } from './view-data'

/**
 * The municipalities that stand in grey behind the places chosen, by code: all others of the dataset, or of the counties
 * that the places lie in. A county's own municipalities are others, and so are a group's.
 */
export function placesAround({ region, around }: Filters, dataset: DatasetDescription): readonly Region[] {
  if (around === 'none') return []
  const { regionByCode, regionById, municipalities } = lookupIn(dataset)
  const counties = region.flatMap((code): string[] => {
    const place = regionByCode.get(code)
    if (place?.kind === 'county') return [place.code]
    const ids = place?.members ?? (place ? [place.id] : [])
    return ids.flatMap((id) => regionById.get(id)?.parent ?? [])
  })
  const candidates =
    around === 'all'
      ? municipalities
      : [...new Set(counties)].flatMap((code) => municipalitiesOf(dataset, code))
  return candidates.filter(({ code }) => !region.includes(code))
}

/** Filters of a view of lines: a single year, which is bars, has none behind them, and one place no chart for each. */
export const takesOverYears =
  (takes: readonly FilterId[]) =>
  ({ year, region }: Filters): readonly FilterId[] =>
    year.from < year.to
      ? takes.filter((id) => id !== 'panels' || region.length > 1)
      : takes.filter((id) => id !== 'around' && id !== 'panels')

/** Whether a row is of a place that only stands behind those chosen. */
export const isBehind = (
  { rowCount, behind = 0 }: Pick<ViewData, 'rowCount' | 'behind'>,
  row: number,
): boolean => row >= rowCount - behind

/** An answer without the places behind those chosen; its rows keep their numbers. */
export function withoutBehind(data: ViewData): ViewData {
  if (!data.behind) return data
  const { behind, ...rest } = data
  const rowCount = data.rowCount - behind
  return { ...rest, rowCount, columns: data.columns.map((column) => firstRows(column, rowCount)) }
}

function firstRows(column: ViewColumn, rows: number): ViewColumn {
  if (column.type === 'code') return { ...column, indices: column.indices.subarray(0, rows) }
  const { flags, qualities, sourcesAt } = column
  return {
    ...column,
    values: column.values.subarray(0, rows),
    signs: column.signs.subarray(0, rows),
    ...(flags && { flags: flags.subarray(0, rows) }),
    ...(qualities && { qualities: qualities.subarray(0, rows) }),
    ...(sourcesAt && { sourcesAt: sourcesAt.slice(0, rows) }),
  }
}
