import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { amountOf, figureAt, isKnown, sumKnown, type Figure } from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { coverSweden } from '../../../dataset/country-coverage'
import { compareCodes, isBeyond, lookupIn } from '../../../dataset/dataset-lookup'
import { noteBase } from '../../../view/base-notes'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBase } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { sumBase, nameOthers, OTHERS_CODE } from '../../../view/gather-others'
import { readFlowEnds } from '../../../view/flow-ends'
import { FIGURE_FLAGS, type EmptyState, type SideTable, type ViewData } from '../../../view/view-data'
import { municipalitiesBetween, readBetween } from './between'
import { readEmployed } from './employed'
import { describeLargest } from './finding'
import { readFlowsOverYears } from './over-years'
import { sumTotals } from './totals'
import { traceFlow } from './trace'
import { answerYearsBetween } from './years-between'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import { flowsWords } from './words'

/** One flow of the answer. */
export interface Flow {
  readonly home: Region
  readonly work: Region
  readonly year: number
  readonly persons: Figure
  readonly source: number
}

/** Of the country only so many are listed: the others have no place in a picture, and fill no table that is read. */
const MOST_OF_COUNTRY = 200

/**
 * Where people commute to, or from. The rows are all flows, largest first, without the inner one; rest of
 * the country and abroad are rows of their own and always count in the base of the shares. The map draws
 * all rows; bars, tables and files gather what is beyond the `top` largest (`gatherOthers`).
 * For a county, the country, or a group where that is chosen: the flows between its municipalities, in both
 * directions; of the country the largest, the others summed in one row. Side table `totals`: commuters out of the
 * place and into it, or of each municipality of the area.
 */
export const commutingFlows: View = {
  id: 'commuting.flows',
  words: flowsWords,
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex', 'direction', 'top'],
  takesFor: ({ region }, dataset) => takenFor(lookupIn(dataset).regionByCode.get(region[0] ?? '')),
  maxRegions: 1,
  counties: true,
  country: true,
  years: 'one',
  steady: ['persons'],
  answerYears: answerFlowYears,
  pictures: ['chart', 'map'],
  rowsAreFlows: true,
  trace: traceFlow,
  compute: computeFlows,
}

/** For a county or the country both directions are shown: the choice would mean nothing. */
const takenFor = (place: Region | undefined): View['takes'] =>
  place?.kind === 'county' || place?.kind === 'country'
    ? commutingFlows.takes.filter((id) => id !== 'direction')
    : commutingFlows.takes

