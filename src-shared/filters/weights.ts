import { LIKENESS_COMPONENTS, type LikenessComponent, type LikenessWeights } from '../indicators/likeness'
import { localize } from '../messages/localize'
import type { Language, LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatNumber } from '../messages/number-format'
import type { FilterKind } from './filter'
import { refuse } from './filter-problems'

export const MOST_WEIGHT = 3
export const EQUAL_WEIGHTS: LikenessWeights = { size: 1, industries: 1, commuting: 1 }

/**
 * How much size, industries and commuting count in a likeness: `size:1;industries:1;commuting:1`. Empty: all weigh
 * the same.
 */
export const weights: FilterKind<'weights', string> = {
  id: 'weights',
  control: 'own',
  initial: () => '',
  parse: (text) => formatLikenessWeights(parseLikenessWeights(text)),
  format: (value) => (value === '' ? null : value),
  word: (value, { language }) => nameWeights(value, language),
}

/**
 * `size:1;industries:2;commuting:0` → weights. What is not named weighs 1. Refuses what is no component, a component
 * named twice, a weight outside 0–3, and weights that are all 0, for then nothing is left to compare.
 */
export function parseLikenessWeights(text: string): LikenessWeights {
  const weights: Record<LikenessComponent, number> = { ...EQUAL_WEIGHTS }
  const seen = new Set<LikenessComponent>()
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue
    const match = /^([a-z]+)\s*:\s*(\d(?:[.,]\d{1,2})?)$/.exec(part)
    const id = LIKENESS_COMPONENTS.find((component) => component === match?.[1])
    const weight = Number((match?.[2] ?? '').replace(',', '.'))
    if (!match || !id || seen.has(id) || weight > MOST_WEIGHT) return refuseWeights(text)
    seen.add(id)
    weights[id] = weight
  }
  if (LIKENESS_COMPONENTS.every((id) => weights[id] === 0))
    return refuse(
      localize((words) => words.analysis.comparedRegions.problems.noWeight),
      localize((words) => words.analysis.comparedRegions.problems.noWeightNext),
    )
  return weights
}

const refuseWeights = (text: string): never =>
  refuse(
    localize((words) => words.views.problems.invalidFilter('weights', text)),
    localize((words) => words.analysis.comparedRegions.problems.weightsNext),
  )

/** Weights → the text that parses to them again; empty when all weigh 1. */
export const formatLikenessWeights = (weights: LikenessWeights): string =>
  LIKENESS_COMPONENTS.every((id) => weights[id] === 1)
    ? ''
    : LIKENESS_COMPONENTS.map((id) => `${id}:${String(weights[id])}`).join(';')

/** Weights in words; empty when all weigh the same. */
function nameWeights(text: string, language: Language): string {
  const weights = parseLikenessWeights(text)
  if (LIKENESS_COMPONENTS.every((id) => weights[id] === weights.size)) return ''
  const words = messagesIn(language).analysis.comparedRegions
  const parts = LIKENESS_COMPONENTS.map(
    (id) => `${words.components[id]} ${formatNumber(weights[id], 'none', language)}`,
  )
  return words.weighted(parts.join(', '))
}

/** Names of components, for sentences. */
export const nameComponent = (id: LikenessComponent): LocalizedText =>
  localize((words) => words.analysis.comparedRegions.components[id])
