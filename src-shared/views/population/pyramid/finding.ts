import { OLD_FROM, WORKING_FROM } from '../../../indicators/dependency-ratio'
import { addFigures, isKnown, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { nameAges } from '../age-figures'
import type { Pyramid, PyramidGroup } from './view'
import { pyramidWords } from './words'

const percent = (share: number, language: Language): string => formatNumber(share, 'fraction', language)

/** Share of the inhabitants from one age up to another; null where no groups end there or some are not known. */
function shareBetween({ groups, all }: Pyramid, from: number, below: number): number | null {
  const inside = groups.filter(({ ages }) => ages.from >= from && ages.to < below)
  if (inside[0]?.ages.from !== from || (below < Infinity && inside.at(-1)?.ages.to !== below - 1)) return null
  const share = computeShare(addFigures(...inside.map(({ persons }) => persons)), all)
  return share.sign === 0 ? share.value : null
}

const bothOf = (men: Figure, women: Figure): number | null => {
  const sum = addFigures(men, women)
  return isKnown(sum) && sum.sign === 0 ? sum.value : null
}

/** The group in which the two places differ most, in shares of their inhabitants. */
function largestGap(groups: readonly PyramidGroup[]) {
  return groups
    .flatMap(({ ages, menOfAll, womenOfAll, against }) => {
      const own = bothOf(menOfAll, womenOfAll)
      const other = against && bothOf(against.men, against.women)
      return own === null || other === null ? [] : [{ ages, own, other, gap: Math.abs(own - other) }]
    })
    .reduce<{ ages: PyramidGroup['ages']; own: number; other: number; gap: number } | null>(
      (most, one) => (most && most.gap >= one.gap ? most : one),
      null,
    )
}

/** How many are young, of working age and old; then where the place behind differs most. */
export function describePyramid(pyramid: Pyramid, year: number): LocalizedText | null {
  const { own, other, groups } = pyramid
  const young = shareBetween(pyramid, 0, WORKING_FROM)
  const working = shareBetween(pyramid, WORKING_FROM, OLD_FROM)
  const old = shareBetween(pyramid, OLD_FROM, Infinity)
  const gap = other && largestGap(groups)
  if (young === null || working === null || old === null) return null
  return pyramidWords.say((words, language) => {
    const now = words.findings.now(
      own.place.name[language],
      String(year),
      percent(young, language),
      percent(working, language),
      percent(old, language),
    )
    if (!gap || !other) return now
    const compared = words.findings.gap(
      other.place.name[language],
      nameAges(gap.ages)[language],
      percent(gap.own, language),
      percent(gap.other, language),
    )
    return `${now} ${compared}`
  })
}
