import { isShare } from '../../../filters/cell'
import type { Filters } from '../../../filters/filters'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatNumber, formatWholePercent } from '../../../messages/number-format'
import { insideSentence } from '../../../messages/sentence-case'
import type { Industry, Region } from '../../../dataset/dimensions'
import { SIGN_CODES } from '../../../dataset/sign'
import { computeShare } from '../../../indicators/shares'
import { gapOf, heatCell, isTold } from './columns'
import type { HeatTable } from './heat-table'
import { heatWords } from './words'

/** Of fewer persons than these a share is no headline. */
const LEAST = 100

interface Told {
  readonly industry: Industry
  readonly region: Region
  readonly value: number
  /** How far from what is usual. */
  readonly distance: number
  /** Whether it rests on enough persons. */
  readonly isLarge: boolean
}

/** Shares beside each other: in whole per cent, in tenths where those are alike; null where these are, too. */
function writeApart(share: number, usual: number): ((share: number, language: Language) => string) | null {
  const forms = [
    formatWholePercent,
    (one: number, language: Language): string => formatNumber(one, 'fraction', language),
  ]
  return forms.find((write) => write(share, 'sv') !== write(usual, 'sv')) ?? null
}

/**
 * The cell that differs the most, of the municipality chosen where there is one; null where no cell can be told, or none
 * differs.
 */
export function describeHeat(
  table: HeatTable,
  filters: Filters,
  areaName: LocalizedText,
): LocalizedText | null {
  const { cell } = filters
  const [alone] = table.chosen.length === 1 ? table.chosen : []
  const places = table.places.filter(({ region }) => alone === undefined || region.code === alone)
  let isHidden = false
  const found = places.flatMap(({ region, figures }) =>
    table.industries.flatMap((industry): Told[] => {
      const one = heatCell(cell, figures, table.area, industry)
      if (one.value.sign === SIGN_CODES['..']) isHidden = true
      if (one.value.sign !== SIGN_CODES.number) return []
      const { value } = one.value
      const isLarge = isTold(one, LEAST)
      if (!isShare(cell)) return [{ industry, region, value, distance: value, isLarge }]
      const gap = gapOf(cell, one.value, table.area, industry)
      return gap.sign === SIGN_CODES.number
        ? [{ industry, region, value, distance: Math.abs(gap.value), isLarge }]
        : []
    }),
  )
  found.sort((a, b) => b.distance - a.distance)
  const most = found.find(({ isLarge }) => isLarge)
  if (!most || most.distance === 0) return null
  const { industry, region, value } = most
  const leavesOut = found[0] !== most
  const among = leavesOut ? (isHidden ? 'knownLarge' : 'large') : isHidden ? 'known' : 'all'
  const usual = table.area?.cells.get(industry.id)
  const share = usual ? computeShare(usual.persons, usual.both).value : Number.NaN
  const percent = isShare(cell) ? writeApart(value, share) : formatWholePercent
  if (percent === null) return null
  const { sex } = filters
  return heatWords.say(({ findings }, language) => {
    const [name, place, area] = [
      insideSentence(industry.name[language]),
      region.name[language],
      areaName[language],
    ]
    const which = findings.among[among](formatNumber(LEAST, 'persons', language))
    const [where, what] =
      alone === undefined ? ['', findings.industryIn(name, place)] : [findings.inPlace(place), name]
    const about = cell === 'quotient' ? what + findings.of[sex] : what
    const [figure, beside] = isShare(cell)
      ? [percent(value, language), findings.shareIn(percent(share, language), area)]
      : cell === 'persons'
        ? [formatNumber(value, 'persons', language), findings.who[sex]]
        : [formatNumber(value, 'per-1000', language), area]
    return findings[cell](`${where}${which}`, String(filters.year.to), about, figure, beside)
  })
}
