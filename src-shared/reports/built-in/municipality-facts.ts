import { messagesIn } from '../../messages/messages'
import type { Report } from '../report'
import { assembleReport, nameIn, type BuiltInQuestion } from './built-in-report'

/** "Kommunfakta": the main figures of any municipality or group on two pages. */
export function buildMunicipalityFacts(question: BuiltInQuestion): Report {
  const { region, language } = question
  const words = messagesIn(language).reports.builtIn
  const place = nameIn(question, region)
  return assembleReport(words.factsOf(place), question, [
    { heading: words.facts(place), views: [{ view: 'overview', filters: { region } }] },
    { heading: words.balance(place), views: [{ view: 'commuting.balance', filters: { region } }] },
    { heading: words.flows(place), views: [{ view: 'commuting.flows', filters: { region }, show: 'map' }] },
    {
      heading: words.industries(place, '10'),
      views: [{ view: 'industries.largest', filters: { region, top: '10' } }],
    },
    { heading: words.population(place), views: [{ view: 'population.index', filters: { region } }] },
    { heading: words.studentShare(place), views: [{ view: 'students.share', filters: { region } }] },
    { heading: words.similar(place), views: [{ view: 'regions.similar', filters: { region } }] },
  ])
}
