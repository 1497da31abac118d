import type { Region } from '../dataset/dimensions'
import { isSmallBase } from '../indicators/shares'
import type { LocalizedText } from '../messages/language'
import { formatNumber } from '../messages/number-format'
import { noteBase } from './base-notes'
import { inEachLanguage } from './columns'
import type { EmploymentFigures } from './employment-figures'

/** As the data have it: the letters of SNI 2007 and SNI 2025 mean different things. */
const classificationOf = ({ years }: EmploymentFigures): string =>
  [...years.values()].flatMap(({ cells }) => cells)[0]?.industry.classification ?? ''

/** What a reader must know about employment figures: level, base of shares, sums and gaps. */
export function describeEmployment(
  shown: readonly { readonly region: Region; readonly figures: EmploymentFigures }[],
): LocalizedText[] {
  const notes: LocalizedText[] = []
  const first = shown[0]?.figures
  if (first) {
    notes.push(
      inEachLanguage((words) => words.notes.level(classificationOf(first), words.notes.levels[first.level])),
      inEachLanguage((words) => (first.statedTotals ? words.notes.statedTotal : words.notes.summedTotal)),
    )
  }
  for (const { region, figures } of shown) {
    // Of a group all views say who is in it.
    if (figures.summedMunicipalities > 0 && region.kind !== 'group')
      notes.push(
        inEachLanguage((words, language) =>
          words.notes.countySum(
            region.name[language],
            formatNumber(figures.summedMunicipalities, 'persons', language),
          ),
        ),
      )
  }
  const gaps = shown.reduce((sum, { figures }) => sum + figures.missingCells, 0)
  const small = [...(first?.years.values() ?? [])].find((year) => isSmallBase(year.total))
  return [...notes, ...noteBase(small?.total, gaps)]
}
