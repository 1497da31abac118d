import type { DatasetDescription } from '../dataset/description'
import { lookupIn } from '../dataset/dataset-lookup'
import type { View } from '../view/view'
import { ALL_REGIONS, NO_COMPARISON } from './against'
import type { Filters, FilterTexts } from './filters'
import { describeGroups, isGroupCode } from '../dataset/region-groups'
import { areaOfReference, findReferenceKind, NO_REFERENCE } from './reference'

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

/**
 * The reference that is asked for or kept, of a view that compares with one other place and cannot have it: a median is no
 * place, and a dataset may lack the area. What is compared with instead is then to be said. Null: there is none such.
 */
export function unmetReference(
  { reference: asked, against }: FilterTexts,
  { view, dataset }: { readonly view: View; readonly dataset: DatasetDescription },
  chosen: Pick<Filters, 'region' | 'against'>,
): string | null {
  const wanted = asked ?? dataset.reference ?? NO_REFERENCE
  const isKnown = isGroupCode(wanted) || findReferenceKind(wanted) !== undefined
  if (!isKnown || against !== undefined) return null
  if (!view.takes.includes('against') || !view.takes.includes('region')) return null
  const code = chosen.region[0] ?? ''
  const place = lookupIn(describeGroups(dataset, [code])).regionByCode.get(code)
  const area = areaOfReference(wanted, dataset, place, view.againstAll ? ALL_REGIONS : null)
  return area !== null && area === chosen.against ? null : wanted
}
