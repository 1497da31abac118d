import type { ProblemDetail } from '../contract/problem'
import type { ImportMapping } from './import-mapping'
import type { StatisticalTable } from './statistical-table'

/** What is wrong with a mapping for a table, in words that name the dimension; empty when it can be used. */
export function checkMapping(mapping: ImportMapping, table: StatisticalTable): readonly ProblemDetail[] {
  void mapping
  void table
  return []
}
