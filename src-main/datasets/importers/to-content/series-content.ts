import { highestOf } from '#shared/indicators/extremes'
import type { Series, SeriesDimension } from '#shared/dataset/series'
import { perLanguage, type LocalizedText } from '#shared/messages/language'
import type { Candidate } from '#shared/contract/opened-file'
import { CellStore, isFigure } from '#shared/table/cell-store'
import type { DimensionMapping, ImportMapping } from '#shared/table/import-mapping'
import { localizedTexts } from '#shared/table/localized-texts'
import { seriesCode } from '#shared/table/joining'
import { readRegions } from '#shared/table/region-codes'
import { textIn, type StatisticalTable, type TableDimension } from '#shared/table/statistical-table'
import { totalOf } from '#shared/table/total-values'
import type { SeriesContent } from '../../dataset-content'
import type { StopCheck } from '../../stop-check'
import { CELLS_PER_CHECK } from './cell-rows'
import { plainText } from './content-notes'
import { LeftCells } from './left-cells'
import type { RegionRegistry } from './place-registry'

/** More decimals than this are not shown. */
const MOST_DECIMALS = 6
/** How many cells are looked at for decimals that the file does not state. */
const LOOKED_AT = 20_000

interface SeriesOptions {
  readonly source: number
  /** Series of the dataset already. */
  readonly known: readonly Series[]
  readonly regions: RegionRegistry
  readonly stop: StopCheck
}

/** Which values of a dimension a series has, and how they are called there. */
interface KeptDimension {
  readonly dimension: TableDimension
  readonly mapping: DimensionMapping
  /** Place in the series by place in the file; −1: left out. */
  readonly places: Int32Array
  /** Of regions: the value without a code; −1: there is none. */
  readonly withoutCode: number
  /** Code in the series by code in the file. */
  readonly codes: ReadonlyMap<string, string>
  readonly built: SeriesDimension
}

/** A table kept as it is, over the dimensions and values that the mapping keeps. */
export function buildSeries(
  table: StatisticalTable,
  mapping: ImportMapping,
  options: SeriesOptions,
): { readonly content: SeriesContent; readonly used: number; readonly left: Candidate['left'] } {
  const kept = mapping.dimensions
    .map((one) => table.dimensions.findIndex(({ code }) => code === one.dimension))
    .sort((a, b) => a - b)
    .flatMap((d) => {
      const dimension = table.dimensions[d]
      const mapped = mapping.dimensions.find((one) => one.dimension === dimension?.code)
      return dimension && mapped ? [keepDimension(dimension, mapped, table, options.regions)] : []
    })
  const { cells, left } = keepCells(table, kept, options.stop)
  const code = seriesCode(mapping)
  const known = options.known.find((series) => series.code === code)
  const highest = options.known.reduce((most, { id }) => Math.max(most, id), 0)
  const series: Series = {
    id: known?.id ?? highest + 1,
    code,
    title: mapping.source.title,
    unit: unitOf(table),
    decimals: decimalsOf(table),
    source: options.source,
    dimensions: kept.filter(isShown).map(({ built }) => built),
    notes: notesOf(table, kept),
  }
  return { content: { series, cells }, used: cells.length, left }
}

/** A dimension of which one value is read is in the title, not among the dimensions. */
const isShown = ({ mapping }: KeptDimension): boolean => mapping.use !== 'one'

function keepDimension(
  dimension: TableDimension,
  mapping: DimensionMapping,
  table: StatisticalTable,
  regions: RegionRegistry,
): KeptDimension {
  const { languages } = table
  const { use, values: named } = mapping
  const reading = use === 'region' ? readRegions(dimension, languages) : null
  const places = new Int32Array(dimension.values.length).fill(-1)
  const codes = new Map<string, string>()
  const taken = new Set<string>()
  const values: { code: string; name: LocalizedText }[] = []
  let withoutCode = -1
  dimension.values.forEach((value, i) => {
    const meaning = Object.hasOwn(named, value.code) ? named[value.code] : undefined
    if (meaning === null || (use === 'one' && meaning === undefined)) return
    const region = reading?.regions.get(value.code)
    if (region?.code.trim() === '') {
      withoutCode = i
      return
    }
    if (region && reading) regions.idOf(region, reading.regions)
    const wanted = region?.code ?? (meaning === undefined || use === 'one' ? value.code : meaning)
    const code = taken.has(wanted) ? value.code : wanted
    taken.add(code)
    codes.set(value.code, code)
    places[i] = values.length
    values.push({ code, name: region?.name ?? nameOf(value, languages) })
  })
  const total = totalOf(table, table.dimensions.indexOf(dimension))
  const role = use === 'region' ? 'region' : use === 'year' ? 'time' : 'category'
  const built: SeriesDimension = {
    code: dimension.code,
    name: localizedTexts(dimension.label, languages, dimension.code),
    role,
    values,
    total: total === null || role === 'time' ? null : (codes.get(total) ?? null),
  }
  return { dimension, mapping, places, withoutCode, codes, built }
}

