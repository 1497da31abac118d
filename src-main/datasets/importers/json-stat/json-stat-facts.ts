import {
  languageName,
  textFor,
  type OtherKeyword,
  type StatisticalTable,
  type TableDimension,
  type Texts,
} from '#shared/table/statistical-table'
import { filledText, member, objectAt } from './json-parts'
import { isObject, type JsonObject } from '#shared/dataset/json-object'
import { statusWords } from './json-stat-status'

type Facts = Pick<
  StatisticalTable,
  | 'id'
  | 'title'
  | 'signTexts'
  | 'unit'
  | 'decimals'
  | 'shownDecimals'
  | 'source'
  | 'contact'
  | 'subject'
  | 'lastUpdated'
  | 'nextUpdate'
  | 'licence'
  | 'official'
  | 'other'
>

/** Members of PxWeb's `extension.px` that are .px keywords without a place of their own in the table. */
const PX_KEYWORDS = [
  'infofile',
  'matrix',
  'contents',
  'subject-code',
  'aggregallowed',
  'copyright',
  'descriptiondefault',
  'survey',
  'database',
  'link',
] as const
/** Members of a metric dimension's extension, by value, and their .px keyword. */
const VALUE_KEYWORDS: Readonly<Record<string, string>> = { refperiod: 'REFPERIOD', basePeriod: 'BASEPERIOD' }

/** The language that the file says its texts are in; `und` (undetermined) when it does not say. */
export function languageOf(dataset: JsonObject): string {
  const px = member(objectAt(member(dataset, 'extension'), 'extension'), 'px')
  return languageName((isObject(px) ? filledText(member(px, 'language')) : null) ?? 'und')
}

function contactOf(contacts: unknown): string | null {
  const list = Array.isArray(contacts) ? (contacts as unknown[]) : [contacts]
  const texts = list.flatMap((contact) => {
    if (!isObject(contact)) return filledText(contact) ?? []
    const named = ['name', 'organization', 'phone', 'mail'].flatMap(
      (key) => filledText(member(contact, key)) ?? [],
    )
    if (named.length > 0) return named.join(', ')
    // "#" is a line break in .px texts.
    return (
      filledText(member(contact, 'raw'))
        ?.split('#')
        .map((line) => line.trim())
        .filter(Boolean)
        .join(', ') ?? []
    )
  })
  return texts.length === 0 ? null : texts.join('\n')
}

function otherOf(px: JsonObject, dataset: JsonObject, dimensions: readonly TableDimension[]): OtherKeyword[] {
  const other: OtherKeyword[] = []
  const add = (keyword: string, subkeys: readonly string[], value: unknown): void => {
    const text = typeof value === 'boolean' ? (value ? 'YES' : 'NO') : filledText(value)
    if (text !== null) other.push({ keyword, language: null, subkeys, value: text })
  }
  for (const key of PX_KEYWORDS) add(key.toUpperCase(), [], member(px, key))
  const described = objectAt(member(dataset, 'dimension'), 'dimension')
  for (const { code, role } of dimensions) {
    if (role !== 'metric') continue
    const extension = objectAt(member(objectAt(member(described, code), code), 'extension'), code)
    for (const [key, keyword] of Object.entries(VALUE_KEYWORDS)) {
      const byValue = member(extension, key)
      if (isObject(byValue)) for (const [value, text] of Object.entries(byValue)) add(keyword, [value], text)
    }
  }
  return other
}

function signTextsOf(dataset: JsonObject, language: string): Record<string, Texts> {
  return Object.fromEntries(
    [...statusWords(dataset)].map(([sign, text]) => [sign, { [language]: text }] as const),
  )
}

/** The unit that all values with one share; null when they differ or there is none. */
function commonUnit(dimensions: readonly TableDimension[], language: string): Texts | null {
  const units = new Set(
    dimensions.flatMap(({ values }) => values.map(({ unit }) => unit && textFor(unit, language))),
  )
  units.delete(undefined)
  const [unit] = units
  return units.size === 1 && unit !== undefined ? { [language]: unit } : null
}

/** What a dataset says about itself: title, source, time, and PxWeb's extension. */
export function readFacts(
  dataset: JsonObject,
  dimensions: readonly TableDimension[],
  language: string,
): Facts {
  const extension = objectAt(member(dataset, 'extension'), 'extension')
  const px = objectAt(member(extension, 'px'), 'extension.px')
  const inLanguage = (text: string | null): Texts | null => (text === null ? null : { [language]: text })
  const wholeNumber = (value: unknown): number | null =>
    typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null
  const official =
    member(px, 'official-statistics') ??
    member(px, 'officialStatistics') ??
    member(extension, 'officialStatistics')
  return {
    id: filledText(member(px, 'tableid')) ?? filledText(member(px, 'matrix')),
    title: { [language]: filledText(member(dataset, 'label')) ?? '' },
    signTexts: signTextsOf(dataset, language),
    unit: commonUnit(dimensions, language),
    decimals: wholeNumber(member(px, 'decimals')),
    shownDecimals: wholeNumber(member(px, 'showdecimals')),
    source: inLanguage(filledText(member(dataset, 'source'))),
    contact: inLanguage(contactOf(member(extension, 'contact'))),
    subject: inLanguage(filledText(member(px, 'subject-area'))),
    lastUpdated: filledText(member(dataset, 'updated')),
    nextUpdate: filledText(
      member(px, 'nextUpdate') ?? member(px, 'next-update') ?? member(extension, 'nextUpdate'),
    ),
    licence: filledText(member(extension, 'license') ?? member(extension, 'licence')),
    official: official === true,
    other: otherOf(px, dataset, dimensions),
  }
}
