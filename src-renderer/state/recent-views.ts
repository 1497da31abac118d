import type { Language, LocalizedText } from '#shared/messages/language'
import { readSavedView } from '#shared/saved-view/migrations'
import { showsSame } from '#shared/saved-view/named-view'
import type { SavedView } from '#shared/saved-view/saved-view'

/** A view that was looked at, as its picture called itself. */
export interface RecentView {
  readonly view: SavedView
  readonly title: LocalizedText
  /** Its filters as a sentence; absent in what an earlier version of the program kept. */
  readonly subtitle?: LocalizedText
}

const KEY = 'regionkikaren.recent-views'
export const MOST_RECENT = 12

/**
 * What recent views are called in a list, in their order: by title, and by their filters too where another one has
 * the same title.
 */
export const nameRecents = (recents: readonly RecentView[], language: Language): readonly string[] =>
  recents.map(({ title, subtitle }) => {
    const isAlone = recents.filter((other) => other.title[language] === title[language]).length === 1
    return isAlone || !subtitle?.[language] ? title[language] : `${title[language]} – ${subtitle[language]}`
  })

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
      if (!view.ok || !isLocalized(entry.title)) return []
      const subtitle = 'subtitle' in entry && isLocalized(entry.subtitle) ? { subtitle: entry.subtitle } : {}
      return [{ view: view.value, title: entry.title, ...subtitle }]
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
