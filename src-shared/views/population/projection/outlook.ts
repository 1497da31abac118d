import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import type { SeriesReading } from '../../../dataset/known-series/series-reading'
import { NOT_AVAILABLE, subtractFigures, type Figure } from '../../../indicators/figure'
import { readingsOf } from '../../../table/recognise-series'
import { allAgesIn, placesIn, readSeriesFigures, timesWithin } from '../../../view/series-figures'
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

/** The first projection of the dataset that knows the place and counts everybody; null where none does. */
export function findProjection(
  place: Region,
  dataset: DatasetDescription,
): SeriesReading<'projection'> | null {
  return (
    readingsOf('projection', dataset).find(
      (one) =>
        placesIn(one, place, dataset) !== null && allAgesIn(one) !== null && one.sexes.total !== undefined,
    ) ?? null
  )
}

/** Population and projection of a place within years; null where it has no projection. */
export function readOutlook(
  reader: FactReader,
  place: Region,
  years: YearRange,
  dataset: DatasetDescription,
): Outlook | null {
  const reading = findProjection(place, dataset)
  const places = reading && placesIn(reading, place, dataset)
  const ages = reading && allAgesIn(reading)
  if (!reading || !places || !ages) return null
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
