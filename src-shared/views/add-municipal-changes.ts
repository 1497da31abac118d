import type { DatasetDescription } from '../dataset/description'
import { changesTo } from '../dataset/changes-in-dataset'
import { nameChange } from '../dataset/municipal-changes'
import { highestOf, lowestOf } from '../indicators/extremes'
import { inEachLanguage } from '../messages/in-each-language'
import { withoutBehind } from '../view/rows-behind'
import type { View } from '../view/view'
import type { ViewData } from '../view/view-data'

/**
 * An answer over years with the changes of Sweden's division to its places within the years shown, each in a note. They are
 * events and change no figure: whether a table is of the division of then or of today its source says.
 */
export function addMunicipalChanges(view: View, data: ViewData, dataset: DatasetDescription): ViewData {
  const { rowCount, columns, filters, groupMembers } = withoutBehind(data)
  const year = columns.find(({ id }) => id === 'year')
  if (view.years !== 'range' || rowCount === 0 || year?.type !== 'number') return data
  const years = [...year.values].filter(Number.isFinite)
  const shown = columns.flatMap((column) =>
    column.type === 'code' && column.of === 'region'
      ? [...new Set(column.indices)].flatMap((index) => column.codes[index] ?? [])
      : [],
  )
  const codes = new Set([...filters.region, ...shown].flatMap((code) => groupMembers?.[code] ?? [code]))
  const changes = changesTo(codes, { from: lowestOf(years), to: highestOf(years) }, dataset)
  if (changes.length === 0) return data
  return {
    ...data,
    changes,
    notes: [
      ...changes.map((change) =>
        inEachLanguage(({ notes }, language) =>
          notes.municipalChange(String(change.year), nameChange(change)[language]),
        ),
      ),
      ...data.notes,
    ],
  }
}
