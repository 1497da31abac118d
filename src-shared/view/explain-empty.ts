import type { DatasetDescription } from '../dataset/description'
import type { FactTable } from '../dataset/dimensions'
import { formatList, formatYears } from '../messages/number-format'
import { localize } from '../messages/localize'
import { inEachLanguage } from '../messages/in-each-language'
import { lookupIn } from '../dataset/dataset-lookup'
import type { Filters } from '../filters/filters'
import { explainPartOfCounty, onlyPlace } from './county-sum'
import type { EmptyState } from './view-data'

/** Why a view has no rows, from the widest reason to the narrowest, and what to change. */
export function explainEmpty(table: FactTable, filters: Filters, dataset: DatasetDescription): EmptyState {
  const { years, sexes } = dataset.coverage[table]
  const first = years[0]
  const last = years.at(-1)
  const asked = formatYears(filters.year)
  if (first === undefined || last === undefined) {
    return {
      message: inEachLanguage((words) => words.empty.noTable(words.subjects[table])),
      suggestion: inEachLanguage((words) => words.empty.noTableNext),
    }
  }
  if (!years.some((year) => year >= filters.year.from && year <= filters.year.to)) {
    return {
      message: inEachLanguage((words) => words.empty.noYear(words.subjects[table], asked)),
      suggestion: inEachLanguage((words) => words.empty.noYearNext(formatYears({ from: first, to: last }))),
    }
  }
  if (!sexes.includes(filters.sex)) {
    return {
      message: localize(({ views, filters: { sex } }) =>
        views.empty.noSex(views.subjects[table], sex.values[filters.sex]),
      ),
      suggestion: localize(({ views, filters: { sex } }, language) =>
        views.empty.noSexNext(
          formatList(
            sexes.map((one) => sex.values[one]),
            language,
          ),
        ),
      ),
    }
  }
  const partial = explainPartOfCounty(onlyPlace(filters.region, dataset), dataset)
  if (partial) return partial
  const { regionByCode } = lookupIn(dataset)
  return {
    message: inEachLanguage((words, language) =>
      words.empty.noPlace(
        words.subjects[table],
        formatList(
          filters.region.map((code) => regionByCode.get(code)?.name[language] ?? code),
          language,
        ),
        asked,
      ),
    ),
    suggestion: inEachLanguage((words) => words.empty.noPlaceNext),
  }
}
