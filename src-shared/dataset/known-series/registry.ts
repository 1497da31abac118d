import { COMMUTERS_BY_EDUCATION, COMMUTERS_BY_INDUSTRY, type CommuterRole } from './commuters-by-group'
import { COMPONENTS_OF_CHANGE, type ChangeRole } from './components-of-change'
import { EMPLOYMENT_RATE, type EmploymentRole } from './employment-rate'
import type { KnownSeries } from './known-series'
import { LABOUR_MARKET_STATUS, type StatusRole } from './labour-market-status'
import { STUDENTS_BY_YEAR, type StudentRole } from './students-by-year'
import { STUDY_OUTCOMES, type OutcomeRole } from './study-outcomes'
import { PROJECTION, type ProjectionRole } from './projection'

/** What values of a series of a kind stand for. */
export interface RolesOf {
  'components-of-change': ChangeRole
  projection: ProjectionRole
  'employment-rate': EmploymentRole
  'labour-market-status': StatusRole
  'commuters-by-industry': CommuterRole
  'commuters-by-education': CommuterRole
  'students-by-year': StudentRole
  'study-outcomes': OutcomeRole
}

export type SeriesKind = keyof RolesOf

/** The kinds of tables that views of their own are made of, though the dataset has no facts for them. */
export const KNOWN_SERIES: { readonly [Kind in SeriesKind]: KnownSeries<RolesOf[Kind]> } = {
  'components-of-change': COMPONENTS_OF_CHANGE,
  projection: PROJECTION,
  'employment-rate': EMPLOYMENT_RATE,
  'labour-market-status': LABOUR_MARKET_STATUS,
  'commuters-by-industry': COMMUTERS_BY_INDUSTRY,
  'commuters-by-education': COMMUTERS_BY_EDUCATION,
  'students-by-year': STUDENTS_BY_YEAR,
  'study-outcomes': STUDY_OUTCOMES,
}
