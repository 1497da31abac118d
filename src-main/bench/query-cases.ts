import type { FilterTexts } from '#shared/filters/filters'
import type { ViewId } from '#shared/view/view-ids'

/** A question as an official asks it, on the national file. */
export interface ViewCase {
  readonly name: string
  readonly view: ViewId
  readonly filters: FilterTexts
}

const SIX_PLACES = '0580,0680,0780,0880,0980,1080'
const GROUP = 'group:0579+0580'

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
  {
    name: 'commuting.relation, two places, 20 years',
    view: 'commuting.relation',
    filters: { region: '0580', other: '0680', year: '2004-2023' },
  },
  {
    name: 'commuting.partners, 20 years',
    view: 'commuting.partners',
    filters: { region: '0580', year: '2004-2023' },
  },
  {
    name: 'commuting.ties, two places, 20 years',
    view: 'commuting.ties',
    filters: { region: '0580,0680', year: '2004-2023' },
  },
  {
    name: 'commuting.border, two places, 20 years',
    view: 'commuting.border',
    filters: { region: '0580,0680', year: '2004-2023' },
  },
  { name: 'commuting.matrix, a county', view: 'commuting.matrix', filters: { region: '05', year: '2015' } },
  {
    name: 'commuting.labour-markets, 290 places, 20 years',
    view: 'commuting.labour-markets',
    filters: { region: '0580', year: '2023' },
  },
  {
    name: 'commuting.containment, a pair, 20 years',
    view: 'commuting.containment',
    filters: { region: '0580,0680', year: '2004-2023' },
  },
  {
    name: 'commuting.sexes, one place, 20 years',
    view: 'commuting.sexes',
    filters: { region: '0580', year: '2004-2023' },
  },
  {
    name: 'commuting.sexes, a group, 20 years',
    view: 'commuting.sexes',
    filters: { region: GROUP, year: '2004-2023' },
  },
  { name: 'industries.profile', view: 'industries.profile', filters: { region: '0580', year: '2023' } },
  {
    name: 'industries.specialisation, against all municipalities',
    view: 'industries.specialisation',
    filters: { region: '0580', year: '2019-2023', against: 'all' },
  },
  {
    name: 'industries.shift-share, against all municipalities',
    view: 'industries.shift-share',
    filters: { region: '0580', year: '2019-2023', against: 'all' },
  },
  {
    name: 'population.index, six places',
    view: 'population.index',
    filters: { region: SIX_PLACES, year: '2004-2023', 'index-year': '2004' },
  },
  { name: 'regions.similar', view: 'regions.similar', filters: { region: '0580' } },
  { name: 'regions.ranks', view: 'regions.ranks', filters: { region: '0580', year: '2023' } },
  { name: 'regions.swarm', view: 'regions.swarm', filters: { region: '0580', year: '2023' } },
  { name: 'students.distance', view: 'students.distance', filters: { campus: 'C1', year: '2023' } },
  { name: 'students.share', view: 'students.share', filters: { region: '0580', year: '2023' } },
]
