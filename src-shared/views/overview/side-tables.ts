import type { DatasetDescription } from '../../dataset/description'
import type { Region } from '../../dataset/dimensions'
import type { FactReader } from '../../dataset/facts'
import { lookupIn, isBeyond } from '../../dataset/dataset-lookup'
import { computeNetCommuting } from '../../indicators/commuting'
import { amountOf, divideFigures, figureAt, isKnown } from '../../indicators/figure'
import { NO_TEXT } from '../../messages/language'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../view/columns'
import { flagBase } from '../../view/figure-flags'
import { readYearCommuting } from '../commuting/balance/year-commuting'
import type { Fact } from './facts'
import { FIGURE_FLAGS, type SideTable } from '../../view/view-data'
import { sumTotals } from '../commuting/flows/totals'
import type { Flow } from '../commuting/flows/view'
import type { FactHistory } from './history'
import { overviewWords } from './words'

/** So many flows out, and so many in. */
const MOST_FLOWS = 5

/** Each fact over the years, and what it is seen against; null where none has two years. */
export function buildHistory(
  histories: readonly FactHistory[],
  dataset: DatasetDescription,
): SideTable | null {
  const fact = new CodeColumnBuilder('fact', 'text')
  const detail = new CodeColumnBuilder('detail', 'text')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const own = new NumberColumnBuilder({ id: 'index', unit: 'index', derived: true })
  const against = new NumberColumnBuilder({
    id: 'reference',
    unit: 'index',
    derived: true,
    label: overviewWords.say((words) => words.reference),
  })
  const name = new CodeColumnBuilder(
    'against',
    'text',
    overviewWords.say((words) => words.seenAgainst),
  )
  let rowCount = 0
  for (const { fact: one, against: whom, years } of histories)
    for (const at of years) {
      fact.push(
        one.id,
        overviewWords.say((words) => words.histories[one.id]),
      )
      detail.push(one.detail?.code ?? '_none', one.detail?.name ?? NO_TEXT)
      year.pushNumber(at.year)
      const flags = at.broken ? FIGURE_FLAGS.acrossBreak : 0
      own.push(at.own, at.sources, flags)
      against.push(at.reference, isKnown(at.reference) ? at.sources : [], flags)
      if (whom) name.push(whom.sv, whom)
      else name.pushNone()
      rowCount++
    }
  if (rowCount === 0) return null
  return {
    id: 'history',
    label: overviewWords.say((words) => words.history),
    rowCount,
    columns: [
      fact.build(),
      detail.build(),
      year.build(dataset),
      own.build(dataset),
      against.build(dataset),
      name.build(),
    ],
  }
}

/**
 * The largest flows out of a municipality and into it in the latest year that has any, and all who commute out of it
 * and into it that year; empty where no year has any.
 */
export function buildLargestFlows(
  reader: FactReader,
  dataset: DatasetDescription,
  place: Region,
): readonly SideTable[] {
  if (place.kind !== 'municipality') return []
  for (const year of dataset.coverage['commuting-flows'].years.toReversed()) {
    const all = (['out', 'in'] as const).map((direction) =>
      readFlows(reader, dataset, place, year, direction),
    )
    const flows = all.flatMap((one) => largestOf(one))
    if (flows.length === 0) continue
    const home = new CodeColumnBuilder('home', 'region')
    const work = new CodeColumnBuilder('work', 'region')
    const years = new NumberColumnBuilder({ id: 'year', unit: 'year' })
    const persons = new NumberColumnBuilder({ id: 'persons', unit: 'persons' })
    for (const flow of flows) {
      home.push(flow.home.code, flow.home.name)
      work.push(flow.work.code, flow.work.name)
      years.pushNumber(year)
      persons.push(flow.persons, [flow.source])
    }
    return [
      {
        id: 'flows',
        label: overviewWords.say((words) => words.flows),
        rowCount: flows.length,
        columns: [home.build(), work.build(), years.build(dataset), persons.build(dataset)],
      },
      ofMap(sumTotals([place], all.flat(), dataset)),
    ]
  }
  return []
}

/** The tiles draw none of it. */
const ofMap = ({ id, label, rowCount, columns }: SideTable): SideTable => ({ id, label, rowCount, columns })

/** Of a municipality, what leads beyond the dataset too. */
function readFlows(
  reader: FactReader,
  dataset: DatasetDescription,
  place: Region,
  year: number,
  direction: 'out' | 'in',
): readonly Flow[] {
  const { regionById } = lookupIn(dataset)
  const rows = reader.flowsOfRegion({
    region: place.id,
    direction,
    sex: 'total',
    years: { from: year, to: year },
  })
  const flows: Flow[] = []
  rows.year.forEach((_, row) => {
    const home = regionById.get(rows.home[row] ?? -1)
    const work = regionById.get(rows.work[row] ?? -1)
    const persons = figureAt(rows.persons, rows.sign, row)
    if (!home || !work || home === work || !isKnown(persons) || amountOf(persons) <= 0) return
    const other = direction === 'out' ? work : home
    if (other.kind !== 'municipality' && !isBeyond(other)) return
    flows.push({ home, work, year, persons, source: rows.source[row] ?? 0 })
  })
  return flows
}

const largestOf = (flows: readonly Flow[]): readonly Flow[] =>
  flows
    .filter(({ home, work }) => !isBeyond(home) && !isBeyond(work))
    .toSorted((a, b) => amountOf(b.persons) - amountOf(a.persons))
    .slice(0, MOST_FLOWS)

/**
 * Net commuting of all municipalities as a share of their night population, in the year of the place's own: what a map
 * can show where no flows are known. Null where it is not known of two or more.
 */
export function buildAround(
  reader: FactReader,
  dataset: DatasetDescription,
  place: Region,
  facts: readonly Fact[],
): SideTable | null {
  const net = facts.find(({ id, table }) => id === 'net_commuting' && table === 'commuting-totals')
  if (!net || place.kind !== 'municipality') return null
  const { municipalities } = lookupIn(dataset)
  const found = readYearCommuting(reader, dataset, { regions: municipalities, sex: 'total', year: net.year })
  if (found.size < 2) return null
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const share = new NumberColumnBuilder({
    id: 'net_share',
    unit: 'fraction',
    label: overviewWords.say((words) => words.netShare),
    derived: true,
    signed: true,
  })
  for (const one of municipalities) {
    const commuting = found.get(one.id)
    if (!commuting) continue
    region.push(one.code, one.name)
    year.pushNumber(net.year)
    share.push(
      divideFigures(computeNetCommuting(commuting.totals), commuting.night),
      commuting.sources,
      flagBase(commuting.night),
    )
  }
  return {
    id: 'around',
    label: overviewWords.say((words) => words.around),
    rowCount: found.size,
    columns: [region.build(), year.build(dataset), share.build(dataset)],
  }
}
