import type { LocalizedText } from '../messages/language'
import { formatList } from '../messages/number-format'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from './swedish-regions'
import { registerWords } from './words'
import type { sv } from './words.sv'

/** Counties that are gone, by a name without special letters: Skåne and Västra Götaland have the codes of two of them. */
export type FormerCounty = keyof (typeof sv)['formerCounties']

/** A change of Sweden's division that made a municipality or a county, or gave one a new code; all on 1 January. */
export type MunicipalChange = {
  readonly year: number
  /** Codes since then: one, or those of municipalities that moved together. */
  readonly codes: readonly string[]
} &
  // A part of a municipality.
  (
    | { readonly kind: 'split'; readonly from: string }
    // A municipality from one county to another, by its code, or from one that is gone.
    | { readonly kind: 'moved'; readonly from: string }
    | { readonly kind: 'joined'; readonly from: readonly FormerCounty[] }
  )

/**
 * The changes since 1992 that made a municipality or a county of today, or moved one between counties (SCB, Regionala
 * indelningar i Sverige den 1 januari, MIS). Older ones are not told.
 */
export const MUNICIPAL_CHANGES: readonly MunicipalChange[] = [
  { kind: 'split', year: 1992, codes: ['0461'], from: '0480' },
  { kind: 'split', year: 1992, codes: ['0488'], from: '0480' },
  { kind: 'split', year: 1995, codes: ['1443'], from: '1490' },
  { kind: 'split', year: 1995, codes: ['1814'], from: '1880' },
  { kind: 'joined', year: 1997, codes: ['12'], from: ['malmohus', 'kristianstad'] },
  { kind: 'joined', year: 1998, codes: ['14'], from: ['goteborgBohus', 'alvsborg', 'skaraborg'] },
  // Two municipalities of Skaraborg went another way; they had the codes 1643 and 1642 before.
  { kind: 'moved', year: 1998, codes: ['0643', '0642'], from: 'skaraborg' },
  { kind: 'split', year: 1999, codes: ['0140'], from: '0181' },
  { kind: 'split', year: 2003, codes: ['0330'], from: '0380' },
  // Heby had the code 1917 before.
  { kind: 'moved', year: 2007, codes: ['0331'], from: '19' },
]

/** Codes of the places whose figures a change is about: a county that is split inside stays the same. */
export function placesChanged({ kind, codes, from }: MunicipalChange): readonly string[] {
  if (kind === 'joined') return codes
  return kind === 'moved' ? [...codes, from, ...codes.map(countyOf)] : [...codes, from]
}

const countyOf = (municipality: string): string => municipality.slice(0, 2)

/** `Knivsta bröts ut ur Uppsala`. */
export const nameChange = ({ kind, codes, from }: MunicipalChange): LocalizedText =>
  registerWords.say(({ changes, formerCounties }, language) => {
    const nameOf = (code: string): string => SWEDISH_MUNICIPALITIES.get(code) ?? code
    const nameOfCounty = (code = ''): string => SWEDISH_COUNTIES.get(code)?.[language] ?? code
    if (kind === 'joined') {
      const gone = from.map((county) => formerCounties[county])
      return changes.joined(formatList(gone, language), nameOfCounty(codes[0]))
    }
    const names = formatList(codes.map(nameOf), language)
    if (kind === 'split') return changes.split(names, nameOf(from))
    const left = isFormer(from, formerCounties) ? changes.county(formerCounties[from]) : nameOfCounty(from)
    return changes.moved(names, left, nameOfCounty(codes.map(countyOf)[0]))
  })

const isFormer = (from: string, names: Readonly<Record<FormerCounty, string>>): from is FormerCounty =>
  from in names
