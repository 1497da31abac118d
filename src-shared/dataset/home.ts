import type { DatasetDescription } from './description'
import { isInRegister } from './sweden-register'
import { coverSweden } from './country-coverage'
import { lookupIn } from './dataset-lookup'

/** In the place of a municipality's code: the reader was asked, and named none. */
export const NO_HOME = 'none'

/** What a dataset tells of the reader's own municipality. */
export interface KnownOfHome {
  /** Facts of the place that are statistics: example data tell nothing of it. */
  readonly facts: number
  /** Latest year among them; 0 where there are none. */
  readonly latest: number
  /** It holds all of Sweden's municipalities. */
  readonly national: boolean
}

/** Whether a dataset has the Swedish municipality of this code: other countries have codes alike. */
export function hasHome(dataset: DatasetDescription, home: string): boolean {
  const region = lookupIn(dataset).regionByCode.get(home)
  return region?.kind === 'municipality' && isInRegister(region)
}

/** The description as a reader of this municipality is shown it; itself where the dataset lacks the place. */
export const atHome = (dataset: DatasetDescription, home: string | null): DatasetDescription =>
  home !== null && hasHome(dataset, home) ? { ...dataset, home } : dataset

/** Whether a dataset holds all of today's municipalities. */
export const isNational = (dataset: DatasetDescription): boolean =>
  coverSweden(
    lookupIn(dataset).municipalities.map(({ code }) => code),
    Infinity,
  )

/**
 * The dataset that knows a municipality best: the one with the most facts of it that are statistics, of those the one
 * with the latest, of those a national one, else the first of the list. Null where none has the place.
 */
export function chooseHomeDataset<T extends KnownOfHome>(candidates: readonly T[]): T | null {
  const better = (a: T, b: T): number =>
    b.facts - a.facts || b.latest - a.latest || Number(b.national) - Number(a.national)
  return candidates.toSorted(better)[0] ?? null
}
