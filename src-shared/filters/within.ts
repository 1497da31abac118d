import { lookupIn } from '../dataset/dataset-lookup'
import { isGroupCode } from '../dataset/region-groups'
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
  word: (_value, { filters, names, language }) => {
    const words = messagesIn(language).filters.within
    if (names.withinName) return words.county(names.withinName[language])
    // An area that is chosen is no border, but the municipalities of others are not among those shown.
    return filters.region.some(isArea) ? words.ofArea : words.all
  },
}

/** A group, or a county by its two digits. */
const isArea = (code: string): boolean => isGroupCode(code) || /^\d\d$/.test(code)

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
