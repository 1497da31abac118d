import type { StatisticalTable } from './statistical-table'

/**
 * By what a mapping is remembered: the table's id at its publisher, else its dimensions. The same for next year's
 * file of the same table.
 */
export function mappingKey(table: StatisticalTable): string {
  if (table.id !== null) return `id:${table.id.trim().toLowerCase()}`
  const codes = table.dimensions.map(({ code }) => code.trim().toLowerCase()).sort()
  return `dimensions:${codes.join('|')}`
}
