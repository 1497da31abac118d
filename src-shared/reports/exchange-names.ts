const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A name as a word of its own; Swedish adds `s` to it for "of". */
const wordPattern = (names: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${[...names]
      .sort((a, b) => b.length - a.length)
      .map(escapePattern)
      .join('|')})(s?)(?![\\p{L}\\p{N}])`,
    'gu',
  )

/** Whether a text has a name in it, also with the `s` of "of". */
export const mentions = (text: string, name: string): boolean => wordPattern([name]).test(text)

/**
 * A text in which the names of each pair change places: `Norrköpings` becomes `Linköpings`. Names that are `kept` stay,
 * also where another name is a part of them: the county of Kalmar is none of Västervik.
 */
export function exchangeNames(
  text: string,
  pairs: readonly (readonly [string, string])[],
  kept: readonly string[] = [],
): string {
  const other = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))
  if (other.size === 0) return text
  const stay = kept.filter((name) => name !== '' && !other.has(name))
  return text.replace(wordPattern([...other.keys(), ...stay]), (whole, name: string, ending: string) => {
    const replacement = other.get(name)
    if (replacement === undefined) return whole
    // Swedish: a name on s, x or z is its own genitive.
    return ending !== '' && /[sxz]$/i.test(replacement) ? replacement : replacement + ending
  })
}
