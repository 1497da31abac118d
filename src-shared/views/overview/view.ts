import type { DatasetDescription } from '../../dataset/description'
import { FACT_TABLES, type Region } from '../../dataset/dimensions'
import { baseOf } from '../../dataset/region-groups'
import type { FactReader } from '../../dataset/facts'
import { weakestQuality, type Quality } from '../../dataset/quality'
import { isUnconfirmed } from '../../dataset/unconfirmed-source'
import { NO_TEXT, type LocalizedText } from '../../messages/language'
import { formatNumber, formatWholePercent, formatYears } from '../../messages/number-format'
import { assembleView } from '../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../view/columns'
import { lookupIn } from '../../dataset/dataset-lookup'
import { explainEmpty } from '../../view/explain-empty'
import type { Filters } from '../../filters/filters'
import {
  findCommuting,
  findInhabitants,
  findLargestIndustry,
  findLargestOutflow,
  findStudents,
  type Fact,
  type FactId,
} from './facts'
import type { ViewData } from '../../view/view-data'
import { findPeers } from '../regions/similar/peers'
import { notePart } from '../reference/note-reference'
import { resolveReference } from '../reference/resolve-reference'
import { readHistories } from './history'
import { buildHistory, buildAround, buildLargestFlows } from './side-tables'
import { isOfOverview, listUnknown } from './unknown'
import { traceFact } from './trace'
import type { View } from '../../view/view'
import { overviewWords } from './words'
import { balanceWords } from '../commuting/balance/words'
import { inEachLanguage } from '../../messages/in-each-language'

/** Code of the detail of a fact that has none. */
const NO_DETAIL = '_none'

/**
 * The facts page of a place: the latest figure of each kind. One row for each fact, with its own year,
 * source (id of `sources`) and quality.
 */
export const overview: View = {
  id: 'overview',
  words: overviewWords,
  table: 'population',
  takes: ['region', 'reference'],
  isAvailable: ({ coverage }) => FACT_TABLES.some((table) => coverage[table].years.length > 0),
  opensNothing: true,
  maxRegions: 1,
  counties: true,
  years: 'one',
  pictures: ['chart', 'map'],
  trace: traceFact,
  compute: computeOverview,
}

function computeOverview(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const place = lookupIn(dataset).regionByCode.get(filters.region[0] ?? '')
  const facts = place
    ? [findInhabitants, findCommuting, findLargestIndustry, findStudents, findLargestOutflow].flatMap(
        (find) => find(reader, dataset, place),
      )
    : []
  const years = facts.map((fact) => fact.year)
  const asked =
    place && filters.reference !== null ? resolve(reader, filters.reference, place, dataset) : null
  const reference = asked !== null && 'members' in asked ? asked : null
  const history = place
    ? buildHistory(readHistories(reader, dataset, place, facts, reference), dataset)
    : null
  const flows = place ? buildLargestFlows(reader, dataset, place) : []
  const around = place && flows.length === 0 ? buildAround(reader, dataset, place, facts) : null
  const unknown =
    place?.kind === 'municipality'
      ? listUnknown(
          facts.map((fact) => ({ fact: fact.id, synthetic: qualityOf(fact, dataset) === 'synthetic' })),
          dataset,
        ).filter(({ id }) => isOfOverview(id))
      : []
  return assembleView(overview, filters, dataset, {
    columns: buildColumns(facts, dataset),
    rowCount: facts.length,
    sideTables: [history, ...flows, around].filter((table) => table !== null),
    undated: true,
    finding: place ? describePlace(place.name, facts) : null,
    notes: [
      ...(asked === null ? [] : 'reason' in asked ? [asked.reason] : notePart(asked)),
      ...noteCommuting(facts, dataset),
      ...noteDestination(facts),
      overviewWords.say((words) => words.notes.years),
      ...(history ? [overviewWords.say((words) => words.notes.lines)] : []),
      ...(unknown.length > 0
        ? [
            overviewWords.say((words, language) =>
              words.unknown.note(unknown.map(({ text }) => text[language]).join(' ')),
            ),
          ]
        : []),
    ],
    tables: [...new Set(facts.map((fact) => fact.table))],
    // A fact is of one year: no series, no break in it.
    years: { from: Math.max(...years, 0), to: Math.max(...years, 0) },
    empty: facts.length === 0 ? explainEmpty('population', filters, dataset) : null,
  })
}

const resolve = (reader: FactReader, text: string, place: Region, dataset: DatasetDescription) =>
  resolveReference(text, place, baseOf(dataset), () => findPeers(reader, dataset, place.code))

/** Of which of the two the commuting is made, where the dataset has both, and what flows lack. */
function noteCommuting(facts: readonly Fact[], { coverage }: DatasetDescription): LocalizedText[] {
  const net = facts.find(({ id }) => id === 'net_commuting')
  if (!net) return []
  const ofFlows = net.table === 'commuting-flows'
  const others = coverage[ofFlows ? 'commuting-totals' : 'commuting-flows'].years
  const [from, to] = [others[0], others.at(-1)]
  const range = from === undefined || to === undefined ? null : formatYears({ from, to })
  const notes: LocalizedText[] = []
  if (ofFlows) notes.push(overviewWords.say((words) => words.notes.flows(String(net.year), range)))
  else if (range !== null)
    notes.push(overviewWords.say((words) => words.notes.totals(String(net.year), range)))
  if (net.open) notes.push(balanceWords.say((words) => words.notes.open))
  return notes
}