function computeFlows(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const place = regionByCode.get(filters.region[0] ?? '')
  const direction = filters.direction === 'in' ? 'in' : 'out'
  const isBetween = place !== undefined && municipalitiesBetween(place, filters.direction, dataset) !== null
  const all = place ? readFlows(reader, filters, dataset, place) : []
  const flows = place?.kind === 'country' ? all.slice(0, MOST_OF_COUNTRY) : all
  const { base, missingCells } = sumBase(all.map((flow) => flow.persons))
  const shares = flows.map((flow) => computeShare(flow.persons, base))
  const bound = isBetween || statesBeyond(reader, filters, dataset) ? 0 : FIGURE_FLAGS.upperBound
  const employed =
    place && !isBetween ? readEmployed(reader, { ...filters, direction }, dataset, place) : null

  const home = new CodeColumnBuilder('home', 'region')
  const work = new CodeColumnBuilder('work', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons' })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    derived: true,
    label: isBetween ? 'share_of_flows' : direction === 'out' ? 'share_of_out' : 'share_of_in',
  })
  const ofEmployed = new NumberColumnBuilder({
    id: direction === 'out' ? 'share_of_home' : 'share_of_work',
    unit: 'fraction',
    derived: true,
    method: flowsWords.say((words) => words.methods[direction]),
  })
  flows.forEach((flow, row) => {
    home.push(flow.home.code, flow.home.name, isBeyond(flow.home))
    work.push(flow.work.code, flow.work.name, isBeyond(flow.work))
    year.pushNumber(flow.year)
    persons.push(flow.persons, [flow.source])
    const figure = shares[row]
    if (figure) share.push(figure, [flow.source], flagBase(base) | bound)
    if (employed)
      ofEmployed.push(
        computeShare(flow.persons, employed.persons),
        [flow.source],
        flagBase(employed.persons) | employed.flags,
      )
  })

  const unlisted = all.slice(flows.length)
  if (unlisted.length > 0) {
    const name = nameOthers(unlisted.length, true)
    const sum = sumKnown(unlisted.map((flow) => flow.persons)).figure
    const sources = new Set(unlisted.map((flow) => flow.source))
    home.push(OTHERS_CODE, name)
    work.push(OTHERS_CODE, name)
    year.pushNumber(filters.year.to)
    persons.push(sum, sources)
    share.push(computeShare(sum, base), sources, flagBase(base))
  }

  const notes: LocalizedText[] = [
    flowsWords.say((words) =>
      isBetween ? words.notes.shareCounty : direction === 'out' ? words.notes.shareOut : words.notes.shareIn,
    ),
    ...(employed
      ? [flowsWords.say((words) => (direction === 'out' ? words.notes.ofResidents : words.notes.ofWorkers))]
      : []),
    ...noteBase(base, missingCells),
    ...(place?.kind === 'country' ? noteCoverage(dataset, filters.year.to) : []),
  ]
  return assembleView(commutingFlows, filters, dataset, {
    columns: [home, work, year, persons, share, ...(employed ? [ofEmployed] : [])].map((column) =>
      column.build(dataset),
    ),
    rowCount: flows.length + (unlisted.length > 0 ? 1 : 0),
    sideTables: place ? [totalsOf(reader, filters, dataset, place, all, bound)] : [],
    finding: place ? describeLargest({ flows, shares, bound, employed, place, isBetween }, direction) : null,
    notes,
    takes: takenFor(place),
    gathers: gatheredBy(direction, isBetween),
    ...(unlisted.length > 0 && { unlisted: unlisted.length }),
    flowsOverYears: place ? readFlowsOverYears(reader, filters, dataset, place) : null,
    title: (language, name) => flowsWords.in(language).titles[isBetween ? 'county' : direction](name),
    empty: flows.length === 0 ? explainNoFlows(reader, filters, dataset, place) : null,
  })
}

const gatheredBy = (direction: 'out' | 'in', isBetween: boolean): readonly string[] =>
  isBetween ? ['home', 'work'] : [direction === 'out' ? 'work' : 'home']

/** The flows of each year alone, a place's in one run: whether more lie beyond the dataset is of no matter here. */
function answerFlowYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  if (!place) return []
  const members = municipalitiesBetween(place, filters.direction, dataset)
  if (members) return answerYearsBetween(reader, filters, dataset, place, members, years)
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const all = readFlows(reader, { ...filters, year: { from, to } }, dataset, place)
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
      gathers: gatheredBy(filters.direction === 'in' ? 'in' : 'out', false),
    }
  })
}

/** Of a place both directions, though the rows are of one; of an area those within it. */
function totalsOf(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  place: Region,
  flows: readonly Flow[],
  bound: number,
): SideTable {
  const { regionById } = lookupIn(dataset)
  const members = municipalitiesBetween(place, filters.direction, dataset)
  if (members)
    return sumTotals(
      [...members].flatMap((id) => regionById.get(id) ?? []),
      flows,
      dataset,
    )
  const back = filters.direction === 'in' ? 'out' : 'in'
  const other = readFlows(reader, { ...filters, direction: back }, dataset, place)
  return sumTotals([place], [...flows, ...other], dataset, bound === 0 ? 0 : FIGURE_FLAGS.lowerBound)
}

/** A dataset of a part of the country knows of no flows between other municipalities. */
function noteCoverage(dataset: DatasetDescription, year: number): LocalizedText[] {
  const { municipalities } = lookupIn(dataset)
  if (
    coverSweden(
      municipalities.map(({ code }) => code),
      year,
    )
  )
    return []
  return [
    flowsWords.say((words, language) =>
      words.notes.partOfCountry(formatNumber(municipalities.length, 'persons', language)),
    ),
  ]
}

