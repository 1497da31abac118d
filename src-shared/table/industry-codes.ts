import type { Industry } from '../dataset/dimensions'
import type { LocalizedText } from '../messages/language'
import { localizedTexts } from './localized-texts'
import type { DimensionValue, TableDimension } from './statistical-table'
import { totalsByName } from './total-values'
import { foldText, namesOf } from './value-words'

/** An industry as a value of a dimension names it. */
export interface ReadIndustry {
  readonly code: string
  readonly name: LocalizedText
  readonly level: Industry['level']
  /** Code of the section or division that it belongs to by its classification, whether or not the file has it. */
  readonly parent: string | null
}

/** First divisions of the sections of NACE Rev. 2, SNI 2007 and SN 2007 alike. */
const SECTION_STARTS: readonly (readonly [number, string])[] = [
  [1, 'A'],
  [5, 'B'],
  [10, 'C'],
  [35, 'D'],
  [36, 'E'],
  [41, 'F'],
  [45, 'G'],
  [49, 'H'],
  [55, 'I'],
  [58, 'J'],
  [64, 'K'],
  [68, 'L'],
  [69, 'M'],
  [77, 'N'],
  [84, 'O'],
  [85, 'P'],
  [86, 'Q'],
  [90, 'R'],
  [94, 'S'],
  [97, 'T'],
  [99, 'U'],
]
const sectionOf = (division: number): string | null =>
  SECTION_STARTS.findLast(([first]) => first <= division)?.[1] ?? null

const SECTIONS = /^[A-Z](?:\s*[+&,/-]\s*[A-Z])*(?:\s*[+]\s*US)?$/
const LETTER_AND_DIVISIONS =
  /^[A-Z]\d{2}(?:-[A-Z]?\d{2})?(?:\+[A-Z]?\d{2}(?:-[A-Z]?\d{2})?)+$|^[A-Z]\d{2}-[A-Z]?\d{2}$/
const RANGE = /^\d{2}\s*[-–+]\s*\d{2}/
const WHOLE = /^(A-U|A-X|A-S|A-T|A-U\+US|A-X\+US|00-99|01-99|SNI-TOT|0-9)$/i
const CODE_AND_NAME =
  /^((?:[A-Z](?:[+-][A-Z])*)|[A-Z]?\d{2}(?:\.\d{1,3})?\d{0,3}(?:\s*[-–+]\s*[A-Z]?\d{2})*)\s+(\S.*)$/
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
  return { file: value.code, code, name: { sv: strip(label.sv), en: strip(label.en) } }
}

/**
 * Values as industries, by the value's code in the file; null for what is finer than groups (11.11) and has no
 * place in a dataset.
 */
export function readIndustries(
  { values }: TableDimension,
  languages: readonly string[],
): ReadonlyMap<string, ReadIndustry | null> {
  const read = new Map<string, ReadIndustry | null>()
  const levels: Record<Industry['level'], number> = { total: 0, section: 0, division: 0, group: 0 }
  const unknown: SplitIndustry[] = []
  const totals = totalsByName({ values })
  for (const value of values) {
    const one = split(value, languages)
    const names = namesOf(value)
    if (names.some((name) => UNKNOWN.test(name)) && !names.some((name) => ALL.test(name))) {
      unknown.push(one)
      read.set(value.code, null)
      continue
    }
    const industry =
      totals.has(value.code) || WHOLE.test(one.code) || names.some((name) => ALL.test(name))
        ? { code: one.code, name: one.name, level: 'total' as const, parent: null }
        : industryOf(one)
    read.set(value.code, industry)
    if (industry !== null) levels[industry.level] += 1
  }
  // "Unknown" completes the level that the dimension is about.
  const level = (['section', 'division', 'group'] as const).reduce((a, b) => (levels[b] > levels[a] ? b : a))
  for (const { file, code, name } of unknown) read.set(file, { code, name, level, parent: null })
  return read
}

function industryOf({ code, name }: SplitIndustry): ReadIndustry | null {
  if (SECTIONS.test(code) || RANGE.test(code) || LETTER_AND_DIVISIONS.test(code))
    return { code, name, level: 'section', parent: null }
  const division = /^([A-Z]?)(\d{2})$/.exec(code)
  if (division) {
    const [, letter, digits] = division
    return { code, name, level: 'division', parent: letter || sectionOf(Number(digits)) }
  }
  const group = /^([A-Z]?\d{2})\.?(\d)$/.exec(code)
  if (group)
    return { code: `${group[1] ?? ''}.${group[2] ?? ''}`, name, level: 'group', parent: group[1] ?? null }
  if (/^[A-Z]?\d{2}\.?\d{2,3}$/.test(code)) return null
  return { code, name, level: 'section', parent: null }
}

/** "SNI 2007", "SN 2007", "NACE" …, as far as the texts say; else the fallback. */
export function classificationIn(texts: readonly string[], otherwise: string): string {
  const all = texts.map(foldText).join(' ')
  const sni = /sni\s?(\d{2,4})/.exec(all)
  if (sni) return `SNI ${sni[1] ?? ''}`
  const sn = /\bsn\s?(20\d\d)/.exec(all)
  if (sn) return `SN ${sn[1] ?? ''}`
  if (/nace/.test(all)) return 'NACE'
  return otherwise
}
