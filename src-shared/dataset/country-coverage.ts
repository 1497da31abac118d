import { MUNICIPAL_CHANGES } from './municipal-changes'
import { looksLikeMunicipality, SWEDISH_MUNICIPALITIES } from './swedish-regions'

/** First years of the municipalities, by the code of today, that are younger than the tables of commuting. */
const FIRST_YEARS: ReadonlyMap<string, number> = new Map(
  MUNICIPAL_CHANGES.filter(({ kind }) => kind !== 'joined').flatMap(({ codes, year }) =>
    codes.map((code) => [code, year] as const),
  ),
)

/** Whether a municipality of Sweden was there in a year, as far as the tables of commuting go back. */
export const existed = (code: string, year: number): boolean => (FIRST_YEARS.get(code) ?? 0) <= year

/**
 * Whether these are all of Sweden's municipalities in a year, so that nothing of the country lies outside. A code of an
 * older division stands for one of today's that is missing.
 */
export function coverSweden(codes: Iterable<string>, year: number): boolean {
  const given = new Set(codes)
  let missing = 0
  for (const code of SWEDISH_MUNICIPALITIES.keys()) if (existed(code, year) && !given.has(code)) missing++
  if (missing === 0) return true
  const older = [...given].filter(
    (code) => looksLikeMunicipality(code) && !SWEDISH_MUNICIPALITIES.has(code),
  ).length
  return missing <= older
}

/** How many municipalities a Swedish county has today; 0: Sweden has no such county. */
export const sizeOfCounty = (county: string): number =>
  [...SWEDISH_MUNICIPALITIES.keys()].filter((code) => code.startsWith(county)).length

/**
 * Whether these are all municipalities of a Swedish county in a year, so that nothing of it lies outside. Of a county
 * that Sweden has not, nobody knows more than the dataset: true.
 */
export function coverCounty(codes: Iterable<string>, county: string, year: number): boolean {
  const given = new Set(codes)
  return [...SWEDISH_MUNICIPALITIES.keys()].every(
    (code) => !code.startsWith(county) || !existed(code, year) || given.has(code),
  )
}