/** A group that nobody leaves has flows of its own, but none to show. */
function explainNoFlows(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  place: Region | undefined,
): EmptyState {
  const { sex, year: years } = filters
  const direction = filters.direction === 'in' ? 'in' : 'out'
  const isClosed =
    place?.kind === 'group' &&
    filters.direction !== 'between' &&
    reader.flowsOfRegion({ region: place.id, direction, sex, years }).year.length > 0
  if (!isClosed) return explainEmpty('commuting-flows', filters, dataset)
  return {
    message: flowsWords.say((words, language) =>
      words.empty.nothingOutside(place.name[language], String(years.to)),
    ),
    suggestion: flowsWords.say((words) => words.empty.nothingOutsideNext),
  }
}

/** Flows to or from the place, or between the municipalities of an area; without inner flows and nils. */
function readFlows(
  reader: FactReader,
  { direction, sex, year: years }: Filters,
  dataset: DatasetDescription,
  place: Region,
): readonly Flow[] {
  const members = municipalitiesBetween(place, direction, dataset)
  const towards = direction === 'in' ? 'in' : 'out'
  const parts = members
    ? readBetween(reader, place, members, { sex, year: years.to })
    : [reader.flowsOfRegion({ region: place.id, direction: towards, sex, years })]
  const { regionById } = lookupIn(dataset)
  const flows: Flow[] = []
  for (const rows of parts)
    for (let row = 0; row < rows.year.length; row++) {
      const home = regionById.get(rows.home[row] ?? -1)
      const work = regionById.get(rows.work[row] ?? -1)
      if (!home || !work || home.id === work.id) continue
      if (members ? !(members.has(home.id) && members.has(work.id)) : !isEnd(towards === 'out' ? work : home))
        continue
      const persons = figureAt(rows.persons, rows.sign, row)
      if (isKnown(persons) && amountOf(persons) === 0) continue
      flows.push({ home, work, year: rows.year[row] ?? 0, persons, source: rows.source[row] ?? 0 })
    }
  return place.kind === 'country' ? largestFirst(flows, MOST_OF_COUNTRY) : flows.sort(compareFlows)
}

/** So many largest in order before the others as they are: tens of thousands need not be sorted. */
function largestFirst(flows: readonly Flow[], most: number): readonly Flow[] {
  const amount = ({ persons }: Flow): number => (isKnown(persons) ? amountOf(persons) : -1)
  const limit = Float64Array.from(flows, amount).sort().at(-most) ?? -1
  const large = flows.filter((flow) => amount(flow) >= limit).sort(compareFlows)
  return [...large, ...flows.filter((flow) => amount(flow) < limit)]
}

/**
 * Whether flows beyond the dataset are stated that year, or nothing of the country lies beyond it: if not, all that
 * commute are more than the sum.
 */
function statesBeyond(
  reader: FactReader,
  { direction: asked, sex, year: years }: Filters,
  dataset: DatasetDescription,
): boolean {
  const direction = asked === 'in' ? 'in' : 'out'
  const across = direction === 'out' ? 'in' : 'out'
  const isStated = dataset.regions.some(
    ({ id, kind }) =>
      kind === 'rest-of-country' &&
      reader.flowsOfRegion({ region: id, direction: across, sex, years }).year.length > 0,
  )
  if (isStated) return true
  const ends = readFlowEnds(reader, dataset, years.to, sex)
  return direction === 'out' ? ends.statesOutBeyond : ends.statesInBeyond
}

/** Places that flows end in; sums such as counties and the country would count people twice. */
const isEnd = (region: Region): boolean => region.kind === 'municipality' || isBeyond(region)

/** Largest first, unknown last, then by code. */
const compareFlows = (a: Flow, b: Flow): number =>
  (isKnown(b.persons) ? amountOf(b.persons) : -1) - (isKnown(a.persons) ? amountOf(a.persons) : -1) ||
  compareCodes(a.home.code, b.home.code) ||
  compareCodes(a.work.code, b.work.code)
