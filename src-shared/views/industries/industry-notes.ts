import type { DatasetDescription } from '../../dataset/description'
import type { Industry, Region } from '../../dataset/dimensions'
import { isSmallBase } from '../../indicators/shares'
import type { LocalizedText } from '../../messages/language'
import { formatList } from '../../messages/number-format'
import { noteBase } from '../../view/base-notes'
import { noteCountySum } from '../../view/county-sum'
import type { EmploymentFigures } from './employment-figures'
import type { Filters } from '../../filters/filters'
import type { IndustryLevel } from '../../filters/level'
import { industriesWords } from './words'

const industriesIn = (all: readonly EmploymentFigures[]): readonly Industry[] =>
  all.flatMap(({ years }) =>
    [...years.values()].flatMap(({ cells }) => cells.map(({ industry }) => industry)),
  )

/** Names that a reader can look up; others are a column's label. */
const isClassification = (name: string): boolean => /^(SNI|SN|NACE|ISIC)\b/i.test(name)

/** The level and the classification that the industries have; "as the source divides them" where it has no name. */
export function describeLevel(level: IndustryLevel, industries: readonly Industry[]): LocalizedText {
  const all = [...new Set(industries.map(({ classification }) => classification.trim()))].sort()
  const named = all.length > 0 && all.every(isClassification)
  return industriesWords.say((words, language) =>
    named
      ? words.notes.level(words.notes.levels[level], formatList(all, language))
      : words.notes.levelOfSource(words.notes.levels[level]),
  )
}

/** Whether there are figures for years that were not chosen. */
export const hasOtherYears = ({ year }: Pick<Filters, 'year'>, { coverage }: DatasetDescription): boolean =>
  coverage.employment.years.some((one) => one < year.from || one > year.to)

/** What a reader must know about employment figures: level, base of shares, sums and gaps. */
export function describeEmployment(
  shown: readonly { readonly region: Region; readonly figures: EmploymentFigures }[],
): LocalizedText[] {
  const notes: LocalizedText[] = []
  const first = shown[0]?.figures
  if (first) {
    notes.push(
      describeLevel(first.level, industriesIn(shown.map(({ figures }) => figures))),
      industriesWords.say((words) =>
        first.statedTotals ? words.notes.statedTotal : words.notes.summedTotal,
      ),
    )
  }
  for (const { region, figures } of shown) {
    // Of a group all views say who is in it.
    if (figures.summedMunicipalities > 0 && region.kind !== 'group')
      notes.push(noteCountySum(region, figures.summedMunicipalities))
  }
  const gaps = shown.reduce((sum, { figures }) => sum + figures.missingCells, 0)
  const small = [...(first?.years.values() ?? [])].find((year) => isSmallBase(year.total))
  return [...notes, ...noteBase(small?.total, gaps)]
}
