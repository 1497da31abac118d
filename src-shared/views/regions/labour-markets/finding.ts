import type { DatasetDescription } from '../../../dataset/description'
import {
  OFFICIAL_LABOUR_MARKETS,
  OFFICIAL_LABOUR_MARKETS_YEAR,
} from '../../../dataset/official-labour-markets'
import { amountOf, isKnown } from '../../../indicators/figure'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { Filters } from '../../../filters/filters'
import { formatLimit } from '../../commuting/labour-markets/finding'
import { focusOf, nameOfPlace, type LabourMarketYear } from '../../commuting/labour-markets/market-year'
import { personsToLimit, type DividedPlace, type OfficialDivision } from './official-markets'
import { officialMarketsWords } from './words'
import { commutingWords } from '../../commuting/words'
import type { sv } from './words.sv'

/** More places than this are counted in a sentence, not listed. */
const MOST_LISTED = 6
/** In a note there is more room. */
const MOST_NOTED = 20

const DIVISION = `LA ${String(OFFICIAL_LABOUR_MARKETS_YEAR)}`
const count = (amount: number, language: Language): string => formatNumber(amount, 'persons', language)

/** The answer: how the calculation differs from SCB's areas; without flows, which area the chosen place lies in. */
export function describeOfficial(
  division: OfficialDivision,
  filters: Filters,
  dataset: DatasetDescription,
): LocalizedText {
  return officialMarketsWords.say((words, language) =>
    (division.computed
      ? describeDifferences(division, filters, dataset, words, language)
      : describePlace(division, filters, dataset, words, language)
    ).join(' '),
  )
}

function describePlace(
  { places, areas }: OfficialDivision,
  filters: Filters,
  dataset: DatasetDescription,
  words: typeof sv,
  language: Language,
): string[] {
  const { findings } = words
  const focus = focusOf(filters, dataset)
  const chosen = places.filter(({ region }) => focus.includes(region.code))
  const [first] = chosen
  if (first && chosen.length === 1) {
    const name = first.region.name[language]
    if (!first.official) return [findings.unknown(name, DIVISION)]
    const { name: area, municipalities } = first.official
    const others = places.flatMap(({ region, official }) =>
      official === first.official && region !== first.region ? [region.name[language]] : [],
    )
    const outside = municipalities.length - 1 - others.length
    if (municipalities.length === 1) return [findings.alone(name, DIVISION)]
    const listed =
      others.length > MOST_LISTED
        ? [
            ...others.slice(0, MOST_LISTED - 1),
            findings.more(count(municipalities.length - MOST_LISTED, language)),
          ]
        : outside > 0
          ? [
              ...others,
              (others.length === 0 ? findings.outsideOnly : findings.outside)(count(outside, language)),
            ]
          : others
    return [findings.place(name, area, DIVISION, formatList(listed, language))]
  }
  const lieIn = areas.filter(({ market }) => chosen.some(({ official }) => official === market))
  if (lieIn.length > 0) {
    const names = lieIn.slice(0, MOST_LISTED).map(({ market }) => market.name)
    const left = lieIn.length - names.length
    const listed = left > 0 ? [...names, findings.more(count(left, language))] : names
    const inAreas = chosen.filter(({ official }) => official !== undefined).length
    return [
      findings.several(count(inAreas, language), lieIn.length === 1, formatList(listed, language), DIVISION),
    ]
  }
  return [
    findings.areas(
      count(places.filter(({ official }) => official !== undefined).length, language),
      count(areas.length, language),
      count(OFFICIAL_LABOUR_MARKETS.length, language),
      DIVISION,
    ),
  ]
}

/** Of the one chosen place, or of all, whether the calculation puts them as SCB does. */
function describeDifferences(
  { places, computed }: OfficialDivision,
  filters: Filters,
  dataset: DatasetDescription,
  words: typeof sv,
  language: Language,
): string[] {
  if (!computed) return []
  const { findings } = words
  const year = String(computed.year)
  const compared = places.filter(({ differs }) => differs !== null)
  const moved = compared.filter(({ differs }) => differs === true)
  const all = count(compared.length, language)
  if (moved.length === 0) return [findings.same(all, year, DIVISION)]
  const [code, ...others] = focusOf(filters, dataset)
  const chosen = others.length === 0 ? compared.find(({ region }) => region.code === code) : undefined
  if (chosen?.official) {
    const [name, area] = [chosen.region.name[language], chosen.official.name]
    const own =
      chosen.differs === true
        ? findings.chosenDiffers(
            name,
            area,
            nameOfPlace(chosen.head ?? '', dataset)[language],
            year,
            DIVISION,
          )
        : findings.chosenSame(name, area, year, DIVISION)
    return [own, findings.othersDiffer(count(moved.length, language), all)]
  }
  return [
    moved.length === 1
      ? findings.differsOne(moved[0]?.region.name[language] ?? '', all, year, DIVISION)
      : findings.differs(count(moved.length, language), all, year, DIVISION),
  ]
}

