import { scbNameIn, scbTableNamed } from './scb-tables'
import { textIn, type StatisticalTable } from './statistical-table'
import { foldText } from './value-words'

/** An agency whose published figures are official statistics. */
export interface Publisher {
  /** As it is cited. */
  readonly name: string
  readonly licence: string | null
}

interface KnownPublisher extends Publisher {
  /** In the source, the contact or the file's name. */
  readonly words: RegExp
}

const KNOWN: readonly KnownPublisher[] = [
  // CC0 since 1 July 2021, also for what was published before.
  { name: 'SCB', licence: 'CC0 1.0', words: /\bscb\b|statistiska centralbyrån|statistics sweden/ },
  { name: 'UKÄ', licence: null, words: /\bukä\b|\buka\b|universitetskanslersämbetet/ },
  { name: 'Kolada', licence: null, words: /\bkolada\b|\brka\b/ },
  { name: 'SSB', licence: 'CC BY 4.0', words: /\bssb\b|statistisk sentralbyrå|statistics norway/ },
  {
    name: 'Statistikcentralen',
    licence: 'CC BY 4.0',
    words: /tilastokeskus|statistikcentralen|statistics finland/,
  },
  { name: 'Danmarks Statistik', licence: null, words: /danmarks statistik|statistics denmark/ },
  { name: 'Eurostat', licence: null, words: /\beurostat\b/ },
  { name: 'ISTAT', licence: null, words: /\bistat\b/ },
  { name: 'Arbetsförmedlingen', licence: null, words: /arbetsförmedlingen/ },
  { name: 'Tillväxtverket', licence: null, words: /tillväxtverket/ },
]

/** A table's code at SCB, "AM0207" or longer, in a file's name or the table's id. */
export const scbTableIn = (text: string): string | null =>
  /(?:^|[^A-Z0-9])((?:AM|BE|UF|NV|HE|LE|EN|BO|MI|NR|OE|PR|HA|TK|JO|KU|SO|ME|FM)\d{4}[A-Z]{0,2}\d{0,3})(?![A-Z0-9])/i
    .exec(text)?.[1]
    ?.toUpperCase() ?? null

/** The agency that the file names as its source, else that its name points to; null when none is known. */
export function findPublisher(table: StatisticalTable, fileName: string): Publisher | null {
  const source = table.source === null ? '' : Object.values(table.source).join(' ')
  const said = foldText(
    [source, table.contact === null ? '' : Object.values(table.contact).join(' ')].join(' '),
  )
  const named = KNOWN.find(({ words }) => words.test(said))
  if (named) return named
  if (source !== '') return null
  const name = foldText(fileName.replace(/[_.-]/g, ' '))
  if (
    /\.scb$/i.test(fileName) ||
    scbTableIn(fileName) !== null ||
    /^TAB\d{3,5}$/.test(table.id ?? '') ||
    scbTableNamed(table.id ?? '') !== undefined ||
    scbNameIn(fileName) !== null ||
    // PxWeb names files after the contents.
    /^0000[0-9A-Z]{4}[_.]/.test(fileName)
  )
    return KNOWN[0] ?? null
  return KNOWN.find(({ words }) => words.test(name)) ?? null
}

/** The source as the file names it. */
export const statedSource = (table: StatisticalTable): string | null => {
  const text = table.source === null ? '' : textIn(table.source, table.languages).trim()
  return text === '' ? null : text
}
