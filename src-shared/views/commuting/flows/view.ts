import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import type { FactColumns } from '../../../dataset/fact-tables/registry'
import { amountOf, figureAt, isKnown, type Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber, formatWholePercent } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import { noteBase } from '../../../view/base-notes'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase, speakFlags } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { computeSharesOfSum } from '../../../view/gather-others'
import { readFlowMatrix } from '../../../view/read-flow-matrix'
import { FIGURE_FLAGS, type EmptyState, type ViewData } from '../../../view/view-data'
import { traceFlow } from './trace'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import { flowsWords } from './words'

interface Flow {
  readonly home: Region
  readonly work: Region
  readonly year: number
  readonly persons: Figure
  readonly source: number
}

/**
 * Where people commute to, or from. The rows are all flows, largest first, without the inner one; rest of
 * the country and abroad are rows of their own and always count in the base of the shares. The map draws
 * all rows; bars, tables and files gather what is beyond the `top` largest (`gatherOthers`).
 * For a county: all flows between its municipalities, in both directions.
 */
export const commutingFlows: View = {
  id: 'commuting.flows',
  words: flowsWords,
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex', 'direction', 'top'],
  takesFor: ({ region }, dataset) =>
    takenFor(lookupIn(dataset).regionByCode.get(region[0] ?? '')?.kind === 'county'),
  maxRegions: 1,
  counties: true,
  years: 'one',
  steady: ['persons'],
  answerYears: answerFlowYears,
  pictures: ['chart', 'map'],
  rowsAreFlows: true,
  trace: traceFlow,
  compute: computeFlows,
}

/** For a county both directions are shown: the choice would mean nothing. */
const takenFor = (isCounty: boolean): View['takes'] =>
  commutingFlows.takes.filter((id) => !isCounty || id !== 'direction')

function computeFlows(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const place = regionByCode.get(filters.region[0] ?? '')
  const isCounty = place?.kind === 'county'
  const flows = place ? readFlows(reader, filters, dataset, place) : []
  const { base, missingCells, shares } = computeSharesOfSum(flows.map((flow) => flow.persons))
  const bound = isCounty || statesBeyond(reader, filters, dataset) ? 0 : FIGURE_FLAGS.upperBound

  const home = new CodeColumnBuilder('home', 'region')
  const work = new CodeColumnBuilder('work', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons' })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    derived: true,
    label: isCounty ? 'share_of_flows' : filters.direction === 'out' ? 'share_of_out' : 'share_of_in',
  })
  flows.forEach((flow, row) => {
    home.push(flow.home.code, flow.home.name, isBeyond(flow.home))
    work.push(flow.work.code, flow.work.name, isBeyond(flow.work))
    year.pushNumber(flow.year)
    persons.push(flow.persons, [flow.source])
    const figure = shares[row]
    if (figure) share.push(figure, [flow.source], flagBase(base) | bound)
  })

  const notes: LocalizedText[] = [
    flowsWords.say((words) =>
      isCounty
        ? words.notes.shareCounty
        : filters.direction === 'out'
          ? words.notes.shareOut
          : words.notes.shareIn,
    ),
    ...noteBase(base, missingCells),
  ]
  return assembleView(commutingFlows, filters, dataset, {
    columns: [home, work, year, persons, share].map((column) => column.build(dataset)),
    rowCount: flows.length,
    finding: describeLargest(flows, shares, bound, filters, isCounty),
    notes,
    takes: takenFor(isCounty),
    gathers: gatheredBy(filters, isCounty),
    title: (language, name) => flowsWords.in(language).titles[isCounty ? 'county' : filters.direction](name),
    empty: flows.length === 0 ? explainNoFlows(reader, filters, dataset, place) : null,
  })
}

const gatheredBy = ({ direction }: Filters, isCounty: boolean): readonly string[] =>
  isCounty ? ['home', 'work'] : [direction === 'out' ? 'work' : 'home']

/** The flows of each year alone, a place's in one run: whether more lie beyond the dataset is of no matter here. */
function answerFlowYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  if (!place) return []
  const isCounty = place.kind === 'county'
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const periods = isCounty ? years.map((year) => ({ from: year, to: year })) : [{ from, to }]
  const all = periods.flatMap((year) => readFlows(reader, { ...filters, year }, dataset, place))
  return years.map((one): YearAnswer => {
    const flows = all.filter(({ year }) => year === one)
    const home = new CodeColumnBuilder('home', 'region')
    const work = new CodeColumnBuilder('work', 'region')
    const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons' })
    for (const flow of flows) {
      home.push(flow.home.code, flow.home.name, isBeyond(flow.home))
      work.push(flow.work.code, flow.work.name, isBeyond(flow.work))
      persons.push(flow.persons)
    }
    return {
      filters,
      columns: [home, work, persons].map((column) => column.build({ sources: [] })),
      rowCount: flows.length,
      gathers: gatheredBy(filters, isCounty),
    }
  })
}

