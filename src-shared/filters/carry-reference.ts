import type { DatasetDescription } from '../dataset/description'
import { lookupIn } from '../dataset/dataset-lookup'
import { describeGroups } from '../dataset/region-groups'
import type { View } from '../view/view'
import { ALL_REGIONS, NO_COMPARISON } from './against'
import type { FilterTexts } from './filters'
import { areaOfReference, NO_REFERENCE } from './reference'

/**
 * Filters for a view that compares with one other place (`against`), where a reference is asked for and nothing else to
 * compare with: the two are one question.
 */
export function carryReference(
  texts: FilterTexts,
  scope: { readonly view: View; readonly dataset: DatasetDescription },
): FilterTexts {
  const { view, dataset } = scope
  const { reference: asked, against, region } = texts
  if (asked === undefined || against !== undefined) return texts
  if (!view.takes.includes('against') || !view.takes.includes('region')) return texts
  if (asked === NO_REFERENCE) return view.againstAll ? texts : { ...texts, against: NO_COMPARISON }
  const code = region?.split(',')[0]?.trim() ?? ''
  const place = lookupIn(describeGroups(dataset, [code])).regionByCode.get(code)
  const area = areaOfReference(asked, dataset, place, view.againstAll ? ALL_REGIONS : null)
  return area === null || area === code ? texts : { ...texts, against: area }
}
