import type { DatasetDescription } from '../dataset/description'
import type { Sex } from '../dataset/dimensions'
import type { FactReader } from '../dataset/facts'
import { amountOf, figureAt, isKnown } from '../indicators/figure'
import type { FlowMatrix } from '../indicators/flow-matrix'
import { compareCodes, isBeyond, lookupIn } from './dataset-lookup'

/** A year's matrix, the ids of its places, and what its figures rest on. */
export interface ReadMatrix {
  readonly matrix: FlowMatrix
  /** Index of each region id in the matrix. */
  readonly indexOf: ReadonlyMap<number, number>
  readonly sources: readonly number[]
  /** Cells stated without a number. */
  readonly missingCells: number
}

/** Years of 290 municipalities take 0.7 MB each; a time line over twenty years stays in memory. */
const MOST_KEPT = 40
const kept = new WeakMap<DatasetDescription, Map<string, ReadMatrix | null>>()

/**
 * All flows between the municipalities of a dataset in one year, those to and from outside included. Municipalities
 * without any row that year (merged, split, not stated) are left out. Null when the year has no flows. Kept for the
 * next question: a slider asks twenty times a second, and figures of an opened dataset never change.
 */
export function readFlowMatrix(
  reader: FactReader,
  dataset: DatasetDescription,
  year: number,
  sex: Sex,
): ReadMatrix | null {
  let matrices = kept.get(dataset)
  if (!matrices) kept.set(dataset, (matrices = new Map<string, ReadMatrix | null>()))
  const key = `${String(year)} ${sex}`
  const known = matrices.get(key)
  if (known !== undefined) return known
  const read = buildMatrix(reader, dataset, year, sex)
  const [oldest] = matrices.keys()
  if (matrices.size >= MOST_KEPT && oldest !== undefined) matrices.delete(oldest)
  matrices.set(key, read)
  return read
}

function buildMatrix(
  reader: FactReader,
  dataset: DatasetDescription,
  year: number,
  sex: Sex,
): ReadMatrix | null {
  const { regionById, municipalities } = lookupIn(dataset)
  const rows = reader.flowMatrix({ year, sex })
  const present = new Set([...rows.home, ...rows.work])
  const places = municipalities
    .filter(({ id }) => present.has(id))
    .sort((a, b) => compareCodes(a.code, b.code))
  if (places.length === 0) return null
  const n = places.length
  const indexOf = new Map(places.map(({ id }, index) => [id, index]))
  const persons = new Float64Array(n * n)
  const unknown = new Uint8Array(n * n)
  const outBeyond = new Float64Array(n)
  const inBeyond = new Float64Array(n)
  const sources = new Set<number>()
  let missingCells = 0
  let statesOutBeyond = false
  let statesInBeyond = false
  for (let row = 0; row < rows.year.length; row++) {
    const homeId = rows.home[row] ?? -1
    const workId = rows.work[row] ?? -1
    const home = indexOf.get(homeId)
    const work = indexOf.get(workId)
    if (home === undefined && work === undefined) continue
    const figure = figureAt(rows.persons, rows.sign, row)
    const amount = isKnown(figure) ? amountOf(figure) : 0
    if (home !== undefined && work !== undefined) {
      persons[home * n + work] = (persons[home * n + work] ?? 0) + amount
      if (!isKnown(figure)) unknown[home * n + work] = 1
    } else if (home !== undefined && beyond(regionById, workId)) {
      statesOutBeyond = true
      outBeyond[home] = (outBeyond[home] ?? 0) + amount
    } else if (work !== undefined && beyond(regionById, homeId)) {
      statesInBeyond = true
      inBeyond[work] = (inBeyond[work] ?? 0) + amount
    } else continue
    if (!isKnown(figure)) missingCells++
    sources.add(rows.source[row] ?? 0)
  }
  const matrix: FlowMatrix = {
    codes: places.map(({ code }) => code),
    persons,
    unknown,
    outBeyond,
    inBeyond,
    statesOutBeyond,
    statesInBeyond,
  }
  return { matrix, indexOf, sources: [...sources].sort((a, b) => a - b), missingCells }
}

function beyond(regionById: ReturnType<typeof lookupIn>['regionById'], id: number): boolean {
  const region = regionById.get(id)
  return region !== undefined && isBeyond(region)
}
