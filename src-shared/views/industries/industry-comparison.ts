import type { DatasetDescription } from '../../dataset/description'
import type { Industry, Region } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { amountOf, isKnown, NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import type { LocalizedText } from '../../messages/language'
import { lookupIn } from '../../dataset/dataset-lookup'
import {
  readEmployment,
  readEmploymentOf,
  type EmploymentCell,
  type EmploymentFigures,
  type EmploymentYear,
} from './employment-figures'
import { ALL_REGIONS } from '../../filters/against'
import { INDUSTRY_LEVELS, type IndustryLevel } from '../../filters/level'
import type { Filters } from '../../filters/filters'
import { localize } from '../../messages/localize'

/** Employment of a region and of what it is compared with, at the same level of the classification. */
export interface IndustryComparison {
  readonly region: Region
  readonly own: EmploymentFigures
  readonly area: EmploymentFigures
  readonly areaName: LocalizedText
  /** Years in which both have figures, ascending. */
  readonly years: readonly number[]
}

/**
 * At the level asked for, or at the first other one that has figures for `fewestYears`, for a level may be named in a
 * dataset and hold none. Null when the region or the comparison area has no figures at all.
 */
export function readIndustryComparison(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  fewestYears = 1,
): IndustryComparison | null {
  const levels = [filters.level, ...INDUSTRY_LEVELS.filter((level) => level !== filters.level)]
  let first: IndustryComparison | null = null
  for (const level of levels) {
    const found = readAtLevel(reader, filters, dataset, level)
    if (found && found.years.length >= fewestYears) return found
    first ??= found
  }
  return first
}

function readAtLevel(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  level: IndustryLevel | null,
): IndustryComparison | null {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const region = regionByCode.get(filters.region[0] ?? '')
  if (!region) return null
  const { basis, sex, year: years } = filters
  const own = readEmployment(reader, dataset, { region, basis, sex, years, level })
  if (!own) return null
  const all = filters.against === ALL_REGIONS || filters.against === null
  const against = all ? undefined : regionByCode.get(filters.against)
  const question = { basis, sex, years, level: own.level }
  const area = all
    ? readEmploymentOf(reader, dataset, question, municipalities)
    : against
      ? readEmployment(reader, dataset, { ...question, region: against })
      : null
  if (!area) return null
  return {
    region,
    own,
    area,
    areaName: against?.name ?? localize((words) => words.filters.against.all),
    years: [...own.years.keys()].filter((year) => area.years.has(year)).sort((a, b) => a - b),
  }
}

export const cellOf = (year: EmploymentYear | undefined, industry: Industry): EmploymentCell | undefined =>
  year?.cells.find((cell) => cell.industry.id === industry.id)

export const personsOf = (year: EmploymentYear | undefined, industry: Industry): Figure =>
  cellOf(year, industry)?.persons ?? NOT_AVAILABLE

/** Amounts of the industries that both have a figure for, in the same order. */
export function sharedAmounts(
  own: EmploymentYear,
  area: EmploymentYear,
): { readonly own: readonly number[]; readonly area: readonly number[] } {
  const pairs = own.cells.flatMap(({ industry, persons }) => {
    const other = personsOf(area, industry)
    return isKnown(persons) && isKnown(other) ? [[amountOf(persons), amountOf(other)] as const] : []
  })
  return { own: pairs.map(([persons]) => persons), area: pairs.map(([, persons]) => persons) }
}
