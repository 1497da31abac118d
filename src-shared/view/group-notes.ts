import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { isOurDelimitation } from '../dataset/group-presets'
import { memberNames } from '../dataset/region-groups'
import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import { formatList, formatYears } from '../messages/number-format'
import { lookupIn } from '../dataset/dataset-lookup'
import { chosenPlaces } from '../filters/chosen-places'
import type { Filters } from '../filters/filters'
import type { GroupAnswers } from './group-facts'
import type { EmptyState } from './view-data'

/** A county has at most 49 municipalities; of more nobody reads the names. */
const MOST_LISTED = 49

/** The groups among the chosen places. */
function chosenGroups(
  filters: Pick<Filters, 'region' | 'against' | 'other'>,
  dataset: DatasetDescription,
): readonly Region[] {
  const { regionByCode } = lookupIn(dataset)
  return chosenPlaces(filters).flatMap((code) => {
    const region = code === null ? undefined : regionByCode.get(code)
    return region?.kind === 'group' ? [region] : []
  })
}

/** What a reader must know of the groups shown: who is in them, and how their figures came about. */
export function describeGroupAnswers(
  answers: GroupAnswers,
  filters: Filters,
  dataset: DatasetDescription,
  shows: { readonly years: boolean; readonly between: boolean },
): LocalizedText[] {
  const groups = chosenGroups(filters, dataset)
  const notes = groups.map((group) => describeMembers(group, dataset, shows.between))
  if (groups.some(({ code }) => isOurDelimitation(dataset, code)))
    notes.push(localize(({ analysis }) => analysis.groups.ourDelimitation))
  const { totalsAsked, totalsAnswered, reachesOutside, incomplete, missing } = answers
  const say = (write: Parameters<typeof localize>[0]): void => {
    notes.push(localize(write))
  }
  if (totalsAsked && totalsAnswered) {
    say(({ analysis }) => analysis.groups.notes.fromFlows)
    if (!reachesOutside) say(({ analysis }) => analysis.groups.notes.noOutside)
  }
  const totals = explainNoGroupTotals(filters, dataset)
  if (totalsAsked && !totalsAnswered && totals) notes.push(totals.message)
  // Where one year is shown, an older one that the reader tried is nobody's business.
  for (const [table, years] of shows.years ? incomplete : [])
    say(({ analysis, views }, language) =>
      analysis.groups.notes.incomplete(
        views.subjects[table],
        formatList(
          [...years].sort((a, b) => a - b).map((year) => String(year)),
          language,
        ),
      ),
    )
  if (missing) say(({ analysis }) => analysis.groups.notes.missing)
  return notes
}

const nameAll = (groups: readonly Region[], language: 'sv' | 'en'): string =>
  formatList(
    groups.map(({ name }) => name[language]),
    language,
  )

/** Where flows between the members are asked for they are not summed into one. */
const describeMembers = (group: Region, dataset: DatasetDescription, apart: boolean): LocalizedText =>
  localize(({ analysis }, language) => {
    const names = memberNames(dataset, group).map((name) => name[language])
    const { one, members, membersApart } = analysis.groups.notes
    const several = apart ? membersApart : members
    const name = group.name[language]
    if (names.length === 1) return one(name, names[0] ?? '')
    const left = names.length - MOST_LISTED
    return several(
      name,
      left > 1
        ? `${names.slice(0, MOST_LISTED).join(', ')} ${analysis.groups.notes.andOthers(String(left))}`
        : formatList(names, language),
    )
  })

/** Why in- and out-commuting of a chosen group is not there; null when no place of the dataset has any. */
export function explainNoGroupTotals(filters: Filters, dataset: DatasetDescription): EmptyState | null {
  const groups = chosenGroups(filters, dataset)
  const totals = dataset.coverage['commuting-totals'].years
  if (groups.length === 0 || totals.length === 0) return null
  const years = dataset.coverage['commuting-flows'].years
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined)
    return {
      message: localize(({ analysis }, language) =>
        analysis.groups.notes.noTotals(nameAll(groups, language)),
      ),
      suggestion: localize(({ analysis }) => analysis.groups.noTotalsNext),
    }
  return {
    message: localize(({ analysis }, language) =>
      analysis.groups.noFlowYears(
        nameAll(groups, language),
        formatYears({ from: totals[0] ?? 0, to: totals.at(-1) ?? 0 }),
      ),
    ),
    suggestion: localize(({ analysis }) =>
      analysis.groups.noFlowYearsNext(formatYears({ from: first, to: last })),
    ),
  }
}

/** Why a view has nothing to show of a group, when the reason lies in the group; else null. */
export function explainNoGroupFigures(
  answers: GroupAnswers,
  filters: Filters,
  dataset: DatasetDescription,
): EmptyState | null {
  const { totalsAsked, totalsAnswered } = answers
  return (
    explainIncomplete(answers, filters, dataset) ??
    (totalsAsked && !totalsAnswered ? explainNoGroupTotals(filters, dataset) : null)
  )
}

/** A member that has nothing in the years asked for. */
function explainIncomplete(
  { incomplete }: GroupAnswers,
  filters: Filters,
  dataset: DatasetDescription,
): EmptyState | null {
  const { from, to } = filters.year
  for (const [table, all] of incomplete) {
    const years = [...all].filter((year) => year >= from && year <= to).sort((a, b) => a - b)
    const [first, last] = [years[0], years.at(-1)]
    if (first === undefined || last === undefined) continue
    return {
      message: localize(({ analysis, views }, language) =>
        analysis.groups.memberMissing(
          nameAll(chosenGroups(filters, dataset), language),
          views.subjects[table],
          formatYears({ from: first, to: last }),
        ),
      ),
      suggestion: localize(({ analysis }) => analysis.groups.memberMissingNext),
    }
  }
  return null
}
