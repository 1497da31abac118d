import type { Region } from '../dataset/dimensions'
import { OFFICIAL_LABOUR_MARKETS } from '../dataset/official-labour-markets'
import {
  looksLikeMunicipality,
  SWEDEN,
  SWEDISH_COUNTIES,
  SWEDISH_MUNICIPALITIES,
} from '../dataset/swedish-regions'
import { inEveryLanguage, perLanguage, type Language, type LocalizedText } from '../messages/language'
import { localizedTexts } from './localized-texts'
import {
  areNamesOfCounties,
  countyNamed,
  FORMER_NAMES,
  namesOfTwo,
  swedishCodeOf,
  withoutEnd,
} from './place-names'
import type { TableDimension } from './statistical-table'
import { totalsByName } from './total-values'
import { foldText, namesOf } from './value-words'

/** A region as a value of a dimension names it. */
export interface ReadRegion {
  readonly code: string
  readonly name: LocalizedText
  readonly kind: Region['kind']
  readonly parent: string | null
  /** Of areas that municipalities are made of (DeSO, RegSO): no figure of theirs stands beside a municipality's. */
  readonly part?: true
}

/** What the values of a dimension are as regions, by the value's code in the file. */
export interface RegionReading {
  readonly regions: ReadonlyMap<string, ReadRegion>
  /** Whether the codes, or the names where there are no codes, are those of Swedish regions. */
  readonly swedish: boolean
}

/** Code and name in one text: "0581 Norrköping", "K-3001 Halden". */
const CODE_AND_NAME = /^([A-Z]{0,3}-?\d[\dA-Z_.]{0,9})\s+(\S.*)$/
const ABROAD =
  /^(utlandet|utland|utomlands|abroad|foreign countries|foreign country|ulkomaat|ulkomailla|utenlands|utlandet.*)$/
const REST =
  /^(rest|övriga|övriga (sverige|landet|riket|kommuner|län)|rest of (the country|sweden)|other (municipalities|regions)|andre kommuner|ovr)$/
const UNKNOWN =
  /^(okänd|okänt|uppgift saknas|unknown|uoppgitt|ukjent|tuntematon|okänd.*|unknown.*|uoppgitt.*|sokkel.*)$/
const COUNTRY =
  /^(riket|hela riket|hela landet|whole country|the whole country|whole sweden|sverige|sweden|norge|norway|noreg|hele landet|landet|heile landet|suomi|finland|koko maa|danmark|denmark)$/
/** Areas of other divisions than municipalities and counties: FA regions, local labour markets, NUTS. */
const OTHER_DIVISION = /^(FA|LA|NUTS|SE)[\s_-]?\d[\dA-Z]{0,4}$/i
const LABOUR_MARKET = /^LA\d+$/
const MARKET_NAMES = new Map(OFFICIAL_LABOUR_MARKETS.map(({ code, name }) => [code, name]))
/** Letters for counties and groups, beside codes that are Swedish; in other countries they may be anything. */
const LETTERED = /^[A-ZÅÄÖ]{1,2}$|^[A-Z]\d$/
/** Demographic and regional statistical areas, with or without the year of their division. */
const PART_OF_MUNICIPALITY = /^(\d{4})([ABC]\d{4}|R\d{3})(_(DeSO|RegSO)\d{4})?$/i
const COUNTY_WORD = / (län|county|fylke|maakunta)$/

/** At least so large a part of the values must be Swedish for the codes to be read as Swedish ones. */
const SWEDISH_SHARE = 0.8

/** The code of a Swedish municipality or county, also where a spreadsheet lost its first nought. */
export function swedishCode(text: string): string | undefined {
  const padded = /^\d{3}$/.test(text) ? `0${text}` : /^\d$/.test(text) ? `0${text}` : text
  return SWEDISH_MUNICIPALITIES.has(padded) || SWEDISH_COUNTIES.has(padded) ? padded : undefined
}

interface SplitValue {
  readonly file: string
  readonly code: string
  readonly name: LocalizedText
  readonly names: readonly string[]
  readonly total: boolean
}

