import type { DatasetDescription } from '../../dataset/description'
import type { Basis, Industry, Region, Sex } from '../../dataset/dimensions'
import type { FactReader, YearRange } from '../../dataset/facts'
import {
  amountOf,
  figureAt,
  isKnown,
  KnownSum,
  sumKnown,
  type Figure,
  type PartialSum,
} from '../../indicators/figure'
import type { IndustryLevel } from '../../filters/level'
import { compareCodes, lookupIn, municipalitiesOf } from '../../dataset/dataset-lookup'

/** The level that says most and still can be read in a chart comes first. */
const LEVELS: readonly IndustryLevel[] = ['division', 'group', 'section']

export interface EmploymentCell {
  readonly industry: Industry
  readonly persons: Figure
  readonly sources: readonly number[]
}

export interface EmploymentYear {
  /** Largest first, unknown last, ties by code. */
  readonly cells: readonly EmploymentCell[]
  /** The stated total where the dataset has one, else the sum of the cells. */
  readonly total: Figure
  readonly totalSources: readonly number[]
}

export interface EmploymentFigures {
  readonly level: IndustryLevel
  readonly years: ReadonlyMap<number, EmploymentYear>
  /** Whether every total is stated by the source. */
  readonly statedTotals: boolean
  /** How many municipalities were added up for a county without figures of its own; else 0. */
  readonly summedMunicipalities: number
  /** Cells without a number that a sum had to leave out. */
  readonly missingCells: number
}

export interface EmploymentQuestion {
  readonly region: Region
  readonly basis: Basis
  readonly sex: Sex
  readonly years: YearRange
  /** Only this level; else the finest that is there. */
  readonly level?: IndustryLevel | null
}

/**
 * Persons by industry in a region. A county without rows of its own gets the sum of its municipalities,
 * which is right for employment: each person is counted in one municipality. Null when there is nothing.
 */
export function readEmployment(
  reader: FactReader,
  dataset: DatasetDescription,
  question: EmploymentQuestion,
): EmploymentFigures | null {
  const own = readFor(reader, dataset, question, [question.region])
  // A group's reader adds its members up already.
  if (own && question.region.members) return { ...own, summedMunicipalities: question.region.members.length }
  if (own || question.region.kind !== 'county') return own
  return readEmploymentOf(reader, dataset, question, municipalitiesOf(dataset, question.region.code))
}

/** The sum of several regions' persons by industry: right for municipalities, where each person counts once. */
export function readEmploymentOf(
  reader: FactReader,
  dataset: DatasetDescription,
  question: Omit<EmploymentQuestion, 'region'>,
  regions: readonly Region[],
): EmploymentFigures | null {
  const summed = regions.length === 0 ? null : readFor(reader, dataset, question, regions)
  return summed && { ...summed, summedMunicipalities: regions.length }
}

/** The figures of one industry and year, added up while the rows are read: there are a hundred thousand of them. */
class Gathered {
  parts = 0
  private readonly sum = new KnownSum()
  readonly sources: number[] = []

  constructor(
    readonly industry: Industry,
    private readonly first: Figure,
  ) {}

  add(value: number, sign: number, source: number): void {
    this.parts += 1
    this.sum.add(value, sign)
    if (!this.sources.includes(source)) this.sources.push(source)
  }

  /** One part is shown as it stands, sign and all; only a sum leaves cells out. */
  get single(): Figure | null {
    return this.parts === 1 ? this.first : null
  }

  get known(): PartialSum {
    return this.sum.take()
  }
}

function readFor(
  reader: FactReader,
  dataset: DatasetDescription,
  question: Omit<EmploymentQuestion, 'region'>,
  regions: readonly Region[],
): EmploymentFigures | null {
  const { industries } = dataset
  const levels = question.level ? [question.level] : LEVELS
  for (const level of levels.filter((l) => industries.some((industry) => industry.level === l))) {
    const cells = readLevel(reader, dataset, question, regions, level)
    if (cells.size === 0) continue
    const totals = industries.some((industry) => industry.level === 'total')
      ? readLevel(reader, dataset, question, regions, 'total')
      : new Map<number, Map<number, Gathered>>()
    return combine(level, cells, totals)
  }
  return null
}

function readLevel(
  reader: FactReader,
  dataset: DatasetDescription,
  { basis, sex, years }: Omit<EmploymentQuestion, 'region'>,
  regions: readonly Region[],
  level: IndustryLevel | 'total',
): Map<number, Map<number, Gathered>> {
  const rows = reader.employment({ regions: regions.map((r) => r.id), basis, sex, years, level })
  const { industryById } = lookupIn(dataset)
  const byYear = new Map<number, Map<number, Gathered>>()
  let [inYear, cells] = [NaN, new Map<number, Gathered>()]
  for (let row = 0; row < rows.year.length; row++) {
    const [year, id] = [rows.year[row] ?? 0, rows.industry[row] ?? -1]
    if (year !== inYear) {
      cells = byYear.get(year) ?? new Map<number, Gathered>()
      inYear = year
    }
    let cell = cells.get(id)
    if (!cell) {
      const industry = industryById.get(id)
      if (!industry) continue
      cell = new Gathered(industry, figureAt(rows.persons, rows.sign, row))
      cells.set(id, cell)
      byYear.set(year, cells)
    }
    cell.add(rows.persons[row] ?? NaN, rows.sign[row] ?? 0, rows.source[row] ?? 0)
  }
  return byYear
}

function combine(
  level: IndustryLevel,
  cellsByYear: Map<number, Map<number, Gathered>>,
  totalsByYear: Map<number, Map<number, Gathered>>,
): EmploymentFigures {
  const years = new Map<number, EmploymentYear>()
  let missingCells = 0
  let statedTotals = true
  for (const [year, gathered] of cellsByYear) {
    const cells: EmploymentCell[] = []
    for (const { industry, single, known, sources } of gathered.values()) {
      if (!single) missingCells += known.missingCells
      cells.push({ industry, persons: single ?? known.figure, sources })
    }
    cells.sort(compareCells)
    const stated = [...(totalsByYear.get(year)?.values() ?? [])][0]
    const statedSum = stated?.known
    const isStated = statedSum !== undefined && statedSum.missingCells === 0
    const ownSum = sumKnown(cells.map((cell) => cell.persons))
    if (!isStated) {
      statedTotals = false
      missingCells += ownSum.missingCells
    }
    years.set(year, {
      cells,
      total: isStated ? statedSum.figure : ownSum.figure,
      totalSources: isStated && stated ? stated.sources : cells.flatMap((cell) => [...cell.sources]),
    })
  }
  return { level, years, statedTotals, summedMunicipalities: 0, missingCells }
}

const sizeOf = (persons: Figure): number => (isKnown(persons) ? amountOf(persons) : -1)

const compareCells = (a: EmploymentCell, b: EmploymentCell): number =>
  sizeOf(b.persons) - sizeOf(a.persons) || compareCodes(a.industry.code, b.industry.code)

/** The `top` largest industries of the year; one in which nobody works is not among the largest. */
export const largestOf = (year: EmploymentYear | undefined, top: number): readonly EmploymentCell[] =>
  year?.cells.filter(({ persons }) => !isKnown(persons) || amountOf(persons) > 0).slice(0, top) ?? []
