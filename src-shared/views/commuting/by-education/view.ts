import { viewOfGroups } from '../by-group/group-view'
import { byEducationWords } from './words'

const { say } = byEducationWords

/** In- and out-commuters by education, in the order that the publisher gives its levels. */
export const commutingByEducation = viewOfGroups({
  id: 'commuting.by-education',
  kind: 'commuters-by-education',
  words: byEducationWords,
  label: say(({ group }) => group),
  among: (name, language) => byEducationWords.in(language).among(name),
  empty: { none: say(({ empty }) => empty.none), next: say(({ empty }) => empty.next) },
  bySize: false,
})
