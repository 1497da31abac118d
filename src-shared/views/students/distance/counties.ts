import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import { amountOf, isKnown } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import { sumHomes, type CampusHomes, type StudentHome } from './distances'
import type { SideTable } from '../../../view/view-data'
import { distanceWords } from './words'

interface County {
  readonly code: string
  readonly name: LocalizedText
  readonly apart: boolean
}

/**
 * Students by the county of their home and campus, the county with most students of the first campus on top; rest
 * of the country, abroad and homes without a county are rows of their own at the end.
 */
export function buildCountyTable(shown: readonly CampusHomes[], dataset: DatasetDescription): SideTable {
  const { regionByCode } = lookupIn(dataset)
  const countyOf = ({ home }: StudentHome): County => {
    const parent = home.parent === null ? undefined : regionByCode.get(home.parent)
    if (isBeyond(home)) return entryOf(home, true)
    return parent ? entryOf(parent, false) : { ...NO_COUNTY, name: nameNoCounty() }
  }
  const counties = new Map<string, County>()
  for (const home of shown.flatMap(({ homes }) => homes)) {
    const county = countyOf(home)
    counties.set(county.code, county)
  }
  const homesOf = ({ homes }: CampusHomes, county: County): StudentHome[] =>
    homes.filter((home) => countyOf(home).code === county.code)
  const size = (county: County): number => {
    const first = shown[0] ? sumHomes(homesOf(shown[0], county)) : null
    return first && isKnown(first) ? amountOf(first) : -1
  }
  const ordered = [...counties.values()].sort(
    (a, b) => Number(a.apart) - Number(b.apart) || size(b) - size(a) || compareCodes(a.code, b.code),
  )
  const county = new CodeColumnBuilder('county', 'region')
  const campus = new CodeColumnBuilder('campus', 'campus')
  const students = new NumberColumnBuilder({ id: 'students', unit: 'persons', derived: true })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    label: 'share_of_students',
    derived: true,
  })
  for (const place of ordered)
    for (const one of shown) {
      const homes = homesOf(one, place)
      const sources = new Set(homes.map(({ source }) => source))
      const persons = sumHomes(homes)
      county.push(place.code, place.name, place.apart)
      campus.push(one.campus.code, one.campus.name)
      students.push(persons, sources)
      share.push(computeShare(persons, sumHomes(one.homes)), sources)
    }
  return {
    id: 'counties',
    label: distanceWords.say((words) => words.countyTable),
    rowCount: ordered.length * shown.length,
    columns: [county, campus, students, share].map((column) => column.build(dataset)),
  }
}

const NO_COUNTY = { code: '_none', apart: true } as const
const nameNoCounty = (): LocalizedText => distanceWords.say((words) => words.withoutCounty)

const entryOf = ({ code, name }: Region, apart: boolean): County => ({ code, name, apart })
