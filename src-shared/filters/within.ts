import { lookupIn } from '../dataset/dataset-lookup'
import { localize } from '../messages/localize'
import { messagesIn } from '../messages/messages'
import type { FilterChoice, FilterScope, NamedFilterKind } from './filter'
import { countiesIn, findRegion } from './find-place'

/** Without a border: all municipalities. */
const EVERYWHERE = 'all'

/** Code of the county whose municipalities alone are compared; null: all of the dataset. */
export const within: NamedFilterKind<'within', string | null> = {
  id: 'within',
  control: 'choice',
  initial: () => null,
  parse: (text, { dataset }) => (text === EVERYWHERE ? null : findRegion(text, dataset, ['county']).code),
  format: (value) => value ?? EVERYWHERE,
  fit: (text, { dataset }) =>
    text === EVERYWHERE || countiesIn(dataset).some(({ code }) => code === text) ? text : null,
  choices: choosableBorders,
  name: (value, { dataset }) =>
    value === null ? null : (lookupIn(dataset).regionByCode.get(value)?.name ?? null),
  word: (_value, { names, language }) => {
    const words = messagesIn(language).filters.within
    return names.withinName ? words.county(names.withinName[language]) : words.all
  },
}

/** All municipalities, and each county of which the dataset has a part only beside others. */
function choosableBorders({ view, dataset }: FilterScope): readonly FilterChoice[] {
  if (!view.takes.includes('within')) return []
  const counties = countiesIn(dataset)
  return [
    { code: EVERYWHERE, name: localize((words) => words.filters.within.all) },
    ...(counties.length > 1 ? counties : []).map(({ code, name }) => ({
      code,
      name: localize((words, language) => words.filters.within.county(name[language])),
    })),
  ]
}
