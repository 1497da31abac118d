import type { FactTable } from '#shared/dataset/dimensions'
import { commutingFlowsSql } from './commuting-flows'
import { commutingTotalsSql } from './commuting-totals'
import { employmentSql } from './employment'
import type { FactSql } from './fact-sql'
import { populationSql } from './population'
import { studentsSql } from './students'

/** The SQL of every fact table. */
export const FACT_SQL: { readonly [T in FactTable]: FactSql<T> } = {
  'commuting-flows': commutingFlowsSql,
  'commuting-totals': commutingTotalsSql,
  employment: employmentSql,
  students: studentsSql,
  population: populationSql,
}
