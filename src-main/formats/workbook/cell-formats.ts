import type { XmlListener } from '../read-xml'

/** What a cell's number format makes of its number, as far as it changes what a reader sees. */
export type CellFormat =
  | { readonly kind: 'plain' }
  /** A day; `shows` is as much of it as the format does. */
  | { readonly kind: 'date'; readonly shows: 'day' | 'month' | 'year' }
  /** At least so many digits, "0581", behind a fixed text ("SNI "). */
  | { readonly kind: 'padded'; readonly before: string; readonly digits: number }
  /** Shown so many times as large: 100 in per cent, 0.001 in thousands. */
  | { readonly kind: 'scaled'; readonly factor: number }

export const PLAIN: CellFormat = { kind: 'plain' }

/** Numbers of Excel's own formats. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10

/** Texts, escaped characters, colours, countries and conditions; and the room that "_)" keeps. */
const BESIDE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g

/** Reads a format such as `0000`, `0.0%`, `yyyy-mm`, `#,##0,`; of several sections the first, of numbers above nought. */
export function readFormat(code: string): CellFormat {
  const [first = ''] = sectionsOf(code)
  const bare = first.replace(BESIDE, '').replace(/general/gi, '')
  if (/[dy]|mmm/i.test(bare)) {
    const shows = /d|h/i.test(bare) ? 'day' : /m/i.test(bare) ? 'month' : 'year'
    return { kind: 'date', shows }
  }
  const percents = bare.split('%').length - 1
  // A comma behind the last digit is a division by a thousand.
  const thousands = /[0#?](,+)(?:\.[0#?]*)?[^0#?,.]*$/.exec(bare)?.[1]?.length ?? 0
  if (percents > 0 || thousands > 0)
    return { kind: 'scaled', factor: Number(`1e${String(2 * percents - 3 * thousands)}`) }
  return readPadded(first) ?? PLAIN
}

/** Noughts in front of a whole number are kept by codes only; what stands before them belongs to the code. */
function readPadded(section: string): CellFormat | null {
  const match = /^((?:"[^"]*"|\\.|\[[^\]]*\])*)#*(0*)(#*)$/.exec(section.trim())
  if (match === null) return null
  const [, fixed = '', noughts = '', hashes = ''] = match
  const before = fixed.replace(/\[[^\]]*\]/g, '').replace(/"|\\/g, '')
  if (/[^\p{L}\d\s.-]/u.test(before)) return null
  const isCode = noughts.length > 1 || /\d$/.test(before)
  return isCode && (noughts + hashes).length > 0 ? { kind: 'padded', before, digits: noughts.length } : null
}

/** Parts of a format at semicolons that stand in no text. */
function sectionsOf(code: string): readonly string[] {
  const sections = ['']
  for (const piece of code.match(/"[^"]*"|\\.|[^"\\]/g) ?? []) {
    if (piece === ';') sections.push('')
    else sections[sections.length - 1] = (sections.at(-1) ?? '') + piece
  }
  return sections
}

/** Takes the formats of cells from the part with styles: by the index of a cell's style. */
export function listenToStyles(formats: CellFormat[]): XmlListener {
  const own = new Map<number, string>()
  let inCells = false
  return {
    open(name, attributes) {
      if (name === 'numFmt') {
        const { numFmtId, formatCode = '' } = attributes()
        own.set(Number(numFmtId), formatCode)
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) formats.push(formatOf(Number(attributes().numFmtId ?? 0), own))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  }
}

function formatOf(id: number, own: ReadonlyMap<number, string>): CellFormat {
  const code = own.get(id)
  if (code !== undefined) return readFormat(code)
  if (isBuiltInDate(id)) return { kind: 'date', shows: id === 17 ? 'month' : 'day' }
  return isBuiltInPercent(id) ? { kind: 'scaled', factor: 100 } : PLAIN
}

/** The text or number that a reader sees, with as many decimals as are stored. */
export function showNumber(number: number, format: CellFormat, from1904: boolean): string | number {
  switch (format.kind) {
    case 'plain':
      return withoutNoise(number)
    case 'scaled':
      return withoutNoise(number * format.factor)
    case 'padded':
      return Number.isInteger(number) && number >= 0
        ? format.before + String(number).padStart(format.digits, '0')
        : withoutNoise(number)
    case 'date':
      return showDate(number, format.shows, from1904)
  }
}

/** Excel keeps 15 digits; what stands behind them is the noise of binary fractions. */
const withoutNoise = (number: number): number =>
  Number.isInteger(number) && Math.abs(number) < 1e15 ? number : Number(number.toPrecision(15))

/** Excel believes that 1900 was a leap year; from March 1900 on, days count from 30 December 1899. */
function showDate(days: number, shows: 'day' | 'month' | 'year', from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const moment = new Date(start + Math.round(days * 86_400) * 1000)
  if (Number.isNaN(moment.getTime())) return String(days)
  const [date = '', time = ''] = moment.toISOString().split('T')
  if (shows === 'year') return date.slice(0, 4)
  if (shows === 'month') return date.slice(0, 7)
  return Number.isInteger(days) ? date : `${date} ${time.slice(0, 5)}`
}
