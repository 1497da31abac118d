import type { DatasetDescription } from '../dataset/description'
import { isGroupCode } from '../dataset/region-groups'
import { lookupIn, municipalitiesOf } from '../dataset/dataset-lookup'
import type { FigureTrace, StatedFigure } from '../view/figure-trace'

/** Whether a figure is a group's; null where its cells are not named, so that nobody can tell. */
export function isOfGroup({ stated, method }: FigureTrace): boolean | null {
  if (method === 'groupFlows') return true
  if (stated.length === 0) return null
  return stated.some(
    (figure) =>
      figure.table !== 'series' &&
      [figure.key.region, figure.key.home, figure.key.work].some((code) => isGroupCode(code ?? '')),
  )
}

/**
 * A sum that the dataset's writer added stands for the same figure of each municipality; other figures for
 * themselves.
 */
export function partsOfSum(figure: StatedFigure, dataset: DatasetDescription): readonly StatedFigure[] {
  if (figure.table === 'series') return [figure]
  const { regionByCode, municipalities } = lookupIn(dataset)
  const region = regionByCode.get(figure.key.region ?? '')
  const members =
    region?.kind === 'county'
      ? municipalitiesOf(dataset, region.code)
      : region?.kind === 'country'
        ? municipalities
        : []
  if (members.length > 0)
    return members.map(({ code }) => ({ ...figure, key: { ...figure.key, region: code } }))
  return partsOfGroup(figure, dataset)
}

type FactFigure = Exclude<StatedFigure, { readonly table: 'series' }>

/** A group's figure stands for the same figure of each member, whether the group is the place, home or workplace. */
function partsOfGroup(figure: FactFigure, dataset: DatasetDescription): readonly StatedFigure[] {
  const { regionByCode, regionById } = lookupIn(dataset)
  const role = (['region', 'home', 'work'] as const).find((id) => isGroupCode(figure.key[id] ?? ''))
  const members = role === undefined ? undefined : regionByCode.get(figure.key[role] ?? '')?.members
  if (role === undefined || !members) return [figure]
  return members.flatMap((id) => {
    const code = regionById.get(id)?.code
    return code === undefined ? [] : [{ ...figure, key: { ...figure.key, [role]: code } }]
  })
}
