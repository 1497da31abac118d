import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { figureOf, NOT_APPLICABLE, type Figure } from '../../../indicators/figure'
import {
  applyLimits,
  computeOutFlows,
  type LabourMarketLimits,
  type LabourMarkets,
  type OutFlows,
} from '../../../indicators/labour-markets'
import type { FlowMatrix } from '../../../indicators/flow-matrix'
import { perLanguage, inEveryLanguage, type LocalizedText } from '../../../messages/language'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { Filters } from '../../../filters/filters'
import { readFlowMatrix, type ReadMatrix } from '../../../view/read-flow-matrix'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS } from '../../../view/view-data'

/** One year's markets with the flows behind them. */
export interface LabourMarketYear {
  readonly year: number
  readonly matrix: FlowMatrix
  readonly markets: LabourMarkets
  readonly sources: readonly number[]
  /** What the figures of one place rest on. */
  readonly sourcesOf: PlaceSources
  readonly missingCells: number
}

/** Ids of sources by place of the matrix. */
export interface PlaceSources {
  /** Of the employed who live there, and of those of them who leave. */
  readonly out: (place: number) => readonly number[]
  /** Of the largest share to one municipality, and of what the rule makes of both shares. */
  readonly largest: (place: number) => readonly number[]
}

export const limitsOf = ({ totalOut, singleOut }: Filters): LabourMarketLimits => ({ totalOut, singleOut })

/** A limit that is dragged changes nothing in the flows; of twenty years they take longer than the rule. */
const kept = new WeakMap<FlowMatrix, OutFlows>()

function outFlowsOf(matrix: FlowMatrix): OutFlows {
  const flows = kept.get(matrix) ?? computeOutFlows(matrix)
  kept.set(matrix, flows)
  return flows
}

/** Whether nothing is stated of those who live and work in the same place, so that no share of the employed is known. */
function lacksDiagonal({ codes, unknown }: FlowMatrix): boolean {
  return codes.every((_, place) => unknown[place * codes.length + place] === 1)
}

/**
 * The markets of a year by the filters' limits; null when the year has no flows, or none of those who live and work in
 * the same place.
 */
export function readLabourMarkets(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  year: number,
  change: (read: ReadMatrix) => FlowMatrix = ({ matrix }) => matrix,
): LabourMarketYear | null {
  const read = readFlowMatrix(reader, dataset, year, filters.sex)
  if (!read || lacksDiagonal(read.matrix)) return null
  const matrix = change(read)
  const { sources, missingCells } = read
  const markets = applyLimits(outFlowsOf(matrix), limitsOf(filters))
  return { year, matrix, markets, sources, sourcesOf: sourcesByPlace(read, matrix, markets), missingCells }
}

/** A matrix that a what-if changed rests on all of its sources. */
function sourcesByPlace(read: ReadMatrix, matrix: FlowMatrix, markets: LabourMarkets): PlaceSources {
  const all = (): readonly number[] => read.sources
  if (matrix !== read.matrix) return { out: all, largest: all }
  const { ofCell, ofHome } = read.sourcesAt
  const largest = (place: number): readonly number[] => {
    const target = markets.largestTo[place] ?? -1
    return target < 0 ? ofHome(place) : [...new Set([...ofHome(place), ...ofCell(place, target)])]
  }
  return { out: ofHome, largest }
}

/** Name of a place of the matrix; municipalities that a what-if joined have a code like `0580+0581`. */
export function nameOfPlace(code: string, dataset: DatasetDescription): LocalizedText {
  const { regionByCode } = lookupIn(dataset)
  const names = code.split('+').map((part) => regionByCode.get(part)?.name ?? inEveryLanguage(part))
  return perLanguage((language) => names.map((name) => name[language]).join(' + '))
}

/** Index of the place that a municipality is, or is a part of; −1 where the year does not have it. */
export function placeOf(codes: readonly string[], code: string): number {
  const place = codes.indexOf(code)
  return place >= 0 ? place : codes.findIndex((one) => one.includes('+') && one.split('+').includes(code))
}

/** Codes of the municipalities that the filter's regions stand for, each once. */
export function focusOf(filters: Filters, dataset: DatasetDescription): readonly string[] {
  const { regionByCode, regionById, municipalities } = lookupIn(dataset)
  const membersOf = (region: Region | undefined): readonly string[] => {
    if (!region) return []
    if (region.members) return region.members.flatMap((id) => regionById.get(id)?.code ?? [])
    if (region.kind !== 'county') return [region.code]
    return municipalities.filter(({ parent }) => parent === region.code).map(({ code }) => code)
  }
  return [...new Set(filters.region.flatMap((code) => membersOf(regionByCode.get(code))))]
}

/** A share of the employed night population: `.` where nobody is employed. */
export const shareFigure = (share: number | undefined): Figure =>
  share === undefined || !Number.isFinite(share) ? NOT_APPLICABLE : figureOf(share)

export interface ShareFlags {
  readonly out: number
  readonly largest: number
}

/**
 * What a reader must know about the shares of a place: without flows to places outside the dataset O is too small,
 * so that the share of out-commuters is at least, and that of a single flow at most, what is shown.
 */
export function flagShares({ matrix, markets }: LabourMarketYear, place: number): ShareFlags {
  const base = flagBase(figureOf(markets.night[place] ?? 0))
  if (matrix.statesOutBeyond) return { out: base, largest: base }
  return { out: base | FIGURE_FLAGS.lowerBound, largest: base | FIGURE_FLAGS.upperBound }
}
