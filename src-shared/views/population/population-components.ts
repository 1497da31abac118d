import type { DatasetDescription } from '../../dataset/description'
import type { LocalizedText } from '../../messages/language'
import { formatList } from '../../messages/number-format'
import { readingsOf } from '../../table/recognise-series'
import { populationWords } from './words'

/** Titles of tables of what a change of the population is made of. */
const COMPONENTS =
  /\bfödda\b|\bdöda\b|flyttn|inflytt|utflytt|invandr|utvandr|befolkningsförändr|\bbirths?\b|\bdeaths?\b|migration|population changes?\b/i

const MOST_NAMED = 4

/**
 * Names the series of births, deaths and migration that the dataset has: the facts hold the population only, so what
 * lies behind a change can be read there, or in its own view where the program knows what the table's values are.
 */
export function noteComponents(dataset: DatasetDescription): LocalizedText[] {
  if (readingsOf('components-of-change', dataset).length > 0)
    return [populationWords.say((words) => words.componentView)]
  const found = dataset.series.filter(({ title }) => COMPONENTS.test(`${title.sv} ${title.en}`))
  if (found.length === 0) return []
  return [
    populationWords.say((words, language) =>
      words.componentSeries(
        formatList(
          found.slice(0, MOST_NAMED).map(({ title }) => title[language]),
          language,
        ),
      ),
    ),
  ]
}
