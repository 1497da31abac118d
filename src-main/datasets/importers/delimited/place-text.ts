import { swedishCodeOf } from '#shared/table/place-names'
import { swedishCode } from '#shared/table/region-codes'

/** "0580 Linköping", and "Linköping (0580)" as some offices write it. */
const CODE_FIRST = /^(\d{1,4})\s+(\S.*)$/
const CODE_BEHIND = /^(.*\S)\s*\((\d{1,4})\)$/
const COUNTRY = /^(?:00|riket|hela riket|sverige|sweden)$/i

/** The code of a place that a text has in it or names; undefined when it is none of Sweden's. */
export function placeIn(text: string): string | undefined {
  const whole = text.trim()
  if (COUNTRY.test(whole)) return '00'
  const parts = codeAndName(whole)
  if (parts !== null) return COUNTRY.test(parts.code) ? '00' : swedishCode(parts.code)
  return swedishCode(whole) ?? swedishCodeOf(whole)
}

/** Both parts of a place's text, the code as it stands; null where it is not written so. */
export function codeAndName(text: string): { readonly code: string; readonly name: string } | null {
  const [, first, behind] = CODE_FIRST.exec(text) ?? []
  if (first !== undefined && behind !== undefined) return { code: first, name: behind }
  const [, name, code] = CODE_BEHIND.exec(text) ?? []
  return name === undefined || code === undefined ? null : { code, name }
}
