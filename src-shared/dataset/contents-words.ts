import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatNumber } from '../messages/number-format'
import { formatYearSpans } from '../messages/year-spans'
import type { DatasetDescription } from './description'
import { FACT_TABLES } from './dimensions'

/** What a dataset holds, in a few words for a choice between several. */
export interface ContentsWords {
  /** `290 kommuner, 21 län`. */
  readonly places: string
  /** Each table with its years, `Folkmängd 1975–2019`, and the titles of series. */
  readonly tables: readonly string[]
  /** Whether the figures are official or example data. */
  readonly quality: string
}

export function describeContents(dataset: DatasetDescription, language: Language): ContentsWords {
  const { datasetChoice, shell } = messagesIn(language)
  const countOf = (kind: string): number => dataset.regions.filter((region) => region.kind === kind).length
  const [municipalities, counties] = [countOf('municipality'), countOf('county')]
  const count = (value: number): string => formatNumber(value, 'none', language)
  // Sums over municipalities are made of figures that are told of already.
  const stated = dataset.sources.filter(({ sumOf }) => sumOf === undefined)
  const qualities = new Set(stated.map(({ quality }) => quality))
  const quality = qualities.has('synthetic')
    ? qualities.size === 1
      ? 'onlySynthetic'
      : 'synthetic'
    : qualities.has('derived')
      ? 'derived'
      : 'official'
  return {
    places:
      municipalities > 0
        ? datasetChoice.places(count(municipalities), counties > 0 ? count(counties) : null)
        : datasetChoice.areas(count(dataset.regions.length)),
    tables: [
      ...FACT_TABLES.flatMap((table) => {
        const { years } = dataset.coverage[table]
        return years.length === 0
          ? []
          : [datasetChoice.table(shell.datasets.tables[table], formatYearSpans(years))]
      }),
      ...dataset.series.map(({ title }) => title[language]),
    ],
    quality: datasetChoice.quality[quality],
  }
}
