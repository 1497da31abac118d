import type { Basis, Sex } from '../dataset/dimensions'
import { OF_WIDER_AREA } from '../dataset/known-series/commuters-by-group'
import type { Measure } from './mapping-terms'
import { textIn, type DimensionValue } from './statistical-table'

/*
 * What values of a file are called, in the words of the Nordic statistical agencies. These are data of other
 * programs, not texts of ours: nobody reads them here.
 */

/** Lower case, without stray blanks, for comparing. */
export const foldText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('sv')
    .replace(/[:*]+$/, '')

/** Folded, and without the marks over letters: file names lose them ("folkmangd"). */
export const plainLetters = (text: string): string => plainMarks(foldText(text.replace(/_/g, ' ')))

/** A pattern in words with their marks, for text without them. */
export const plainPattern = ({ source }: RegExp): RegExp => new RegExp(plainMarks(source))

const plainMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ø/g, 'o').replace(/æ/g, 'ae')

/** All names of a value: its labels, then its code. */
export function namesOf(value: DimensionValue): readonly string[] {
  const known = folded.get(value)
  if (known !== undefined) return known
  const names = [...new Set([...Object.values(value.label), value.code].map(foldText))].filter(
    (name) => name !== '',
  )
  folded.set(value, names)
  return names
}
/** A value is asked for its names by each of some twenty questions. */
const folded = new WeakMap<DimensionValue, readonly string[]>()

const TOTAL_ALONE =
  /^(total|totalt|totala|totals|tot|tot totalt|sum|summa|samtliga|alla|alle|all|both|begge|yhteensä|kaikki|i alt|i alle)$/
const TOTAL_OF_ALL = /^(samtliga|alla|all|alle|totalt,? samtliga|totalt,? alla) \D+$/
const TOTAL_AMONG_WORDS =
  /^((totalt|samtliga|alla|total|all|alle) .*|.*,? (totalt|total|samtliga|i alt|yhteensä))$/

/**
 * Whether a value is called a total ("totalt", "samtliga åldrar", "alle aldre", "Total"). "Antal födda, totalt" is
 * called so, too, and may be none: `totalOf` looks at the other values.
 */
export const isTotal = (value: DimensionValue): boolean =>
  isTotalAlone(value) || namesOf(value).some((name) => TOTAL_AMONG_WORDS.test(name))

/** Whether a value's name or code says that it is a total, and nothing else. */
export const isTotalAlone = (value: DimensionValue): boolean =>
  namesOf(value).some((name) => TOTAL_ALONE.test(name)) ||
  /^tot(sa|alt|al|samt)?[0-9]*$/i.test(value.code.trim())

/** Whether a value is called all of something: "samtliga åldrar", "alla branscher". */
export const isTotalOfAll = (value: DimensionValue): boolean =>
  namesOf(value).some((name) => TOTAL_OF_ALL.test(name))

const WOMEN = /^(kvinnor|kvinna|kvinner|women|woman|female|females|naiset|f|k|kv|flickor)$/
const MEN = /^(män|man|menn|mann|men|male|males|miehet|m|pojkar)$/
const BOTH =
  /^(män och kvinnor|kvinnor och män|menn og kvinner|kvinner og menn|men and women|women and men|both sexes|begge kjønn|båda könen|b|t|(totalt|samtliga|total),? .*(kvinn|women).*)$/
const SEX_CODES: ReadonlyMap<string, Sex> = new Map([
  ['1', 'men'],
  ['2', 'women'],
  ['1+2', 'total'],
])

/** The sex that a value stands for; null when it is something else. SCB and SSB code men as 1, women as 2. */
export function sexOf(value: DimensionValue): Sex | null {
  const names = namesOf(value)
  if (names.some((name) => BOTH.test(name))) return 'total'
  if (names.some((name) => WOMEN.test(name))) return 'women'
  if (names.some((name) => MEN.test(name))) return 'men'
  if (isTotal(value)) return 'total'
  return Object.values(value.label).every((label) => label === value.code || label === '')
    ? (SEX_CODES.get(value.code) ?? null)
    : null
}

const YEAR = /^(?:år |year )?(1[89]\d\d|20\d\d|2100)(?:\s*(?:p|prel|prel\.|\*))?$/i

/** The year that a value stands for; null for months, quarters and all else. */
export function yearOf(value: DimensionValue): number | null {
  for (const name of [value.code.trim(), ...Object.values(value.label)]) {
    const match = YEAR.exec(name.trim())
    if (match) return Number(match[1])
  }
  return null
}

/** An age: `to` is Infinity for "100+". */
export interface AgeSpan {
  readonly from: number
  readonly to: number
}

const AGE_WORDS =
  /^(?:ålder|age|alder)?\s*(.*?)\s*(?:år|years?(?: of age| old)?|vuotta|-vuotiaat|-åringar|yrs?)?\.?$/

