import type { Language } from '../messages/language'
import { messagesIn, type Messages } from '../messages/messages'
import { formatNumber } from '../messages/number-format'
import { formatYearSpans } from '../messages/year-spans'
import type { DatasetDescription } from './description'
import { FACT_TABLES, type Source } from './dimensions'
import { isUnconfirmed } from './unconfirmed-source'

/** What a dataset holds, in a few words for a choice between several. */
export interface ContentsWords {
  /** `290 kommuner, 21 län`. */
  readonly places: string
  /** Each table with its years, `Folkmängd 1975–2019`, and the titles of series. */
  readonly tables: readonly string[]
  /** Whether the figures are official or example data. */
  readonly quality: string
}

type QualityWord = keyof Messages['datasetChoice']['quality']

/** Nothing is called official that no source vouches for. */
function qualityOf(sources: readonly Source[]): QualityWord {
  const has = (quality: Source['quality']): boolean => sources.some((one) => one.quality === quality)
  if (has('synthetic')) {
    if (has('official')) return 'synthetic'
    return has('derived') ? 'partlySynthetic' : 'onlySynthetic'
  }
  if (has('official')) {
    if (!has('derived')) return 'official'
    return sources.some(isUnconfirmed) ? 'partlyUnconfirmed' : 'derived'
  }
  if (sources.length === 0) return 'official'
  // Sums of official figures say of what they are.
  if (sources.every(({ note }) => note !== null)) return 'derived'
  return sources.every(isUnconfirmed) ? 'unconfirmed' : 'processed'
}

export function describeContents(dataset: DatasetDescription, language: Language): ContentsWords {
  const { datasetChoice, shell } = messagesIn(language)
  const countOf = (kind: string): number => dataset.regions.filter((region) => region.kind === kind).length
  const [municipalities, counties] = [countOf('municipality'), countOf('county')]
  const count = (value: number): string => formatNumber(value, 'none', language)
  // Sums over municipalities are made of figures that are told of already.
  const stated = dataset.sources.filter(({ sumOf }) => sumOf === undefined)
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
    quality: datasetChoice.quality[qualityOf(stated)],
  }
}
