import type { NamedCode } from '#shared/dataset/difference'
import { inEveryLanguage, type LocalizedText } from '#shared/messages/language'

/** Codes of both editions in one list, so that figures can be matched whatever ids a file gives them. */
export interface CommonCodes {
  readonly codes: readonly string[]
  readonly names: readonly LocalizedText[]
  /** Place in the list by the value that stands in the earlier and in the later file. */
  readonly before: ReadonlyMap<number | string, number>
  readonly after: ReadonlyMap<number | string, number>
}

/** A code as one of the editions has it. */
export interface Item extends NamedCode {
  /** What stands in the file for the code. */
  readonly stored: number | string
}

/** The later edition's codes in their order, then those that only the earlier one has. */
export function buildCommonCodes(before: readonly Item[], after: readonly Item[]): CommonCodes {
  const places = new Map<string, number>()
  const names: LocalizedText[] = []
  const placeOf = ({ code, name }: Item): number => {
    const known = places.get(code)
    if (known !== undefined) return known
    places.set(code, names.length)
    names.push(name)
    return names.length - 1
  }
  const afterPlaces = new Map(after.map((item) => [item.stored, placeOf(item)]))
  const beforePlaces = new Map(before.map((item) => [item.stored, placeOf(item)]))
  return { codes: [...places.keys()], names, before: beforePlaces, after: afterPlaces }
}

/** Items that stand for themselves in a file, such as years. */
export const selfStored = (values: Iterable<number | string>): Item[] =>
  [...values].map((value) => {
    const code = String(value)
    return { stored: value, code, name: inEveryLanguage(code) }
  })
