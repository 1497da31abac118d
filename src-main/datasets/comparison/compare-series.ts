import type { TableDifference } from '#shared/dataset/difference'
import type { Series, SeriesDimension } from '#shared/dataset/series'
import type { SqlDatabase } from '../engine/sql-engine'
import { readRows } from '../queries/read-rows'
import { findCells, readChunks } from '../queries/series-cells'
import { unpackChunk } from '../schema/series-chunk'
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

/** Number of each cell in the later edition; −1 where it has no such cell. `places`: one value per dimension. */
function laterCells(cells: Float64Array, dimensions: readonly CommonDimension[]): Float64Array {
  const later = new Float64Array(cells.length)
  for (let i = 0; i < cells.length; i++) {
    let rest = cells[i] as number
    let cell = 0
    for (let d = dimensions.length - 1; d >= 0; d--) {
      const { laterPlaces, stride } = dimensions[d] as CommonDimension
      const place = laterPlaces[rest % laterPlaces.length] as number
      rest = Math.floor(rest / laterPlaces.length)
      cell = place < 0 || cell < 0 ? -1 : cell + place * stride
    }
    later[i] = cell
  }
  return later
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
    let done = 0
    for (const packed of readChunks(before.database, before.series.id)) {
      stop()
      const chunk = unpackChunk(packed)
      if (chunk === null) continue
      const later = laterCells(chunk.cells, dimensions)
      const found = findCells(after.database, stop, { series: after.series.id, cells: later })
      for (let i = 0; i < later.length; i++) {
        if (found.stated[i] === 0) continue
        matched += 1
        const old = { value: chunk.values[i] as number, sign: chunk.signs[i] as number }
        const now = { value: found.values[i] as number, sign: found.signs[i] as number }
        if (old.sign === now.sign && (old.sign !== 0 || old.value === now.value)) gatherer.countSame()
        else gatherer.addRevision(placesOf(chunk.cells[i] as number, dimensions), old, now)
      }
      done += chunk.cells.length
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
