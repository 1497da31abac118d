import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import { amountOf, isKnown } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import { sumHomesBy, type CampusHomes, type StudentHome } from './distances'
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
  const countyCodes = new Map<Region, string>()
  const codeOf = (one: StudentHome): string => {
    const known = countyCodes.get(one.home)
    if (known !== undefined) return known
    const county = countyOf(one)
    counties.set(county.code, county)
    countyCodes.set(one.home, county.code)
    return county.code
  }
  const summed = shown.map((one) => ({
    one,
    sums: sumHomesBy(one.homes, codeOf),
    sources: sourcesBy(one.homes, codeOf),
  }))
  const size = new Map(
    [...counties.keys()].map((code) => {
      const first = summed[0]?.sums.of(code)
      return [code, first && isKnown(first) ? amountOf(first) : -1] as const
    }),
  )
  const sizeOf = ({ code }: County): number => size.get(code) ?? -1
  const ordered = [...counties.values()].sort(
    (a, b) => Number(a.apart) - Number(b.apart) || sizeOf(b) - sizeOf(a) || compareCodes(a.code, b.code),
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
    for (const { one, sums, sources: sourcesIn } of summed) {
      const sources = sourcesIn.get(place.code)
      const persons = sums.of(place.code)
      county.push(place.code, place.name, place.apart)
      campus.push(one.campus.code, one.campus.name)
      students.push(persons, sources)
      share.push(computeShare(persons, sums.all), sources)
    }
  return {
    id: 'counties',
    label: distanceWords.say((words) => words.countyTable),
    rowCount: ordered.length * shown.length,
    columns: [county, campus, students, share].map((column) => column.build(dataset)),
  }
}

/** Sources of the figures of each county, in the order of the homes. */
function sourcesBy(
  homes: readonly StudentHome[],
  codeOf: (home: StudentHome) => string,
): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>()
  for (const home of homes) {
    const code = codeOf(home)
    let sources = found.get(code)
    if (!sources) found.set(code, (sources = new Set()))
    sources.add(home.source)
  }
  return found
}

const NO_COUNTY = { code: '_none', apart: true } as const
const nameNoCounty = (): LocalizedText => distanceWords.say((words) => words.withoutCounty)

const entryOf = ({ code, name }: Region, apart: boolean): County => ({ code, name, apart })
