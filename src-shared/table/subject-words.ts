import type { FactTable } from '../dataset/dimensions'
import { plainPattern } from './value-words'

/* What a table counts, told by its title and the names of its measures, in plain letters. */

export const STUDENTS = plainPattern(/student|studerande|opiskelij/)
export const POPULATION = plainPattern(
  /folkmängd|folkemengde|befolkning\b|befolkningen|invånare|innbygger|population|inhabitants|väkiluku/,
)
export const NOT_POPULATION = plainPattern(
  /förändring|ökning|täthet|per km|change|increase|densit|födda|births|döda|deaths|medelålder|mean age|dagbef|nattbef|prognos|framskriv|projection|andel|share|procent|per cent|flytt|migra/,
)
export const PROJECTED = plainPattern(/prognos|framskriv|projection|projected|forecast/)
/** A bare count of an industry may be of notices of redundancy as well: only these words are of people at work. */
export const WORKERS = plainPattern(
  /sysselsatt|förvärvsarb|anställd|employ|dagbef|nattbef|day-?time pop|night-?time pop|\bjobb\b|\bjobs\b|workers|arbetande|työllis|arbeidstak/,
)
export const NOT_PERSONS = plainPattern(
  /företag|arbetsställen\b|omsättning|\blön|inkomst|turnover|companies|enterprises|income|wage|salary|förädlingsvärde|value added|timmar|hours|andel|procent|per cent|share|index|kvot|lediga|vacanc|msek|\bmkr|\btkr/,
)
export const OF_HOME = plainPattern(
  /hemkommun|hemlän|hemort|hemregion|folkbokf|home (municipality|county|region)/,
)
export const COMMUTERS = plainPattern(
  /pendl|commut|sysselsat|förvärvsarb|employ|antal|personer|persons|count|value|värde|flow|flöde|workers|\bs000\b/,
)
/** Who or what goes between places without working there; "värde" is no "vård". */
export const NO_COMMUTERS = plainPattern(
  /flytt|migra|elev|pupil|barn\b|children|patient|student|studerande|resor\b|\btrips\b|gods|freight|varsl|besök|visit|vård(?!e)|skol|school/,
)
/** What lies between two places, whoever goes there: a measure or a unit, and no word about who they are. */
export const BETWEEN_PLACES = plainPattern(/avstånd|distance|restid|travel time|\bkm\b|_km\b|minut/)

/** What a table of one kind counts: words that its measure has and has not, and one for files of bare codes. */
export const COUNTS: Readonly<
  Record<FactTable, { readonly yes: RegExp; readonly no: RegExp; readonly word: string }>
> = {
  'commuting-flows': { yes: COMMUTERS, no: NOT_PERSONS, word: 'pendlare' },
  'commuting-totals': { yes: COMMUTERS, no: NOT_PERSONS, word: 'pendlare' },
  employment: { yes: WORKERS, no: NOT_PERSONS, word: 'sysselsatta' },
  students: { yes: STUDENTS, no: NOT_PERSONS, word: 'studenter' },
  population: { yes: POPULATION, no: NOT_POPULATION, word: 'folkmangd' },
}
