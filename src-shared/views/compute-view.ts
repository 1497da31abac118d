import type { DatasetDescription } from '../dataset/description'
import type { FactReader } from '../dataset/facts'
import { describeGroups } from '../dataset/region-groups'
import { chosenPlaces } from '../filters/chosen-places'
import type { Filters } from '../filters/filters'
import { readGroups } from '../view/group-facts'
import { describeGroupAnswers, explainNoGroupFigures } from '../view/group-notes'
import { addMunicipalChanges } from './add-municipal-changes'
import { computeReach } from './compute-reach'
import { addReference } from './reference/add-reference'
import { tellUnmet } from './reference/tell-unmet'
import { VIEWS } from './registry'
import { computeInUnit, viewInUnit } from './units/show-in-unit'
import type { ViewData } from '../view/view-data'
import type { ViewId } from '../view/view-ids'

/**
 * The answer to a view's question: what every host, the bench and the tests call. A view sees a chosen group as one
 * more region of the dataset; what its figures rest on is said in the notes of every view alike.
 */
export function computeView(
  view: ViewId,
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): ViewData {
  const described = describeGroups(dataset, chosenPlaces(filters))
  const compute = (figures: FactReader): ViewData =>
    tellUnmet(
      addMunicipalChanges(
        VIEWS[view],
        addReference(
          VIEWS[view],
          computeInUnit(VIEWS[view], figures, filters, described),
          figures,
          described,
        ),
        described,
      ),
      described,
    )
  if (described === dataset) return withReach(compute(reader), reader, dataset)
  const { reader: groups, answers } = readGroups(reader, described)
  const answer = compute(groups)
  // What the notes say is of the years shown: other years are asked through a reader of their own.
  const data = withReach(answer, readGroups(reader, described).reader, described)
  if (data.rowCount === 0)
    return {
      ...data,
      // A view of series knows by itself which of them lacks a member.
      empty: (VIEWS[view].ofSeries ? null : explainNoGroupFigures(answers, filters, described)) ?? data.empty,
    }
  const used = new Set(data.sources.flatMap(({ id }) => [id, ...(answers.companions.get(id) ?? [])]))
  return {
    ...data,
    sources: [
      ...described.sources.filter(({ id }) => used.has(id)),
      // What the program brings along stands in no dataset.
      ...data.sources.filter(({ id }) => described.sources.every((source) => source.id !== id)),
    ],
    notes: [
      ...describeGroupAnswers(answers, filters, described, {
        years: VIEWS[view].years === 'range',
        between: data.takes.includes('direction') && filters.direction === 'between',
      }),
      ...data.notes,
    ],
  }
}

function withReach(data: ViewData, reader: FactReader, dataset: DatasetDescription): ViewData {
  const reach =
    data.rowCount === 0 || data.reach
      ? null
      : computeReach(viewInUnit(VIEWS[data.view], data.filters), data, reader, dataset)
  return reach === null ? data : { ...data, reach }
}
