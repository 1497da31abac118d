import type { DatasetDescription } from '../../../dataset/description'
import type { FactTable, Region } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import { computeNetCommuting } from '../../../indicators/commuting'
import { assembleView } from '../../../view/assemble-view'
import { describeBalance, noteBalance, seamsBetween, type BalanceYear } from './finding'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { takesOfCounts } from '../../../view/counts-over-years'
import { explainEmpty } from '../../../view/explain-empty'
import type { FilterId, Filters } from '../../../filters/filters'
import { flagBalance, flagIn, flagOut } from '../flow-commuting'
import { MemberFlows } from '../member-flows'
import { explainNoGroupTotals } from '../../../view/group-notes'
import { buildFlowSums, compareAccounts } from '../totals-against-flows'
import type { EmptyState, ViewData } from '../../../view/view-data'
import { traceCommuting } from './trace'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import { readCommutingYears, type PlaceCommuting } from './year-commuting'
import { commutingYears } from '../../../dataset/commuting-years'
import { commutingWords } from '../words'
import { agreeOnIndexBase } from '../../units/agree-on-base'
import { balanceReference } from '../commuting-reference'
import { balanceWords } from './words'

const TAKES = ['region', 'year', 'sex', 'unit', 'index-year', 'panels', 'reference'] as const

const TABLES = ['commuting-totals', 'commuting-flows'] as const satisfies readonly FactTable[]

/**
 * How many commute in and out, and what is left: over the years, for one or several municipalities; for the
 * country, all municipalities in the latest of the years, the largest net first. As the source states it, else summed
 * from the year's flows (`based_on`). Side table `flow_sums`: sums of flows that contradict the totals shown.
 */
export const commutingBalance: View = {
  id: 'commuting.balance',
  words: balanceWords,
  table: 'commuting-totals',
  alsoFrom: ['commuting-flows'],
  takes: TAKES,
  takesFor: takesBalance,
  units: ['persons', 'index', 'change', 'share', 'per-1000'],
  counts: {
    lines: ['region'],
    counts: [
      {
        id: 'in_commuters',
        partOf: 'day_population',
        inhabitantsOf: 'region',
        countsOthers: () => true,
      },
      { id: 'out_commuters', partOf: 'night_population', inhabitantsOf: 'region' },
      { id: 'live_and_work', partOf: 'night_population', inhabitantsOf: 'region' },
      { id: 'net', isBalance: true, inhabitantsOf: 'region', countsOthers: () => true },
    ],
  },
  agree: agreeOnIndexBase,
  maxRegions: 6,
  counties: true,
  country: true,
  years: 'range',
  steady: [
    { id: 'commuters', columns: ['in_commuters', 'out_commuters'] },
    {
      id: 'persons',
      columns: [
        'in_commuters',
        'out_commuters',
        'net',
        'live_and_work',
        'day_population',
        'night_population',
      ],
    },
    'net',
  ],
  answerYears: answerBalanceYears,
  pictures: ['chart'],
  reference: balanceReference,
  trace: traceCommuting,
  compute: computeBalance,
}

/** So many places have a panel each anyhow; the nets of more are lines, which can stand apart. */
export const MOST_PANELS = 4

/** Of the country one year is shown. */
function takesBalance(filters: Filters, dataset: DatasetDescription): readonly FilterId[] {
  const { region, unit, year } = filters
  const isWhole = lookupIn(dataset).regionByCode.get(region[0] ?? '')?.kind === 'country'
  if (isWhole) return TAKES.filter((id) => id !== 'unit' && id !== 'index-year' && id !== 'panels')
  const hasNets = region.length > MOST_PANELS && year.from < year.to && unit !== 'index' && unit !== 'share'
  return takesOfCounts(TAKES)(filters).filter((id) => id !== 'panels' || hasNets)
}

type Found = ReadonlyMap<number, ReadonlyMap<number, PlaceCommuting>>

function computeBalance(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const chosen = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const [only] = chosen
  const whole = chosen.length === 1 && only?.kind === 'country'
  const places = whole ? municipalities : chosen
  const read = (years: YearRange): Found =>
    readCommutingYears(reader, dataset, { regions: places, sex: filters.sex, years })
  const found = whole ? readLatest(read, filters.year, dataset) : read(filters.year)
  const rows = whole ? rankByNet(rowsByPlace(found, places)) : rowsByPlace(found, places)
  const accounts = compareAccounts(reader, dataset, places, filters.sex, found)
  const contradicting = accounts.some(({ differs }) => differs.length > 0)
  const shownPlaces = new Set(rows.map(({ place }) => place.id))
  const lastYear = rows.reduce((last, { year }) => Math.max(last, year), 0)
  // Of the country one year is shown, and the sentence above says which.
  const shown = whole && rows.length > 0 ? { ...filters, year: { from: lastYear, to: lastYear } } : filters
  return assembleView(commutingBalance, shown, dataset, {
    columns: buildColumns(rows, dataset),
    rowCount: rows.length,
    sideTables: contradicting ? [buildFlowSums(accounts, dataset)] : [],
    finding: describeBalance(rows, whole ? 'all' : chosen.length, dataset),
    notes: noteBalance(rows, accounts, dataset, {
      whole,
      without: whole ? [] : places.filter(({ id }) => !shownPlaces.has(id)),
    }),
    tables: TABLES.filter(
      (table) =>
        rows.some(({ figures }) => `commuting-${figures.basedOn}` === table) ||
        (table === 'commuting-flows' && contradicting),
    ),
    moreBreaks: whole ? [] : seamsBetween(rows),
    empty: rows.length === 0 ? explainNoBalance(filters, dataset) : null,
  })
}

