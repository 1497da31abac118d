import type { TableDifference } from '#shared/dataset/difference'
import type { Series, SeriesDimension } from '#shared/dataset/series'
import type { SqlDatabase } from '../engine/sql-engine'
import { readRows } from '../queries/read-rows'
import { findCells, readChunkAt, readChunks } from '../queries/series-cells'
import { openChunk, type OpenChunk } from '../schema/open-chunk'
import type { PackedChunk } from '../schema/series-chunk'
import type { StopCheck } from '../stop-check'
import { changedItems } from './changed-items'
import { buildCommonCodes, type CommonCodes } from './common-codes'
import { RevisionGatherer, type KeyPart } from './revision-gatherer'

/** A series as one of the editions has it. */
export interface SeriesSide {
  readonly database: SqlDatabase
  readonly series: Series
}

function countStated({ database, series }: SeriesSide): number {
  const [count] = readRows(
    database,
    'select coalesce(sum(count), 0) from series_cells where series = ?',
    (row) => row.number(0),
    [series.id],
  )
  return count ?? 0
}

const YEAR = /^\d{4}/

/** The years that the values of the time dimension lie in. */
function yearsOf(side: SeriesSide | null): number[] {
  const time = side?.series.dimensions.find(({ role }) => role === 'time')
  const years = (time?.values ?? []).flatMap(({ code }) => YEAR.exec(code) ?? []).map(Number)
  return [...new Set(years)].sort((a, b) => a - b)
}

const itemsOf = ({ values }: SeriesDimension) =>
  values.map(({ code, name }, place) => ({ stored: place, code, name }))

interface CommonDimension {
  readonly dimension: SeriesDimension
  readonly codes: CommonCodes
  /** How many cells of the later edition lie between neighbouring values; 0–n its value for the earlier one's. */
  readonly stride: number
  readonly laterPlaces: Int32Array
}

/** The dimensions in the order of the earlier edition; null when they are not the same ones. */
function matchDimensions(before: Series, after: Series): CommonDimension[] | null {
  if (before.dimensions.length !== after.dimensions.length) return null
  const strides = new Map<string, number>()
  let stride = 1
  for (const { code, values } of after.dimensions.toReversed()) {
    strides.set(code, stride)
    stride *= values.length
  }
  const matched = before.dimensions.flatMap((dimension) => {
    const later = after.dimensions.find(({ code }) => code === dimension.code)
    if (later === undefined) return []
    const places = new Map(later.values.map(({ code }, place) => [code, place]))
    return {
      dimension: later,
      codes: buildCommonCodes(itemsOf(dimension), itemsOf(later)),
      stride: strides.get(later.code) ?? 1,
      laterPlaces: Int32Array.from(dimension.values, ({ code }) => places.get(code) ?? -1),
    }
  })
  return matched.length === before.dimensions.length ? matched : null
}

function keyPartOf({ dimension: { code, name, role, values }, codes }: CommonDimension): KeyPart {
  const isYears = role === 'time' && values.every((value) => /^\d{4}$/.test(value.code))
  const id = role === 'region' ? 'region' : isYears ? 'year' : role === 'time' ? 'time' : code
  return { id, name, codes: codes.codes, names: codes.names }
}

