import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { SIGN_CODES } from '../../../dataset/sign'
import { figureOf, missing, NOT_APPLICABLE, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { orderByTies } from '../../../indicators/flow-clustering'
import { computeDay, computeNight, keepPlaces, type FlowMatrix } from '../../../indicators/flow-matrix'
import { computeShare } from '../../../indicators/shares'
import { inEveryLanguage, type LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, lookupIn } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { mergeRegions, readFlowMatrix, type ReadMatrix } from '../../../view/read-flow-matrix'
import { flagBase } from '../../../view/figure-flags'
import type { YearAnswer } from '../../../view/reach'
import { codeAt, rowsOf } from '../../../view/rows'
import { codes, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { describeMatrix } from './finding'
import { matrixWords } from './words'

/** Code of the row and the column for everywhere that has none of its own. */
export const ELSEWHERE_CODE = '_elsewhere'
/** As many places as can be read side by side; of more the ones with the most exchange with those in focus stay. */
const MOST_PLACES = 30

/**
 * Who commutes where: every place against every other. Rows: homes by workplaces in the order chosen, all cells, with
 * everywhere else last. Counties restrict the matrix to their municipalities; groups are one place each.
 */
export const commutingMatrix: View = {
  id: 'commuting.matrix',
  words: matrixWords,
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex', 'unit', 'order'],
  units: ['persons', 'share-of-home', 'share-of-work'],
  maxRegions: 6,
  counties: true,
  years: 'one',
  steady: ['persons', 'share_of_home', 'share_of_work'],
  answerYears: answerMatrixYears,
  pictures: ['chart'],
  rowsAreFlows: true,
  compute: computeMatrixView,
}

function computeMatrixView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const chosen = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const stated = readFlowMatrix(reader, dataset, filters.year.to, filters.sex)
  if (!stated)
    return assembleView(commutingMatrix, filters, dataset, {
      columns: [],
      rowCount: 0,
      finding: null,
      empty: explainEmpty('commuting-flows', filters, dataset),
    })
  const read = mergeRegions(
    stated,
    chosen.filter(({ kind }) => kind === 'group'),
    dataset,
  )
  const { codes } = read.matrix
  const counties = new Set(chosen.filter(({ kind }) => kind === 'county').map(({ code }) => code))
  const focus = chosen.flatMap(({ code }) => (codes.includes(code) ? [codes.indexOf(code)] : []))
  const within = [...codes.keys()].filter((place) =>
    counties.has(regionByCode.get(codes[place] ?? '')?.parent ?? ''),
  )
  const shown = choosePlaces(read.matrix, focus, within)
  const matrix = orderPlaces(keepPlaces(read.matrix, shown), filters, dataset)
  const { columns, rowCount } = buildColumns(matrix, read, filters, dataset)
  const say = matrixWords.part((words) => words.notes).say
  const left = codes.length - shown.length
  return assembleView(commutingMatrix, filters, dataset, {
    columns,
    rowCount,
    finding: describeMatrix(
      matrix,
      chosen.length === 1 ? (chosen[0]?.code ?? null) : null,
      (code) => nameOf(code, dataset),
      filters,
    ),
    notes: [
      say((words) => words.method),
      ...(left > 0
        ? [
            say((words, language) =>
              words[counties.size > 0 ? 'county' : 'partners'](
                formatNumber(shown.length, 'persons', language),
                formatNumber(left, 'persons', language),
              ),
            ),
          ]
        : []),
      ...(filters.order === 'cluster' ? [say((words) => words.cluster)] : []),
      ...(read.matrix.statesOutBeyond ? [] : [say((words) => words.open)]),
    ],
  })
}

/** Colours need no more years than these to be the same in all of them. */
const YEARS_ASKED = 5

/** Flows between places of some years from the first to the last: a matrix of the country takes a tenth of a second. */
function answerMatrixYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const steps = Math.min(YEARS_ASKED, years.length) - 1
  const asked = Array.from(
    { length: steps + 1 },
    (_, i) => years[Math.round((i * (years.length - 1)) / Math.max(1, steps))] ?? filters.year.to,
  )
  return asked.map((year): YearAnswer => {
    const data = computeMatrixView(reader, { ...filters, year: { from: year, to: year } }, dataset)
    return data.rowCount === 0 ? data : keepBetween(data)
  })
}

/** Without those who live and work in the same place, and without everywhere else: these have no colour. */
function keepBetween(data: ViewData): YearAnswer {
  const rows = rowsOf(data).filter((row) => isBetween(data, row))
  const columns = data.columns.flatMap((column) =>
    column.type === 'number'
      ? [{ ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? Number.NaN) }]
      : [],
  )
  return { filters: data.filters, columns, rowCount: rows.length }
}

/** Whether the row is a flow between two of the places shown. */
export function isBetween(data: ViewData, row: number): boolean {
  const [home, work] = [codeAt(codes(data, 'home'), row), codeAt(codes(data, 'work'), row)]
  return home !== work && home !== ELSEWHERE_CODE && work !== ELSEWHERE_CODE
}

