import type { DimensionValue } from './statistical-table'
import { isTotal, namesOf } from './value-words'

/*
 * Divisions of people whose parts are known to be everybody exactly once, so that they can be added up where a table
 * has no total. Each part is told by its names or codes at SCB.
 */
const WHOLES: readonly (readonly RegExp[])[] = [
  [
    /^(ogifta?|og|single|unmarried|never married)$/,
    /^(gifta?|g|married)$/,
    /^(skilda?|frånskilda?|sk|divorced)$/,
    /^(änkor\/änklingar|änkor och änklingar|änka\/änkling|änkl|widow\S*|widower\S*)$/,
  ],
  [
    /^(inrikes födda?|in|född(a)? i sverige|born in sweden|native born|swedish-born)$/,
    /^(utrikes födda?|ut|född(a)? utomlands|foreign.born|born abroad)$/,
  ],
  [/^(svensk bakgrund|swedish background)$/, /^(utländsk bakgrund|foreign background)$/],
]

/**
 * Whether the values are all parts of a known whole, each once: civil status, born in or outside the country. Then
 * their sum is everybody, by definition; a dimension with a total, or with a part missing, is none.
 */
export const isKnownWhole = (values: readonly DimensionValue[]): boolean =>
  !values.some(isTotal) &&
  WHOLES.some(
    (parts) =>
      parts.length === values.length &&
      parts.every(
        (part) => values.filter((value) => namesOf(value).some((name) => part.test(name))).length === 1,
      ),
  )
