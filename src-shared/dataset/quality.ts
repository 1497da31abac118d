/**
 * How far a figure can be relied on.
 * - `official`: published by the source exactly so.
 * - `derived`: computed by us or by the dataset's maker from official figures ("egen bearbetning").
 * - `synthetic`: invented to be plausible ("EXEMPELDATA – inte statistik"). Never to be quoted.
 */
export type Quality = 'official' | 'derived' | 'synthetic'

/** Strongest first; columns keep the quality of each row as an index into this. */
export const QUALITIES: readonly Quality[] = ['official', 'derived', 'synthetic']

/** The quality of something made from several parts: that of its weakest part. No parts: `official`. */
export function weakestQuality(parts: Iterable<Quality>): Quality {
  let weakest = 0
  for (const part of parts) weakest = Math.max(weakest, QUALITIES.indexOf(part))
  return QUALITIES[weakest] ?? 'synthetic'
}
