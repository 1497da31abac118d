import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { localeOf, type Language } from '#shared/messages/language'
import type { PlaceChoice } from './place-choice'

/** All municipalities of Sweden in alphabetical order (å, ä and ö last), each under the name of its county. */
export function listHomePlaces(language: Language): readonly PlaceChoice[] {
  const collator = new Intl.Collator(localeOf('sv'))
  return [...SWEDISH_MUNICIPALITIES]
    .map(([code, name]) => ({ code, name, group: SWEDISH_COUNTIES.get(code.slice(0, 2))?.[language] ?? '' }))
    .toSorted((a, b) => collator.compare(a.name, b.name))
}
