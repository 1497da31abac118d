import type { LocalizedText } from '../messages/language'
import { industryWords } from './words'
import type { sv } from './words.sv'

/*
 * Sections of the Swedish classifications of industries, with the divisions that they begin at. SNI 2007 follows NACE
 * Rev. 2, SNI 2025 follows NACE Rev. 2.1: there K to U have become L to V, because a new K has parted from J. A letter
 * therefore says nothing without its classification.
 */

export interface Section {
  readonly letter: string
  /** The first division (two digits) that belongs to it. */
  readonly from: number
  readonly name: LocalizedText
}

type SectionKey = keyof (typeof sv)['sections']
/** A name of SNI 2007 has its letter there as key, one that is only in SNI 2025 its letter and year. */
type Row = readonly [letter: string, from: number, key: SectionKey]

const sections = (rows: readonly Row[]): readonly Section[] =>
  rows.map(([letter, from, key]) => ({
    letter,
    from,
    name: industryWords.say((words) => words.sections[key]),
  }))

const SNI_2007 = sections([
  ['A', 1, 'A'],
  ['B', 5, 'B'],
  ['C', 10, 'C'],
  ['D', 35, 'D'],
  ['E', 36, 'E'],
  ['F', 41, 'F'],
  ['G', 45, 'G'],
  ['H', 49, 'H'],
  ['I', 55, 'I'],
  ['J', 58, 'J'],
  ['K', 64, 'K'],
  ['L', 68, 'L'],
  ['M', 69, 'M'],
  ['N', 77, 'N'],
  ['O', 84, 'O'],
  ['P', 85, 'P'],
  ['Q', 86, 'Q'],
  ['R', 90, 'R'],
  ['S', 94, 'S'],
  ['T', 97, 'T'],
  ['U', 99, 'U'],
])

const SNI_2025 = sections([
  ['A', 1, 'A'],
  ['B', 5, 'B'],
  ['C', 10, 'C'],
  ['D', 35, 'D'],
  ['E', 36, 'E'],
  ['F', 41, 'F'],
  ['G', 46, 'G2025'],
  ['H', 49, 'H'],
  ['I', 55, 'I'],
  ['J', 58, 'J2025'],
  ['K', 61, 'K2025'],
  ['L', 64, 'L2025'],
  ['M', 68, 'L'],
  ['N', 69, 'M'],
  ['O', 77, 'O2025'],
  ['P', 84, 'O'],
  ['Q', 85, 'P'],
  ['R', 86, 'R2025'],
  ['S', 90, 'S2025'],
  ['T', 94, 'S'],
  ['U', 97, 'T'],
  ['V', 99, 'U'],
])

export const SNI_OF_2025 = 'SNI 2025'
export const NACE_OF_2025 = 'NACE Rev. 2.1'
const isOf2025 = (classification: string): boolean =>
  classification === SNI_OF_2025 || classification === NACE_OF_2025

/** The sections of a classification; those of SNI 2007, NACE Rev. 2 and SN 2007 where it is not SNI 2025. */
const sectionsOf = (classification: string): readonly Section[] =>
  isOf2025(classification) ? SNI_2025 : SNI_2007

/** Section of a division (two digits); null for what no section begins before. */
export const sectionOfDivision = (division: number, classification: string): string | null =>
  sectionsOf(classification).findLast(({ from }) => from <= division)?.letter ?? null

/** What SCB's registers of employed persons call sections and groups of sections, in RAMS and in BAS (SNI 2007). */
const REGISTER_NAMES: readonly (readonly [code: string, ...names: string[]])[] = [
  ['A', 'jordbruk, skogsbruk och fiske', 'företag inom jordbruk, skogsbruk och fiske'],
  ['B+C', 'tillverkning och utvinning', 'tillverkningsindustri; gruvor och mineralutvinningsindustri'],
  ['D+E', 'energiförsörjning; miljöverksamhet', 'energi och miljö', 'företag inom energi och miljö'],
  ['F', 'byggverksamhet', 'byggindustri'],
  ['G', 'handel', 'handel; serviceverkstäder för motorfordon och motorcyklar'],
  ['H', 'transport och magasinering', 'transport- och magasineringsföretag'],
  ['I', 'hotell- och restaurangverksamhet', 'hotell och restauranger'],
  ['J', 'information och kommunikation', 'informations- och kommunikationsföretag'],
  ['K', 'finans- och försäkringsverksamhet', 'kreditinstitut och försäkringsbolag m.m.'],
  ['L', 'fastighetsverksamhet', 'fastighetsbolag och fastighetsförvaltare'],
  [
    'M+N',
    'företagstjänster',
    'företag inom juridik, ekonomi, vetenskap och teknik; företag inom uthyrning, fastighetsservice, resetjänster och andra stödtjänster',
  ],
  ['O', 'offentlig förvaltning och försvar', 'civila myndigheter och försvaret'],
  ['P', 'utbildning', 'utbildningsväsendet'],
  ['Q', 'vård och omsorg; sociala tjänster', 'enheter för vård och omsorg, socialtjänst'],
  [
    'R+S+T+U',
    'kulturella och personliga tjänster m.m.',
    'enheter för kultur, nöje och fritid; andra serviceföretag m.m.',
  ],
]
/** In every classification. */
const UNKNOWN_NAMES: readonly (readonly [name: string, code: string])[] = [
  ['okänd verksamhet', '00'],
  ['uppgift saknas', 'US'],
]

/** Codes of what has no known industry: "00" in RAMS, "US" in BAS. */
export const isUnknownCode = (code: string): boolean => code === '00' || code === 'US'

const isGroup = (code: string): code is keyof (typeof sv)['groups'] =>
  Object.hasOwn(industryWords.in('sv').groups, code)

/** The name of a section or group by its code; undefined when the classification has none with that code. */
export function sectionName(code: string, classification: string): LocalizedText | undefined {
  if (isUnknownCode(code)) return industryWords.say(({ unknown }) => unknown)
  const section = sectionsOf(classification).find(({ letter }) => letter === code)
  if (section !== undefined || isOf2025(classification)) return section?.name
  return isGroup(code) ? industryWords.say(({ groups }) => groups[code]) : undefined
}

const codeByName = (classification: string): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ...UNKNOWN_NAMES,
    ...(isOf2025(classification)
      ? []
      : REGISTER_NAMES.flatMap(([code, ...names]) => names.map((name): [string, string] => [name, code]))),
    ...sectionsOf(classification).map(({ letter, name }): [string, string] => [
      name.sv.toLocaleLowerCase('sv'),
      letter,
    ]),
  ])
const NAMES_2007 = codeByName('SNI 2007')
const NAMES_2025 = codeByName(SNI_OF_2025)

/** The code of a section or group that a file names without one, the name in lower case; undefined for others. */
export const sectionCodeByName = (name: string, classification: string): string | undefined =>
  (isOf2025(classification) ? NAMES_2025 : NAMES_2007).get(name)
