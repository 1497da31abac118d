import { lookupIn } from './dataset-lookup'
import type { DatasetDescription } from './description'
import { MUNICIPAL_CHANGES, placesChanged, type MunicipalChange } from './municipal-changes'
import { isInRegister } from './sweden-register'

/**
 * The changes to places of a dataset between two years, `from` itself not included, in order. Places of another country, or
 * of an older division, have codes alike and are none of the register's.
 */
export function changesTo(
  codes: ReadonlySet<string>,
  { from, to }: { readonly from: number; readonly to: number },
  dataset: DatasetDescription,
): readonly MunicipalChange[] {
  const { regionByCode } = lookupIn(dataset)
  const isShown = (code: string): boolean => {
    const region = codes.has(code) ? regionByCode.get(code) : undefined
    return region !== undefined && isInRegister(region)
  }
  return MUNICIPAL_CHANGES.filter(
    (change) => change.year > from && change.year <= to && placesChanged(change).some(isShown),
  )
}
