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
export const WORKERS = plainPattern(
  /sysselsatt|förvärvsarb|anställd|employ|dagbef|nattbef|day-?time pop|night-?time pop|jobb|jobs|persons|personer|antal|count|value|värde|työllis|arbeidstak/,
)
export const NOT_PERSONS = plainPattern(
  /företag|arbetsställen\b|omsättning|\blön|inkomst|turnover|companies|enterprises|income|wage|salary|förädlingsvärde|value added|timmar|hours|andel|procent|per cent|share|index|kvot|lediga|vacanc|msek|\bmkr|\btkr/,
)
export const OF_HOME = plainPattern(
  /hemkommun|hemlän|hemort|hemregion|folkbokf|home (municipality|county|region)/,
)
export const COMMUTERS = plainPattern(
  /pendl|commut|sysselsat|förvärvsarb|employ|antal|personer|persons|count|value|värde|flow|flöde|workers/,
)

/** What a known table counts, for files of it that have bare codes and no words. */
export const COUNTED: Readonly<Record<FactTable, string>> = {
  'commuting-flows': 'pendlare',
  'commuting-totals': 'pendlare',
  employment: 'sysselsatta',
  students: 'studenter',
  population: 'folkmangd',
}
