import type { DatasetDescription } from '../../../dataset/description'
import { amountOf, isKnown } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import type { Filters } from '../../../filters/filters'
import { focusOf } from '../../commuting/labour-markets/market-year'
import type { OfficialArea, OfficialDivision } from './official-markets'
import { officialMarketsWords } from './words'

/**
 * What bars of the areas' employed show: the area of the one chosen place, and which is the largest of those that the
 * dataset has as a whole, for of the others nobody knows here how large they are. Null where no area's employed are
 * known.
 */
export function describeSizes(
  { places, areas, employedYear }: OfficialDivision,
  filters: Filters,
  dataset: DatasetDescription,
): LocalizedText | null {
  const isWhole = ({ market, members }: OfficialArea): boolean =>
    members.length === market.municipalities.length
  const sized = areas.filter(({ night }) => isKnown(night))
  const whole = sized.filter(isWhole).toSorted((a, b) => amountOf(b.night) - amountOf(a.night))
  const [largest] = whole
  if (employedYear === null || largest === undefined || whole.length < 2) return null
  const [code, ...others] = focusOf(filters, dataset)
  const chosen = others.length === 0 ? places.find(({ region }) => region.code === code) : undefined
  const own = areas.find(({ market }) => market === chosen?.official)
  return officialMarketsWords.say(({ findings }, language) => {
    const count = (value: number): string => formatNumber(value, 'persons', language)
    const among = findings.largestOf(areas.every(isWhole))
    const of = (area: OfficialArea) => [area.market.name, count(amountOf(area.night))] as const
    const year = String(employedYear)
    const name = chosen?.region.name[language]
    if (name !== undefined && own === largest) return findings.inLargest(name, ...of(own), among, year)
    const sentences = [findings.largest(...of(largest), among, year)]
    if (name !== undefined && own && isWhole(own) && isKnown(own.night))
      sentences.unshift(findings.inArea(name, ...of(own), year))
    return sentences.join(' ')
  })
}
