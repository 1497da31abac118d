import { SWEDISH_MUNICIPALITIES } from '../dataset/swedish-regions'
import { lookAt } from './dimension-words'
import type { StatisticalTable } from './statistical-table'

/**
 * By what a mapping is remembered: the table's id at its publisher, else its dimensions and the counties that its
 * places lie in, so that lists of other areas with the same columns are told apart. The same for next year's file of
 * the same table.
 */
export function mappingKey(table: StatisticalTable): string {
  if (table.id !== null) return `id:${table.id.trim().toLowerCase()}`
  const codes = table.dimensions.map(({ code }) => code.trim().toLowerCase()).sort()
  const area = countiesOf(table)
  return `dimensions:${codes.join('|')}${area === '' ? '' : `@${area}`}`
}

/** Of Swedish municipalities in the dimensions of places, "05,04"; '' where there are none. */
function countiesOf(table: StatisticalTable): string {
  const counties = table.dimensions.flatMap((dimension) => {
    const { reading } = lookAt(dimension, table.languages)
    return [...(reading?.regions.values() ?? [])]
      .filter(({ code }) => SWEDISH_MUNICIPALITIES.has(code))
      .map(({ code }) => code.slice(0, 2))
  })
  return [...new Set(counties)].sort().join(',')
}
