import type { EditionEntry } from '#shared/contract/calls'
import type { DatasetDescription } from '#shared/dataset/description'
import type { LocalizedText } from '#shared/messages/language'

/** A place that the dataset shown lacks, and a dataset that has it. */
export interface PlaceElsewhere {
  readonly code: string
  readonly name: LocalizedText
  readonly entry: EditionEntry
}

interface Offered {
  readonly entry: EditionEntry
  readonly description: DatasetDescription | null
}

/**
 * Municipalities and counties of other datasets that the one shown lacks, each with the first dataset that has it. Code
 * and name tell a place: other countries have codes alike.
 */
export function findElsewhere(
  shown: DatasetDescription,
  others: readonly Offered[],
): readonly PlaceElsewhere[] {
  const keyOf = (code: string, name: LocalizedText): string => `${code} ${name.sv}`
  const seen = new Set(shown.regions.map(({ code, name }) => keyOf(code, name)))
  return others.flatMap(({ entry, description }) =>
    (description?.regions ?? []).flatMap(({ code, name, kind }): PlaceElsewhere[] => {
      const key = keyOf(code, name)
      if ((kind !== 'municipality' && kind !== 'county') || seen.has(key)) return []
      seen.add(key)
      return [{ code, name, entry }]
    }),
  )
}