/** "0-4 år", "100+", "85 år eller äldre", "37 years" → the ages; null when it is no age. */
export function ageSpanOf(value: DimensionValue): AgeSpan | null {
  for (const name of namesOf(value)) {
    const text = AGE_WORDS.exec(name)?.[1] ?? name
    const span = /^(\d{1,3})\s*[-–—]\s*(\d{1,3})$/.exec(text)
    if (span) return { from: Number(span[1]), to: Number(span[2]) }
    // SCB's youngest group is written "-4", its oldest of years and of groups "100+1" and "80-".
    const young = /^[-–—]\s*(\d{1,3})$/.exec(text)
    if (young) return { from: 0, to: Number(young[1]) }
    const open =
      /^(\d{1,3})\s*(?:\+\d{0,2}|[-–—]w?|år)?\s*(?:\+|år)?\s*(?:och äldre|eller äldre|and over|or older|og over|eller eldre|and older)?$/.exec(
        text,
      )
    if (!open) continue
    const from = Number(open[1])
    return { from, to: /^\d+$/.test(text) ? from : Infinity }
  }
  return null
}

/** How an age is written in a dataset: "0-4", "37", "100+". */
export const ageGroupOf = ({ from, to }: AgeSpan): string =>
  to === Infinity ? `${String(from)}+` : from === to ? String(from) : `${String(from)}-${String(to)}`

/** Whether the ages cover every age from 0 once: then they add up to all. */
export function isPartition(spans: readonly AgeSpan[]): boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from)
  let next = 0
  for (const { from, to } of sorted) {
    if (from !== next || to < from) return false
    next = to + 1
  }
  return next === Infinity
}

const DAY = plainPattern(
  /dagbef|dagbefolkning|day-?time pop|day population|arbetsställets bel|efter arbetsställe|arbetsställekommun|location of (the )?workplace|by region of work|etter arbeidssted|arbeidsstedskommune|^day$|^dag$|työpaikka/,
)
const NIGHT = plainPattern(
  /nattbef|nattbefolkning|night-?time pop|night population|bostadens bel|efter bostad|bostadskommun|location of (the )?residence|by region of residence|etter bosted|bostedskommune|^night$|^natt$|asuinpaik/,
)

/** By workplace or by home, as far as the text says exactly one of them. */
export function basisIn(text: string): Basis | null {
  const plain = plainLetters(text)
  const day = DAY.test(plain)
  return day === NIGHT.test(plain) ? null : day ? 'day' : 'night'
}

const IN =
  /inpend|innpend|in-?commut|commut\w* in(to)?\b|^in$|commuters entering|bosta\S* utanför .*arbet\S* i |resid\w* outside .*work\w* (in|within)\b/
const OUT =
  /utpend|out-?commut|commut\w* out\b|^out$|commuters leaving|bosta\S* i .*arbet\S* utanför|resid\w* (in|within) .*work\w* outside/
const LIVE =
  /(bor|bosatta) och arbetar|liv\w+ and work|bosatt og arbeid|work\w* and liv|samma kommun|^stayers$|bostad och arbetsställe i|resid\w* and work\w* (in|within)\b/
const NET = /netto|netpend|net commut|balans|kvot|andel|procent|per cent|percent|share/

const ABROAD = /utland|utrikes|norge|danmark|abroad|foreign|norway|denmark/

/** Underscores and the hyphen of "in-commuters" are blanks in names of columns: "in_commuters", "in commuters". */
const spaced = (name: string): string => name.replace(/_/g, ' ').replace(/\b(in|out) (?=commut)/g, '$1-')

/** SCB's codes of contents that are measures of commuting, for files that give bare codes. */
const CONTENTS: ReadonlyMap<string, Measure> = new Map([
  ['000000QI', 'in-commuters'],
  ['000000QJ', 'out-commuters'],
  ['00000548', 'out-commuters'],
  ['000002XH', 'day'],
  ['000002XI', 'night'],
  ['000005FG', 'day'],
  ['000005FH', 'night'],
])

/** What a measure is, by its names; null when it is none that commuting or employment knows. */
export function measureOf(value: DimensionValue): Measure | null {
  const names = namesOf(value).map(spaced)
  const says = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  // Those who come from another country are some of those who come.
  if (says(NET) || says(ABROAD)) return null
  const known = CONTENTS.get(value.code.trim().toUpperCase())
  if (known !== undefined && names.every((name) => name === foldText(value.code))) return known
  if (says(IN)) return 'in-commuters'
  if (says(OUT)) return 'out-commuters'
  if (says(LIVE)) return 'live-and-work'
  const basis = names.map(basisIn).find((one) => one !== null)
  return basis ?? null
}

/** Whether a measure of commuting is of areas larger than municipalities: of one of those it is a part. */
export const isOfWiderArea = (value: DimensionValue): boolean =>
  namesOf(value).some((name) => OF_WIDER_AREA.test(spaced(name)))

/** The first label, or the code where there is none. */
export const labelOf = (value: DimensionValue, languages: readonly string[]): string => {
  const label = textIn(value.label, languages).trim()
  return label === '' ? value.code : label
}
