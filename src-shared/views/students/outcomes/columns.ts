import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import { CodeColumnBuilder, NumberColumnBuilder, tellsAmounts } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import type { TableOfPlace } from '../../../view/first-table'
import type { NumberColumn, ViewColumn } from '../../../view/view-data'
import { ALL_GROUPS, isSumOf } from '../group-years'
import { COUNTED, isStatedShare, type Counted, type OutcomeYear } from './outcomes'
import { outcomesWords } from './words'

/** Id of the column with the share of those who do this. */
export const shareColumn = (role: Counted): string => `${role}_share`

export function buildColumns(
  place: Region,
  found: TableOfPlace<'study-outcomes'>,
  rows: readonly OutcomeYear[],
  sex: Sex,
  dataset: DatasetDescription,
): readonly ViewColumn[] {
  const { say } = outcomesWords
  const { reading } = found
  const sources = [reading.series.source]
  const group = new CodeColumnBuilder(
    'group',
    'text',
    reading.series.dimensions[reading.group]?.name ?? say(({ columns }) => columns.group),
  )
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  for (const row of rows) {
    group.push(row.group?.code ?? ALL_GROUPS, row.group?.name ?? say(({ columns }) => columns.all))
    region.push(place.code, place.name)
    year.pushNumber(row.time.year)
  }
  const isSum = isSumOf(found, sex)
  const followed = new NumberColumnBuilder({
    id: 'followed',
    label: say(({ columns }) => columns.followed),
    unit: 'persons',
    ...(isSum && { derived: true }),
  })
  for (const row of rows) followed.push(row.followed, sources)
  const shares = COUNTED.map((role) => {
    const builder = new NumberColumnBuilder({
      id: shareColumn(role),
      label: say(({ columns }) => columns.shares[role]),
      unit: 'fraction',
      ...(!isStatedShare(found, sex, role) && { derived: true, method: say(({ methods }) => methods.share) }),
    })
    for (const row of rows) builder.push(row.shares[role], sources, flagBase(row.followed))
    return builder.build(dataset)
  })
  const counts = COUNTED.map((role) => {
    const builder = new NumberColumnBuilder({
      id: role,
      label: say(({ columns }) => columns.counts[role]),
      unit: 'persons',
      ...(isSum && { derived: true }),
    })
    for (const row of rows) builder.push(row.counts[role], sources)
    return builder.build(dataset)
  })
  return [
    group.build(),
    region.build(),
    year.build(dataset),
    ...[...shares, followed.build(dataset), ...counts].filter((column: NumberColumn) => tellsAmounts(column)),
  ]
}
