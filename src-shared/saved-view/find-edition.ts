import type { EditionEntry } from '../contract/calls'
import type { EditionName } from './saved-view'

/** Where the edition that a saved view names is in a library. */
export type FoundEdition =
  | { readonly found: 'exactly' | 'other-edition'; readonly edition: EditionEntry }
  | { readonly found: 'nothing' }

/**
 * The edition itself, else the one of the same dataset that is shown: last year's link opens on this year's figures,
 * and whoever opens it says so. Deleted editions are not looked at.
 */
export function findEdition(named: EditionName, editions: readonly EditionEntry[]): FoundEdition {
  const shown = editions.filter(({ deleted }) => deleted === undefined)
  const exact = shown.find(({ digest }) => digest.startsWith(named.digest))
  if (exact) return { found: 'exactly', edition: exact }
  const same = shown.filter(({ dataset }) => dataset === named.id)
  const edition = same.find(({ current }) => current) ?? same[0]
  return edition ? { found: 'other-edition', edition } : { found: 'nothing' }
}
