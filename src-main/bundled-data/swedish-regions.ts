import type { Region } from '#shared/dataset/dimensions'
import { SWEDEN, SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { inEveryLanguage } from '#shared/messages/language'

/**
 * The country, its counties and its municipalities, in the order of their codes; of one county when its code is
 * given. Without seats and boundaries: the program's register of Sweden has the areas.
 */
export function buildSwedishRegions(county: string | null = null): readonly Region[] {
  const isOf = (code: string): boolean => county === null || code.startsWith(county)
  const regions: Omit<Region, 'id'>[] = [
    {
      code: SWEDEN.code,
      name: SWEDEN.name,
      kind: 'country',
      parent: null,
      seat: null,
    },
    ...[...SWEDISH_COUNTIES].flatMap(([code, name]): Omit<Region, 'id'>[] =>
      isOf(code) ? [{ code, name, kind: 'county', parent: SWEDEN.code, seat: null }] : [],
    ),
    ...[...SWEDISH_MUNICIPALITIES].flatMap(([code, name]): Omit<Region, 'id'>[] =>
      isOf(code)
        ? [{ code, name: inEveryLanguage(name), kind: 'municipality', parent: code.slice(0, 2), seat: null }]
        : [],
    ),
  ]
  return regions.map((region, index) => ({ id: index + 1, ...region }))
}

/** From a code to the id of a region. Throws on a code that is not there: the files belong to the program. */
export function regionIdsOf(regions: readonly Region[]): (code: string) => number {
  const idOf = new Map(regions.map(({ id, code }) => [code, id]))
  return (code) => {
    const id = idOf.get(code)
    if (id === undefined) throw new Error(`no region ${code}`)
    return id
  }
}
