import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import type { CommutingTotalColumns, FactReader } from '../dataset/facts'
import {
  computeDayPopulation,
  computeNetCommuting,
  computeNightPopulation,
  type CommutingTotals,
} from '../indicators/commuting'
import { figureAt } from '../indicators/figure'
import type { LocalizedText } from '../messages/language'
import { formatChange, formatList, formatNumber } from '../messages/number-format'
import { assembleView } from './assemble-view'
import { CodeColumnBuilder, inEachLanguage, NumberColumnBuilder } from './columns'
import { lookupIn } from './dataset-lookup'
import { buildDefaults } from './default-filters'
import { explainEmpty } from './explain-empty'
import type { Filters } from './filters'
import { explainNoGroupTotals } from './group-notes'
import { crossesBreak } from './series-breaks'
import type { EmptyState, ViewData } from './view-data'
import type { ViewDefinition } from './view-definition'

const TABLE = 'commuting-totals'

/** One year of one region: what the finding is made of. */
interface BalanceYear {
  readonly name: LocalizedText
  readonly region: number
  readonly year: number
  readonly net: number
}

/**
 * How many commute in and out, and what is left: over the years, for one or several municipalities; for the
 * country, all municipalities in the latest of the years, the largest net first.
 */
export const commutingBalance: ViewDefinition = {
  id: 'commuting.balance',
  table: TABLE,
  takes: ['region', 'year', 'sex'],
  maxRegions: 6,
  counties: true,
  country: true,
  years: 'range',
  pictures: ['chart'],
  defaults: (dataset) => buildDefaults(commutingBalance, dataset),
  compute: computeBalance,
}

function computeBalance(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const chosen = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const [only] = chosen
  const whole = chosen.length === 1 && only?.kind === 'country'
  const places = whole ? municipalities : chosen
  const rows = reader.commutingTotals({
    regions: places.map((region) => region.id),
    sex: filters.sex,
    years: filters.year,
  })
  const lastYear = rows.year.reduce((a, b) => Math.max(a, b), 0)
  const order = whole ? rankByNet(rows, lastYear) : rowsByPlace(rows, places)
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const inCommuters = new NumberColumnBuilder({ id: 'in_commuters', unit: 'persons' })
  const outCommuters = new NumberColumnBuilder({ id: 'out_commuters', unit: 'persons' })
  const liveAndWork = new NumberColumnBuilder({ id: 'live_and_work', unit: 'persons' })
  const net = new NumberColumnBuilder({ id: 'net', unit: 'persons', derived: true, signed: true })
  const day = new NumberColumnBuilder({ id: 'day_population', unit: 'persons', derived: true })
  const night = new NumberColumnBuilder({ id: 'night_population', unit: 'persons', derived: true })
  const nets: BalanceYear[] = []
  let rowCount = 0

  const placeById = new Map(places.map((place) => [place.id, place]))
  for (const row of order) {
    const place = placeById.get(rows.region[row] ?? 0)
    if (!place) continue
    rowCount++
    const totals = totalsAt(rows, row)
    const sources = [rows.source[row] ?? 0]
    const netFigure = computeNetCommuting(totals)
    region.push(place.code, place.name)
    year.pushNumber(rows.year[row] ?? 0)
    inCommuters.push(totals.inCommuters, sources)
    outCommuters.push(totals.outCommuters, sources)
    liveAndWork.push(totals.liveAndWork, sources)
    net.push(netFigure, sources)
    day.push(computeDayPopulation(totals), sources)
    night.push(computeNightPopulation(totals), sources)
    if (netFigure.sign === 0)
      nets.push({ name: place.name, region: place.id, year: rows.year[row] ?? 0, net: netFigure.value })
  }
  const found = new Set(order.map((row) => rows.region[row]))
  const without = whole ? [] : places.filter(({ id }) => !found.has(id)).map(({ name }) => name)

  const columns = [region, year, inCommuters, outCommuters, liveAndWork, net, day, night]
  const notes = [inEachLanguage((words) => words.notes.balanceMethod)]
  if (whole)
    notes.push(
      inEachLanguage((words, language) =>
        words.notes.allMunicipalities(formatNumber(rowCount, 'persons', language)),
      ),
    )
  if (without.length > 0)
    notes.push(
      inEachLanguage((words, language) =>
        words.notes.noRowsFor(
          formatList(
            without.map((name) => name[language]),
            language,
          ),
        ),
      ),
    )
  // Of the country one year is shown, and the sentence above says which.
  const shown = whole && rowCount > 0 ? { ...filters, year: { from: lastYear, to: lastYear } } : filters
  return assembleView(commutingBalance, shown, dataset, {
    columns: columns.map((column) => column.build(dataset)),
    rowCount,
    finding: whole ? describeExtremes(nets) : describeNet(comparableNets(nets, dataset), chosen.length),
    notes,
    empty: rowCount === 0 ? explainNoBalance(filters, dataset) : null,
  })
}