/** A measure with a unit of its own says it: "Kilopris (kr)". */
function nameOf(value: TableDimension['values'][number], languages: readonly string[]): LocalizedText {
  const name = localizedTexts(value.label, languages, value.code)
  if (value.unit === undefined) return name
  const unit = localizedTexts(value.unit, languages, '')
  const join = (text: string, of: string): string =>
    of === '' || text.toLowerCase().includes(of.toLowerCase()) ? text : `${text} (${of})`
  return perLanguage((language) => join(name[language], unit[language]))
}

/** The same store where every value is kept: cells are numbered alike. Else what is kept, and what is left of figures. */
function keepCells(
  table: StatisticalTable,
  kept: readonly KeptDimension[],
  stop: StopCheck,
): { readonly cells: CellStore; readonly left: Candidate['left'] } {
  const { cells } = table
  const tooLarge = new LeftCells(table)
  const withoutCode = new LeftCells(table)
  let odd = false
  for (let i = 0; i < cells.length && !odd; i++) odd = cells.signAt(i) === 0 && !isFigure(cells.numberAt(i))
  if (!odd && kept.every(({ places }) => !places.includes(-1))) return { cells, left: [] }
  const result = new CellStore(odd ? 'sparse' : cells.layout)
  const sizes = kept.map(({ places }) => places.length)
  const strides = new Array<number>(kept.length).fill(1)
  for (let d = kept.length - 2; d >= 0; d--)
    strides[d] = (strides[d + 1] ?? 1) * (kept[d + 1]?.built.values.length ?? 1)
  for (let i = 0; i < cells.length; i++) {
    if (i % CELLS_PER_CHECK === 0) stop()
    let rest = cells.cellAt(i)
    let cell = 0
    for (let d = kept.length - 1; d >= 0 && cell >= 0; d--) {
      const size = sizes[d] ?? 1
      const at = rest % size
      const place = kept[d]?.places[at] ?? -1
      if (place < 0 && at === kept[d]?.withoutCode) withoutCode.add(cells.cellAt(i))
      rest = Math.floor(rest / size)
      cell = place < 0 ? -1 : cell + place * (strides[d] ?? 1)
    }
    if (cell < 0) continue
    const sign = cells.signAt(i)
    if (sign === 0 && !isFigure(cells.numberAt(i))) {
      tooLarge.add(cells.cellAt(i))
      continue
    }
    if (sign === 0) result.addNumber(cells.numberAt(i), cell)
    else result.addSign(sign, cell)
    const flag = cells.flags.get(i)
    if (flag !== undefined) result.flagLast(flag)
  }
  const region = kept.find((one) => one.withoutCode >= 0)?.dimension
  const name = region === undefined ? '' : textIn(region.label, table.languages) || region.code
  return {
    cells: result,
    left: [...withoutCode.tell((w) => w.noCode(name)), ...tooLarge.tell((w) => w.tooLarge)],
  }
}

function unitOf(table: StatisticalTable): LocalizedText | null {
  const metric = table.dimensions.find(({ role }) => role === 'metric')
  const units = new Set(metric?.values.map(({ unit }) => (unit === undefined ? '' : textIn(unit, ['sv']))))
  const one = metric?.values[0]?.unit
  const unit = units.size === 1 && one !== undefined ? one : units.size > 1 ? null : table.unit
  if (unit === null) return null
  const text = localizedTexts(unit, table.languages, '')
  return text.sv === '' ? null : text
}

function decimalsOf({ shownDecimals, decimals, cells, dimensions }: StatisticalTable): number {
  const stated = shownDecimals ?? decimals
  const ofValues = dimensions.flatMap(({ values }) => values.flatMap((value) => value.decimals ?? []))
  if (stated !== null || ofValues.length > 0)
    return Math.min(Math.max(stated ?? 0, highestOf(ofValues)), MOST_DECIMALS)
  let most = 0
  for (let i = 0; i < Math.min(cells.length, LOOKED_AT); i++) {
    const value = cells.numberAt(i)
    if (Number.isInteger(value) || Number.isNaN(value)) continue
    most = Math.max(most, (/\.(\d+)$/.exec(String(value))?.[1] ?? '').length)
  }
  return Math.min(most, MOST_DECIMALS)
}

/** Notes about what the series has; mandatory ones first. */
function notesOf(table: StatisticalTable, kept: readonly KeptDimension[]): Series['notes'] {
  const sorted = [...table.notes].sort((a, b) => Number(b.mandatory) - Number(a.mandatory))
  return sorted.flatMap(({ text, about }) => {
    const meant: { dimension: string; value: string | null }[] = []
    for (const { dimension, value } of about) {
      const one = kept.find((candidate) => candidate.dimension.code === dimension)
      const code = value === null ? null : one?.codes.get(value)
      if (!one || code === undefined) return []
      if (isShown(one)) meant.push({ dimension, value: code })
    }
    const localized = plainText(localizedTexts(text, table.languages, ''))
    return localized.sv === '' ? [] : [{ text: localized, about: meant }]
  })
}
