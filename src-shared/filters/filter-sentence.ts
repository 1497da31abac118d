import type { PictureKind } from '../charts/frame/chart-picture'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { ViewId } from '../view/view-ids'
import type { FilterNames } from './filter-names'
import type { FilterId, Filters } from './filters'
import { findFilter } from './registry'

/** A piece of the sentence; with `filter` it is that filter's value and becomes a control. */
export interface SentencePart {
  readonly text: string
  readonly filter: FilterId | null
}

/** Between a view's id and the filter that an answer does not take: a sentence of its own in the catalogue. */
const WITHOUT = '.without-'

/**
 * The filters as one sentence whose values are parts of their own. Joined it is the subtitle of the view,
 * on screen and in every export. A map draws all that there is, so its sentence names no number of largest.
 * Empty where the dataset has no such facts, which is told by year 0: there is nothing to choose from.
 */
export function filterSentence(
  view: ViewId,
  filters: Filters,
  names: FilterNames,
  language: Language,
  picture: PictureKind = 'chart',
): readonly SentencePart[] {
  if (names.takes.includes('year') && filters.year.to === 0) return []
  const { sentences, mapSentences } = messagesIn(language).views
  const takes = new Set<string>(names.takes)
  const written = (all: Readonly<Record<string, string>>): string | undefined => {
    const without = Object.keys(all).find(
      (key) => key.startsWith(`${view}${WITHOUT}`) && !takes.has(key.slice(view.length + WITHOUT.length)),
    )
    return all[without ?? view]
  }
  return ((picture === 'map' ? written(mapSentences) : undefined) ?? written(sentences) ?? '')
    .split(/\{([a-z-]+)\}/)
    .map((piece, index): SentencePart => {
      if (index % 2 === 0) return { text: piece, filter: null }
      const { key, kind } = findFilter(piece) ?? unknownIn(view, piece)
      return { text: kind.word(filters[key], { filters, names, language }), filter: kind.id }
    })
    .filter((part) => part.text !== '')
}

function unknownIn(view: ViewId, piece: string): never {
  throw new Error(`the sentence of ${view} names {${piece}}, which is no filter`)
}
