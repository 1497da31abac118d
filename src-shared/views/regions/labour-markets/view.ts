import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { officialMarketsSource } from '../../../dataset/official-labour-markets'
import { figureOf, isKnown, NOT_APPLICABLE } from '../../../indicators/figure'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import type { Filters } from '../../../filters/filters'
import { nameOfPlace } from '../../commuting/labour-markets/market-year'
import { describeOfficial, noteOfficial } from './finding'
import { describeSizes } from './size-finding'
import {
  officiallyDivided,
  personsToLimit,
  readOfficialDivision,
  takesBesideOfficial,
  type OfficialDivision,
} from './official-markets'
import { type SideTable, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { View } from '../../../view/view'
import { officialMarketsWords } from './words'
import { inEveryLanguage } from '../../../messages/language'

/**
 * SCB's own local labour markets (LA 2022) of a dataset's municipalities, with the computed ones beside where the
 * dataset has flows. Rows: municipality, by area, the largest first. Side table `markets`: the areas. The regions of
 * the filter are in focus, not filtered. Needs no figures: the division is in the program.
 */
export const regionsLabourMarkets: View = {
  id: 'regions.labour-markets',
  words: officialMarketsWords,
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex'],
  takesFor: (_, dataset) => takesBesideOfficial(dataset),
  isAvailable: (dataset) => officiallyDivided(dataset).length > 1,
  // The official areas are there whatever the dataset holds: nobody opens it for them.
  opensNothing: true,
  maxRegions: 6,
  counties: true,
  years: 'one',
  steady: ['markets.night_population'],
  showsAllPlaces: true,
  pictures: ['map', 'chart'],
  compute: computeOfficialMarkets,
}

function computeOfficialMarkets(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const takes = takesBesideOfficial(dataset)
  if (officiallyDivided(dataset).length === 0)
    return assembleView(regionsLabourMarkets, filters, dataset, {
      columns: [],
      rowCount: 0,
      finding: null,
      takes,
      empty: {
        message: officialMarketsWords.say((words) => words.empty),
        suggestion: officialMarketsWords.say((words) => words.emptyNext),
      },
    })
  const division = readOfficialDivision(reader, filters, dataset)
  return assembleView(regionsLabourMarkets, filters, dataset, {
    columns: buildColumns(division, filters, dataset),
    rowCount: division.places.length,
    sideTables: [buildAreas(division, dataset)],
    // The chart shows how large the areas are, the map how they lie beside the computed ones.
    finding: describeSizes(division, filters, dataset) ?? describeOfficial(division, filters, dataset),
    mapFinding: describeOfficial(division, filters, dataset),
    notes: noteOfficial(division, filters, dataset),
    takes,
    tables: division.computed ? ['commuting-flows'] : [],
    ownSources: [officialMarketsSource(dataset.sources)],
    // The division has its year in its name, and stands beside figures of several years.
    undated: true,
  })
}

function buildColumns(
  { places, computed }: OfficialDivision,
  filters: Filters,
  dataset: DatasetDescription,
): readonly ViewColumn[] {
  const method = (id: 'differs' | 'toLimit') => officialMarketsWords.say((words) => words.methods[id])
  const region = new CodeColumnBuilder('region', 'region')
  const official = new CodeColumnBuilder('official_market', 'text')
  const market = new CodeColumnBuilder('labour_market', 'region')
  const differs = new NumberColumnBuilder({
    id: 'differs',
    unit: 'flag',
    derived: true,
    method: method('differs'),
  })
  const toLimit = new NumberColumnBuilder({
    id: 'persons_to_limit',
    unit: 'persons',
    derived: true,
    signed: true,
    method: method('toLimit'),
  })
  const sources = computed?.sources ?? []
  for (const of of places) {
    region.push(of.region.code, of.region.name)
    if (of.official) official.push(of.official.code, inEveryLanguage(of.official.name))
    else official.pushNone()
    if (of.head === null) market.pushNone()
    else market.push(of.head, nameOfPlace(of.head, dataset))
    differs.push(of.differs === null ? NOT_APPLICABLE : figureOf(of.differs ? 1 : 0), sources)
    toLimit.push(
      computed && of.place >= 0 ? personsToLimit(computed, of.place, filters) : NOT_APPLICABLE,
      sources,
    )
  }
  const columns = computed ? [region, official, market, differs, toLimit] : [region, official]
  return columns.map((column) => column.build(dataset))
}

function buildAreas({ areas, employedYear }: OfficialDivision, dataset: DatasetDescription): SideTable {
  const official = new CodeColumnBuilder('official_market', 'text')
  const inDataset = new NumberColumnBuilder({ id: 'members', unit: 'none' })
  const inAll = new NumberColumnBuilder({ id: 'members_all', unit: 'none' })
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const night = new NumberColumnBuilder({
    id: 'night_population',
    unit: 'persons',
    // What is unknown everywhere is nobody's work.
    derived: areas.some(({ night: employed }) => isKnown(employed)),
    method: officialMarketsWords.say((words) => words.methods.night),
  })
  for (const { market, members, night: employed, sources } of areas) {
    const all = market.municipalities.length
    official.push(market.code, inEveryLanguage(market.name))
    inDataset.pushNumber(members.length)
    inAll.pushNumber(all)
    if (employedYear !== null) year.pushNumber(employedYear)
    night.push(employed, sources)
  }
  const columns = [official, inDataset, inAll, ...(employedYear === null ? [] : [year]), night]
  return {
    id: 'markets',
    // The areas' employed are all that is drawn.
    drawn: true,
    label: officialMarketsWords.say((words) => words.tables.markets),
    rowCount: areas.length,
    columns: columns.map((column) => column.build(dataset)),
  }
}
