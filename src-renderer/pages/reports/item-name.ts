import type { DatasetDescription } from '#shared/dataset/description'
import type { Language } from '#shared/messages/language'
import { startSentence } from '#shared/messages/sentence-case'
import { messagesIn } from '#shared/messages/messages'
import type { ReportItem } from '#shared/reports/report'
import type { SavedView } from '#shared/saved-view/saved-view'
import { filterNames } from '#shared/filters/filter-names'
import { filterSentence } from '#shared/filters/filter-sentence'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS, nameView } from '#shared/views/registry'
import { shownOf } from './figure-parts'

const LONGEST = 60

const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text

/** What an item is called in lists, messages and buttons. */
export function nameItem(item: ReportItem, language: Language): string {
  const { editor } = messagesIn(language).reportPages
  if (item.kind === 'heading') return shorten(item.text.trim()) || editor.shortHeading
  if (item.kind === 'text') {
    const line = item.markdown.split('\n').find((one) => one.trim() !== '') ?? ''
    return shorten(line.replace(/^[#>*\-\s]+/, '').trim()) || editor.shortText
  }
  if (item.kind === 'damaged') return editor.kinds.damaged
  return shorten(item.heading ?? '') || nameView(item.view.view, language)
}

/** The choices of a view in words; those that the dataset refuses as they were written. */
export function describeSavedView(view: SavedView, dataset: DatasetDescription, language: Language): string {
  const { editor } = messagesIn(language).reportPages
  const definition = VIEWS[view.view]
  const shown = shownOf(view)
  const parsed = parseFilters(definition, view.filters, dataset)
  const sentence = parsed.ok
    ? filterSentence(
        definition,
        parsed.value,
        filterNames(definition, parsed.value, dataset),
        language,
        shown === 'map' ? 'map' : 'chart',
      )
        .map(({ text }) => text)
        .join('')
    : Object.entries(view.filters)
        .map(([id, text]) => `${id}: ${text}`)
        .join(', ')
  return [
    startSentence(sentence),
    editor.shows[shown],
    ...(view.compare === undefined ? [] : [editor.compared]),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
