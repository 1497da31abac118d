import { groupPresets } from '../../dataset/group-presets'
import { isGroupCode, splitGroupCode } from '../../dataset/region-groups'
import { messagesIn } from '../../messages/messages'
import { formatList } from '../../messages/number-format'
import { defaultComparison } from '../../views/default-filters'
import { lookupIn } from '../../views/dataset-lookup'
import type { Report } from '../report'
import { assembleReport, nameIn, type BuiltInQuestion, type BuiltInSection } from './built-in-report'
import { studentsSection } from './students-section'

/** Linköping and Norrköping: the cooperation that the report is named after. */
const PAIR = ['0580', '0581'] as const
const TOP_INDUSTRIES = 15

/** "Norrköping och kommunsamarbete", with the figures of any municipality as live views. */
export function buildCooperationReport(question: BuiltInQuestion): Report {
  const { region, language } = question
  const words = messagesIn(language).reports.builtIn
  const place = nameIn(question, region)
  return assembleReport(words.cooperationOf(place), question, [
    { heading: words.facts(place), views: [{ view: 'overview', filters: { region } }] },
    studentsSection(question),
    {
      heading: words.industries(place, String(TOP_INDUSTRIES)),
      views: [{ view: 'industries.largest', filters: { region, top: String(TOP_INDUSTRIES) } }],
    },
    commutingSection(question),
    ...pairSection(question),
    {
      heading: words.growth,
      markdown: words.growthText,
      views: [{ view: 'population.growth', filters: { region } }],
    },
    neighboursSection(question),
  ])
}

/** The whole county as one, with the map, and what comes and goes for the municipality. */
function commutingSection(question: BuiltInQuestion): BuiltInSection {
  const { region, dataset, language } = question
  const words = messagesIn(language).reports.builtIn
  const county = defaultComparison(dataset, region)
  return {
    heading: words.commuting(nameIn(question, county ?? region)),
    views: [
      { view: 'commuting.flows', filters: { region: county ?? region }, show: 'map' },
      { view: 'commuting.balance', filters: { region } },
    ],
  }
}

function pairSection(question: BuiltInQuestion): BuiltInSection[] {
  const { region, language } = question
  const words = messagesIn(language).reports.builtIn
  const partner = partnerOf(question)
  if (partner === null) return []
  const pair = [partner, region]
  const [a, b] = pair.map((code) => nameIn(question, code))
  if (a === undefined || b === undefined) return []
  return [
    {
      heading: words.pair(a, b),
      markdown: words.pairText(a, b),
      views: [
        { view: 'commuting.containment', filters: { region: pair.join(',') } },
        { view: 'commuting.labour-markets', filters: { region: pair.join(',') }, show: 'map' },
      ],
    },
  ]
}

function partnerOf({ region, dataset, partner }: BuiltInQuestion): string | null {
  const { regionByCode } = lookupIn(dataset)
  const [linkoping, norrkoping] = PAIR
  const other = region === linkoping ? norrkoping : region === norrkoping ? linkoping : partner
  return other !== null && other !== region && regionByCode.get(other)?.kind === 'municipality' ? other : null
}

/** Around Kolmården for those who live there; elsewhere the place's own flows, which cross the border too. */
function neighboursSection(question: BuiltInQuestion): BuiltInSection {
  const { region, dataset, language } = question
  const words = messagesIn(language).reports.builtIn
  const group = groupPresets(dataset).find(({ id }) => id === 'kolmarden')
  if (group !== undefined && !isGroupCode(region) && splitGroupCode(group.code).members.includes(region))
    return {
      heading: words.neighbours,
      markdown: words.kolmarden(placesByCounty(question, splitGroupCode(group.code).members)),
      views: [
        {
          view: 'commuting.flows',
          filters: { region: `${group.code}:${group.name[language]}` },
          show: 'map',
        },
      ],
    }
  return {
    heading: words.neighbours,
    markdown: words.neighboursOf(nameIn(question, region)),
    views: [{ view: 'commuting.flows', filters: { region }, show: 'map' }],
  }
}

/** `Norrköping och Finspång i Östergötlands län; Nyköping i Södermanlands län`, the own county first. */
function placesByCounty(question: BuiltInQuestion, members: readonly string[]): string {
  const { region, dataset, language } = question
  const { regionByCode } = lookupIn(dataset)
  const countyOf = (code: string): string => regionByCode.get(code)?.parent ?? ''
  const counties = [...new Set([countyOf(region), ...members.map(countyOf)])]
  return counties
    .map((county) => {
      const places = members
        .filter((code) => countyOf(code) === county)
        .sort((a, b) => Number(b === region) - Number(a === region))
      const names = formatList(
        places.map((code) => nameIn(question, code)),
        language,
      )
      return messagesIn(language).reports.builtIn.inCounty(names, nameIn(question, county))
    })
    .join('; ')
}
