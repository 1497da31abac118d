import type { Language } from '#shared/messages/language'
import { formatList } from '#shared/messages/number-format'
import { sideTable, type ViewData } from '#shared/view/view-data'
import { listMapMarks } from '#shared/views/overview/map-marks'

/** What the small map shows, in words: each of its flows, or the place's own share. */
export function sayMap(data: ViewData, language: Language): string {
  const texts = listMapMarks(data, language).map(({ text }) => text)
  return sideTable(data, 'flows') ? formatList(texts, language) : (texts[0] ?? '')
}
