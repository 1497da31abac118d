import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import type { SeriesReading } from '../../../dataset/known-series/series-reading'
import { isKnown, NOT_AVAILABLE, subtractFigures, type Figure } from '../../../indicators/figure'
import { firstTelling, tablesWith, type TableOfPlace } from '../../../view/first-table'
import { allAgesIn, readSeriesFigures, timesWithin } from '../../../view/series-figures'
import { readPlacePopulation } from '../place-population'

/** A year of a place: what is known, what is projected, or both. */
export interface OutlookYear {
  readonly year: number
  readonly outcome: Figure
  readonly outcomeSources: readonly number[]
  readonly projection: Figure
  readonly projectionSources: readonly number[]
  readonly difference: Figure
}

export interface Outlook {
  /** Ascending. */
  readonly years: readonly OutlookYear[]
  readonly reading: SeriesReading<'projection'>
  /** The projection is a sum over municipalities. */
  readonly isSummed: boolean
  /** The outcome is a sum over so many municipalities; 0: it is stated. */
  readonly summedOutcome: number
}

/** The projections of the dataset that know the place and count everybody. */
export const projectionsOf = (
  place: Region,
  dataset: DatasetDescription,
): readonly TableOfPlace<'projection'>[] =>
  tablesWith(
    'projection',
    place,
    dataset,
    ({ reading }) => allAgesIn(reading) !== null && reading.sexes.total !== undefined,
  )

/** Population and projection of a place within years, of the first table that projects any; null where none does. */
export const readOutlook = (
  reader: FactReader,
  place: Region,
  years: YearRange,
  dataset: DatasetDescription,
): Outlook | null =>
  firstTelling(
    projectionsOf(place, dataset),
    (table) => readWith(reader, table, place, years, dataset),
    (outlook) => outlook.years.some(({ projection }) => isKnown(projection)),
  )?.read ?? null

function readWith(
  reader: FactReader,
  { reading, places }: TableOfPlace<'projection'>,
  place: Region,
  years: YearRange,
  dataset: DatasetDescription,
): Outlook {
  const ages = allAgesIn(reading) ?? []
  const times = timesWithin(reading, years)
  const figures = readSeriesFigures(
    reader,
    reading,
    times.map(({ index }) => ({
      places,
      time: index,
      sex: 'total' as const,
      ages,
      role: 'population' as const,
    })),
  )
  const projected = new Map(times.map(({ year }, i) => [year, figures[i] ?? NOT_AVAILABLE]))
  const [population] = readPlacePopulation(reader, dataset, { places: [place], sex: 'total', years })
  const known = new Map((population?.years ?? []).map((one) => [one.year, one]))
  const all = [...new Set([...projected.keys(), ...known.keys()])].sort((a, b) => a - b)
  return {
    reading,
    isSummed: places.length > 1,
    summedOutcome: population?.summed ?? 0,
    years: all.map((year): OutlookYear => {
      const outcome = known.get(year)
      const projection = projected.get(year)
      return {
        year,
        outcome: outcome?.persons ?? NOT_AVAILABLE,
        outcomeSources: outcome?.sources ?? [],
        projection: projection ?? NOT_AVAILABLE,
        projectionSources: projection ? [reading.series.source] : [],
        difference: outcome && projection ? subtractFigures(projection, outcome.persons) : NOT_AVAILABLE,
      }
    }),
  }
}
