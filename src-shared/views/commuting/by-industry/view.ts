import { viewOfGroups } from '../by-group/group-view'
import { byIndustryWords } from './words'

const { say } = byIndustryWords

/** In- and out-commuters by industry; those with most commuters first. */
export const commutingByIndustry = viewOfGroups({
  id: 'commuting.by-industry',
  kind: 'commuters-by-industry',
  words: byIndustryWords,
  label: say(({ group }) => group),
  among: (name, language) => byIndustryWords.in(language).among(name),
  empty: { none: say(({ empty }) => empty.none), next: say(({ empty }) => empty.next) },
  bySize: true,
})
