import type { PictureKind } from '../charts/frame/chart-picture'
import type { Language } from '../messages/language'
import type { View } from '../view/view'
import type { Sentences } from '../view/view-wording'
import type { FilterNames } from './filter-names'
import type { FilterId, Filters } from './filters'
import { findFilter } from './registry'

/** A piece of the sentence; with `filter` it is that filter's value and becomes a control. */
export interface SentencePart {
  readonly text: string
  readonly filter: FilterId | null
}

/**
 * The filters as one sentence whose values are parts of their own. Joined it is the subtitle of the view,
 * on screen and in every export. A map draws all that there is, so its sentence names no number of largest.
 * Empty where the dataset has no such facts, which is told by year 0: there is nothing to choose from.
 */
export function filterSentence(
  view: Pick<View, 'id' | 'words' | 'counts'>,
  filters: Filters,
  names: FilterNames,
  language: Language,
  picture: PictureKind = 'chart',
): readonly SentencePart[] {
  if (names.takes.includes('year') && filters.year.to === 0) return []
  const words = view.words.in(language)
  const takes = new Set<string>(names.takes)
  const written = ({ sentence, sentenceWithout }: Partial<Sentences>): string | undefined =>
    Object.entries(sentenceWithout ?? {}).find(([filter]) => !takes.has(filter))?.[1] ?? sentence
  const sentence = (picture === 'map' ? written(words.onMap ?? {}) : undefined) ?? written(words) ?? ''
  return `${sentence}${unitAdded(view, sentence, filters, takes)}`
    .split(/\{([a-z-]+)\}/)
    .map((piece, index): SentencePart => {
      if (index % 2 === 0) return { text: piece, filter: null }
      const { key, kind } = findFilter(piece) ?? unknownIn(view.id, piece)
      return { text: kind.word(filters[key], { filters, names, language }), filter: kind.id }
    })
    .filter((part) => part.text !== '')
}

/** Counts go without saying; what else a view of counts over years is shown in is told after the rest. */
function unitAdded(
  { counts }: Pick<View, 'counts'>,
  sentence: string,
  { unit }: Filters,
  takes: ReadonlySet<string>,
): string {
  if (!counts || !takes.has('unit') || unit === 'persons' || sentence === '') return ''
  return takes.has('index-year') ? ', {unit}, {index-year} = 100' : ', {unit}'
}

function unknownIn(view: View['id'], piece: string): never {
  throw new Error(`the sentence of ${view} names {${piece}}, which is no filter`)
}
