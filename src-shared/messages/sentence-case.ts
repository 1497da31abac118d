/** A name as it stands inside a sentence: `Vård och omsorg` → `vård och omsorg`, but `IT-tjänster` stays. */
export function insideSentence(name: string): string {
  const [first = '', second = ''] = name
  const isAbbreviation = second !== second.toLowerCase()
  return isAbbreviation ? name : first.toLowerCase() + name.slice(first.length)
}
