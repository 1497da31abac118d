import type { FilterTexts } from '#shared/views/filters'
import type { ViewId } from '#shared/views/view-ids'

/** A question as an official asks it, on the national file. */
export interface ViewCase {
  readonly name: string
  readonly view: ViewId
  readonly filters: FilterTexts
}

const SIX_PLACES = '0580,0680,0780,0880,0980,1080'

export const VIEW_CASES: readonly ViewCase[] = [
  { name: 'overview', view: 'overview', filters: { region: '0580' } },
  {
    name: 'commuting.balance, one place, 20 years',
    view: 'commuting.balance',
    filters: { region: '0580', year: '2004-2023' },
  },
  {
    name: 'commuting.balance, six places',
    view: 'commuting.balance',
    filters: { region: SIX_PLACES, year: '2004-2023' },
  },
  {
    name: 'commuting.flows, out of a place',
    view: 'commuting.flows',
    filters: { region: '0580', year: '2015', direction: 'out' },
  },
  {
    name: 'commuting.flows, into a place',
    view: 'commuting.flows',
    filters: { region: '0580', year: '2015', direction: 'in' },
  },
  { name: 'commuting.flows, a county', view: 'commuting.flows', filters: { region: '05', year: '2015' } },
  {
    name: 'industries.largest, a place and its county',
    view: 'industries.largest',
    filters: { region: '0580', year: '2023', against: '05' },
  },
  {
    name: 'industries.change, 5 years',
    view: 'industries.change',
    filters: { region: '0580', year: '2019-2023' },
  },
  { name: 'students.campus, 20 years', view: 'students.campus', filters: { year: '2004-2023' } },
  { name: 'students.origin', view: 'students.origin', filters: { campus: 'C1', year: '2023' } },
  {
    name: 'population.growth, 290 places',
    view: 'population.growth',
    filters: { region: '0580', year: '2004-2023' },
  },
]
