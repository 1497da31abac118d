/**
 * Terms under which a package may be part of the program or of what runs beside it, by their names in SPDX. All let us
 * pass it on within a program under MIT; those of MPL-2.0 and OFL-1.1 hold for the package's own files only, which
 * we pass on unchanged. A new name here is a decision, never a repair.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
])

/** What package.json of a package leaves out or misspells, and the words in its own licence file that tell it. */
const TOLD_BY_ITS_FILE: readonly {
  readonly name: string
  readonly stated: string
  readonly licence: string
  readonly words: string
}[] = [
  { name: 'png-js', stated: '', licence: 'MIT', words: 'MIT License' },
  { name: 'svelte-toolbelt', stated: '', licence: 'MIT', words: 'MIT License' },
  { name: 'splaytree-ts', stated: 'BDS-3-Clause', licence: 'BSD-3-Clause', words: 'BSD 3-Clause License' },
]

/**
 * The licence of a package: as it states it, or as its licence file tells where we have looked into that. A package that
 * comes to state something else, or whose file comes to say something else, is to be looked at again.
 *
 * @param text its licence file
 */
export function licenceName(name: string, stated: string, text: string): string {
  const told = TOLD_BY_ITS_FILE.find((one) => one.name === name && one.stated === stated)
  return told !== undefined && text.includes(told.words) ? told.licence : stated
}

/**
 * Whether an SPDX expression allows us to use a package: of what is joined by OR one is enough, of AND all are needed.
 * Refused are exceptions (WITH) and what is no expression, e.g. "SEE LICENSE IN …".
 */
export function isAllowed(expression: string): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? []
  let at = 0
  const either = (): boolean => {
    let allowed = both()
    while (words[at] === 'OR') {
      at++
      allowed = both() || allowed
    }
    return allowed
  }
  const both = (): boolean => {
    let allowed = one()
    while (words[at] === 'AND') {
      at++
      allowed = one() && allowed
    }
    return allowed
  }
  const one = (): boolean => {
    const word = words[at++]
    if (word !== '(') return word !== undefined && ALLOWED.has(word)
    const inside = either()
    return words[at++] === ')' && inside
  }
  return either() && at === words.length
}
