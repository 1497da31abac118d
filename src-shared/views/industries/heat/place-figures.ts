import type { DatasetDescription } from '../../../dataset/description'
import { lookupIn, municipalitiesOf } from '../../../dataset/dataset-lookup'
import type { Basis, Industry, Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import {
  addFigures,
  amountOf,
  figureAt,
  isKnown,
  NOT_AVAILABLE,
  sumKnown,
  type Figure,
} from '../../../indicators/figure'
import { INDUSTRY_LEVELS, type IndustryLevel } from '../../../filters/level'

/** Employed of one industry in one place. */
export interface HeatFigures {
  /** Of the sex asked for. */
  readonly persons: Figure
  /** Of women and men together. */
  readonly both: Figure
  readonly sources: readonly number[]
}

/** The employed of one place. */
export interface PlaceFigures {
  /** By id of the industry. */
  readonly cells: ReadonlyMap<number, HeatFigures>
  readonly total: PlaceTotal
  /** How many municipalities were added up; 0: the figures are the place's own. */
  readonly summed: number
  /** Cells that the sums of industries had to leave out. */
  readonly missingCells: number
  /** Persons are sums of women and men, which the source states by themselves. */
  readonly addedSexes: boolean
}

/** The employed of the sex asked for in all industries of a place. */
export interface PlaceTotal {
  /** As stated, else the sum of the industries. */
  readonly persons: Figure
  readonly sources: readonly number[]
  readonly isStated: boolean
  /** Cells that the sum had to leave out, beside those that its parts already had. */
  readonly missingCells: number
}

export interface HeatQuestion {
  readonly basis: Basis
  readonly sex: Sex
  readonly year: number
  readonly level: IndustryLevel
}

/** The coarsest level that has figures for any of the places; null where none has. */
export const coarsestLevel = (
  reader: FactReader,
  dataset: DatasetDescription,
  question: Omit<HeatQuestion, 'level'>,
  regions: readonly Region[],
): IndustryLevel | null =>
  INDUSTRY_LEVELS.find(
    (level) =>
      dataset.industries.some((one) => one.level === level) &&
      readRows(reader, { ...question, level }, regions).length > 0,
  ) ?? null

/** The figures of a place: its own, else of a county the sums of its municipalities; null where there are none. */
export function readPlace(
  reader: FactReader,
  dataset: DatasetDescription,
  question: HeatQuestion,
  region: Region,
): PlaceFigures | null {
  const own = readSum(reader, dataset, question, [region])
  if (own) return { ...own, summed: region.members?.length ?? 0 }
  return region.kind === 'county'
    ? readSum(reader, dataset, question, municipalitiesOf(dataset, region.code))
    : null
}

/**
 * The sums over several places. An industry counts where both the sex and both sexes together are known, so that a
 * share is of the same places above and below its line.
 */
export function readSum(
  reader: FactReader,
  dataset: DatasetDescription,
  question: HeatQuestion,
  regions: readonly Region[],
): PlaceFigures | null {
  const rows = readRows(reader, question, regions)
  if (rows.length === 0) return null
  const both = bothSexes(reader, question, regions)
  const parts = new Map<number, { figures: HeatFigures[]; sources: Set<number> }>()
  for (const { region, industry, persons, sources: stated } of rows) {
    const beside = both(region, industry)
    const part = parts.get(industry) ?? { figures: [], sources: new Set<number>() }
    parts.set(industry, part)
    const sources = [...stated, ...beside.sources]
    part.figures.push({ persons, both: beside.figure, sources })
    sources.forEach((one) => part.sources.add(one))
  }
  let [missingCells, missingAlone] = [0, 0]
  const cells = new Map(
    [...parts].map(([industry, { figures, sources }]): [number, HeatFigures] => {
      const [only] = figures
      if (only && figures.length === 1) {
        if (!isKnown(only.persons)) missingAlone += 1
        return [industry, { ...only, sources: [...sources] }]
      }
      const known = figures.filter(({ persons, both: all }) => isKnown(persons) && isKnown(all))
      missingCells += figures.length - known.length
      const sum = (pick: (one: HeatFigures) => Figure): Figure =>
        known.length === 0 ? NOT_AVAILABLE : addFigures(...known.map(pick))
      return [
        industry,
        { persons: sum((one) => one.persons), both: sum((one) => one.both), sources: [...sources] },
      ]
    }),
  )
  const total = statedTotal(reader, dataset, question, regions) ?? sumOf(cells, missingAlone)
  return {
    cells,
    total,
    summed: regions.length > 1 ? regions.length : 0,
    missingCells,
    addedSexes: rows.some(({ isSum }) => isSum),
  }
}

interface Row {
  readonly region: number
  readonly industry: number
  readonly persons: Figure
  readonly sources: readonly number[]
  /** Of women and men. */
  readonly isSum: boolean
}

type RowsQuestion = Omit<HeatQuestion, 'level'> & { readonly level: Industry['level'] }

/** As stated; both sexes together of places that state women and men alone are their sum. */
function readRows(reader: FactReader, question: RowsQuestion, regions: readonly Region[]): Row[] {
  const stated = readStated(reader, question, regions)
  if (question.sex !== 'total') return stated
  const having = new Set(stated.map(({ region }) => region))
  const others = regions.filter(({ id }) => !having.has(id))
  if (others.length === 0) return stated
  const [women, men] = (['women', 'men'] as const).map((sex) =>
    readStated(reader, { ...question, sex }, others),
  ) as [Row[], Row[]]
  const [womenAt, menAt] = [women, men].map((rows) => new Map(rows.map((row) => [keyOf(row), row])))
  const sums = [...new Map([...women, ...men].map((row) => [keyOf(row), row]))].map(([key, row]): Row => {
    // Where the source names one sex alone the other is missing, not nobody.
    const parts = [womenAt?.get(key), menAt?.get(key)]
    return {
      ...row,
      persons: addFigures(...parts.map((part) => part?.persons ?? NOT_AVAILABLE)),
      sources: [...new Set(parts.flatMap((part) => part?.sources ?? []))],
      isSum: true,
    }
  })
  return [...stated, ...sums]
}

const keyOf = ({ region, industry }: Pick<Row, 'region' | 'industry'>): string =>
  `${String(region)} ${String(industry)}`

function readStated(
  reader: FactReader,
  { basis, sex, year, level }: RowsQuestion,
  regions: readonly Region[],
): Row[] {
  const ids = regions.map(({ id }) => id)
  const rows = reader.employment({ regions: ids, basis, sex, years: { from: year, to: year }, level })
  return Array.from(rows.year, (_, row) => ({
    region: rows.region[row] ?? -1,
    industry: rows.industry[row] ?? -1,
    persons: figureAt(rows.persons, rows.sign, row),
    sources: [rows.source[row] ?? 0],
    isSum: false,
  }))
}

type Both = (region: number, industry: number) => { figure: Figure; sources: readonly number[] }

/** Women and men together, of each cell: as the source states them, else their sum. */
function bothSexes(reader: FactReader, question: HeatQuestion, regions: readonly Region[]): Both {
  const read = (sex: Sex): ReadonlyMap<string, Row> =>
    new Map(readStated(reader, { ...question, sex }, regions).map((row) => [keyOf(row), row]))
  const stated = read('total')
  let parts: readonly ReadonlyMap<string, Row>[] | null = null
  return (region, industry) => {
    const key = keyOf({ region, industry })
    const own = stated.get(key)
    const rows = own ? [own] : (parts ??= [read('women'), read('men')]).map((of) => of.get(key))
    return {
      figure: addFigures(...rows.map((row) => row?.persons ?? NOT_AVAILABLE)),
      sources: rows.flatMap((row) => row?.sources ?? []),
    }
  }
}

/** All industries together as stated; null where not every place states them. */
function statedTotal(
  reader: FactReader,
  dataset: DatasetDescription,
  question: HeatQuestion,
  regions: readonly Region[],
): PlaceTotal | null {
  const { industryById } = lookupIn(dataset)
  const stated = readRows(reader, { ...question, level: 'total' }, regions).filter(
    ({ industry }) => industryById.get(industry)?.level === 'total',
  )
  const { figure, missingCells } = sumKnown(stated.map(({ persons }) => persons))
  const present = new Set(readRows(reader, question, regions).map(({ region }) => region))
  if (stated.length !== present.size || missingCells > 0) return null
  const sources = [...new Set(stated.flatMap((row) => row.sources))]
  return { persons: figure, sources, isStated: true, missingCells: 0 }
}

/** The sum of the industries that are known. */
function sumOf(cells: PlaceFigures['cells'], missingCells: number): PlaceTotal {
  const own = [...cells.values()]
  return {
    persons: sumKnown(own.map(({ persons }) => persons)).figure,
    sources: [...new Set(own.flatMap(({ sources }) => sources))],
    isStated: false,
    missingCells,
  }
}

/** How many are known to work, in all industries shown. */
export const sizeOf = ({ cells }: PlaceFigures): number =>
  [...cells.values()].reduce((sum, { both }) => sum + (isKnown(both) ? amountOf(both) : 0), 0)
