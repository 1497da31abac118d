import { LANGUAGES, NO_TEXT, type Language } from '#shared/messages/language'
import type { Wording } from '#shared/messages/wording'

/*
 * A third language that nobody speaks: the Swedish words with every vowel accented and doubled, which makes them longer
 * by a third, in brackets. Import this file before any other of ours: words that are put together before it is do not
 * know the language.
 */

export const PSEUDO = 'pseudo' as Language

const speaks = LANGUAGES as Language[]
speaks.push(PSEUDO)
Object.assign(NO_TEXT, { [PSEUDO]: '' })

const VOWELS = 'aeiouyåäöAEIOUYÅÄÖ'
const ACCENTED = 'àêìôùÿãëõÀÊÌÔÙŸÃËÕ'
const PLAIN_VOWEL = /[aeiouyåäö]/i

const accent = (text: string): string =>
  text.replace(/\{[^}]*\}|[aeiouyåäö]/gi, (found) => {
    // Placeholders name filters.
    if (found.startsWith('{')) return found
    return (ACCENTED[VOWELS.indexOf(found)] ?? found).repeat(2)
  })

/** What was given to a sentence stays as it is: a name, or a text that is in the language already. */
function accentBetween(text: string, given: readonly string[]): string {
  const [first, ...others] = given
  if (first === undefined) return accent(text)
  return text
    .split(first)
    .map((piece) => accentBetween(piece, others))
    .join(first)
}

const namesIn = (given: readonly unknown[]): string[] =>
  given
    .filter((one): one is string => typeof one === 'string' && one.length > 1 && PLAIN_VOWEL.test(one))
    .toSorted((a, b) => b.length - a.length)

const inBrackets = (text: string): string => (/\p{L}/u.test(text) ? `[${text}]` : text)

/** Words of one language as the invented one has them. */
function pseudo(words: unknown): unknown {
  if (typeof words === 'string') return inBrackets(accent(words))
  if (typeof words === 'function')
    return (...given: readonly unknown[]) => {
      const said: unknown = (words as (...all: readonly unknown[]) => unknown)(...given)
      return typeof said === 'string' ? inBrackets(accentBetween(said, namesIn(given))) : pseudo(said)
    }
  if (typeof words !== 'object' || words === null || Array.isArray(words)) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)]))
}

type MakeWording = <Words>(words: Readonly<Record<Language, Words>>) => Wording<Words>

/** Puts the language beside those that the words have. */
export const withPseudo =
  (make: MakeWording): MakeWording =>
  (words) =>
    make({ ...words, [PSEUDO]: pseudo(words.sv) as (typeof words)['sv'] })

/** Texts of the data are names: in the invented language they are what they are in Swedish. Changes what it is given. */
export function nameInPseudo<Data>(data: Data): Data {
  if (typeof data !== 'object' || data === null || ArrayBuffer.isView(data)) return data
  if ('sv' in data && typeof data.sv === 'string') Object.assign(data, { [PSEUDO]: data.sv })
  else Object.values(data).forEach(nameInPseudo)
  return data
}

/** Without those of which a picture shows the beginning only. */
const wordsIn = (text: string): readonly string[] => text.match(/\p{L}{3,}(?![\p{L}…])/gu) ?? []

/** Every word of the data's names, in lower case. */
export function namesOf(data: unknown): ReadonlySet<string> {
  const names = new Set<string>()
  const collect = (one: unknown): void => {
    if (typeof one === 'string') wordsIn(one).forEach((word) => names.add(word.toLocaleLowerCase('sv')))
    else if (typeof one === 'object' && one !== null && !ArrayBuffer.isView(one))
      Object.values(one).forEach(collect)
  }
  collect(data)
  return names
}

/** Words that came through no catalogue: they have a vowel of their own, and are no names. */
export const plainWords = (text: string, names: ReadonlySet<string>): readonly string[] =>
  wordsIn(text).filter((word) => PLAIN_VOWEL.test(word) && !names.has(word.toLocaleLowerCase('sv')))
