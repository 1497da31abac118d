import type { Source } from '../dataset/dimensions'
import type { Series } from '../dataset/series'
import type { SourceOrigin } from '../dataset/source-origin'
import { inEveryLanguage, type LocalizedText } from '../messages/language'
import type { StatedFigure } from '../view/figure-trace'

/** One coordinate of a cell in the source table. */
export interface CellCoordinate {
  /** Code and label of the dimension in the source. */
  readonly dimension: string
  readonly label: LocalizedText
  /** Null where the source has no such value: then all values, or a sum of them, stand behind the figure. */
  readonly value: { readonly code: string; readonly label: LocalizedText } | null
}

/** A cell of the table that a source is, by its coordinates in the order of the source. */
export type SourceCell = readonly CellCoordinate[]

type OriginDimension = SourceOrigin['dimensions'][number]

/** What our key says for a use; several where the source may have been read in either way. */
function meaningsOf(figure: StatedFigure, dimension: OriginDimension): readonly string[] {
  if (figure.table === 'series' && dimension.use !== 'one') {
    const value = figure.values[dimension.code]
    return value === undefined ? [] : [value]
  }
  if (figure.table === 'series') return ['one']
  const { key, measure } = figure
  const meanings = ((): readonly (string | undefined)[] => {
    switch (dimension.use) {
      case 'home':
        return [key.home ?? key.region ?? 'total']
      case 'work':
        return [key.work ?? key.region ?? 'total']
      case 'region':
        return [key.region ?? key.home ?? key.work]
      case 'year':
        return [key.year]
      case 'sex':
        return [key.sex]
      case 'industry':
        return [key.industry]
      case 'basis':
        return [key.basis]
      case 'campus':
        return [key.campus]
      case 'age':
        return [key.age ?? 'total']
      case 'measure':
        return [measure, key.basis, 'persons']
      case 'one':
        return ['one']
      default:
        return []
    }
  })()
  return meanings.filter((meaning): meaning is string => meaning !== undefined)
}

function findValue(figure: StatedFigure, dimension: OriginDimension): { code: string; label: string } | null {
  for (const meaning of meaningsOf(figure, dimension)) {
    if (Object.hasOwn(dimension.values, meaning)) return dimension.values[meaning] ?? null
  }
  const all = Object.values(dimension.values)
  return all.length === 1 && figure.table !== 'series' ? (all[0] ?? null) : null
}

/** Whether the file that the source was read from has the figure's year; true where that cannot be told. */
export function holdsYear(origin: SourceOrigin, figure: StatedFigure): boolean {
  if (figure.table === 'series' || figure.key.year === undefined) return true
  const { year } = figure.key
  const dimension = origin.dimensions.find(({ use }) => use === 'year')
  return dimension === undefined || Object.hasOwn(dimension.values, year)
}

/** The cell of the imported file that a stated figure was read from. */
const locateCell = (origin: SourceOrigin, figure: StatedFigure): SourceCell =>
  origin.dimensions.map((dimension): CellCoordinate => {
    const value = findValue(figure, dimension)
    return {
      dimension: dimension.code,
      label: inEveryLanguage(dimension.label),
      value: value && { code: value.code, label: inEveryLanguage(value.label) },
    }
  })

/** A series keeps its table's dimensions: its cells have coordinates even without an origin. */
const locateInSeries = (series: Series, values: Readonly<Record<string, string>>): SourceCell =>
  series.dimensions.map((dimension): CellCoordinate => {
    const value = dimension.values.find(({ code }) => code === values[dimension.code])
    return {
      dimension: dimension.code,
      label: dimension.name,
      value: value ? { code: value.code, label: value.name } : null,
    }
  })

/**
 * The cell behind a figure; null where neither the origin nor the series tells it. What a series left out of its
 * table because one value of it was read stands in the origin.
 */
export function coordinatesFor(
  source: Source,
  figure: StatedFigure,
  series: Series | null,
): SourceCell | null {
  const { origin } = source
  if (figure.table !== 'series') return origin ? locateCell(origin, figure) : null
  if (series === null) return null
  const own = locateInSeries(series, figure.values)
  if (origin === undefined) return own
  const located = new Map(locateCell(origin, figure).map((at) => [at.dimension, at]))
  const shown = own.map((at) => {
    const inFile = located.get(at.dimension)
    return inFile?.value ? inFile : at
  })
  const left = [...located.values()].filter(
    ({ dimension, value }) => value !== null && !own.some((at) => at.dimension === dimension),
  )
  return [...shown, ...left]
}
