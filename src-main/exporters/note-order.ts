import type { Language } from '#shared/messages/language'
import { tellOwnMarks } from '#shared/view/own-marks/attach-own-marks'
import type { ViewData } from '#shared/view/view-data'

/**
 * Notes in the order in which a reader of a picture needs them, for where not all have room: series breaks and somebody's own goals and notes,
 * what example data are, how figures were made, and last what sources say about themselves (licence,
 * retrieval).
 */
export function orderNotes(notes: readonly string[], data: ViewData, language: Language): string[] {
  const ofSources = (synthetic: boolean): Set<string | undefined> =>
    new Set(
      data.sources
        .filter((source) => (source.quality === 'synthetic') === synthetic)
        .map((source) => source.note?.[language]),
    )
  const [invented, published] = [ofSources(true), ofSources(false)]
  const own = new Set(data.marks ? tellOwnMarks(data, data.marks).map((text) => text[language]) : [])
  const rank = (note: string, index: number): number => {
    if (index < data.breaks.length) return 0
    if (own.has(note)) return 0
    if (invented.has(note)) return 1
    return published.has(note) ? 3 : 2
  }
  return notes
    .map((note, index) => ({ note, rank: rank(note, index) }))
    .sort((a, b) => a.rank - b.rank)
    .map((entry) => entry.note)
}
