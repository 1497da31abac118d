import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { ViewId } from '../views/view-ids'
import type { ViewWords } from '../views/view-words'
import type { EditionName } from './saved-view'

/** What a letter needs to say of a view. */
export interface LinkedWords extends Pick<
  ViewWords,
  'title' | 'subtitle' | 'finding' | 'sourceLine' | 'qualityLine'
> {
  readonly view: ViewId
  readonly dataset: (EditionName & { readonly title: string }) | null
}

/**
 * Text for a letter: what the view says, where it comes from, the link, and how to find the view without the link,
 * for many mail programs and departments let no such link through.
 */
export function writeLinkText(shown: LinkedWords, links: readonly string[], language: Language): string {
  const { savedViews, views } = messagesIn(language)
  const { link } = savedViews
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
    link.byHand(views.names[shown.view], subtitle),
    ...(dataset === null ? [] : [link.figuresFrom(dataset.title, dataset.edition)]),
  ]
  return `${lines.join('\n')}\n`
}
