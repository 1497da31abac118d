import { messagesIn } from '../../messages/messages'
import type { Report } from '../report'
import { assembleReport, nameIn, type BuiltInQuestion } from './built-in-report'

/**
 * "Kommunfakta": the main figures of any municipality or group. Four views, for a page of A4 holds two: students and
 * the largest flow stand among the facts.
 */
export function buildMunicipalityFacts(question: BuiltInQuestion): Report {
  const { region, language } = question
  const words = messagesIn(language).reports.builtIn
  const place = nameIn(question, region)
  const industries = words.industries(place, '10')
  return assembleReport(words.factsOf(place), null, question, [
    { label: words.facts(place), views: [{ view: 'overview', filters: { region } }] },
    { label: words.population(place), views: [{ view: 'population.index', filters: { region } }] },
    { label: words.balance(place), views: [{ view: 'commuting.balance', filters: { region } }] },
    {
      label: industries,
      views: [{ view: 'industries.largest', filters: { region, top: '10' }, heading: industries }],
    },
  ])
}
