import type { Region } from '#shared/dataset/dimensions'
import { isOfficialMarketGroup } from '#shared/dataset/group-presets'
import { splitGroupCode } from '#shared/dataset/region-groups'
import { localeOf } from '#shared/messages/language'
import type { PlaceChoice } from './place-choice'
import type { Words } from './words'

/**
 * Regions as choices under their kind, each kind in alphabetical order (å, ä and ö last): groups first, for they are
 * few; then by the name of their kind, counties taken as one right after the counties; SCB's labour markets last.
 */
export function groupPlaces(
  regions: readonly Region[],
  { shell, analysis, say }: Pick<Words, 'shell' | 'analysis' | 'say'>,
): readonly PlaceChoice[] {
  const { counties, municipalities } = shell.filters
  const { heading, countiesAsOne } = analysis.groups
  const collator = new Intl.Collator(localeOf('sv'))
  const headingOf = ({ kind, code }: Region): string => {
    if (kind === 'group' && isOfficialMarketGroup(code)) return analysis.officialMarkets.presets
    if (kind === 'group') return isCountyAsOne(code) ? countiesAsOne : heading
    return kind === 'county' || kind === 'country' ? counties : municipalities
  }
  const rank = ({ group }: PlaceChoice): number =>
    group === heading ? 0 : group === analysis.officialMarkets.presets ? 2 : 1
  return regions
    .map((region) => ({ code: region.code, name: say(region.name), group: headingOf(region) }))
    .toSorted(
      (a, b) => rank(a) - rank(b) || collator.compare(a.group, b.group) || collator.compare(a.name, b.name),
    )
}

/** Counties have two figures, municipalities four. */
function isCountyAsOne(code: string): boolean {
  const { members, name } = splitGroupCode(code)
  return name === null && members.length === 1 && /^\d{2}$/.test(members[0] ?? '')
}
