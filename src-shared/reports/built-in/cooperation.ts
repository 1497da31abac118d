import { groupPresets } from '../../dataset/group-presets'
import { splitGroupCode } from '../../dataset/region-groups'
import { messagesIn } from '../../messages/messages'
import { formatList } from '../../messages/number-format'
import { defaultComparison } from '../../filters/against'
import { lookupIn } from '../../dataset/dataset-lookup'
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
  const facts = words.facts(place)
  const industries = words.industries(place, String(TOP_INDUSTRIES))
  return assembleReport(words.cooperationOf(place), opening(question), question, [
    ...oneOrTwoSection(question),
    { label: facts, views: [{ view: 'overview', filters: { region }, heading: facts }] },
    studentsSection(question),
    {
      label: industries,
      views: [
        {
          view: 'industries.largest',
          filters: { region, top: String(TOP_INDUSTRIES) },
          heading: industries,
        },
      ],
    },
    commutingSection(question),
    ...pairSection(question),
    {
      label: words.growth,
      views: [{ view: 'population.growth', filters: { region }, heading: words.growth }],
    },
    neighboursSection(question),
  ])
}

/** The questions that the pictures answer, and what they are made of. */
function opening(question: BuiltInQuestion): string {
  const { region, dataset, language } = question
  const words = messagesIn(language).reports.builtIn
  const pair = pairOf(question)
  const kolmarden = kolmardenOf(question)
  const { meta } = dataset
  const questions = [
    ...(dataset.coverage.population.years.length > 0 ? [words.whySize] : []),
    words.whyPeople(nameIn(question, countyOf(question) ?? region)),
    ...(pair === null ? [] : [words.whyPair(nameIn(question, pair[0]), nameIn(question, pair[1]))]),
    ...(kolmarden === null ? [] : [words.whyNeighbours(placesByCounty(question, kolmarden.members))]),
  ]
  const basis = words.basis(meta.title[language], meta.edition)
  return [`## ${words.why}`, questions.map((one) => `- ${one}`).join('\n'), basis].join('\n\n')
}

const countyOf = ({ region, dataset }: BuiltInQuestion): string | null => defaultComparison(dataset, region)

/** The whole county as one, with the map, and what comes and goes for the municipality. */
function commutingSection(question: BuiltInQuestion): BuiltInSection {
  const { region, language } = question
  const county = countyOf(question) ?? region
  const heading = messagesIn(language).reports.builtIn.commuting(nameIn(question, county))
  return {
    label: heading,
    views: [
      { view: 'commuting.flows', filters: { region: county }, show: 'map', heading },
      { view: 'commuting.balance', filters: { region } },
    ],
  }
}

/** The question that started it all: one labour market or two? */
function oneOrTwoSection(question: BuiltInQuestion): BuiltInSection[] {
  const pair = pairOf(question)
  const { regionByCode } = lookupIn(question.dataset)
  if (pair?.every((code) => regionByCode.get(code)?.kind === 'municipality') !== true) return []
  const heading = messagesIn(question.language).reports.builtIn.oneOrTwo(
    nameIn(question, pair[0]),
    nameIn(question, pair[1]),
  )
  return [
    {
      label: heading,
      views: [{ view: 'commuting.one-or-two', filters: { region: pair.join(',') }, heading }],
    },
  ]
}

function pairSection(question: BuiltInQuestion): BuiltInSection[] {
  const pair = pairOf(question)
  if (pair === null) return []
  const [a, b] = pair
  const { pair: name } = messagesIn(question.language).reports.builtIn
  const heading = name(nameIn(question, a), nameIn(question, b))
  return [
    {
      label: heading,
      views: [
        { view: 'commuting.containment', filters: { region: pair.join(',') }, heading },
        { view: 'commuting.labour-markets', filters: { region: pair.join(',') }, show: 'map' },
      ],
    },
  ]
}

/** The place and the municipality that it shares most with; null when there is none to be named. */
function pairOf({ region, dataset, partner }: BuiltInQuestion): readonly [string, string] | null {
  const { regionByCode } = lookupIn(dataset)
  const [linkoping, norrkoping] = PAIR
  const other = region === linkoping ? norrkoping : region === norrkoping ? linkoping : partner
  const isMunicipality = other !== null && regionByCode.get(other)?.kind === 'municipality'
  return isMunicipality && other !== region ? [other, region] : null
}

/** Around Kolmården for those who live there; elsewhere the place's own flows, which cross the border too. */
function neighboursSection(question: BuiltInQuestion): BuiltInSection {
  const { region, language } = question
  const words = messagesIn(language).reports.builtIn
  const kolmarden = kolmardenOf(question)
  const heading = kolmarden === null ? words.outFlows(nameIn(question, region)) : words.neighbours
  const shown = kolmarden?.code ?? region
  return {
    label: heading,
    views: [{ view: 'commuting.flows', filters: { region: shown }, show: 'map', heading }],
  }
}

/** The municipalities around Kolmården, for one of them. */
function kolmardenOf({ region, dataset, language }: BuiltInQuestion) {
  const group = groupPresets(dataset).find(({ id }) => id === 'kolmarden')
  const members = group === undefined ? [] : splitGroupCode(group.code).members
  if (group === undefined || !members.includes(region)) return null
  return { code: `${group.code}:${group.name[language]}`, members }
}

/** `Norrköping och Finspång i Östergötlands län; Nyköping i Södermanlands län`, the own county first. */
function placesByCounty(question: BuiltInQuestion, members: readonly string[]): string {
  const { region, dataset, language } = question
  const { regionByCode } = lookupIn(dataset)
  const parentOf = (code: string): string => regionByCode.get(code)?.parent ?? ''
  const counties = [...new Set([parentOf(region), ...members.map(parentOf)])]
  return counties
    .map((county) => {
      const places = members
        .filter((code) => parentOf(code) === county)
        .sort((a, b) => Number(b === region) - Number(a === region))
      const names = formatList(
        places.map((code) => nameIn(question, code)),
        language,
      )
      return messagesIn(language).reports.builtIn.inCounty(names, nameIn(question, county))
    })
    .join('; ')
}
