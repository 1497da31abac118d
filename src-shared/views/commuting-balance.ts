import type { DatasetDescription } from '../dataset/description'
import type { FactReader } from '../dataset/facts'
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

/** How many commute in and out, and what is left: over the years, for one or several municipalities. */
export const commutingBalance: ViewDefinition = {
  id: 'commuting.balance',
  table: TABLE,
  takes: ['region', 'year', 'sex'],
  maxRegions: 6,
  counties: true,
  years: 'range',
  pictures: ['chart'],
  defaults: (dataset) => buildDefaults(commutingBalance, dataset),
  compute: computeBalance,
}

function computeBalance(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const chosen = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const rows = reader.commutingTotals({
    regions: chosen.map((region) => region.id),
    sex: filters.sex,
    years: filters.year,
  })
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const inCommuters = new NumberColumnBuilder({ id: 'in_commuters', unit: 'persons' })
  const outCommuters = new NumberColumnBuilder({ id: 'out_commuters', unit: 'persons' })
  const liveAndWork = new NumberColumnBuilder({ id: 'live_and_work', unit: 'persons' })
  const net = new NumberColumnBuilder({ id: 'net', unit: 'persons', derived: true, signed: true })
  const day = new NumberColumnBuilder({ id: 'day_population', unit: 'persons', derived: true })
  const night = new NumberColumnBuilder({ id: 'night_population', unit: 'persons', derived: true })
  const nets: BalanceYear[] = []
  const without: LocalizedText[] = []
  let rowCount = 0

  for (const place of chosen) {
    let found = false
    for (let row = 0; row < rows.year.length; row++) {
      if (rows.region[row] !== place.id) continue
      found = true
      rowCount++
      const totals: CommutingTotals = {
        inCommuters: figureAt(rows.inCommuters, rows.inSign, row),
        outCommuters: figureAt(rows.outCommuters, rows.outSign, row),
        liveAndWork: figureAt(rows.liveAndWork, rows.liveSign, row),
      }
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
    if (!found) without.push(place.name)
  }

  const columns = [region, year, inCommuters, outCommuters, liveAndWork, net, day, night]
  const notes = [inEachLanguage((words) => words.notes.balanceMethod)]
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
  return assembleView(commutingBalance, filters, dataset, {
    columns: columns.map((column) => column.build(dataset)),
    rowCount,
    finding: describeNet(nets, chosen.length),
    notes,
    empty: rowCount === 0 ? explainNoBalance(filters, dataset) : null,
  })
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
  const { regionByCode } = lookupIn(dataset)
  const county = filters.region.map((code) => regionByCode.get(code)).find((r) => r?.kind === 'county')
  if (!county) return explainEmpty(TABLE, filters, dataset)
  return {
    message: inEachLanguage((words, language) => words.empty.countyBalance(county.name[language])),
    suggestion: inEachLanguage((words) => words.empty.countyBalanceNext),
  }
}
