import { checkMapping } from './check-mapping'
import type { LocalizedText } from '../messages/language'
import type { ImportMapping } from './import-mapping'
import { judgeAs } from './judge-table'
import { TARGETS, type ImportTarget } from './mapping-terms'
import { mapTable, type FileOfTable } from './map-table'
import type { StatisticalTable } from './statistical-table'
import { remarksOn } from './table-remarks'
import type { OtherReading } from './table-report'

/** So many figures are looked at: what counts persons has no decimals. */
const LOOKED_AT = 5000

/**
 * What else a table could be, for one click or flag: home and workplace the other way round, and each other target that
 * its columns are enough for. `options` as in recognition; `mapping`: what it is taken for; `remarks`: what is said
 * of that whichever way round it is.
 */
export function otherReadings(
  table: StatisticalTable,
  options: FileOfTable,
  mapping: ImportMapping,
  remarks: readonly LocalizedText[],
): readonly OtherReading[] {
  const swapped = swapEnds(mapping)
  const ofTargets = TARGETS.filter((target) => target !== mapping.target && canBe(table, target)).flatMap(
    (target): OtherReading[] => {
      const judgement = judgeAs(table, target)
      if (judgement === null) return []
      const { mapping: other, naming, remarks: onYear } = mapTable(judgement, table, options)
      if (!isUsable(other, table)) return []
      const said = [...judgement.remarks, ...onYear, ...remarksOn(table, other, naming)]
      return [{ kind: target, mapping: other, remarks: said }]
    },
  )
  return [
    ...(swapped === null ? [] : [{ kind: 'swapped' as const, mapping: swapped, remarks }]),
    ...ofTargets,
  ]
}

/** Whether a table is read as one of these: the same columns are used for the same things. */
export const isReadAs = (mapping: ImportMapping, reading: Pick<OtherReading, 'mapping'>): boolean =>
  mapping.target === reading.mapping.target &&
  mapping.dimensions.every(({ dimension, use }) =>
    reading.mapping.dimensions.some((one) => one.dimension === dimension && one.use === use),
  )

/** A table read as one of these; what is called how, and who published it, stays as it is. */
export const readAs = (mapping: ImportMapping, other: OtherReading): ImportMapping => ({
  ...mapping,
  target: other.mapping.target,
  dimensions: other.mapping.dimensions,
  fixed: other.mapping.fixed,
})

/** The same with those who live there working there, and the other way round; null where nobody does. */
function swapEnds(mapping: ImportMapping): ImportMapping | null {
  const uses = mapping.dimensions.map(({ use }) => use)
  if (!uses.includes('home') || !uses.includes('work')) return null
  return {
    ...mapping,
    dimensions: mapping.dimensions.map((one) =>
      one.use === 'home'
        ? { ...one, use: 'work' as const }
        : one.use === 'work'
          ? { ...one, use: 'home' as const }
          : one,
    ),
  }
}

/** Whole numbers that are not negative, as persons are counted; a series takes any. */
function canBe({ cells }: StatisticalTable, target: ImportTarget): boolean {
  if (target === 'series') return true
  for (let i = 0; i < Math.min(cells.length, LOOKED_AT); i++) {
    const figure = cells.numberAt(i)
    if (cells.signAt(i) === 0 && (!Number.isInteger(figure) || figure < 0)) return false
  }
  return true
}

/** A year that is missing is asked for. */
const isUsable = (mapping: ImportMapping, table: StatisticalTable): boolean =>
  checkMapping({ ...mapping, fixed: { ...mapping.fixed, year: mapping.fixed.year ?? 2000 } }, table)
    .length === 0
