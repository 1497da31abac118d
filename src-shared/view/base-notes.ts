import { amountOf, type Figure } from '../indicators/figure'
import { isSmallBase } from '../indicators/shares'
import type { LocalizedText } from '../messages/language'
import { formatNumber } from '../messages/number-format'
import { inEachLanguage } from '../messages/in-each-language'

/**
 * What readers of shares must know of the base in persons that they are shares of: cells left out because
 * they hold `.` or `..`, and a base so small that a few persons move the percentages.
 */
export function noteBase(base: Figure | undefined, missingCells: number): LocalizedText[] {
  const notes: LocalizedText[] = []
  if (missingCells > 0)
    notes.push(
      inEachLanguage((words, language) =>
        words.notes.partialBase(formatNumber(missingCells, 'persons', language)),
      ),
    )
  if (base && isSmallBase(base))
    notes.push(
      inEachLanguage((words, language) =>
        words.notes.smallBase(formatNumber(amountOf(base), 'persons', language)),
      ),
    )
  return notes
}
