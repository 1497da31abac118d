import { chosenOnMap, codes, numbers, sideTable, type ViewData } from '../../../view/view-data'
import { codeAt } from '../../../view/rows'

/** Codes of the chosen municipalities; of a county, whose code theirs begin with, all. */
export function municipalitiesInFocus(data: ViewData): readonly string[] {
  const chosen = new Set(chosenOnMap(data))
  return codes(data, 'region').codes.filter((code) => chosen.has(code) || chosen.has(code.slice(0, 2)))
}

/**
 * Whether a picture shows example data: the areas are official; invented may be who is employed in them, and the flows
 * by which a municipality is outlined.
 */
export function showsExampleData(data: ViewData, isMap: boolean): boolean {
  if (data.quality !== 'synthetic') return false
  const differs = data.columns.find(({ id }) => id === 'differs')
  if (isMap) return differs?.type === 'number' && differs.values.includes(1)
  const table = sideTable(data, 'markets')
  return table !== undefined && numbers(table, 'night_population').quality === 'synthetic'
}

/** Codes of the areas that the chosen places lie in; a county that holds several marks them all. */
export function areasInFocus(data: ViewData): ReadonlySet<string> {
  const region = codes(data, 'region')
  const area = codes(data, 'official_market')
  const chosen = new Set(municipalitiesInFocus(data))
  return new Set(
    Array.from({ length: data.rowCount }, (_, row) => row).flatMap((row) =>
      chosen.has(codeAt(region, row)) && codeAt(area, row) !== '' ? [codeAt(area, row)] : [],
    ),
  )
}
