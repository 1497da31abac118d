import type { LocalizedText } from '../messages/language'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from './swedish-regions'
import { registerWords } from './words'

/** A change of Sweden's division that made a municipality or gave it a new code; all on 1 January. */
export interface MunicipalChange {
  readonly year: number
  /** Code that it has since then. */
  readonly code: string
  /** Code of the municipality that it was a part of, or of the county that it left. */
  readonly from: string
}

/**
 * The changes since 1992 that made a municipality of today or moved it between counties of today (SCB, Regionala
 * indelningar i Sverige den 1 januari, MIS). Older ones are not told, nor the counties that were joined in 1997 and 1998.
 */
export const MUNICIPAL_CHANGES: readonly MunicipalChange[] = [
  { year: 1992, code: '0461', from: '0480' },
  { year: 1992, code: '0488', from: '0480' },
  { year: 1995, code: '1443', from: '1490' },
  { year: 1995, code: '1814', from: '1880' },
  { year: 1999, code: '0140', from: '0181' },
  { year: 2003, code: '0330', from: '0380' },
  // Heby moved from Västmanland and had the code 1917 before.
  { year: 2007, code: '0331', from: '19' },
]

const isOfCounties = ({ from }: MunicipalChange): boolean => from.length === 2

/** Codes of the places whose figures a change is about: a county that is split inside stays the same. */
export const placesChanged = (change: MunicipalChange): readonly string[] =>
  isOfCounties(change) ? [change.code, change.from, change.code.slice(0, 2)] : [change.code, change.from]

/** `Knivsta bröts ut ur Uppsala`. */
export const nameChange = (change: MunicipalChange): LocalizedText =>
  registerWords.say(({ changes }, language) => {
    const name = SWEDISH_MUNICIPALITIES.get(change.code) ?? change.code
    const nameOfCounty = (code: string): string => SWEDISH_COUNTIES.get(code)?.[language] ?? code
    return isOfCounties(change)
      ? changes.moved(name, nameOfCounty(change.from), nameOfCounty(change.code.slice(0, 2)))
      : changes.split(name, SWEDISH_MUNICIPALITIES.get(change.from) ?? change.from)
  })