const totalsAt = (rows: CommutingTotalColumns, row: number): CommutingTotals => ({
  inCommuters: figureAt(rows.inCommuters, rows.inSign, row),
  outCommuters: figureAt(rows.outCommuters, rows.outSign, row),
  liveAndWork: figureAt(rows.liveAndWork, rows.liveSign, row),
})

/** Row numbers, place by place in the order chosen. */
function rowsByPlace(rows: CommutingTotalColumns, places: readonly Region[]): number[] {
  const all = [...rows.year.keys()]
  return places.flatMap((place) => all.filter((row) => rows.region[row] === place.id))
}

/** Row numbers of one year, the largest net first, unknown last; ties in the dataset's order. */
function rankByNet(rows: CommutingTotalColumns, year: number): number[] {
  const netAt = (row: number): number => {
    const net = computeNetCommuting(totalsAt(rows, row))
    return net.sign === 0 ? net.value : -Infinity
  }
  const ofYear = [...rows.year.keys()].filter((row) => rows.year[row] === year)
  const nets = new Map(ofYear.map((row) => [row, netAt(row)]))
  return ofYear.sort((a, b) => {
    const [first, second] = [nets.get(a) ?? 0, nets.get(b) ?? 0]
    return first === second ? a - b : second - first
  })
}

/** Where most more commute in than out, and the other way round. */
function describeExtremes(nets: readonly BalanceYear[]): LocalizedText | null {
  const [top] = nets
  const bottom = nets.at(-1)
  if (!top || !bottom || top === bottom) return describeNet(nets, 1)
  return inEachLanguage((words, language) =>
    words.findings.balanceExtremes(
      top.name[language],
      formatChange(top.net, 'persons', language),
      bottom.name[language],
      formatChange(bottom.net, 'persons', language),
      String(top.year),
    ),
  )
}

/** The years that no break of the series parts from the latest: a net before one is no beginning of a change. */
function comparableNets(nets: readonly BalanceYear[], dataset: DatasetDescription): readonly BalanceYear[] {
  const lastYear = Math.max(...nets.map(({ year }) => year))
  return nets.filter(({ year }) => !crossesBreak(dataset, TABLE, year, lastYear))
}

function describeNet(nets: readonly BalanceYear[], regions: number): LocalizedText | null {
  const lastYear = Math.max(...nets.map((n) => n.year))
  const latest = nets.filter((n) => n.year === lastYear).sort((a, b) => b.net - a.net)
  const top = latest[0]
  if (!top) return null
  const year = String(lastYear)
  if (regions > 1)
    return inEachLanguage((words, language) =>
      words.findings.balanceSeveral(top.name[language], formatChange(top.net, 'persons', language), year),
    )
  const first = nets.filter((n) => n.region === top.region).reduce((a, b) => (b.year < a.year ? b : a))
  return inEachLanguage((words, language) => {
    const place = top.name[language]
    const count = formatNumber(Math.abs(top.net), 'persons', language)
    const { balanceMoreIn, balanceMoreOut, balanceEven, balanceChange } = words.findings
    const sentence =
      top.net > 0
        ? balanceMoreIn(place, count, year)
        : top.net < 0
          ? balanceMoreOut(place, count, year)
          : balanceEven(place, year)
    if (first.year === top.year) return sentence
    return balanceChange(sentence, formatChange(first.net, 'persons', language), String(first.year))
  })
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
  if (!county) return explainEmpty(TABLE, filters, dataset)
  return {
    message: inEachLanguage((words, language) => words.empty.countyBalance(county.name[language])),
    suggestion: inEachLanguage((words) => words.empty.countyBalanceNext),
  }
}
