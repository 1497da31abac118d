import type { DatasetDescription } from '../dataset/description'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { initialFilters } from '../filters/parse-filters'
import { readYearRange } from '../filters/year-range'
import type { YearRange } from '../dataset/facts'
import type { View } from '../view/view'

interface YearsQuestion {
  readonly before: DatasetDescription | null
  readonly after: DatasetDescription
  readonly language: Language
}

/**
 * Years of a view on another edition: one that showed the latest figures goes on doing so, and one that began with
 * the first as well. Other years stay as they were chosen. `undefined`: the view chooses.
 */
export function fitYears(
  view: View,
  text: string | undefined,
  { before, after, language }: YearsQuestion,
): { year: string | undefined; notes: readonly string[] } {
  const { changes } = messagesIn(language).reports
  const chosen = readYearRange(text?.trim() ?? '')
  if (!chosen || !view.takes.includes('year')) return { year: text, notes: [] }
  const latest = initialFilters(view, after).year
  const usual = before && initialFilters(view, before).year
  if (usual?.to !== chosen.to)
    return { year: text, notes: chosen.to === latest.to ? [] : [changes.fixedYear(format(chosen))] }
  const fitted =
    chosen.from === chosen.to
      ? { from: latest.to, to: latest.to }
      : { from: chosen.from === usual.from ? latest.from : chosen.from, to: latest.to }
  if (format(fitted) === format(chosen)) return { year: text, notes: [] }
  return { year: format(fitted, '-'), notes: [changes.newYears(format(chosen), format(fitted))] }
}

const format = ({ from, to }: YearRange, between = '–'): string =>
  from === to ? String(to) : `${String(from)}${between}${String(to)}`
