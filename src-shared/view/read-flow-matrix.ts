import type { DatasetDescription } from '../dataset/description'
import type { Region, Sex } from '../dataset/dimensions'
import { coverSweden } from '../dataset/country-coverage'
import type { FactReader } from '../dataset/facts'
import { amountOf, figureAt, isKnown, type Figure } from '../indicators/figure'
import { mergePlaces, type FlowMatrix } from '../indicators/flow-matrix'
import { baseOf, municipalityIdsOf } from '../dataset/region-groups'
import type { Remembered } from '../dataset/memory'
import { compareCodes, isBeyond, lookupIn } from '../dataset/dataset-lookup'
import { findStatedHomes, MatrixSourcesBuilder, mergeSources, type MatrixSources } from './matrix-sources'

/** A year's matrix, the ids of its places, and what its figures rest on. */
export interface ReadMatrix {
  readonly matrix: FlowMatrix
  /** Index of each region id in the matrix. */
  readonly indexOf: ReadonlyMap<number, number>
  /** Ids of all sources; `sourcesAt` tells which cell rests on which. */
  readonly sources: readonly number[]
  readonly sourcesAt: MatrixSources
  /** Cells stated without a number. */
  readonly missingCells: number
  /** Of which regions, by id, anything is stated as home and as workplace. */
  readonly homes: ReadonlySet<number>
  readonly works: ReadonlySet<number>
  /** Regions, by id, of which a flow to, or from, beyond is stated without a number. */
  readonly hiddenBeyond: { readonly out: ReadonlySet<number>; readonly in: ReadonlySet<number> }
}

/** Years of 290 municipalities take 0.7 MB each; a time line over twenty years stays in memory. */
const MATRICES: Remembered<ReadMatrix | null> = { most: 40 }

/**
 * All flows between the municipalities of a dataset in one year, those to and from outside included. Municipalities
 * without any row that year (merged, split, not stated) are left out. Null when the year has no flows. Remembered for
 * the next question: a slider asks twenty times a second.
 */
export function readFlowMatrix(
  reader: FactReader,
  dataset: DatasetDescription,
  year: number,
  sex: Sex,
): ReadMatrix | null {
  const key = `${String(year)} ${sex}`
  return reader.remember(MATRICES, key, () => buildMatrix(reader, baseOf(dataset), year, sex))
}

