import { messagesIn } from '../../../messages/messages'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import { isKnown } from '../../../indicators/figure'
import { LIKENESS_COMPONENTS, type LikenessComponent } from '../../../indicators/likeness'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import type { Filters } from '../../../filters/filters'
import { nameComponent, parseLikenessWeights } from '../../../filters/weights'
import type { Profiles } from './profiles'
import type { LikenessRow } from './view'
import type { EmptyState } from '../../../view/view-data'
import { similarWords } from './words'
import { regionsWords } from '../words'

const say = similarWords.say

/** How many follow the most alike in the sentence. */
const FOLLOWERS = 2
/** More names than this no sentence carries. */
const MOST_NAMED = 5

/** Components that weigh anything and that the chosen place has. */
function usedComponents(profiles: Profiles, filters: Filters): readonly LikenessComponent[] {
  const weights = parseLikenessWeights(filters.weights)
  return LIKENESS_COMPONENTS.filter((id) => weights[id] > 0 && profiles.years[id] !== null)
}

const listComponents = (ids: readonly LikenessComponent[], language: Language): string =>
  formatList(
    ids.map((id) => nameComponent(id)[language]),
    language,
  )

/** The most alike, and who follows: how alike stands in the picture. */
export function describeLikeness(
  rows: readonly LikenessRow[],
  profiles: Profiles,
  filters: Filters,
): LocalizedText | null {
  const ranked = rows.filter(({ rank }) => rank !== null)
  const [first] = ranked
  if (!first) return null
  const used = usedComponents(profiles, filters)
  const most = ranked.filter(({ rank }) => rank === 1)
  const next = ranked.filter(({ rank }) => rank !== 1).slice(0, FOLLOWERS)
  return say((words, language) => {
    const own = profiles.own.region.name[language]
    const nameOf = ({ place }: LikenessRow): string => place.region.name[language]
    if (ranked.length === 1) return words.findings.only(nameOf(first), own)
    if (most.length > MOST_NAMED)
      return words.findings.manyAlike(formatNumber(most.length, 'persons', language), own)
    return words.findings.most(
      own,
      formatList(most.map(nameOf), language),
      listComponents(used, language),
      next.length === 0 ? null : formatList(next.map(nameOf), language),
    )
  })
}

/** How the distance is made, from which years, and what was left out. */
export function noteLikeness(
  rows: readonly LikenessRow[],
  profiles: Profiles,
  filters: Filters,
): LocalizedText[] {
  const weights = parseLikenessWeights(filters.weights)
  const { years, employment } = profiles
  const notes = [
    say((words) => words.notes.method),
    say((words, language) =>
      words.notes.years(
        formatList(
          LIKENESS_COMPONENTS.flatMap((id) =>
            years[id] === null ? [] : [`${words.facts[id]} ${String(years[id])}`],
          ),
          language,
        ),
      ),
    ),
  ]
  if (employment)
    notes.push(
      say((words, language) => {
        const { basis, level } = messagesIn(language).filters
        return words.notes.mix(basis.values[employment.basis], level.values[employment.level])
      }),
    )
  const lacking = LIKENESS_COMPONENTS.filter((id) => years[id] === null && weights[id] > 0)
  if (lacking.length > 0)
    notes.push(
      say((words, language) =>
        words.notes.lacking(listComponents(lacking, language), profiles.own.region.name[language]),
      ),
    )
  for (const id of usedComponents(profiles, filters)) {
    const without = rows.filter(({ likeness }) => !isKnown(likeness.scaled[id]))
    if (without.length > 0)
      notes.push(
        say((words, language) =>
          words.notes.without(nameComponent(id)[language], namePlaces(without, language)),
        ),
      )
  }
  const left = profiles.others.filter(({ region }) => !rows.some(({ place }) => place.region === region))
  if (left.length > 0)
    notes.push(
      say((words, language) =>
        words.notes.unknown(
          namePlaces(
            left.map((place) => ({ place })),
            language,
          ),
        ),
      ),
    )
  if (rows.filter(({ rank }) => rank !== null).length === 1) notes.push(say((words) => words.notes.only))
  if (years.commuting !== null && (profiles.own.commuting?.openOut || profiles.own.commuting?.openIn))
    notes.push(regionsWords.say((words) => words.open))
  if (profiles.own.region.kind === 'group') notes.push(say((words) => words.notes.group))
  return notes
}

const namePlaces = (
  rows: readonly { readonly place: { readonly region: Region } }[],
  language: Language,
): string =>
  rows.length > MOST_NAMED
    ? regionsWords.in(language).municipalities(formatNumber(rows.length, 'persons', language))
    : formatList(
        rows.map(({ place }) => place.region.name[language]),
        language,
      )

/** Why nothing can be compared, and what to change. */
export function explainNoLikeness(
  filters: Filters,
  dataset: DatasetDescription,
  own: Region | undefined,
  others: number,
  profiles: Profiles | null,
): EmptyState {
  const name = (language: Language): string => own?.name[language] ?? filters.region[0] ?? ''
  if (others === 0)
    return {
      message: say((words, language) => words.empty.noOthers(name(language))),
      suggestion: say((words) => words.empty.noOthersNext),
    }
  const available = profiles ? LIKENESS_COMPONENTS.filter((id) => profiles.years[id] !== null) : []
  const weights = parseLikenessWeights(filters.weights)
  if (available.length > 0 && available.every((id) => weights[id] === 0))
    return {
      message: say((words, language) =>
        words.empty.noWeight(
          listComponents(
            LIKENESS_COMPONENTS.filter((id) => weights[id] > 0),
            language,
          ),
          name(language),
        ),
      ),
      suggestion: say((words, language) => words.empty.noWeightNext(listComponents(available, language))),
    }
  if (own?.kind === 'group' && dataset.coverage['commuting-flows'].years.length === 0)
    return {
      message: say((words, language) => words.empty.noGroup(name(language))),
      suggestion: say((words) => words.empty.noGroupNext),
    }
  return {
    message: say((words, language) => words.empty.nothing(name(language))),
    suggestion: say((words) => words.empty.nothingNext),
  }
}
