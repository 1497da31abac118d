import type { LocalizedText } from '#shared/messages/language'
import { readSavedView } from '#shared/saved-view/migrations'
import { showsSame } from '#shared/saved-view/named-view'
import type { SavedView } from '#shared/saved-view/saved-view'

/** A view that was looked at, as its picture called itself. */
export interface RecentView {
  readonly view: SavedView
  readonly title: LocalizedText
}

const KEY = 'regionkikaren.recent-views'
export const MOST_RECENT = 12

/** The latest first, each once. */
export const noteRecent = (recents: readonly RecentView[], now: RecentView): readonly RecentView[] =>
  [now, ...recents.filter(({ view }) => !showsSame(view, now.view))].slice(0, MOST_RECENT)

/** Those in the text that can be read; none when it is damaged: a list of habits is not worth a message. */
export function parseRecents(text: string | null): readonly RecentView[] {
  let content: unknown
  try {
    content = JSON.parse(text ?? '[]')
  } catch {
    return []
  }
  if (!Array.isArray(content)) return []
  return content
    .flatMap((entry: unknown): RecentView[] => {
      if (typeof entry !== 'object' || entry === null || !('view' in entry) || !('title' in entry)) return []
      const view = readSavedView(entry.view)
      return view.ok && isLocalized(entry.title) ? [{ view: view.value, title: entry.title }] : []
    })
    .slice(0, MOST_RECENT)
}

const isLocalized = (value: unknown): value is LocalizedText =>
  typeof value === 'object' &&
  value !== null &&
  'sv' in value &&
  'en' in value &&
  typeof value.sv === 'string' &&
  typeof value.en === 'string'

export const readRecents = (): readonly RecentView[] => parseRecents(localStorage.getItem(KEY))

export function writeRecents(recents: readonly RecentView[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(recents))
  } catch {
    // No room: they last as long as the window.
  }
}
