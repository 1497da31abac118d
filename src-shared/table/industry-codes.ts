import type { Industry } from '../dataset/dimensions'
import { perLanguage, type LocalizedText } from '../messages/language'
import { localizedTexts } from './localized-texts'
import { textIn, type DimensionValue, type StatisticalTable, type TableDimension } from './statistical-table'
import { totalsByName } from './total-values'
import {
  isUnknownCode,
  sectionCodeByName,
  sectionName,
  sectionOfDivision,
  SNI_OF_2025,
  NACE_OF_2025,
} from './industry-sections'
import { foldText, namesOf } from './value-words'

/** An industry as a value of a dimension names it. */
export interface ReadIndustry {
  readonly code: string
  readonly name: LocalizedText
  readonly level: Industry['level']
  /** Code of the section or division that it belongs to by its classification, whether or not the file has it. */
  readonly parent: string | null
}

const SECTIONS = /^[A-Z](?:\s*[+&,/-]\s*[A-Z])*(?:\s*[+]\s*US)?$/
const LETTER_AND_DIVISIONS =
  /^[A-Z]\d{2}(?:-[A-Z]?\d{2})?(?:\+[A-Z]?\d{2}(?:-[A-Z]?\d{2})?)+$|^[A-Z]\d{2}-[A-Z]?\d{2}$/
const RANGE = /^\d{2}\s*[-–+]\s*\d{2}/
const WHOLE = /^(A-[S-X](\+US)?|00-99|01-99|SNI-TOT|0-9)$/i
const CODE_AND_NAME =
  /^((?:US|[A-Z](?:[+-][A-Z])*(?:\+US)?)|[A-Z]?\d{2}(?:\.\d{1,3})?\d{0,3}(?:\s*[-–+]\s*[A-Z]?\d{2})*)\s+(\S.*)$/
const ALL =
  /^(alla näringsgrenar|samtliga näringsgrenar|alla branscher|alle næringer|all industries|all activities|kaikki toimialat)$/
const UNKNOWN = /okänd|uppgift saknas|unknown|uoppgitt|uspesifisert|unspecified|tuntematon/

interface SplitIndustry {
  readonly file: string
  readonly code: string
  readonly name: LocalizedText
}

function split(value: DimensionValue, languages: readonly string[]): SplitIndustry {
  const both = CODE_AND_NAME.exec(value.code.trim())
  const code = (both?.[1] ?? value.code).trim()
  const label = localizedTexts(value.label, languages, code)
  const strip = (text: string): string =>
    text.startsWith(`${code} `) ? text.slice(code.length).trim() : text
  return { file: value.code, code, name: perLanguage((language) => strip(label[language])) }
}

/** With the section's code where the file gives names alone, and with its name where it gives codes alone. */
function completed(one: SplitIndustry, classification: string): SplitIndustry {
  const byName = sectionCodeByName(foldText(one.code), classification)
  if (byName !== undefined) return { ...one, code: byName }
  const unnamed = one.name.sv === one.code && one.name.en === one.code
  return unnamed ? { ...one, name: sectionName(one.code, classification) ?? one.name } : one
}

/**
 * Values as industries of a classification ("SNI 2007", see `classificationOf`), by the value's code in the file; null
 * for what is finer than groups (11.11) and has no place in a dataset.
 */
export function readIndustries(
  { values }: TableDimension,
  languages: readonly string[],
  classification: string,
): ReadonlyMap<string, ReadIndustry | null> {
  const read = new Map<string, ReadIndustry | null>()
  const levels: Record<Industry['level'], number> = { total: 0, section: 0, division: 0, group: 0 }
  const unknown: SplitIndustry[] = []
  const totals = totalsByName({ values })
  for (const value of values) {
    const one = completed(split(value, languages), classification)
    const names = namesOf(value)
    const isUnknown = isUnknownCode(one.code) || names.some((name) => UNKNOWN.test(name))
    if (isUnknown && !names.some((name) => ALL.test(name))) {
      unknown.push(one)
      read.set(value.code, null)
      continue
    }
    const industry =
      totals.has(value.code) || WHOLE.test(one.code) || names.some((name) => ALL.test(name))
        ? { code: one.code, name: one.name, level: 'total' as const, parent: null }
        : industryOf(one, classification)
    read.set(value.code, industry)
    if (industry !== null) levels[industry.level] += 1
  }
  // "Unknown" completes the level that the dimension is about.
  const level = (['section', 'division', 'group'] as const).reduce((a, b) => (levels[b] > levels[a] ? b : a))
  for (const { file, code, name } of unknown) read.set(file, { code, name, level, parent: null })
  return read
}

