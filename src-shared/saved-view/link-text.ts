import type { PictureKind } from '../charts/frame/chart-picture'
import { perLanguage, type Language, type LocalizedText } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { Compared } from '../comparison/comparison'
import { describeComparison } from '../comparison/comparison-words'
import type { ComparedPanel } from '../comparison/match-rows'
import { nameView, VIEWS } from '../views/registry'
import type { ViewData } from '../view/view-data'
import type { ViewId } from '../view/view-ids'
import { describeView, type ViewWords } from '../figures-as-text/view-words'
import type { EditionName, SavedView } from './saved-view'

/** What a letter needs to say of a view. */
export interface LinkedWords extends Pick<
  ViewWords,
  'title' | 'subtitle' | 'finding' | 'sourceLine' | 'qualityLine'
> {
  readonly view: ViewId
  readonly dataset: (EditionName & { readonly title: string }) | null
}

export type SavedViewWords = Readonly<Record<Language, LinkedWords>>

/** The answer that a view gave: its figures, and panels beside each other where it compares (`along`). */
export interface ShownAnswer {
  readonly data: ViewData
  /** As it is asked for; null: the view's first picture. */
  readonly show: SavedView['show']
  /** Null: one picture. */
  readonly along: Compared | null
  readonly panels: readonly ComparedPanel[]
}

/** What a letter says of an answer, in both languages. `title`: of the dataset; without it the edition goes unsaid. */
export function wordsOfAnswer(
  answer: ShownAnswer,
  edition: EditionName | null,
  title: LocalizedText | undefined,
): SavedViewWords {
  return perLanguage((language) => wordsIn(language, answer, edition, title))
}

function wordsIn(
  language: Language,
  { data, show, along, panels }: ShownAnswer,
  edition: EditionName | null,
  datasetTitle: LocalizedText | undefined,
): LinkedWords {
  const { pictures } = VIEWS[data.view]
  const asked = show ?? pictures[0]
  const kind: PictureKind = asked === 'map' && pictures.includes('map') ? 'map' : 'chart'
  const words =
    along === null ? describeView(data, language, kind) : describeComparison(along, panels, language, kind)
  const { title, subtitle, finding, sourceLine, qualityLine } = words
  return {
    view: data.view,
    title,
    subtitle,
    finding,
    sourceLine,
    qualityLine,
    dataset: edition && datasetTitle ? { ...edition, title: datasetTitle[language] } : null,
  }
}

/**
 * Text for a letter: what the view says, where it comes from, the link, and how to find the view without the link,
 * for many mail programs and departments let no such link through.
 */
export function writeLinkText(shown: LinkedWords, links: readonly string[], language: Language): string {
  const { link } = messagesIn(language).savedViews
  const { title, subtitle, finding, sourceLine, qualityLine, dataset } = shown
  const lines = [
    title,
    ...(finding === null ? [] : [finding]),
    sourceLine,
    ...(qualityLine === null ? [] : [qualityLine]),
    '',
    link.opens,
    ...links,
    '',
    link.byHand(nameView(shown.view, language), subtitle),
    ...(dataset === null ? [] : [link.figuresFrom(dataset.title, dataset.edition)]),
  ]
  return `${lines.join('\n')}\n`
}
