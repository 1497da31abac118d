import type { Region } from '../../../dataset/dimensions'
import { amountOf, isKnown, type Figure } from '../../../indicators/figure'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { insideSentence, placeInside } from '../../../messages/sentence-case'
import { flagBase } from '../../../view/figure-flags'
import type { Commuters, GroupCommuters, GroupRow } from './group-commuters'
import { byGroupWords } from './words'

interface Share {
  readonly share: (of: Commuters) => Figure
  readonly count: (of: Commuters) => Figure
  readonly base: (of: Commuters) => Figure
}

const IN: Share = {
  share: ({ inShare }) => inShare,
  count: ({ inCommuters }) => inCommuters,
  base: ({ day }) => day,
}
const OUT: Share = {
  share: ({ outShare }) => outShare,
  count: ({ outCommuters }) => outCommuters,
  base: ({ night }) => night,
}

/**
 * In which group most of those who work there come from elsewhere, and of which most of those who live there go
 * elsewhere, beside all groups; where nobody is said to live and work there, in which most persons commute. Groups may
 * overlap, so that none is said to be a part of all.
 */
export function describeGroups(
  place: Region,
  year: number,
  { rows, all }: GroupCommuters,
  /** What a group is called inside a sentence, as "inom vård" or "med eftergymnasial utbildning". */
  among: (name: string, language: Language) => string,
): LocalizedText | null {
  const [into, out] = [IN, OUT].map((one) => highest(rows, one)) as [GroupRow | null, GroupRow | null]
  if (!into && !out) return describeMost(place, year, rows, among)
  return byGroupWords.say(({ findings }, language) => {
    const percent = (figure: Figure): string => formatNumber(amountOf(figure), 'fraction', language)
    const nameOf = ({ group }: GroupRow): string => among(insideSentence(group.name[language]), language)
    const beside = (one: Share): string | null =>
      all && isKnown(one.share(all)) ? percent(one.share(all)) : null
    return [
      into &&
        findings.into(
          placeInside(place.name[language]),
          String(year),
          nameOf(into),
          percent(into.commuters.inShare),
          beside(IN),
        ),
      out && findings.out(nameOf(out), percent(out.commuters.outShare), beside(OUT)),
    ]
      .filter((text) => text !== null)
      .join(' ')
  })
}

/** Of those that rest on enough persons the one with the highest share; null where no two shares are known. */
function highest(rows: readonly GroupRow[], { share, base }: Share): GroupRow | null {
  const sure = rows.filter(({ commuters }) => isKnown(share(commuters)) && flagBase(base(commuters)) === 0)
  if (sure.length < 2) return null
  return sure.reduce<GroupRow | null>(
    (best, row) =>
      best === null || amountOf(share(row.commuters)) > amountOf(share(best.commuters)) ? row : best,
    null,
  )
}

function describeMost(
  place: Region,
  year: number,
  rows: readonly GroupRow[],
  among: (name: string, language: Language) => string,
): LocalizedText | null {
  const known = rows.filter(({ commuters }) => isKnown(commuters.inCommuters))
  if (known.length < 2) return null
  const most = known.reduce<GroupRow | null>(
    (best, row) =>
      best === null || amountOf(row.commuters.inCommuters) > amountOf(best.commuters.inCommuters)
        ? row
        : best,
    null,
  )
  return (
    most &&
    byGroupWords.say(({ findings }, language) =>
      findings.most(
        placeInside(place.name[language]),
        String(year),
        among(insideSentence(most.group.name[language]), language),
        formatNumber(amountOf(most.commuters.inCommuters), 'persons', language),
      ),
    )
  )
}
