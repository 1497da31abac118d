import type { DatasetDescription } from '../../dataset/description'
import type { Region, Sex } from '../../dataset/dimensions'
import type { FactReader, YearRange } from '../../dataset/facts'
import { addFigures, figureAt, type Figure } from '../../indicators/figure'
import { partsOfCounty } from '../../dataset/dataset-lookup'

/** The population of one place in one year, with SCB's sign where there is no number. */
export interface PlaceYear {
  readonly year: number
  readonly persons: Figure
  readonly sources: readonly number[]
}

export interface PlacePopulation {
  readonly place: Region
  /** Ascending. */
  readonly years: readonly PlaceYear[]
  /** How many municipalities were added up for a county without figures of its own; else 0. */
  readonly summed: number
}

/**
 * The population of places of any kind, in the order asked. A county without rows of its own gets the sum of its
 * municipalities, in the years that all of them have a row for.
 */
export function readPlacePopulation(
  reader: FactReader,
  dataset: DatasetDescription,
  question: { readonly places: readonly Region[]; readonly sex: Sex; readonly years: YearRange },
): readonly PlacePopulation[] {
  const { places, sex, years } = question
  const own = readYears(reader, places, sex, years)
  return places.map((place): PlacePopulation => {
    const stated = own.get(place.id) ?? []
    if (stated.length > 0 || place.kind !== 'county') return { place, years: stated, summed: 0 }
    const members = partsOfCounty(dataset, place.code, years.to)
    const parts = [...readYears(reader, members, sex, years).values()]
    const shared = parts.length < members.length ? [] : (parts[0] ?? []).map(({ year }) => year)
    return {
      place,
      summed: members.length,
      years: shared.flatMap((year): PlaceYear[] => {
        const cells = parts.flatMap((one) => one.find((cell) => cell.year === year) ?? [])
        if (cells.length < members.length) return []
        const sources = [...new Set(cells.flatMap((cell) => cell.sources))]
        return [{ year, persons: addFigures(...cells.map(({ persons }) => persons)), sources }]
      }),
    }
  })
}

/** By region id. */
function readYears(
  reader: FactReader,
  places: readonly Region[],
  sex: Sex,
  years: YearRange,
): ReadonlyMap<number, readonly PlaceYear[]> {
  const found = new Map<number, PlaceYear[]>()
  if (places.length === 0) return found
  const rows = reader.population({ regions: places.map(({ id }) => id), sex, years })
  for (let row = 0; row < rows.year.length; row++) {
    const region = rows.region[row] ?? -1
    const cell = {
      year: rows.year[row] ?? 0,
      persons: figureAt(rows.persons, rows.sign, row),
      sources: [rows.source[row] ?? 0],
    }
    const known = found.get(region)
    if (known) known.push(cell)
    else found.set(region, [cell])
  }
  for (const cells of found.values()) cells.sort((a, b) => a.year - b.year)
  return found
}
