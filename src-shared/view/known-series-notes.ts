import type { DatasetDescription } from '../dataset/description'
import type { Lack } from '../dataset/known-series/known-series'
import type { SeriesKind } from '../dataset/known-series/registry'
import type { SeriesReading } from '../dataset/known-series/series-reading'
import type { Region } from '../dataset/dimensions'
import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import { formatList } from '../messages/number-format'
import { findKnownSeries } from '../table/recognise-series'
import { explainPartOfCounty } from './county-sum'
import type { EmptyState } from './view-data'

/** What a reader must know of the series shown: what it is of alone, which of several it is, and its publisher's notes about all of it. */
export function noteSeries(reading: SeriesReading, others: readonly SeriesReading[]): LocalizedText[] {
  const unshown = others.filter((one) => one !== reading)
  const { title, notes } = reading.series
  return [
    ...reading.limits.map(({ dimension, value }) =>
      localize(({ series }, language) => series.known.only(dimension[language], value[language])),
    ),
    ...(unshown.length > 0
      ? [
          localize(({ series }, language) =>
            series.known.oneOfSeveral(
              title[language],
              formatList(
                unshown.map((one) => one.series.title[language]),
                language,
              ),
            ),
          ),
        ]
      : []),
    ...notes.filter(({ about }) => about.length === 0).map(({ text }) => text),
  ]
}

const sayLack = (lack: Lack): LocalizedText =>
  localize(({ series: { known } }, language) => {
    switch (lack.what) {
      case 'whole':
        return known.lacks.whole(lack.dimension[language])
      case 'one-meaning':
        return known.lacks.oneMeaning(
          formatList(
            lack.values.map((value) => value[language]),
            language,
          ),
        )
      case 'wider-area':
        return known.lacks.widerArea
      default:
        return known.lacks[lack.what]
    }
  })

/**
 * Why a view of series of a kind has nothing to show: the dataset has no such table, one that cannot be read as such
 * and why, or one without the place or the years. `next` says which table to get.
 */
export function explainNoSeries(
  kind: SeriesKind,
  place: Region | undefined,
  dataset: DatasetDescription,
  words: { readonly none: LocalizedText; readonly next: LocalizedText },
): EmptyState {
  const found = findKnownSeries(kind, dataset)
  const read = found.find(({ reading }) => reading !== null)
  const partial = read && explainPartOfCounty(place, dataset)
  if (partial) return partial
  if (read && place)
    return {
      message: localize(({ series }, language) =>
        series.known.noPlace(read.series.title[language], place.name[language]),
      ),
      suggestion: localize(({ series }) => series.known.noPlaceNext),
    }
  const [refused] = found
  if (refused?.lacks) {
    const { series, lacks } = refused
    return {
      message: localize(({ series: { known } }, language) =>
        known.notRead(series.title[language], sayLack(lacks)[language]),
      ),
      suggestion: words.next,
    }
  }
  return { message: words.none, suggestion: words.next }
}