function industryOf({ code, name }: SplitIndustry, classification: string): ReadIndustry | null {
  if (SECTIONS.test(code) || RANGE.test(code) || LETTER_AND_DIVISIONS.test(code))
    return { code, name, level: 'section', parent: null }
  const division = /^([A-Z]?)(\d{2})$/.exec(code)
  if (division) {
    const [, letter, digits] = division
    return {
      code,
      name,
      level: 'division',
      parent: letter || sectionOfDivision(Number(digits), classification),
    }
  }
  const group = /^([A-Z]?\d{2})\.?(\d)$/.exec(code)
  if (group)
    return { code: `${group[1] ?? ''}.${group[2] ?? ''}`, name, level: 'group', parent: group[1] ?? null }
  if (/^[A-Z]?\d{2}\.?\d{2,3}$/.test(code)) return null
  return { code, name, level: 'section', parent: null }
}

/** "SNI 2007", "SN 2007", "NACE" …, as far as the texts say; else the fallback. */
function classificationIn(texts: readonly string[], otherwise: string): string {
  const all = texts.map(foldText).join(' ')
  const sni = /sni\s?(\d{4}|\d{2})(?!\d)/.exec(all)?.[1]
  if (sni !== undefined) return `SNI ${sni === '07' ? '2007' : sni}`
  const sn = /\bsn\s?(20\d\d)/.exec(all)
  if (sn) return `SN ${sn[1] ?? ''}`
  if (/nace\s?(rev\.?\s?)?2\.1/.test(all)) return NACE_OF_2025
  if (/nace/.test(all)) return 'NACE'
  return otherwise
}

/** Only there is a section V, is K telecommunication and programming, and do 61 to 63 stand under K, 85 under Q … */
const codesSay2025 = ({ values }: TableDimension): boolean => {
  const codes = values.map(({ code }) => CODE_AND_NAME.exec(code.trim())?.[1] ?? code.trim())
  const letters = codes.filter((code) => /^[A-Z]$/.test(code)).length > 2
  return (
    (letters && codes.some((code) => /^(V|A-V(\+US)?)$/.test(code))) ||
    codes.some((code) => /^(K6[1-3]|L6[4-6]|P84|Q85|R8[6-8])$/.test(code)) ||
    values.some(
      (value, i) =>
        codes[i] === 'K' && namesOf(value).some((name) => /telekom|programmering|programming/.test(name)),
    )
  )
}

/**
 * The classification of a dimension of industries: as its name, code and value set or the table's title say, else
 * SNI 2025 where the letters are its, else `usual`.
 */
function classificationOf(dimension: TableDimension, titles: readonly string[], usual: string): string {
  const own = [...Object.values(dimension.label), dimension.code, dimension.domain ?? '']
  const said = classificationIn(own, '') || classificationIn(titles, '')
  if (said !== '' && said !== 'NACE') return said
  if (!codesSay2025(dimension)) return said || usual
  return said === 'NACE' ? NACE_OF_2025 : SNI_OF_2025
}

/** The classification of a table's industries; the usual one in Sweden for SCB's, else the dimension's own name. */
export function industriesIn(
  dimension: TableDimension,
  title: StatisticalTable['title'],
  languages: readonly string[],
  publisher: string,
): string {
  const label = textIn(dimension.label, languages)
  const usual = publisher === 'SCB' ? 'SNI 2007' : label === '' ? dimension.code : label
  return classificationOf(dimension, Object.values(title), usual)
}

/** The version of SNI or NACE that a dataset's industries are of, where those of a table are of another; else null. */
export function clashingIndustries(industries: readonly Industry[], classification: string): string | null {
  if (!isVersion(classification)) return null
  const other = industries.find(
    ({ level, classification: own }) => level !== 'total' && isVersion(own) && own !== classification,
  )
  return other?.classification ?? null
}

const isVersion = (classification: string): boolean => /^(SNI \d|NACE Rev)/.test(classification)