function splitValues({ values }: TableDimension, languages: readonly string[]): readonly SplitValue[] {
  const totals = totalsByName({ values })
  return values.map((value) => {
    const whole = CODE_AND_NAME.exec(value.code.trim())
    const code = withoutEnd(whole?.[1] ?? value.code.trim())
    const label = localizedTexts(value.label, languages, code)
    const bare = (text: string): string => withoutCode(withoutEnd(text.trim()), code)
    const name = perLanguage((language) => bare(label[language]))
    const names = [...new Set([...namesOf(value), foldText(name.sv), foldText(name.en)])]
    return { file: value.code, code, name, names, total: totals.has(value.code) }
  })
}

const withoutCode = (text: string, code: string): string =>
  text.startsWith(`${code} `) ? text.slice(code.length).trim() : text

/** Values as regions: codes, names, kinds and counties, by code, by name and by what the others are. */
export function readRegions(dimension: TableDimension, languages: readonly string[]): RegionReading {
  const before = readings.get(dimension)
  if (before?.languages === languages) return before.reading
  const reading = readAnew(dimension, languages)
  readings.set(dimension, { languages, reading })
  return reading
}
/** Each table is asked some ten times what its places are, and may have tens of thousands. */
const readings = new WeakMap<
  TableDimension,
  { readonly languages: readonly string[]; readonly reading: RegionReading }
>()

function readAnew(dimension: TableDimension, languages: readonly string[]): RegionReading {
  const split = splitValues(dimension, languages)
  const special = split.map(specialKind)
  const lettered = split.some(
    ({ code }) => SWEDISH_MUNICIPALITIES.has(code) || SWEDISH_COUNTIES.has(code) || OTHER_DIVISION.test(code),
  )
  const others = split.map((value, i) => (special[i] === null ? otherArea(value, lettered) : null))
  const plain = split.filter((_, i) => special[i] === null && others[i] === null)
  const swedishByCode = isSwedish(
    plain,
    ({ code }) => SWEDISH_MUNICIPALITIES.has(code) || SWEDISH_COUNTIES.has(code),
  )
  const names = plain.map(({ code }) => code)
  const ofCounties =
    !swedishByCode && areNamesOfCounties([dimension.code, ...Object.values(dimension.label)], names)
  const unclear = namesOfTwo(names)
  const codeOf = (name: string): string | undefined =>
    unclear.has(name) ? undefined : ((ofCounties ? countyNamed(name) : undefined) ?? swedishCodeOf(name))
  const swedishByName = !swedishByCode && isSwedish(plain, ({ code }) => codeOf(code) !== undefined)
  const swedish = swedishByCode || swedishByName
  const english = languages.includes('en') && !languages.includes('sv')
  const counties = countyCodes(plain, swedish)
  const regions = new Map<string, ReadRegion>()
  split.forEach((value, i) => {
    const kind = special[i] ?? null
    const read =
      kind !== null
        ? specialRegion(value, kind, swedish, english)
        : (others[i] ??
          (swedish ? swedishRegion(value, codeOf, counties, english) : foreignRegion(value, counties)))
    regions.set(value.file, read)
  })
  return { regions, swedish }
}

const isSwedish = (values: readonly SplitValue[], test: (value: SplitValue) => boolean): boolean =>
  values.length > 0 && values.filter(test).length >= SWEDISH_SHARE * values.length

function specialKind({ code, names, total }: SplitValue): Region['kind'] | null {
  const says = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (says(ABROAD)) return 'abroad'
  if (says(REST) || says(UNKNOWN)) return 'rest-of-country'
  if (says(COUNTRY) || code === SWEDEN.code || code === '0000') return 'country'
  return total ? 'total' : null
}

/** An area of another division, by its code; null for what may be a municipality or a county. */
function otherArea({ code, name }: SplitValue, lettered: boolean): ReadRegion | null {
  const part = PART_OF_MUNICIPALITY.exec(code)
  if (part) return { code, name, kind: 'functional', parent: part[1] ?? null, part: true }
  const isOther = OTHER_DIVISION.test(code) || (lettered && LETTERED.test(code))
  const market = name.sv === code ? MARKET_NAMES.get(code) : undefined
  const named = market === undefined ? name : inEveryLanguage(market)
  return isOther ? { code, name: named, kind: 'functional', parent: null } : null
}

