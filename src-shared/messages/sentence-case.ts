/** A letter on its own, or before what it stands for: `D`, `D Elförsörjning`, `A+B`, `H: transport`. */
const CODE = /^\p{Lu}(?![\p{L}\p{M}'’])(?!\s+\p{Ll})/u

/**
 * A name as it stands inside a sentence: `Vård och omsorg` → `vård och omsorg`, but `IT-tjänster` and the code `D` stay.
 */
export function insideSentence(name: string): string {
  if (CODE.test(name)) return name
  const [first = '', second = ''] = name
  const isAbbreviation = second !== second.toLowerCase()
  return isAbbreviation ? name : first.toLowerCase() + name.slice(first.length)
}

/** The name of a place inside a sentence: that of the country is no proper name in Swedish. */
export const placeInside = (name: string): string => (name === 'Riket' ? 'riket' : name)

/** A text with its first letter as it stands at the beginning of a sentence. */
export const startSentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
