import type { TimeUnit } from '#shared/table/statistical-table'
import { timeUnitOf } from './time-values'

/** A time as lists write it, in the one form that `timeUnitOf` knows: "2021", "2020K1", "2020M12". */
export interface ReadTime {
  readonly code: string
  readonly unit: TimeUnit
  /** What stood behind it and says that its figures are not final: "***", "(prel.)"; '' where nothing did. */
  readonly mark: string
  /** Its year was written in two digits. */
  readonly isShort?: boolean
}

const YEAR = '((?:1[5-9]|20|21)\\d\\d)'
const MARK =
  /\s*(\*+|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}\)?|\s\d{1,2}\)|\((?:prel\.?|preliminär[at]?|preliminary|p|r|e)\)|\s(?:prel\.?|p|r)|(?<=^\d{4})[pr])$/i
/** By the first three letters, in Swedish, Norwegian, Danish, English, German and Finnish. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^feb/,
  /^(mar|mär|mrz)/,
  /^apr/,
  /^(maj|may|mai)/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^(okt|oct)/,
  /^nov/,
  /^(dec|des|dez)/,
]
const MONTH_NAME =
  /^(jan(?:uari|uary|uar)?|feb(?:ruari|ruary|ruar)?|mar(?:s|ch|ts)?|märz|mrz|apr(?:il)?|maj|may|mai|jun[ie]?|jul[iy]?|aug(?:usti|ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[csz](?:ember)?)\.?$/i

/** 1–12 of a month's name or short name; null for all else. */
export function monthNamed(text: string): number | null {
  if (!MONTH_NAME.test(text.trim())) return null
  const at = MONTHS.findIndex((month) => month.test(text.trim().toLowerCase()))
  return at < 0 ? null : at + 1
}

export const monthCode = (year: string, month: number): string => `${year}M${String(month).padStart(2, '0')}`
export const quarterCode = (year: string, quarter: number): string => `${year}K${String(quarter)}`

const QUARTER = '(?:q|k|kv|kvartal|kvartalet|quarter|kvt|kw)\\.?'
const ORDINALS = [/^(?:första|first)$/i, /^(?:andra|second)$/i, /^(?:tredje|third)$/i, /^(?:fjärde|fourth)$/i]
const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => Omit<ReadTime, 'mark'> | null])[] = [
  [new RegExp(`^${QUARTER}\\s*([1-4])[\\s,/-]*${YEAR}$`, 'i'), ([, q, y]) => quarterOf(y, q)],
  [
    new RegExp(`^([1-4])(?::?(?:a|e|st|nd|rd|th))?\\.?\\s*${QUARTER}[\\s,/-]*${YEAR}$`, 'i'),
    ([, q, y]) => quarterOf(y, q),
  ],
  [
    new RegExp(`^(\\p{L}{5,6})\\s(?:kvartalet|quarter)(?:\\sof)?[\\s,]+${YEAR}$`, 'iu'),
    ([, name = '', y]) => quarterNamed(y, name),
  ],
  [new RegExp(`^${YEAR}[\\s,:/-]*${QUARTER}\\s*0?([1-4])$`, 'i'), ([, y, q]) => quarterOf(y, q)],
  [new RegExp(`^${YEAR}[\\s,:/-]*([1-4])\\.?\\s*${QUARTER}$`, 'i'), ([, y, q]) => quarterOf(y, q)],
  [new RegExp(`^(\\p{L}{3,9}\\.?)[\\s,/-]*${YEAR}$`, 'iu'), ([, name = '', y]) => monthOf(y, name)],
  [new RegExp(`^${YEAR}[\\s,/-]*(\\p{L}{3,9}\\.?)$`, 'iu'), ([, y, name = '']) => monthOf(y, name)],
  // As spreadsheets show a month: "jan-20".
  [/^(\p{L}{3})\.?-(\d\d)$/u, ([, name = '', y = '']) => shortMonthOf(y, name)],
  [
    new RegExp(`^(0[1-9]|1[0-2])/${YEAR}$`),
    ([, m, y = '']) => ({ code: monthCode(y, Number(m)), unit: 'month' }),
  ],
  [
    new RegExp(`^H([12])[\\s,/-]*${YEAR}$`, 'i'),
    ([, h = '', y = '']) => ({ code: `${y}H${h}`, unit: 'half-year' }),
  ],
  [
    new RegExp(`^([12])(?::?a|st|nd)?\\s*(?:halvåret|halvår|half|half-year)[\\s,/-]*${YEAR}$`, 'i'),
    ([, h = '', y = '']) => ({ code: `${y}H${h}`, unit: 'half-year' }),
  ],
  [
    new RegExp(`^(?:v\\.?|vecka|week)\\s*(0?[1-9]|[1-4]\\d|5[0-3])[\\s,/-]+${YEAR}$`, 'i'),
    ([, w = '', y = '']) => ({ code: `${y}V${w.padStart(2, '0')}`, unit: 'week' }),
  ],
  // Statistics Netherlands.
  [new RegExp(`^${YEAR}JJ00$`), ([, y = '']) => ({ code: y, unit: 'year' })],
  [
    new RegExp(`^${YEAR}MM(0[1-9]|1[0-2])$`),
    ([, y = '', m]) => ({ code: monthCode(y, Number(m)), unit: 'month' }),
  ],
  [
    new RegExp(`^(?:år|year|kalenderår|calendar year)\\s+${YEAR}$`, 'i'),
    ([, y = '']) => ({ code: y, unit: 'year' }),
  ],
]