/** The places of the counties chosen, else all, else those with the most exchange with the places in focus. */
function choosePlaces(
  matrix: FlowMatrix,
  focus: readonly number[],
  within: readonly number[],
): readonly number[] {
  if (within.length > 0)
    return [...new Set([...focus, ...within])].slice(0, Math.max(MOST_PLACES, within.length))
  const n = matrix.codes.length
  const all = [...matrix.codes.keys()]
  if (n <= MOST_PLACES) return all
  const exchange = (place: number): number =>
    focus.includes(place)
      ? Infinity
      : focus.reduce(
          (sum, one) => sum + (matrix.persons[one * n + place] ?? 0) + (matrix.persons[place * n + one] ?? 0),
          0,
        )
  const amounts = all.map(exchange)
  return all
    .sort(
      (a, b) =>
        (amounts[b] === amounts[a] ? 0 : (amounts[b] ?? 0) - (amounts[a] ?? 0)) ||
        compareCodes(matrix.codes[a] ?? '', matrix.codes[b] ?? ''),
    )
    .slice(0, MOST_PLACES)
}

function orderPlaces(matrix: FlowMatrix, { order }: Filters, dataset: DatasetDescription): FlowMatrix {
  const { regionByCode } = lookupIn(dataset)
  const places = [...matrix.codes.keys()]
  const code = (place: number): string => matrix.codes[place] ?? ''
  const county = (place: number): string => regionByCode.get(code(place))?.parent ?? ''
  if (order === 'cluster') return keepPlaces(matrix, orderByTies(matrix))
  const day = computeDay(matrix)
  places.sort(
    (a, b) =>
      (order === 'size' ? (day[b] ?? 0) - (day[a] ?? 0) : compareCodes(county(a), county(b))) ||
      compareCodes(code(a), code(b)),
  )
  return keepPlaces(matrix, places)
}

function buildColumns(
  matrix: FlowMatrix,
  { matrix: whole, sources, sourcesAt }: ReadMatrix,
  filters: Filters,
  dataset: DatasetDescription,
): { readonly columns: readonly ViewColumn[]; readonly rowCount: number } {
  const { codes } = matrix
  const n = codes.length
  const night = computeNight(matrix)
  const day = computeDay(matrix)
  const method = (id: 'shareOfHome' | 'shareOfWork'): LocalizedText =>
    matrixWords.say((words) => words.methods[id])
  const home = new CodeColumnBuilder('home', 'region')
  const work = new CodeColumnBuilder('work', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons' })
  const ofHome = new NumberColumnBuilder({
    id: 'share_of_home',
    unit: 'fraction',
    derived: true,
    method: method('shareOfHome'),
  })
  const ofWork = new NumberColumnBuilder({
    id: 'share_of_work',
    unit: 'fraction',
    derived: true,
    method: method('shareOfWork'),
  })
  const elsewhere = matrixWords.say((words) => words.elsewhere)
  const push = (column: CodeColumnBuilder, place: number): void => {
    const code = codes[place]
    if (code === undefined) column.push(ELSEWHERE_CODE, elsewhere, true)
    else column.push(code, nameOf(code, dataset))
  }
  const placeInWhole = codes.map((code) => whole.codes.indexOf(code))
  // Everywhere else is a sum of all that is not shown.
  const sourcesOf = (from: number, to: number): readonly number[] =>
    from < n && to < n ? sourcesAt.ofCell(placeInWhole[from] ?? -1, placeInWhole[to] ?? -1) : sources
  // Without those who live and work in a place, nobody knows of how many a flow is a share.
  const populationOf = (sums: Float64Array, place: number): Figure =>
    matrix.unknown[place * n + place] === 1 ? NOT_AVAILABLE : figureOf(sums[place] ?? 0)
  const pushShare = (column: NumberColumnBuilder, flow: Figure, base: Figure, behind: readonly number[]) =>
    column.push(computeShare(flow, base), behind, flagBase(base))
  let rowCount = 0
  // A row and a column that nobody has a figure for would only look like nil.
  const last = hasBeyond(matrix) ? n : n - 1
  for (let from = 0; from <= last; from++)
    for (let to = 0; to <= last; to++) {
      if (from === n && to === n) continue
      const flow = cellAt(matrix, from, to)
      rowCount++
      push(home, from)
      push(work, to)
      year.pushNumber(filters.year.to)
      const behind = sourcesOf(from, to)
      persons.push(flow, behind)
      if (from < n) pushShare(ofHome, flow, populationOf(night, from), behind)
      else ofHome.push(NOT_APPLICABLE, behind)
      if (to < n) pushShare(ofWork, flow, populationOf(day, to), behind)
      else ofWork.push(NOT_APPLICABLE, behind)
    }
  const columns = [home, work, year, persons, ofHome, ofWork].map((column) => column.build(dataset))
  return { columns, rowCount }
}

/** Whether any flow from or to everywhere else is known. */
const hasBeyond = (matrix: FlowMatrix): boolean =>
  [...matrix.codes.keys()].some((place) =>
    [cellAt(matrix, place, matrix.codes.length), cellAt(matrix, matrix.codes.length, place)].some(
      ({ sign }) => sign === SIGN_CODES.number,
    ),
  )

/** A flow; the place after the last is everywhere else. What nobody states is nil (`-`); a stated 0 stays a number. */
function cellAt(matrix: FlowMatrix, from: number, to: number): Figure {
  const n = matrix.codes.length
  const value =
    from === n ? matrix.inBeyond[to] : to === n ? matrix.outBeyond[from] : matrix.persons[from * n + to]
  if (from < n && to < n && matrix.unknown[from * n + to] === 1) return NOT_AVAILABLE
  const isZero =
    from === n
      ? matrix.zeros?.in[to]
      : to === n
        ? matrix.zeros?.out[from]
        : matrix.zeros?.cells[from * n + to]
  return value || isZero ? figureOf(value ?? 0) : missing(SIGN_CODES['-'])
}

const nameOf = (code: string, dataset: DatasetDescription): LocalizedText =>
  lookupIn(dataset).regionByCode.get(code)?.name ?? inEveryLanguage(code)