/** All years in one run, without asking whether flows contradict them: that is said of the years shown. */
function answerBalanceYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const chosen = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const whole = chosen[0]?.kind === 'country'
  const regions = whole ? municipalities : chosen
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const question = { sex: filters.sex, years: { from, to } }
  const flows = whole ? {} : { flows: new MemberFlows(reader, dataset, question) }
  const found = readCommutingYears(reader, dataset, { regions, ...question, ...flows })
  const rows = rowsByPlace(found, regions)
  return [{ filters, columns: buildColumns(rows, dataset), rowCount: rows.length }]
}

/** The latest year that any place has figures for. */
function readLatest(read: (years: YearRange) => Found, asked: YearRange, dataset: DatasetDescription): Found {
  const years = commutingYears(dataset).filter((year) => year >= asked.from && year <= asked.to)
  for (const year of years.toReversed()) {
    const found = read({ from: year, to: year })
    if (found.size > 0) return found
  }
  return new Map()
}

/** Place by place in the order chosen, each by year. */
const rowsByPlace = (found: Found, places: readonly Region[]): readonly BalanceYear[] =>
  places.flatMap((place) =>
    [...found].flatMap(([year, figuresOf]): BalanceYear[] => {
      const figures = figuresOf.get(place.id)
      return figures ? [{ place, year, figures, net: computeNetCommuting(figures.totals) }] : []
    }),
  )

/** The largest net first, unknown last; ties in the dataset's order. */
function rankByNet(rows: readonly BalanceYear[]): readonly BalanceYear[] {
  const netOf = ({ net }: BalanceYear): number => (net.sign === 0 ? net.value : -Infinity)
  return rows.toSorted((a, b) => (netOf(a) === netOf(b) ? 0 : netOf(b) - netOf(a)))
}

function buildColumns(rows: readonly BalanceYear[], dataset: DatasetDescription) {
  const fromFlows = rows.some(({ figures }) => figures.basedOn === 'flows')
  const persons = (id: 'in_commuters' | 'out_commuters') =>
    new NumberColumnBuilder({ id, unit: 'persons', derived: fromFlows })
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const basedOn = new CodeColumnBuilder('based_on', 'text')
  const inCommuters = persons('in_commuters')
  const outCommuters = persons('out_commuters')
  const ofAreas = rows.some(({ place }) => place.kind !== 'municipality')
  const liveAndWork = new NumberColumnBuilder({
    id: 'live_and_work',
    unit: 'persons',
    derived: fromFlows,
    ...(ofAreas && { label: balanceWords.say((words) => words.chart.stayingInArea) }),
  })
  const net = new NumberColumnBuilder({ id: 'net', unit: 'persons', derived: true, signed: true })
  const day = new NumberColumnBuilder({ id: 'day_population', unit: 'persons', derived: true })
  const night = new NumberColumnBuilder({ id: 'night_population', unit: 'persons', derived: true })
  for (const row of rows) {
    const { totals, sources, basedOn: basis } = row.figures
    region.push(row.place.code, row.place.name)
    year.pushNumber(row.year)
    inCommuters.push(totals.inCommuters, sources, flagIn(row.figures))
    outCommuters.push(totals.outCommuters, sources, flagOut(row.figures))
    liveAndWork.push(totals.liveAndWork, sources)
    net.push(row.net, sources, flagBalance(row.figures))
    day.push(row.figures.day, sources, flagIn(row.figures))
    night.push(row.figures.night, sources, flagOut(row.figures))
    basedOn.push(
      basis,
      commutingWords.say((words) => words.basedOn[basis]),
    )
  }
  const columns = [region, year, inCommuters, outCommuters, liveAndWork, net, day, night]
  // Said of each row only where it is not what a reader takes for granted.
  return [...columns, ...(fromFlows ? [basedOn] : [])].map((column) => column.build(dataset))
}

/**
 * A county without rows of its own gets its own reason: its municipalities' totals cannot be added up,
 * for those who commute between them are out-commuters of one and in-commuters of another.
 */
function explainNoBalance(filters: Filters, dataset: DatasetDescription): EmptyState {
  const group = explainNoGroupTotals(filters, dataset)
  if (group) return group
  const { regionByCode } = lookupIn(dataset)
  const county = filters.region.map((code) => regionByCode.get(code)).find((r) => r?.kind === 'county')
  if (!county) return explainEmpty(tableAsked(filters, dataset), filters, dataset)
  return {
    message: balanceWords.say((words, language) => words.empty.county(county.name[language])),
    suggestion: balanceWords.say((words) => words.empty.countyNext),
  }
}

/** The table whose years and sexes come nearest to what is asked for, to say what is missing. */
function tableAsked({ year, sex }: Filters, { coverage }: DatasetDescription): FactTable {
  const holds = (table: FactTable): boolean => coverage[table].years.length > 0
  const hasYear = (table: FactTable): boolean =>
    coverage[table].years.some((one) => one >= year.from && one <= year.to)
  return (
    TABLES.find((table) => hasYear(table) && coverage[table].sexes.includes(sex)) ??
    TABLES.find(hasYear) ??
    TABLES.find(holds) ??
    TABLES[0]
  )
}
