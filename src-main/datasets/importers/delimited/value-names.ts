import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import type { DimensionValue } from '#shared/table/statistical-table'
import { sexOf } from '#shared/table/value-words'
import { saysSex } from './heading-words'

const SEXES: Readonly<Record<string, Readonly<Record<'women' | 'men' | 'total', string>>>> = {
  sv: { women: 'kvinnor', men: 'män', total: 'totalt' },
  en: { women: 'women', men: 'men', total: 'total' },
  no: { women: 'kvinner', men: 'menn', total: 'i alt' },
}

/**
 * Names for codes of sexes under a heading that says so: Kolada's K, M and T, Eurostat's F, M and T, SCB's 1 and 2. Null
 * where values have names of their own, or where one of them is no sex.
 */
export function nameSexes(
  heading: string,
  values: readonly DimensionValue[],
  language: string,
): { readonly values: readonly DimensionValue[]; readonly notice: LocalizedText } | null {
  const areCodes = values.every(
    ({ code, label }) => /^(?:[A-ZÅ]{1,2}|TOT|1\+2|[0-9])$/.test(code) && label[language] === code,
  )
  if (values.length === 0 || !areCodes || !saysSex(heading)) return null
  const words = SEXES[language] ?? SEXES['en']
  const sexes = values.map((value) => (value.code === 'T' ? 'total' : sexOf(value)))
  const isSex = (sex: (typeof sexes)[number]): sex is 'women' | 'men' | 'total' => sex !== null
  if (words === undefined || !sexes.every(isSex) || new Set(sexes).size < values.length) return null
  const names = sexes.map((sex) => words[sex])
  const said = values.map(({ code }, i) => `${code} ${names[i] ?? ''}`)
  return {
    values: values.map((value, i) => ({ ...value, label: { [language]: names[i] ?? value.code } })),
    notice: localize(({ imports }) => imports.delimited.sexCodes(heading, said)),
  }
}

const EXPLICIT = /^([\p{L}\d][\p{L}\d_.+-]*)(: | - | – )(\S.*)$/u
const CODE = /^(?:(?=.*\d)[\p{L}\d_.+-]+|[\p{Lu}_]{1,14})$/u

/**
 * "SE12: Östra Mellansverige", "0581 - Norrköping": codes and names parted by one and the same sign in all texts, as
 * SDMX and PxWebApi write them. Null where some text is not so, or a name has two codes of one kind.
 */
export function partCodes(
  texts: readonly string[],
): readonly (readonly [code: string, name: string])[] | null {
  const found = texts.map((text) => EXPLICIT.exec(text))
  const signs = new Set(found.map((match) => match?.[2]))
  if (texts.length === 0 || signs.size !== 1) return null
  const parts = found.map((match) => [match?.[1] ?? '', match?.[3] ?? ''] as const)
  const codes = new Set(parts.map(([code]) => code))
  return parts.every(([code]) => CODE.test(code)) && codes.size === texts.length ? parts : null
}
