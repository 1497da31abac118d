import { checkMapping } from './check-mapping'
import type { DimensionMapping, ImportMapping } from './import-mapping'
import type { StatisticalTable } from './statistical-table'

/**
 * A mapping that was used before, for a later file of the same table: new years and regions mean their own code,
 * meanings of values that are gone are dropped, the edition is the new one. Null when the file no longer has a
 * dimension that the mapping names, or has one more that is not a single value; `outgrown` names them.
 */
export function fitMapping(
  remembered: ImportMapping,
  table: StatisticalTable,
  guess: ImportMapping,
): { readonly mapping: ImportMapping | null; readonly outgrown: readonly string[] } {
  const has = new Set(table.dimensions.map(({ code }) => code))
  const named = new Set(remembered.dimensions.map(({ dimension }) => dimension))
  const gone = remembered.dimensions.map(({ dimension }) => dimension).filter((code) => !has.has(code))
  const added = table.dimensions.filter(({ code }) => !named.has(code)).map(({ code }) => code)
  if (gone.length + added.length > 0) return { mapping: null, outgrown: [...gone, ...added] }
  const mapping: ImportMapping = {
    ...remembered,
    dimensions: remembered.dimensions.map((dimension) => withValuesOf(dimension, table, guess)),
    dataset: { ...remembered.dataset, edition: guess.dataset.edition },
    source: { ...remembered.source, title: guess.source.title, retrieved: null },
    // A year that was stated by hand was that of the earlier file.
    fixed: { ...remembered.fixed, year: guess.fixed.year },
  }
  const problems = checkMapping(mapping, table)
  if (mapping.fixed.year === null && remembered.fixed.year !== null) return { mapping, outgrown: [] }
  return problems.length === 0
    ? { mapping, outgrown: [] }
    : { mapping: null, outgrown: problemDimensions(mapping, table) }
}

/** Keeps what is said of values that are still there; asks the guess for sexes, measures … that are new. */
function withValuesOf(
  { dimension, use, values }: DimensionMapping,
  table: StatisticalTable,
  guess: ImportMapping,
): DimensionMapping {
  const codes = new Set(
    table.dimensions.find(({ code }) => code === dimension)?.values.map(({ code }) => code),
  )
  const guessed = guess.dimensions.find((one) => one.dimension === dimension)
  const fresh = guessed?.use === use && use !== 'one' ? Object.entries(guessed.values) : []
  const kept = Object.entries(values).filter(([code]) => codes.has(code))
  return { dimension, use, values: Object.fromEntries([...fresh, ...kept]) }
}

/** Dimensions of which one value is read that the file no longer has. */
const problemDimensions = (mapping: ImportMapping, table: StatisticalTable): string[] => {
  const emptied = mapping.dimensions.filter(
    ({ use, values }) => use === 'one' && Object.keys(values).length !== 1,
  )
  const codes = emptied.map(({ dimension }) => dimension)
  return codes.length > 0 ? codes : table.dimensions.map(({ code }) => code)
}
