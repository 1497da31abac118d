import type { TimeUnit } from '#shared/table/statistical-table'

const year = '(1[5-9]|20|21)\\d\\d'
/**
 * How statistical agencies write times: PxWeb's "2025M11", SDMX's and ISO's "2025-11", Norwegian "2008K1".
 * A span or a school year ("2015-2019", "2004/05") counts as a year.
 */
const PATTERNS: readonly (readonly [TimeUnit, RegExp])[] = [
  ['year', new RegExp(`^${year}([-–/](${year}|\\d\\d))?$`)],
  ['half-year', new RegExp(`^${year}[- ]?[HS][12]$`, 'i')],
  ['quarter', new RegExp(`^${year}[- ]?[KQ][1-4]$`, 'i')],
  ['month', new RegExp(`^${year}([- ]?M(0[1-9]|1[0-2])|-(0[1-9]|1[0-2]))$`, 'i')],
  ['week', new RegExp(`^${year}[- ]?[VWU](0[1-9]|[1-4]\\d|5[0-3])$`, 'i')],
  ['day', new RegExp(`^${year}(-(0[1-9]|1[0-2])-|[MD]?(0[1-9]|1[0-2])[D]?)(0[1-9]|[12]\\d|3[01])$`, 'i')],
]

/** The unit that all of the codes are times in; null when they are not, or are of different units, or none. */
export function timeUnitOf(codes: readonly string[]): TimeUnit | null {
  if (codes.length === 0) return null
  // "2004-05" is the school year after 2004 as well as May: as a month when all are, which is the commoner.
  const fitting = PATTERNS.filter(([, pattern]) => codes.every((code) => pattern.test(code.trim())))
  const units = fitting.map(([unit]) => unit)
  return units.includes('month') ? 'month' : (units[0] ?? null)
}

const TIME_NAME =
  /^(tid|time|år|aar|year|vuosi|jahr|datum|dato|date|period|kvartal|quarter|månad|måned|month|vecka|uke|week|dag|day|anno|ano|année)/i

/**
 * Whether a column is one of times. Four digits alone are not enough: many regions' codes look like years (1715
 * is Kil, 2021 is Vansbro), so years need a name that says so.
 */
export function looksLikeTime(name: string, codes: readonly string[]): boolean {
  const unit = timeUnitOf(codes)
  return unit !== null && (unit !== 'year' || TIME_NAME.test(name.trim()))
}