/** A group that nobody leaves has flows of its own, but none to show. */
function explainNoFlows(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  place: Region | undefined,
): EmptyState {
  const { sex, direction, year: years } = filters
  const isClosed =
    place?.kind === 'group' &&
    reader.flowsOfRegion({ region: place.id, direction, sex, years }).year.length > 0
  if (!isClosed) return explainEmpty('commuting-flows', filters, dataset)
  return {
    message: flowsWords.say((words, language) =>
      words.empty.nothingOutside(place.name[language], String(years.to)),
    ),
    suggestion: flowsWords.say((words) => words.empty.nothingOutsideNext),
  }
}

/** Flows to or from the place, or between a county's municipalities; without inner flows and nils. */
function readFlows(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  place: Region,
): readonly Flow[] {
  const isCounty = place.kind === 'county'
  const rows: FactColumns<'commuting-flows'> = isCounty
    ? reader.flowMatrix({ year: filters.year.to, sex: filters.sex, within: place.code })
    : reader.flowsOfRegion({
        region: place.id,
        direction: filters.direction,
        sex: filters.sex,
        years: filters.year,
      })
  const { regionById } = lookupIn(dataset)
  const within = (region: Region): boolean => region.kind === 'municipality' && region.parent === place.code
  const flows: Flow[] = []
  for (let row = 0; row < rows.year.length; row++) {
    const home = regionById.get(rows.home[row] ?? -1)
    const work = regionById.get(rows.work[row] ?? -1)
    if (!home || !work || home.id === work.id) continue
    if (isCounty ? !(within(home) && within(work)) : !isEnd(filters.direction === 'out' ? work : home))
      continue
    const persons = figureAt(rows.persons, rows.sign, row)
    if (isKnown(persons) && amountOf(persons) === 0) continue
    flows.push({ home, work, year: rows.year[row] ?? 0, persons, source: rows.source[row] ?? 0 })
  }
  return flows.sort(compareFlows)
}

/**
 * Whether flows beyond the dataset are stated that year, or nothing of the country lies beyond it: if not, all that
 * commute are more than the sum.
 */
function statesBeyond(
  reader: FactReader,
  { direction, sex, year: years }: Filters,
  dataset: DatasetDescription,
): boolean {
  const across = direction === 'out' ? 'in' : 'out'
  const isStated = dataset.regions.some(
    ({ id, kind }) =>
      kind === 'rest-of-country' &&
      reader.flowsOfRegion({ region: id, direction: across, sex, years }).year.length > 0,
  )
  if (isStated) return true
  const matrix = readFlowMatrix(reader, dataset, years.to, sex)?.matrix
  return (direction === 'out' ? matrix?.statesOutBeyond : matrix?.statesInBeyond) ?? false
}

/** Places that flows end in; sums such as counties and the country would count people twice. */
const isEnd = (region: Region): boolean => region.kind === 'municipality' || isBeyond(region)

/** Largest first, unknown last, then by code. */
const compareFlows = (a: Flow, b: Flow): number =>
  (isKnown(b.persons) ? amountOf(b.persons) : -1) - (isKnown(a.persons) ? amountOf(a.persons) : -1) ||
  compareCodes(a.home.code, b.home.code) ||
  compareCodes(a.work.code, b.work.code)

function describeLargest(
  flows: readonly Flow[],
  shares: readonly Figure[],
  bound: number,
  filters: Filters,
  isCounty: boolean,
): LocalizedText | null {
  const row = flows.findIndex((flow) => !isBeyond(flow.home) && !isBeyond(flow.work))
  const flow = flows[row]
  const share = shares[row]
  if (!flow || flow.persons.sign !== 0 || share?.sign !== 0) return null
  const rest = restBefore(flows, row)
  return flowsWords.say((words, language) => {
    const persons = formatNumber(flow.persons.value, 'persons', language)
    const percent = speakFlags(formatWholePercent(share.value, language), bound, language)
    const { county, out, outKnown, outStated, inKnown, inStated } = words.findings
    if (isCounty) return county(flow.home.name[language], flow.work.name[language], persons, percent)
    const isOut = filters.direction === 'out'
    const place = (isOut ? flow.work : flow.home).name[language]
    if (rest) {
      const part = shares[flows.indexOf(rest)]
      return (isOut ? outStated : inStated)(
        place,
        persons,
        percent,
        (isOut ? rest.work : rest.home).name[language],
        formatNumber(amountOf(rest.persons), 'persons', language),
        part?.sign === 0 ? formatWholePercent(part.value, language) : '..',
      )
    }
    // Where flows beyond the dataset are absent, more may go to a place that it does not have.
    if (bound !== 0) return (isOut ? outKnown : inKnown)(place, persons, percent)
    return (isOut ? out : words.findings.in)(place, persons, percent)
  })
}

/** A larger flow to or from what is no single place: it may hold a municipality with more than the largest stated. */
const restBefore = (flows: readonly Flow[], row: number): Flow | undefined =>
  flows.slice(0, row).find((flow) => isRest(flow.home) || isRest(flow.work))

const isRest = ({ kind }: Region): boolean => kind === 'rest-of-country'
