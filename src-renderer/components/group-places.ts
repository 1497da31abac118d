import type { Region } from '#shared/dataset/dimensions'
import { localeOf, type LocalizedText } from '#shared/messages/language'
import type { Messages } from '#shared/messages/messages'
import type { PlaceChoice } from './place-choice'

/** Regions as choices under their kind, each kind in alphabetical order (å, ä and ö last). */
export function groupPlaces(
  regions: readonly Region[],
  shell: Messages['shell'],
  say: (name: LocalizedText) => string,
): readonly PlaceChoice[] {
  const { counties, municipalities } = shell.filters
  const collator = new Intl.Collator(localeOf('sv'))
  return regions
    .map((region) => ({
      code: region.code,
      name: say(region.name),
      group: region.kind === 'county' || region.kind === 'country' ? counties : municipalities,
    }))
    .toSorted((a, b) => collator.compare(a.group, b.group) || collator.compare(a.name, b.name))
}