/** Why municipalities differ, and the one nearest to a limit: more than a headline has room for. */
function noteDifferences(
  { places, areas, computed }: OfficialDivision,
  filters: Filters,
  dataset: DatasetDescription,
): LocalizedText[] {
  if (!computed) return []
  const year = String(computed.year)
  const compared = places.filter(({ differs }) => differs !== null)
  const moved = compared.filter(({ differs }) => differs === true)
  const partial = new Set(
    areas.flatMap(({ market, members }) => (members.length < market.municipalities.length ? [market] : [])),
  )
  // Who cannot come to the centre of its area tells nothing of the limits.
  const isWhole = ({ official }: DividedPlace): boolean => official !== undefined && !partial.has(official)
  const inPart = moved.filter((one) => !isWhole(one)).length
  const nearest = findNearest(moved.length === 0 ? compared : moved, isWhole, computed, filters)
  const say = (write: (texts: (typeof sv)['differences'], language: Language) => string): LocalizedText =>
    officialMarketsWords.say((words, language) => write(words.differences, language))
  const notes =
    inPart === 0
      ? []
      : [
          say((texts, language) =>
            moved.length === 1
              ? texts.outsideMovedOne
              : texts.outsideMoved(count(inPart, language), inPart === moved.length),
          ),
        ]
  if (nearest === null) return notes
  const { one, persons } = nearest
  const partner = moved.length === 0 ? undefined : partnerOf(one, places, computed.markets)
  return [
    ...notes,
    say((texts, language) => {
      const write = persons > 0 ? texts.fromLimit : texts.pastLimit
      const distance = write(count(Math.abs(persons), language), Math.abs(persons) === 1)
      const name = one.region.name[language]
      if (moved.length === 0) return texts.closest(name, distance)
      if (partner) {
        const tell = partner.official === one.official ? texts.parted : texts.joined
        return tell(name, partner.region.name[language], year, DIVISION, distance)
      }
      const head = nameOfPlace(one.head ?? '', dataset)[language]
      return texts.nearest(name, one.official?.name ?? '', head, year, DIVISION, distance)
    }),
  ]
}

/** Of places in areas that the dataset has as a whole the one nearest to a limit; null where there is none. */
function findNearest(
  places: readonly DividedPlace[],
  isWhole: (one: DividedPlace) => boolean,
  computed: LabourMarketYear,
  filters: Filters,
): { readonly one: DividedPlace; readonly persons: number } | null {
  const distances = places.filter(isWhole).flatMap((one) => {
    const distance = personsToLimit(computed, one.place, filters)
    return isKnown(distance) ? [{ one, persons: amountOf(distance) }] : []
  })
  return distances.toSorted((a, b) => Math.abs(a.persons) - Math.abs(b.persons))[0] ?? null
}

/**
 * The municipality that shows the difference: the one that most commute to, in the same area of one division and in
 * another of the other; else the head of the computed market, if SCB has it elsewhere.
 */
function partnerOf(
  one: DividedPlace,
  places: readonly DividedPlace[],
  { codes, largestTo }: { readonly codes: readonly string[]; readonly largestTo: Int32Array },
): DividedPlace | undefined {
  const at = (code: string | null | undefined): DividedPlace | undefined =>
    places.find(({ region }) => region.code === code)
  return [at(codes[largestTo[one.place] ?? -1]), at(one.head)].find(
    (other) =>
      other?.official !== undefined &&
      other !== one &&
      (other.official === one.official) !== (other.head === one.head),
  )
}

/** The rule's and the division's sources, and what the comparison rests on. */
export function noteOfficial(
  division: OfficialDivision,
  filters: Filters,
  dataset: DatasetDescription,
): LocalizedText[] {
  const { places, areas, computed, employedYear } = division
  const say = (write: (texts: (typeof sv)['notes'], language: Language) => string): LocalizedText =>
    officialMarketsWords.say((words, language) => write(words.notes, language))
  const listed = (names: readonly LocalizedText[], language: Language): string =>
    names.length > MOST_NOTED
      ? officialMarketsWords.in(language).notes.places(count(names.length, language))
      : formatList(
          names.map((name) => name[language]),
          language,
        )
  const notes = [say((texts) => texts.source)]
  const unknown = places.flatMap(({ region, official }) => (official ? [] : [region.name]))
  if (unknown.length > 0)
    notes.push(say((texts, language) => texts.unknown(listed(unknown, language), DIVISION)))
  if (areas.some(({ market, members }) => members.length < market.municipalities.length))
    notes.push(say((texts) => texts.partial))
  if (employedYear !== null && areas.some(({ night }) => isKnown(night)))
    notes.push(say((texts) => texts.employed(String(employedYear))))
  const hasFlows = dataset.coverage['commuting-flows'].years.length > 0
  if (!computed) return hasFlows ? [...notes, say((texts) => texts.noFlows(String(filters.year.to)))] : notes
  notes.push(
    ...noteDifferences(division, filters, dataset),
    say((texts, language) =>
      texts.computed(formatLimit(filters.totalOut, language), formatLimit(filters.singleOut, language)),
    ),
    say((texts) => texts.differs),
  )
  const absent = lookupIn(dataset).municipalities.filter(({ id }) =>
    places.some(({ region, official, head }) => region.id === id && official && head === null),
  )
  if (absent.length > 0)
    notes.push(
      say((texts, language) =>
        texts.absent(
          listed(
            absent.map(({ name }) => name),
            language,
          ),
          String(computed.year),
        ),
      ),
    )
  if (!computed.matrix.statesOutBeyond) notes.push(commutingWords.say((words) => words.noOutside))
  return notes
}
