import type { Region } from '../../../dataset/dimensions'
import { amountOf, isKnown, type Figure } from '../../../indicators/figure'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { codeAt, nameAt, rowsOf } from '../../../view/rows'
import { codes, numbers, type SideTable } from '../../../view/view-data'
import type { ChangeOfYear } from './changes'
import { componentsWords } from './words'

const signed = (figure: Figure, language: Language): string =>
  formatChange(amountOf(figure), 'persons', language)

/** How much the population changed in the last year, and of what that is made. */
export function describeChange(place: Region, last: ChangeOfYear): LocalizedText | null {
  const { change, net, birthSurplus, migration, abroad } = last
  if (!isKnown(net)) return null
  return componentsWords.say(({ findings }, language) => {
    const year = String(last.at.year)
    const name = place.name[language]
    const persons = formatNumber(Math.abs(amountOf(change)), 'persons', language)
    const whole = !isKnown(change)
      ? findings.net(name, signed(net, language), year)
      : amountOf(change) === 0
        ? findings.same(name, year)
        : (amountOf(change) > 0 ? findings.grew : findings.shrank)(name, persons, year)
    const [births, moved] = [signed(birthSurplus, language), signed(migration, language)]
    const parts = isKnown(abroad)
      ? findings.partsAbroad(births, moved, signed(abroad, language))
      : findings.parts(births, moved)
    return `${whole} ${parts}`
  })
}

/** The place's own net migration per 1,000, and where it is highest. */
export function describePlaces(place: Region, places: SideTable, year: number): LocalizedText | null {
  const [region, rate] = [codes(places, 'region'), numbers(places, 'net_per_1000')]
  const known = rowsOf(places).filter((row) => rate.signs[row] === 0)
  const valueOf = (row: number): number => rate.values[row] ?? Number.NaN
  const most = known.reduce((best, row) => (valueOf(row) > valueOf(best) ? row : best), known[0] ?? -1)
  if (most < 0) return null
  const own = known.find((row) => codeAt(region, row) === place.code)
  return componentsWords.say(({ findings }, language) => {
    const say = (row: number): string => formatChange(valueOf(row), 'per-1000', language)
    const highest = findings.mapMost(nameAt(region, most)[language], say(most))
    return own === undefined
      ? highest
      : [
          findings.map(place.name[language], say(own), String(year)),
          ...(valueOf(own) === valueOf(most) ? [] : [highest]),
        ].join(' ')
  })
}
