import { messagesIn } from '../messages/messages'
import { insideSentence } from '../messages/sentence-case'
import type { FilterKind } from './filter'
import { accepted } from './filter-problems'
import { carriedSeries, findDimension, seriesOf } from './series'

/** Code of the dimension of a series whose values are rows, bars or points; null: the view chooses. */
export const along: FilterKind<'along', string | null, 'series'> = {
  id: 'along',
  restsOn: ['series'],
  control: 'own',
  initial: () => null,
  parse: (text, { dataset }, chosen) => {
    const series = seriesOf(chosen, dataset)
    return series === null || text === '' ? null : findDimension(text, series).code
  },
  format: (value) => value,
  fit: (text, { view, dataset }, texts) => {
    if (!view.takes.includes('series')) return text
    const series = carriedSeries(texts, dataset)
    if (series === null || text === '') return null
    return accepted(() => findDimension(text.trim(), series))?.code ?? null
  },
  word: (_value, { names, language }) =>
    names.seriesNames
      ? messagesIn(language).series.along(insideSentence(names.seriesNames.along[language]))
      : '',
}