function noteDestination(facts: readonly Fact[]): LocalizedText[] {
  const found = facts.find(({ rest }) => rest !== undefined)
  const { rest, detail } = found ?? {}
  if (!rest || !detail) return []
  return [
    overviewWords.say((words, language) =>
      words.notes.rest(
        detail.name[language],
        formatNumber(rest.persons.value, 'persons', language),
        rest.share.sign === 0 ? formatWholePercent(rest.share.value, language) : '..',
        rest.name[language],
      ),
    ),
  ]
}

/**
 * What is the largest of some only: a destination beside a larger rest or beside places that the flows do not know, an
 * industry beside hidden ones.
 */
function nameFact({ id, rest, open }: Fact): LocalizedText {
  return overviewWords.say((words) => {
    if (id === 'largest_outflow' && (rest !== undefined || open === true)) return words.largestStatedOutflow
    return id === 'largest_industry' && open === true ? words.largestKnownIndustry : words.facts[id]
  })
}

const qualityOf = (fact: Fact, dataset: DatasetDescription): Quality =>
  weakestQuality([
    fact.quality ?? 'official',
    ...dataset.sources.filter((source) => fact.sources.includes(source.id)).map((source) => source.quality),
  ])

function buildColumns(facts: readonly Fact[], dataset: DatasetDescription) {
  const fact = new CodeColumnBuilder('fact', 'text')
  const detail = new CodeColumnBuilder('detail', 'text')
  const value = new NumberColumnBuilder({
    id: 'value',
    unit: 'persons',
    derived: facts.some((f) => f.quality === 'derived'),
  })
  const share = new NumberColumnBuilder({
    id: 'share',
    unit: 'fraction',
    label: 'share_of_fact',
    derived: true,
  })
  const shareOf = new CodeColumnBuilder('share_of', 'text')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const quality = new CodeColumnBuilder('quality', 'text')
  const source = new CodeColumnBuilder('source', 'text')
  for (const f of facts) {
    fact.push(f.id, nameFact(f))
    detail.push(f.detail?.code ?? NO_DETAIL, f.detail?.name ?? NO_TEXT)
    value.push(f.value, f.sources, f.flags)
    share.push(f.share, f.share.sign === 0 ? f.sources : [], f.shareFlags ?? 0)
    const { shareOf: whole } = f
    if (whole === null || f.share.sign !== 0) shareOf.pushNone()
    else
      shareOf.push(
        whole,
        overviewWords.say((words, language) =>
          whole === 'allStudents'
            ? words.sharesOf.allStudents(f.shareOfName?.[language] ?? '')
            : words.sharesOf[whole],
        ),
      )
    year.pushNumber(f.year)
    const weakest = qualityOf(f, dataset)
    quality.push(weakest, nameQuality(weakest, f.sources, dataset))
    source.push(f.sources.join('+'), nameSources(f.sources, dataset))
  }
  const sourcesAt = facts.map(({ sources }) => sources)
  return [
    fact.build(),
    detail.build(),
    {
      ...value.build(dataset),
      sourcesAt,
      each: {
        namedBy: 'fact',
        signed: Uint8Array.from(facts, ({ id }) => (id === 'net_commuting' ? 1 : 0)),
        qualities: facts.map((f) => qualityOf(f, dataset)),
      },
    },
    { ...share.build(dataset), sourcesAt },
    shareOf.build(),
    year.build(dataset),
    { ...quality.build(), ofOrigin: true as const },
    { ...source.build(), ofOrigin: true as const },
  ]
}

/** In place of own processing, that nobody vouches for the figures where that is so. */
function nameQuality(
  quality: Quality,
  ids: readonly number[],
  { sources }: DatasetDescription,
): LocalizedText {
  const behind = sources.filter(({ id }) => ids.includes(id))
  const isUnknown = quality === 'derived' && behind.length > 0 && behind.every(isUnconfirmed)
  return inEachLanguage((words) => (isUnknown ? words.unconfirmedSource : words.qualities[quality]))
}

function nameSources(ids: readonly number[], dataset: DatasetDescription): LocalizedText {
  const sources = dataset.sources.filter((source) => ids.includes(source.id))
  return inEachLanguage((words, language) =>
    sources
      .map(({ publisher, title, table }) =>
        table === null
          ? words.sources.withoutTable(publisher, title[language])
          : words.sources.withTable(publisher, title[language], table),
      )
      .join('; '),
  )
}

function describePlace(name: LocalizedText, facts: readonly Fact[]): LocalizedText | null {
  const find = (id: FactId): Fact | undefined => facts.find((f) => f.id === id && f.value.sign === 0)
  const inhabitants = find('inhabitants')
  const net = find('net_commuting')
  if (!inhabitants && !net) return null
  return overviewWords.say((words, language) => {
    const sentences: string[] = []
    if (inhabitants)
      sentences.push(
        words.findings.inhabitants(
          name[language],
          formatNumber(inhabitants.value.value, 'persons', language),
          String(inhabitants.year),
        ),
      )
    if (net) {
      const { moreIn, moreOut, even } = words.findings
      const count = formatNumber(Math.abs(net.value.value), 'persons', language)
      const year = String(net.year)
      sentences.push(
        net.value.value > 0 ? moreIn(count, year) : net.value.value < 0 ? moreOut(count, year) : even(year),
      )
      if (net.open) sentences.push(balanceWords.in(language).findings.open)
    }
    // Said where it is read: figures beside each other are taken to be of one year.
    const years = facts.map(({ year }) => year)
    const [from, to] = [Math.min(...years), Math.max(...years)]
    if (from !== to) sentences.push(words.findings.years(String(from), String(to)))
    return sentences.join(' ')
  })
}