const quarterOf = (year = '', quarter = ''): Omit<ReadTime, 'mark'> => ({
  code: quarterCode(year, Number(quarter)),
  unit: 'quarter',
})

function quarterNamed(year = '', name: string): Omit<ReadTime, 'mark'> | null {
  const quarter = ORDINALS.findIndex((ordinal) => ordinal.test(name)) + 1
  return quarter === 0 ? null : quarterOf(year, String(quarter))
}

/** Two digits are years from 1969 to 2068, as POSIX has it. */
function shortMonthOf(year: string, name: string): Omit<ReadTime, 'mark'> | null {
  const read = monthOf(`${Number(year) < 69 ? '20' : '19'}${year}`, name)
  return read === null ? null : { ...read, isShort: true }
}

function monthOf(year = '', name: string): Omit<ReadTime, 'mark'> | null {
  const month = monthNamed(name)
  return month === null ? null : { code: monthCode(year, month), unit: 'month' }
}

/**
 * Reads one time in any of the forms that offices and people write: "2021***", "2022 (prel.)", "Q1 2025", "2025 kv 1",
 * "jan 2020", "2021JJ00"; null for all else. Six digits alone ("202204") are for `readTimes` to tell.
 */
export function readTime(text: string): ReadTime | null {
  // PxWeb's codes with texts say it twice: "2022 2022".
  const whole = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(\S+) \1$/, '$1')
  const mark = MARK.exec(whole)?.[1]?.trim() ?? ''
  const bare = mark === '' ? whole : whole.slice(0, whole.length - (MARK.exec(whole)?.[0].length ?? 0)).trim()
  const unit = timeUnitOf([bare])
  // Two digits behind a year may be those of a month or of the year after; eight digits are a day.
  if (unit !== null) return { code: bare, unit, mark }
  for (const [form, make] of FORMS) {
    const match = form.exec(bare)
    const made = match === null ? null : make(match)
    if (made !== null) return { ...made, mark }
  }
  return null
}

/** Times of one column or of a run of headings. */
export interface ReadTimes {
  /** By text. */
  readonly codes: readonly string[]
  readonly unit: TimeUnit
  /** By text; '' where nothing says that the figures are not final. */
  readonly marks: readonly string[]
  /**
   * What was taken for granted: that "202201" to "202204" alone are quarters, that first days stand for their years or
   * months, or in which century the years are.
   */
  readonly assumed: 'quarters' | 'first-days' | 'century' | null
}

/** Programs keep years and months as dates of their first days. A single day may be meant as it is. */
function firstDays(texts: readonly string[]): { codes: readonly string[]; unit: TimeUnit } | null {
  const parts = texts.map((text) => /^(\d{4})-?(\d\d)-?01$/.exec(text.trim()))
  if (texts.length < 2 || parts.some((match) => match === null)) return null
  const dates = parts.map((match) => ({ year: match?.[1] ?? '', month: Number(match?.[2]) }))
  const unit = dates.every(({ month }) => month === 1) ? 'year' : 'month'
  return { codes: dates.map(({ year, month }) => (unit === 'year' ? year : monthCode(year, month))), unit }
}

/** What databases and programs write behind a date that has no time of the day. */
const MIDNIGHT = /[ T]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?$/

const SIX_DIGITS = new RegExp(`^${YEAR}(0[1-9]|1[0-2])$`)

/**
 * All texts as times of one unit, each another; null when one of them is none, or the units differ. `seen`: others of the
 * same column, which are read as nothing but say what these are.
 */
export function readTimes(given: readonly string[], seen: readonly string[] = []): ReadTimes | null {
  const texts = given[0]?.includes('00:00') === true ? given.map((text) => text.replace(MIDNIGHT, '')) : given
  const [one] = texts
  // Most columns have no times, and are long.
  if (one === undefined || (!SIX_DIGITS.test(one.trim()) && readTime(one) === null)) return null
  const six = texts.map((text) => SIX_DIGITS.exec(text.trim()))
  if (six.every((match) => match !== null))
    return sixDigitTimes(
      six,
      seen.some((text) => Number(SIX_DIGITS.exec(text.trim())?.[2] ?? 0) > 4),
    )
  const alone = timeUnitOf(texts)
  if (alone !== null) {
    const whole = alone === 'day' ? firstDays(texts) : null
    return {
      codes: whole?.codes ?? texts.map((text) => text.trim()),
      unit: whole?.unit ?? alone,
      marks: texts.map(() => ''),
      assumed: whole === null ? null : 'first-days',
    }
  }
  const read = texts.map(readTime)
  const [first] = read
  if (!first || !read.every((one): one is ReadTime => one !== null)) return null
  const codes = read.map(({ code }) => code)
  const unit = timeUnitOf(codes)
  if (unit === null || new Set(codes).size < texts.length) return null
  const assumed = read.some(({ isShort }) => isShort === true) ? 'century' : null
  return { codes, unit, marks: read.map(({ mark }) => mark), assumed }
}

/** "202211" is a month. Where no number is above 04 they are the quarters of years, the commoner in tables. */
function sixDigitTimes(matches: readonly RegExpExecArray[], areMonths: boolean): ReadTimes {
  const parts = matches.map(([, year = '', number = '']) => ({ year, number: Number(number) }))
  const areQuarters = !areMonths && parts.length > 1 && parts.every(({ number }) => number <= 4)
  return {
    codes: parts.map(({ year, number }) =>
      areQuarters ? quarterCode(year, number) : monthCode(year, number),
    ),
    unit: areQuarters ? 'quarter' : 'month',
    marks: parts.map(() => ''),
    assumed: areQuarters ? 'quarters' : null,
  }
}
