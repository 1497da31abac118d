import { localize } from '../messages/localize'
import { lookupIn } from '../dataset/dataset-lookup'
import { isGroupCode } from '../dataset/region-groups'
import { messagesIn } from '../messages/messages'
import type { FilterKind, FilterScope } from './filter'
import { refuseChoice } from './filter-problems'
import type { Filters } from './filters'

export const DIRECTIONS = ['out', 'in', 'between'] as const
export type Direction = (typeof DIRECTIONS)[number]

/**
 * Commuters out of the place or into it, or those between its municipalities. What is one municipality has none
 * between: there it means those out of it. A group begins with those between, for they are what its members share.
 */
export const direction: FilterKind<'direction', Direction, 'region'> = {
  id: 'direction',
  restsOn: ['region'],
  control: 'choice',
  initial: (scope, { region }) =>
    isGroupCode(region[0] ?? '') && among(scope, region).includes('between') ? 'between' : 'out',
  parse: (text, scope, { region }) => {
    const found = DIRECTIONS.find((one) => one === text) ?? refuseChoice('direction', text, DIRECTIONS)
    return among(scope, region).includes(found) ? found : 'out'
  },
  format: (value) => value,
  choices: (scope, { region }) =>
    among(scope, region).map((code) => ({
      code,
      name: localize((words) => words.filters.direction.values[code]),
    })),
  word: (value, { language }) => messagesIn(language).filters.direction.values[value],
}

function among({ view, dataset }: FilterScope, [place = '']: Filters['region']): readonly Direction[] {
  if (view.oneWay) return ['out', 'in']
  const isMunicipality = lookupIn(dataset).regionByCode.get(place)?.kind === 'municipality'
  return isGroupCode(place) || (place !== '' && !isMunicipality) ? DIRECTIONS : ['out', 'in']
}
