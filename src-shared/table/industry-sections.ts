import type { LocalizedText } from '../messages/language'

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

type Row = readonly [letter: string, from: number, sv: string, en: string]

const sections = (rows: readonly Row[]): readonly Section[] =>
  rows.map(([letter, from, sv, en]) => ({ letter, from, name: { sv, en } }))

const FIRST_SIX: readonly Row[] = [
  ['A', 1, 'Jordbruk, skogsbruk och fiske', 'Agriculture, forestry and fishing'],
  ['B', 5, 'Utvinning av mineral', 'Mining and quarrying'],
  ['C', 10, 'Tillverkning', 'Manufacturing'],
  ['D', 35, 'Försörjning av el, gas, värme och kyla', 'Electricity, gas, steam and air conditioning supply'],
  [
    'E',
    36,
    'Vattenförsörjning; avloppsrening, avfallshantering och sanering',
    'Water supply; sewerage, waste management and remediation activities',
  ],
  ['F', 41, 'Byggverksamhet', 'Construction'],
]
const TRANSPORT: Row = ['H', 49, 'Transport och magasinering', 'Transportation and storage']
const HOTELS: Row = ['I', 55, 'Hotell- och restaurangverksamhet', 'Accommodation and food service activities']
const LAW_AND_SCIENCE = [
  'Verksamhet inom juridik, ekonomi, vetenskap och teknik',
  'Professional, scientific and technical activities',
] as const
const PUBLIC = [
  'Offentlig förvaltning och försvar; obligatorisk socialförsäkring',
  'Public administration and defence; compulsory social security',
] as const
const HOUSEHOLDS = [
  'Förvärvsarbete i hushåll; hushållens produktion av diverse varor och tjänster för eget bruk',
  'Activities of households as employers; undifferentiated goods- and services-producing activities of households for own use',
] as const
const ABROAD = [
  'Verksamhet vid internationella organisationer, utländska ambassader o.d.',
  'Activities of extraterritorial organisations and bodies',
] as const

const SNI_2007 = sections([
  ...FIRST_SIX,
  [
    'G',
    45,
    'Handel; reparation av motorfordon och motorcyklar',
    'Wholesale and retail trade; repair of motor vehicles and motorcycles',
  ],
  TRANSPORT,
  HOTELS,
  ['J', 58, 'Informations- och kommunikationsverksamhet', 'Information and communication'],
  ['K', 64, 'Finans- och försäkringsverksamhet', 'Financial and insurance activities'],
  ['L', 68, 'Fastighetsverksamhet', 'Real estate activities'],
  ['M', 69, ...LAW_AND_SCIENCE],
  [
    'N',
    77,
    'Uthyrning, fastighetsservice, resetjänster och andra stödtjänster',
    'Administrative and support service activities',
  ],
  ['O', 84, ...PUBLIC],
  ['P', 85, 'Utbildning', 'Education'],
  ['Q', 86, 'Vård och omsorg; sociala tjänster', 'Human health and social work activities'],
  ['R', 90, 'Kultur, nöje och fritid', 'Arts, entertainment and recreation'],
  ['S', 94, 'Annan serviceverksamhet', 'Other service activities'],
  ['T', 97, ...HOUSEHOLDS],
  ['U', 99, ...ABROAD],
])

const SNI_2025 = sections([
  ...FIRST_SIX,
  ['G', 46, 'Handel', 'Wholesale and retail trade'],
  TRANSPORT,
  HOTELS,
  [
    'J',
    58,
    'Förlagsverksamhet, radio- och TV-sändning samt produktion och distribution av medieinnehåll',
    'Publishing, broadcasting, and content production and distribution activities',
  ],
  [
    'K',
    61,
    'Telekommunikation, dataprogrammering, datakonsultverksamhet, datainfrastruktur och annan informationsverksamhet',
    'Telecommunication, computer programming, consulting, computing infrastructure and other information service activities',
  ],
  ['L', 64, 'Finansiell verksamhet och försäkringsverksamhet', 'Financial and insurance activities'],
  ['M', 68, 'Fastighetsverksamhet', 'Real estate activities'],
  ['N', 69, ...LAW_AND_SCIENCE],
  [
    'O',
    77,
    'Uthyrning, fastighetsservice, resetjänster och annan stödverksamhet',
    'Administrative and support service activities',
  ],
  ['P', 84, ...PUBLIC],
  ['Q', 85, 'Utbildning', 'Education'],
  ['R', 86, 'Vård och omsorg; social verksamhet', 'Human health and social work activities'],
  ['S', 90, 'Kultur, idrott och fritid', 'Arts, sports and recreation'],
  ['T', 94, 'Annan serviceverksamhet', 'Other service activities'],
  ['U', 97, ...HOUSEHOLDS],
  ['V', 99, ...ABROAD],
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

/** Names of the registers' groups of several sections, for files that give bare codes. */
const GROUP_NAMES: Readonly<Record<string, LocalizedText>> = {
  'B+C': { sv: 'Tillverkning och utvinning', en: 'Manufacturing, mining and quarrying' },
  'D+E': { sv: 'Energi och miljö', en: 'Energy, water and waste' },
  'M+N': { sv: 'Företagstjänster', en: 'Business services' },
  'R+S+T+U': { sv: 'Kulturella och personliga tjänster m.m.', en: 'Cultural and personal services etc.' },
}

const UNKNOWN: LocalizedText = { sv: 'Uppgift saknas', en: 'Unknown' }
/** Codes of what has no known industry: "00" in RAMS, "US" in BAS. */
export const isUnknownCode = (code: string): boolean => code === '00' || code === 'US'

/** The name of a section or group by its code; undefined when the classification has none with that code. */
export function sectionName(code: string, classification: string): LocalizedText | undefined {
  if (isUnknownCode(code)) return UNKNOWN
  const section = sectionsOf(classification).find(({ letter }) => letter === code)
  if (section !== undefined || isOf2025(classification)) return section?.name
  return Object.hasOwn(GROUP_NAMES, code) ? GROUP_NAMES[code] : undefined
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