/** Codes of counties: known ones, or short codes that longer ones begin with. */
function countyCodes(values: readonly SplitValue[], swedish: boolean): ReadonlySet<string> {
  if (swedish) return new Set(SWEDISH_COUNTIES.keys())
  const beginnings = new Set(
    values.filter(({ code }) => looksLikeMunicipality(code)).map(({ code }) => code.slice(0, 2)),
  )
  const counties = values.filter(
    ({ code, names }) =>
      (/^\d{2}$/.test(code) && beginnings.has(code)) || names.some((name) => COUNTY_WORD.test(name)),
  )
  return new Set(counties.map(({ code }) => code))
}

function specialRegion(
  { code, name }: SplitValue,
  kind: Region['kind'],
  swedish: boolean,
  english: boolean,
): ReadRegion {
  const sweden =
    kind === 'country' && (swedish || code === SWEDEN.code || /^(riket|sverige|sweden)$/i.test(code))
  const unnamed = name.sv === code
  if (sweden)
    return {
      code: SWEDEN.code,
      name: unnamed ? SWEDEN.name : namedLike(name, SWEDEN.name, english),
      kind,
      parent: null,
    }
  return { code, name, kind, parent: null }
}

/** The file's name in the language that it speaks, ours in the other. */
function namedLike(name: LocalizedText, official: LocalizedText, english: boolean): LocalizedText {
  if (name.sv !== name.en) return name
  const spoken: Language = english ? 'en' : 'sv'
  return perLanguage((language) => (language === spoken ? name : official)[language])
}

function swedishRegion(
  value: SplitValue,
  codeOf: (name: string) => string | undefined,
  counties: ReadonlySet<string>,
  english: boolean,
): ReadRegion {
  const code = SWEDISH_MUNICIPALITIES.has(value.code) ? value.code : (codeOf(value.code) ?? value.code)
  const county = SWEDISH_COUNTIES.get(code)
  const unnamed = value.name.sv === value.code
  if (county !== undefined)
    return {
      code,
      name: unnamed ? county : namedLike(value.name, county, english),
      kind: 'county',
      parent: SWEDEN.code,
    }
  const official = SWEDISH_MUNICIPALITIES.get(code)
  const former = FORMER_NAMES.some(([old, its]) => its === code && foldText(old) === foldText(value.name.sv))
  const name = (unnamed || former) && official !== undefined ? inEveryLanguage(official) : value.name
  const parent = /^\d{4}/.test(code) && counties.has(code.slice(0, 2)) ? code.slice(0, 2) : null
  // In Sweden two digits are a county or, as here, something else.
  return { code, name, kind: /^\d{2}$/.test(code) ? 'functional' : 'municipality', parent }
}

/** Codes and names of Swedish municipalities that today's division does not have: of before 1998, or mistyped. */
export const outsideDivision = ({ regions, swedish }: RegionReading): readonly ReadRegion[] =>
  swedish
    ? [...regions.values()].filter(
        ({ kind, code }) =>
          kind === 'municipality' && looksLikeMunicipality(code) && !SWEDISH_MUNICIPALITIES.has(code),
      )
    : []

/** Codes of local labour markets that SCB's division of 2022 does not have: of another year, or mistyped. */
export const outsideMarkets = ({ regions }: RegionReading): readonly ReadRegion[] =>
  [...regions.values()].filter(({ code }) => LABOUR_MARKET.test(code) && !MARKET_NAMES.has(code))

function foreignRegion({ code, name }: SplitValue, counties: ReadonlySet<string>): ReadRegion {
  if (counties.has(code)) return { code, name, kind: 'county', parent: null }
  const parent = looksLikeMunicipality(code) && counties.has(code.slice(0, 2)) ? code.slice(0, 2) : null
  return { code, name, kind: 'municipality', parent }
}