function buildMatrix(
  reader: FactReader,
  dataset: DatasetDescription,
  year: number,
  sex: Sex,
): ReadMatrix | null {
  const { regionById, municipalities } = lookupIn(dataset)
  const rows = reader.flowMatrix({ year, sex })
  const present = new Set(rows.home)
  for (const id of rows.work) present.add(id)
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
  const zeros = { cells: new Uint8Array(n * n), out: new Uint8Array(n), in: new Uint8Array(n) }
  const hiddenBeyond = { out: new Set<number>(), in: new Set<number>() }
  const sources = new Set<number>()
  const sourcesByCell = new MatrixSourcesBuilder(n)
  let missingCells = 0
  // What a list leaves out is nobody; but who lives and works in the same place may not be in it at all.
  for (let place = 0; place < n; place++) unknown[place * n + place] = 1
  const stated = new Uint8Array(n)
  const reach = { out: false, in: false }
  for (let row = 0; row < rows.year.length; row++) {
    const homeId = rows.home[row] ?? -1
    const workId = rows.work[row] ?? -1
    const home = indexOf.get(homeId)
    const work = indexOf.get(workId)
    if (home === undefined && work === undefined) continue
    const figure = figureAt(rows.persons, rows.sign, row)
    const amount = isKnown(figure) ? amountOf(figure) : 0
    if (home !== undefined && work !== undefined) {
      const cell = home * n + work
      persons[cell] = (persons[cell] ?? 0) + amount
      if (home === work && !stated[home]) {
        stated[home] = 1
        unknown[cell] = 0
      }
      if (!isKnown(figure)) unknown[cell] = 1
      if (isZero(figure)) zeros.cells[cell] = 1
    } else if (home !== undefined && beyond(regionById, workId)) {
      if (isRest(regionById, workId)) reach.out = true
      outBeyond[home] = (outBeyond[home] ?? 0) + amount
      if (!isKnown(figure)) hiddenBeyond.out.add(homeId)
      if (isZero(figure)) zeros.out[home] = 1
    } else if (work !== undefined && beyond(regionById, homeId)) {
      if (isRest(regionById, homeId)) reach.in = true
      inBeyond[work] = (inBeyond[work] ?? 0) + amount
      if (!isKnown(figure)) hiddenBeyond.in.add(workId)
      if (isZero(figure)) zeros.in[work] = 1
    } else continue
    if (!isKnown(figure)) missingCells++
    sources.add(rows.source[row] ?? 0)
    sourcesByCell.add(home, work, rows.source[row] ?? 0)
  }
  const homes = new Set(rows.home)
  const works = new Set(rows.work)
  const codesOf = (ids: ReadonlySet<number>): string[] =>
    places.flatMap(({ id, code }) => (ids.has(id) ? [code] : []))
  const matrix: FlowMatrix = {
    codes: places.map(({ code }) => code),
    persons,
    unknown,
    zeros,
    outBeyond,
    inBeyond,
    statesOutBeyond: reach.out || coverSweden(codesOf(works), year),
    statesInBeyond: reach.in || coverSweden(codesOf(homes), year),
  }
  const all = [...sources].sort((a, b) => a - b)
  const sourcesAt = sourcesByCell.build(findStatedHomes(reader, matrix, places, year, sex), all)
  return { matrix, indexOf, sources: all, sourcesAt, missingCells, homes, works, hiddenBeyond }
}

const isZero = (figure: Figure): boolean => figure.sign === 0 && figure.value === 0

function beyond(regionById: ReturnType<typeof lookupIn>['regionById'], id: number): boolean {
  const region = regionById.get(id)
  return region !== undefined && isBeyond(region)
}

/** Abroad alone is not all that lies outside. */
const isRest = (regionById: ReturnType<typeof lookupIn>['regionById'], id: number): boolean =>
  regionById.get(id)?.kind === 'rest-of-country'

/**
 * The matrix with each of the regions (groups, counties) as one place under its own code; the other municipalities
 * stay. A region that overlaps with one before it, or has none of its municipalities in the matrix, is left out.
 */
export function mergeRegions(
  read: ReadMatrix,
  regions: readonly Region[],
  dataset: DatasetDescription,
): ReadMatrix {
  const { matrix, indexOf } = read
  const taken = new Set<number>()
  const merged: { readonly region: Region; readonly places: readonly number[] }[] = []
  for (const region of regions) {
    if (region.kind === 'municipality') continue
    const places = municipalityIdsOf(dataset, region).flatMap((id) => indexOf.get(id) ?? [])
    if (places.length === 0 || places.some((place) => taken.has(place))) continue
    places.forEach((place) => taken.add(place))
    merged.push({ region, places })
  }
  if (merged.length === 0) return read
  const parts = [
    ...merged.map(({ region, places }) => ({ code: region.code, places })),
    ...matrix.codes.flatMap((code, place) => (taken.has(place) ? [] : [{ code, places: [place] }])),
  ].sort((a, b) => compareCodes(a.code, b.code))
  const partOf = new Map(parts.flatMap(({ places }, part) => places.map((place) => [place, part] as const)))
  const index = new Map([...indexOf].map(([id, place]) => [id, partOf.get(place) ?? -1]))
  for (const { region, places } of merged) index.set(region.id, partOf.get(places[0] ?? -1) ?? -1)
  const sourcesAt = mergeSources(
    read.sourcesAt,
    parts.map(({ places }) => places),
    matrix.codes.length,
  )
  return { ...read, matrix: mergePlaces(matrix, parts), indexOf: index, sourcesAt }
}