/** Number of each stated cell in the later edition; −1 where it has no such cell. */
function laterCells(chunk: OpenChunk, dimensions: readonly CommonDimension[]): Float64Array {
  const later = new Float64Array(chunk.length)
  for (let i = 0; i < chunk.length; i++) {
    let rest = chunk.cellAt(i)
    let cell = 0
    for (let d = dimensions.length - 1; d >= 0 && cell >= 0; d--) {
      const { laterPlaces, stride } = dimensions[d] as CommonDimension
      const place = laterPlaces[rest % laterPlaces.length] as number
      rest = Math.floor(rest / laterPlaces.length)
      cell = place < 0 ? -1 : cell + place * stride
    }
    later[i] = cell
  }
  return later
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0

/** Equal rows hold equal cells where both editions number their cells alike. */
const isSameChunk = (a: PackedChunk, b: PackedChunk | null): boolean =>
  b !== null &&
  a.count === b.count &&
  a.width === b.width &&
  a.decimals === b.decimals &&
  sameBytes(a.numbers, b.numbers) &&
  sameBytes(a.signs, b.signs) &&
  sameBytes(a.gaps, b.gaps)

const numbersAlike = (before: Series, after: Series): boolean => {
  const codes = ({ dimensions }: Series) =>
    dimensions.map(({ code, values }) => [code, values.map((v) => v.code)])
  return JSON.stringify(codes(before)) === JSON.stringify(codes(after))
}

/** Places of a cell of the earlier edition in the common lists. */
function placesOf(cell: number, dimensions: readonly CommonDimension[]): number[] {
  const places = new Array<number>(dimensions.length)
  let rest = cell
  for (let d = dimensions.length - 1; d >= 0; d--) {
    const { laterPlaces, codes } = dimensions[d] as CommonDimension
    places[d] = codes.before.get(rest % laterPlaces.length) ?? -1
    rest = Math.floor(rest / laterPlaces.length)
  }
  return places
}

/** Returns how many of the chunk's cells the later edition states, too. */
function compareChunk(
  chunk: OpenChunk,
  dimensions: readonly CommonDimension[],
  { after, gatherer, stop }: { after: SeriesSide; gatherer: RevisionGatherer; stop: StopCheck },
): number {
  const found = findCells(after.database, stop, {
    series: after.series.id,
    cells: laterCells(chunk, dimensions),
  })
  let matched = 0
  let same = 0
  for (let i = 0; i < chunk.length; i++) {
    if (found.stated[i] === 0) continue
    matched += 1
    const sign = chunk.signAt(i)
    const value = chunk.numberAt(i)
    const laterSign = found.signs[i] as number
    const laterValue = found.values[i] as number
    if (sign === laterSign && (sign !== 0 || value === laterValue)) same += 1
    else {
      gatherer.addRevision(
        placesOf(chunk.cellAt(i), dimensions),
        { value, sign },
        { value: laterValue, sign: laterSign },
      )
    }
  }
  gatherer.countSame(same)
  return matched
}

/**
 * Compares a series cell by cell, chunk by chunk. Cells are matched by the codes of their values, so dimensions
 * and values may have been put in another order. A series with other dimensions is all removed and all added.
 */
export function compareSeries(
  before: SeriesSide | null,
  after: SeriesSide | null,
  stop: StopCheck,
  tell: (fraction: number) => void,
): TableDifference {
  const one = (after ?? before)?.series
  if (one === undefined) throw new Error('a series that neither edition has')
  const stated = before === null ? 0 : countStated(before)
  const dimensions = before && after ? matchDimensions(before.series, after.series) : null
  const gatherer = new RevisionGatherer((dimensions ?? []).map(keyPartOf))
  let matched = 0
  if (before && after && dimensions) {
    const alike = numbersAlike(before.series, after.series)
    let done = 0
    for (const packed of readChunks(before.database, before.series.id)) {
      stop()
      if (alike && isSameChunk(packed, readChunkAt(after.database, after.series.id, packed.first))) {
        gatherer.countSame(packed.count)
        matched += packed.count
      } else {
        const chunk = openChunk(packed)
        matched += chunk === null ? 0 : compareChunk(chunk, dimensions, { after, gatherer, stop })
      }
      done += packed.count
      tell(done / stated)
    }
  }
  gatherer.countRemoved(stated - matched)
  gatherer.countAdded((after === null ? 0 : countStated(after)) - matched)
  return {
    table: 'series',
    series: one.code,
    title: one.title,
    years: changedItems(yearsOf(before), yearsOf(after), String),
    ...gatherer.finish(),
  }
}
