import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import type { Messages } from '#shared/messages/messages'
import { isObject, type JsonObject } from '#shared/dataset/json-object'
import type { ProblemError } from '#shared/problem/problem'
import { importError } from '#main/formats/import-problem'

type Expected = keyof Messages['imports']['jsonStat']['expected']

/** The error of a part of the file (`part`: its path, such as "dimension.Region.category") that is of a wrong kind. */
export const wrongPart = (part: string, expected: Expected): ProblemError =>
  importError('file-malformed', ({ jsonStat }) => jsonStat.wrongPart(part, jsonStat.expected[expected]))

/** An own member: "constructor" is a code like any other. */
export const member = (object: JsonObject, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined

/** An object at `part`, an empty one when there is none. */
export function objectAt(value: unknown, part: string): JsonObject {
  if (value === undefined || value === null) return {}
  if (!isObject(value)) throw wrongPart(part, 'object')
  return value
}

/** A list of texts at `part`; numbers are taken as their text, as some publishers write years. */
export function textsAt(value: unknown, part: string): string[] {
  if (value === undefined || value === null) return []
  const list = Array.isArray(value) ? (value as unknown[]) : [value]
  return list.map((item) => {
    const text = textOf(item)
    if (text === null) throw wrongPart(part, 'text')
    return text
  })
}

/** A text, or a number as text; null for everything else. */
export const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null

/** As `textOf`, and null for a text without a character to be seen. */
export const filledText = (value: unknown): string | null => {
  const text = textOf(value)
  return text === null || text.trim() === '' ? null : text
}

/** What breaks the format's rules in a file where no figure is at stake, each said once. */
export class Leniencies {
  private readonly told = new Map<string, LocalizedText>()

  say(pick: (words: Messages['imports']['jsonStat']['lenient']) => string): void {
    const text = localize(({ imports }) => pick(imports.jsonStat.lenient))
    this.told.set(text.sv, text)
  }

  get notices(): readonly LocalizedText[] {
    return [...this.told.values()]
  }

  /** A whole number from 0 at `part`, also written as a text; null for all else. `keyword`: what the part is called. */
  wholeNumber(value: unknown, keyword: string): number | null {
    if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? value : null
    if (typeof value !== 'string' || !/^(?:0|[1-9]\d{0,14})$/.test(value.trim())) return null
    this.say((words) => words.numberAsText(keyword))
    return Number(value)
  }
}
