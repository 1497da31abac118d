import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { CodeColumnBuilder, NumberColumnBuilder, tellsAmounts } from '../../../view/columns'
import { flagBase } from '../../../view/figure-flags'
import type { SideTable, ViewColumn } from '../../../view/view-data'
import type { Commuters, GroupCommuters } from './group-commuters'
import { byGroupWords } from './words'

const { say } = byGroupWords

interface CountedColumn {
  readonly id: string
  readonly figure: (commuters: Commuters) => Figure
  readonly label?: LocalizedText
  readonly method?: LocalizedText
  /** Computed by us, whatever the table states. */
  readonly computed?: true
  readonly signed?: true
}

const COUNTED: readonly CountedColumn[] = [
  { id: 'in_commuters', figure: ({ inCommuters }) => inCommuters },
  { id: 'out_commuters', figure: ({ outCommuters }) => outCommuters },
  {
    id: 'live_and_work',
    figure: ({ liveAndWork }) => liveAndWork,
    label: say(({ columns }) => columns.liveAndWork),
  },
  {
    id: 'net',
    figure: ({ net }) => net,
    computed: true,
    signed: true,
    method: say(({ methods }) => methods.net),
  },
]

/** The rows of an answer by group, and what the table states for all groups together. */
export function buildColumns(
  place: Region,
  year: number,
  { found, rows }: GroupCommuters,
  label: LocalizedText,
  sex: Sex,
  dataset: DatasetDescription,
): readonly ViewColumn[] {
  const group = new CodeColumnBuilder('group', 'text', label)
  const region = new CodeColumnBuilder('region', 'region')
  const years = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  for (const row of rows) {
    group.push(row.group.code, row.group.name)
    region.push(place.code, place.name)
    years.pushNumber(year)
  }
  return [
    group.build(),
    region.build(),
    years.build(dataset),
    ...figuresOf(
      found.reading,
      rows.map(({ commuters }) => commuters),
      sex,
      dataset,
    ),
  ]
}

/** The line of the table for all groups, which need not be their sum: groups may overlap or be left out. */
export const tellAll = (
  { found, all }: GroupCommuters,
  sex: Sex,
  dataset: DatasetDescription,
): SideTable | null =>
  all && {
    id: 'all',
    label: say(({ all: words }) => words),
    rowCount: 1,
    columns: figuresOf(found.reading, [all], sex, dataset),
  }

function figuresOf(
  reading: GroupCommuters['found']['reading'],
  all: readonly Commuters[],
  sex: Sex,
  dataset: DatasetDescription,
): readonly ViewColumn[] {
  const sources = [reading.series.source]
  const isSum = (reading.sexes[sex] ?? []).length > 1
  const states = (role: 'day' | 'night'): boolean => reading.roles[role] !== undefined
  const build = ({ id, figure, label, method, computed, signed }: CountedColumn): ViewColumn[] => {
    const builder = new NumberColumnBuilder({
      id,
      unit: 'persons',
      ...(label && { label }),
      ...((computed ?? isSum) && { derived: true }),
      ...(method && { method }),
      ...(signed && { signed }),
    })
    for (const one of all) builder.push(figure(one), sources)
    const built = builder.build(dataset)
    return id === 'in_commuters' || id === 'out_commuters' || tellsAmounts(built) ? [built] : []
  }
  const sums: readonly CountedColumn[] = [
    { id: 'day_population', figure: ({ day }) => day, ...(!states('day') && { computed: true }) },
    { id: 'night_population', figure: ({ night }) => night, ...(!states('night') && { computed: true }) },
  ]
  return [
    ...[...COUNTED, ...sums].flatMap(build),
    ...(
      [
        ['in_share', ({ inShare }: Commuters) => inShare, ({ day }: Commuters) => day],
        ['out_share', ({ outShare }: Commuters) => outShare, ({ night }: Commuters) => night],
      ] as const
    ).map(([id, shareOf, baseOf]) => {
      const builder = new NumberColumnBuilder({
        id,
        unit: 'fraction',
        derived: true,
        method: say(({ methods }) => methods[id === 'in_share' ? 'inShare' : 'outShare']),
      })
      for (const one of all) builder.push(shareOf(one), sources, flagBase(baseOf(one)))
      return builder.build(dataset)
    }),
  ]
}
