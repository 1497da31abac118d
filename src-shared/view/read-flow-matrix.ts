import type { DatasetDescription } from '../dataset/description'
import type { Region, Sex } from '../dataset/dimensions'
import { coverSweden } from '../dataset/country-coverage'
import type { FactReader } from '../dataset/facts'
import { mergePlaces, type FlowMatrix } from '../indicators/flow-matrix'
import { baseOf, municipalityIdsOf } from '../dataset/region-groups'
import { SIGN_CODES } from '../dataset/sign'
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
  const { municipalities } = lookupIn(dataset)
  const rows = reader.flowMatrix({ year, sex })
  const homes = distinctIds(rows.home)
  const works = distinctIds(rows.work)
  const places = municipalities
    .filter(({ id }) => homes.has(id) || works.has(id))
    .sort((a, b) => compareCodes(a.code, b.code))
  if (places.length === 0) return null
  const n = places.length
  const indexOf = new Map(places.map(({ id }, index) => [id, index]))
  const placeOf = tellPlaces(dataset, indexOf)
  const persons = new Float64Array(n * n)
  const unknown = new Uint8Array(n * n)
  const outBeyond = new Float64Array(n)
  const inBeyond = new Float64Array(n)
  const zeros = { cells: new Uint8Array(n * n), out: new Uint8Array(n), in: new Uint8Array(n) }
  const hiddenBeyond = { out: new Set<number>(), in: new Set<number>() }
  const sourcesByCell = new MatrixSourcesBuilder(n)
  let missingCells = 0
  // What a list leaves out is nobody; but who lives and works in the same place may not be in it at all.
  for (let place = 0; place < n; place++) unknown[place * n + place] = 1
  const stated = new Uint8Array(n)
  const reach = { out: false, in: false }
  const count = rows.year.length
  // Thirty thousand rows a year, and twenty years at once: nothing is made for a row.
  for (let row = 0; row < count; row++) {
    const homeId = rows.home[row] as number
    const workId = rows.work[row] as number
    const home = placeOf(homeId)
    const work = placeOf(workId)
    if (home < 0 && work < 0) continue
    const sign = rows.sign[row] as number
    const value = rows.persons[row] as number
    const isNumber = sign === SIGN_CODES.number && Number.isFinite(value)
    const known = isNumber || sign === SIGN_CODES['-']
    const amount = isNumber ? value : 0
    const isZero = isNumber && value === 0
    if (home >= 0 && work >= 0) {
      const cell = home * n + work
      persons[cell] = (persons[cell] as number) + amount
      if (home === work && stated[home] === 0) {
        stated[home] = 1
        unknown[cell] = 0
      }
      if (!known) unknown[cell] = 1
      if (isZero) zeros.cells[cell] = 1
    } else if (home >= 0 && work !== OF_NO_KIND) {
      if (work === REST) reach.out = true
      outBeyond[home] = (outBeyond[home] as number) + amount
      if (!known) hiddenBeyond.out.add(homeId)
      if (isZero) zeros.out[home] = 1
    } else if (work >= 0 && home !== OF_NO_KIND) {
      if (home === REST) reach.in = true
      inBeyond[work] = (inBeyond[work] as number) + amount
      if (!known) hiddenBeyond.in.add(workId)
      if (isZero) zeros.in[work] = 1
    } else continue
    if (!known) missingCells++
    sourcesByCell.add(home < 0 ? n : home, work < 0 ? n : work, rows.source[row] as number)
  }
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
  const all = sourcesByCell.all()
  const sourcesAt = sourcesByCell.build(findStatedHomes(reader, matrix, places, year, sex), all)
  return { matrix, indexOf, sources: all, sourcesAt, missingCells, homes, works, hiddenBeyond }
}

/** What an id is that is no place of a matrix; abroad alone is not all that lies outside. */
const OF_NO_KIND = -1
const ABROAD = -2
const REST = -3

/** Ids up to here are looked up in an array; a file may number its regions as it likes. */
const DENSE_IDS = 2 ** 16

/** The different ids of a column. */
function distinctIds(ids: Int32Array): ReadonlySet<number> {
  const seen = new Uint8Array(DENSE_IDS)
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as number
    if (id < 0 || id >= DENSE_IDS) return new Set(ids)
    seen[id] = 1
  }
  const found = new Set<number>()
  for (let id = seen.indexOf(1); id >= 0; id = seen.indexOf(1, id + 1)) found.add(id)
  return found
}

/** The index of a region's id in the matrix, or what else it is. */
function tellPlaces(
  { regions }: DatasetDescription,
  indexOf: ReadonlyMap<number, number>,
): (id: number) => number {
  const told = new Map(
    regions.map((region) => [
      region.id,
      indexOf.get(region.id) ??
        (region.kind === 'rest-of-country' ? REST : isBeyond(region) ? ABROAD : OF_NO_KIND),
    ]),
  )
  if (regions.some(({ id }) => id < 0 || id >= DENSE_IDS)) return (id) => told.get(id) ?? OF_NO_KIND
  const dense = new Int32Array(regions.reduce((most, { id }) => Math.max(most, id + 1), 0)).fill(OF_NO_KIND)
  for (const [id, place] of told) dense[id] = place
  return (id) => dense[id] ?? OF_NO_KIND
}

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
