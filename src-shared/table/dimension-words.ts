import type { DimensionUse } from './mapping-terms'
import { readRegions, type RegionReading } from './region-codes'
import { textIn, type TableDimension } from './statistical-table'
import { schoolYearOf } from './school-years'
import { ageSpanOf, basisIn, foldText, isTotal, measureOf, sexOf, yearOf } from './value-words'
import { looksLikeMunicipality } from '../dataset/swedish-regions'

/** What a dimension looks like, before the table as a whole decides what it is used for. */
export interface DimensionLook {
  readonly dimension: TableDimension
  /** `region` when it is not said whether people live or work there; `measure` for a metric. */
  readonly use: DimensionUse
  /** Of regions only. */
  readonly reading: RegionReading | null
}

/*
 * Names of dimensions in Swedish, English, Norwegian and Finnish, with the short codes that PxWeb gives them
 * ("Bokommuen" is SSB's spelling). Whole words or stems, tried in this order.
 */
const SEX = /^(kön|kon|kjonn|kjønn|sex|gender|sukupuoli|koen)\b/
const AGE = /^(ålder|aldersgr|alder|alders?|age|ikä|ika)\w*\b|åldersgrupp|age group/
const INDUSTRY =
  /näringsgren|naringsgren|\bsni\s?\d{0,4}|bransch|industr|\bnace|nace\d|næring|naring|toimiala|economic activity|ateco/
const CAMPUS = /lärosäte|larosate|campus|högskol|hogskol|universit|higher education inst|lærested|studieort/
const HOME =
  /bostad|boende|\bbor\b|bokomm|hemkommun|hemort|hemlän|hemregion|folkbokf|\bhome|residen|liv\w+ in|bosted|bosatt|bopæl|bopael|wohnort|domicil|bostedsk|asuin|origin|ursprung|^h_geo|^från|^fran|^from/
const WORK =
  /arbetsst|arbetskomm|arbetsplats|arbetsort|arbeidsst|arbeidsk|arbst|\bwork|place of employment|työpaik|tyopaik|lavoro|arbeitsort|travail|trabajo|destination|^w_geo|^till$|^to\b|^tillkommun/
const REGION =
  /region|kommun|\blän\b|^lan$|\balue\b|municipal|county|område|omrade|omrade|fylke|\bgeo|kunta|maakunta|comune|territor|riket/
/** Where people were born or are citizens says nothing of where they live: "födelseregion", "region of birth". */
const ORIGIN = /född|fodd|födelse|fodelse|birth|\bborn\b|medborgar|citizen|bakgrund|background/
const BASIS = /^(basis|befolkningstyp|typ av befolkning|dag.?\/?.?natt\w*)/
const METRIC =
  /tabellinnehåll|tabellinnehall|contentscode|^contents?$|innehåll|statistikkvariabel|observations|^tiedot$|^mått|^matt$|measure|variabel$|indikator|uppgift$|^pendling$|pendlings?typ|commut/
const TIME = /^(år|ar|year|tid|time|period|vuosi|årtal|anno|kalenderår|inkomstår|mätår)$/
const SCHOOL_TIME = /läsår|lasar|termin|academic year|semester|\bterm\b/

/** Whether a dimension's name is of where people come from, whatever else it is called. */
export const isOfOrigin = (name: string): boolean => ORIGIN.test(foldText(name))

/** Whether a dimension's name or code is of what is counted: "tabellinnehåll", "ContentsCode". */
export const isOfMeasures = (name: string): boolean => METRIC.test(foldText(name))

/** What the names and values of a dimension say. */
export function lookAt(dimension: TableDimension, languages: readonly string[]): DimensionLook {
  const before = looks.get(dimension)
  if (before?.languages === languages) return before.look
  const look = lookAnew(dimension, languages)
  looks.set(dimension, { languages, look })
  return look
}
/** Each table is judged as several things. */
const looks = new WeakMap<
  TableDimension,
  { readonly languages: readonly string[]; readonly look: DimensionLook }
>()

function lookAnew(dimension: TableDimension, languages: readonly string[]): DimensionLook {
  const names = [...Object.values(dimension.label), dimension.code].map(foldText)
  const says = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  const look = (use: DimensionUse): DimensionLook => ({ dimension, use, reading: null })
  const place = (use: DimensionUse): DimensionLook => ({
    dimension,
    use,
    reading: readRegions(dimension, languages),
  })
  const { values, role } = dimension
  const most = (test: (value: TableDimension['values'][number]) => boolean): boolean =>
    values.filter(test).length >= 0.8 * values.length && values.length > 0

  if (role === 'time') return look('year')
  if (role === 'metric') return look('measure')
  if (says(TIME) && most((value) => yearOf(value) !== null)) return look('year')
  if ((says(SCHOOL_TIME) || says(TIME)) && most((value) => schoolYearOf(value) !== null)) return look('year')
  if (says(SEX) || (values.length > 1 && values.every((value) => sexOf(value) !== null && !onlyTotal(value))))
    return look('sex')
  if (role !== 'geo') {
    if (says(AGE)) return look('age')
    if (says(INDUSTRY)) return look('industry')
    if (says(CAMPUS)) return look('campus')
  }
  if (says(ORIGIN)) return look('category')
  if (isPlace(dimension, says(HOME) || says(WORK) || says(REGION), languages)) {
    const home = says(HOME)
    const work = says(WORK)
    return place(home === work ? 'region' : home ? 'home' : 'work')
  }
  if (says(BASIS) || (values.length > 1 && values.every((value) => basisOf(value) !== null)))
    return look('basis')
  if (says(METRIC) || values.filter((value) => measureOf(value) !== null).length > 1) return look('measure')
  if (values.length > 0 && most((value) => /^(19|20)\d\d$/.test(value.code))) return look('year')
  if (
    values.length > 2 &&
    most((value) => / år|\+|-/.test(textIn(value.label, languages)) && ageSpanOf(value) !== null)
  )
    return look('age')
  return look('category')
}

const onlyTotal = (value: TableDimension['values'][number]): boolean =>
  isTotal(value) &&
  sexOf(value) === 'total' &&
  !/kvinn|women|kjønn|könen|sexes/.test(foldText(textIn(value.label, ['sv'])))

/** By name or role, or because most of its codes are those of Swedish municipalities. */
function isPlace(dimension: TableDimension, named: boolean, languages: readonly string[]): boolean {
  if (dimension.role === 'geo') return true
  if (named) return true
  // Two digits alone may be an age or an industry as well, and 2021 is both a year and Vansbro.
  if (dimension.values.every((value) => yearOf(value) !== null)) return false
  const { regions, swedish } = readRegions(dimension, languages)
  return (
    swedish &&
    [...regions.values()].some(({ kind, code }) => kind === 'municipality' && looksLikeMunicipality(code))
  )
}

/** Day or night, as a value of a dimension says it. */
export const basisOf = (value: TableDimension['values'][number]): 'day' | 'night' | null =>
  [...Object.values(value.label), value.code].map(basisIn).find((basis) => basis !== null) ?? null
