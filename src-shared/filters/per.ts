import { localize } from '../messages/localize'
import { messagesIn } from '../messages/messages'
import type { DatasetDescription } from '../dataset/description'
import type { FilterKind } from './filter'
import { refuse, refuseChoice } from './filter-problems'
import { canBePerInhabitant, measureAsked } from './measure'

export type Per = 'number' | 'inhabitants'
const CHOICES: readonly Per[] = ['number', 'inhabitants']

/** Whether a measure of this dataset can be set against its inhabitants. */
export function countsInhabitants(measure: string | null, dataset: DatasetDescription): boolean {
  const asked = measureAsked(measure, dataset)
  return asked !== null && canBePerInhabitant(asked) && dataset.coverage.population.years.length > 0
}

/** What a count is set against: nothing, or 1,000 inhabitants. */
export const per: FilterKind<'per', Per, 'measure'> = {
  id: 'per',
  restsOn: ['measure'],
  control: 'choice',
  initial: () => 'number',
  parse: (text, { dataset }, { measure }) => {
    const found = CHOICES.find((one) => one === text) ?? refuseChoice('per', text, CHOICES)
    if (found === 'inhabitants' && !countsInhabitants(measure, dataset))
      return refuse(
        localize((words) => words.filters.per.noCount),
        localize((words) => words.filters.per.noCountNext),
      )
    return found
  },
  format: (value) => value,
  fit: (text, { dataset }, { measure }) =>
    text === 'number' || countsInhabitants(measure ?? null, dataset) ? text : null,
  choices: ({ dataset }, { measure }) =>
    (countsInhabitants(measure, dataset) ? CHOICES : CHOICES.slice(0, 1)).map((code) => ({
      code,
      name: localize((words) => words.filters.per.values[code]),
    })),
  word: (value, { language }) => messagesIn(language).filters.per.values[value],
}
