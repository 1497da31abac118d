import type { DatasetDescription } from '../../dataset/description'
import type { FactTable, Region } from '../../dataset/dimensions'
import type { FactReader, YearRange } from '../../dataset/facts'
import type { Quality } from '../../dataset/quality'
import { computeNetCommuting } from '../../indicators/commuting'
import {
  figureAt,
  isKnown,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  sumKnown,
  type Figure,
} from '../../indicators/figure'
import { computeShare } from '../../indicators/shares'
import type { LocalizedText } from '../../messages/language'
import { municipalityIdsOf } from '../../dataset/region-groups'
import { isBeyond, lookupIn, partsOfCounty } from '../../dataset/dataset-lookup'
import { readEmployment } from '../industries/employment-figures'
import { flagBalance, flagIn, flagOut } from '../commuting/flow-commuting'
import { readFlowMatrix } from '../../view/read-flow-matrix'
import { readPopulation } from '../population/population-figures'
import { readYearCommuting } from '../commuting/balance/year-commuting'
import { commutingYears } from '../../dataset/commuting-years'
import { readEmployed } from '../commuting/flows/employed'
import { commutingWords } from '../commuting/words'
import { overviewWords } from './words'

export type FactId =
  | 'inhabitants'
  | 'day_population'
  | 'night_population'
  | 'net_commuting'
  | 'largest_industry'
  | 'students'
  | 'largest_outflow'
  | 'largest_inner_flow'

/** What the share of a fact is of. */
export type ShareOf = 'dayPopulation' | 'employedResidents' | 'innerFlows' | 'allStudents'

/** One fact of the overview, with all that it needs to be quoted on its own. */
export interface Fact {
  readonly id: FactId
  /** What the number is about beyond the place: an industry, a campus, another municipality. */
  readonly detail: { readonly code: string; readonly name: LocalizedText } | null
  /** Persons. */
  readonly value: Figure
  readonly share: Figure
  /** Null: it has no share. */
  readonly shareOf: ShareOf | null
  /** What it is of, as the source calls it. */
  readonly shareOfName?: LocalizedText
  readonly year: number
  readonly sources: readonly number[]
  /** Null: the quality of the sources. */
  readonly quality: Quality | null
  readonly table: FactTable
  /** Bits of `FIGURE_FLAGS`; absent: none. */
  readonly flags?: number
  /** Flows to or from places outside the dataset are missing from it, or from what it is a share of. */
  readonly open?: boolean
  /** Of the share, likewise. */
  readonly shareFlags?: number
  /** Of the largest destination: where even more go, without its being said to which municipality. */
  readonly rest?: { readonly name: LocalizedText; readonly persons: Figure; readonly share: Figure }
}

const plainFact = { detail: null, share: NOT_APPLICABLE, shareOf: null, quality: null }

function coveredYears(dataset: DatasetDescription, table: FactTable): YearRange {
  const { years } = dataset.coverage[table]
  return { from: years[0] ?? 0, to: years.at(-1) ?? 0 }
}

const lastYears = (dataset: DatasetDescription, table: FactTable): readonly YearRange[] =>
  dataset.coverage[table].years.toReversed().map((year) => ({ from: year, to: year }))

/** Inhabitants in the latest year; for a county without own rows, the latest year that all parts have. */
export function findInhabitants(reader: FactReader, dataset: DatasetDescription, place: Region): Fact[] {
  const years = coveredYears(dataset, 'population')
  const base = { ...plainFact, id: 'inhabitants', table: 'population' } as const
  const own = readPopulation(reader, { regions: [place], sex: 'total', years })
    .get(place.id)
    ?.at(-1)
  if (own) return [{ ...base, value: own.persons, year: own.year, sources: [own.source] }]
  if (place.kind !== 'county') return []
  const members = partsOfCounty(dataset, place.code, years.to)
  const found = readPopulation(reader, { regions: members, sex: 'total', years })
  for (const { to: year } of lastYears(dataset, 'population')) {
    const parts = members.flatMap(({ id }) => found.get(id)?.find((entry) => entry.year === year) ?? [])
    if (parts.length < members.length || parts.length === 0) continue
    const value = sumKnown(parts.map((part) => part.persons)).figure
    const sources = [...new Set(parts.map((part) => part.source))]
    return [{ ...base, value, year, sources, quality: 'derived' }]
  }
  return []
}

/**
 * Day and night population and net commuting in the latest year with commuting: as the source states them, else summed
 * from its flows.
 */
export function findCommuting(reader: FactReader, dataset: DatasetDescription, place: Region): Fact[] {
  for (const year of commutingYears(dataset).toReversed()) {
    const question = { regions: [place], sex: 'total', year } as const
    const found = readYearCommuting(reader, dataset, question).get(place.id)
    if (!found) continue
    const { totals, night, day, sources, basedOn } = found
    const net = computeNetCommuting(totals)
    if (basedOn === 'flows' && ![night, day, net].some(isKnown)) continue
    const base = {
      ...plainFact,
      table: basedOn === 'flows' ? 'commuting-flows' : 'commuting-totals',
      detail: basedOn === 'flows' ? ofFlows : null,
      year,
      sources,
      quality: 'derived',
    } as const
    return [
      { ...base, id: 'day_population', value: day, flags: flagIn(found) },
      { ...base, id: 'night_population', value: night, flags: flagOut(found) },
      {
        ...base,
        id: 'net_commuting',
        value: net,
        flags: flagBalance(found),
        open: found.openOut || found.openIn,
      },
    ]
  }
  return []
}

/** Said of each figure that is a sum of flows. */
const ofFlows = { code: 'flows', name: commutingWords.say((words) => words.basedOn.flows) }

/** The largest industry of the day population in the latest year. */
export function findLargestIndustry(reader: FactReader, dataset: DatasetDescription, place: Region): Fact[] {
  for (const years of lastYears(dataset, 'employment')) {
    const figures = readEmployment(reader, dataset, { region: place, basis: 'day', sex: 'total', years })
    const found = figures?.years.get(years.to)
    const cell = found?.cells[0]
    if (!figures || !found || !cell || !isKnown(cell.persons)) continue
    return [
      {
        id: 'largest_industry',
        table: 'employment',
        detail: { code: cell.industry.code, name: cell.industry.name },
        value: cell.persons,
        share: computeShare(cell.persons, found.total),
        shareOf: 'dayPopulation',
        year: years.to,
        sources: cell.sources,
        quality: figures.summedMunicipalities > 0 ? 'derived' : null,
        ...(found.cells.some(({ persons }) => !isKnown(persons)) && { open: true }),
      },
    ]
  }
  return []
}

/**
 * Students at each campus that lies here, never added up: a student may be counted at several. Beside them their share of
 * the total that the source states.
 */
export function findStudents(reader: FactReader, dataset: DatasetDescription, place: Region): Fact[] {
  const here = new Set(municipalityIdsOf(dataset, place))
  const lies = new Set(dataset.regions.filter(({ id }) => here.has(id)).map(({ code }) => code))
  const campuses = dataset.campuses.filter((campus) => campus.region !== null && lies.has(campus.region))
  if (campuses.length === 0) return []
  const rows = reader.studentsByCampus({ sex: 'total', years: coveredYears(dataset, 'students') })
  const total = dataset.campuses.find(({ kind }) => kind === 'total')
  return campuses.flatMap((campus): Fact[] => {
    const row = rows.campus.lastIndexOf(campus.id)
    if (row < 0) return []
    const [value, year] = [figureAt(rows.persons, rows.sign, row), rows.year[row] ?? 0]
    const ofAll = rows.campus.findIndex((id, at) => id === total?.id && rows.year[at] === year)
    const share = ofAll < 0 ? NOT_APPLICABLE : computeShare(value, figureAt(rows.persons, rows.sign, ofAll))
    return [
      {
        ...plainFact,
        id: 'students',
        table: 'students',
        detail: { code: campus.code, name: campus.name },
        value,
        ...(total && isKnown(share) && { share, shareOf: 'allStudents', shareOfName: total.name }),
        year,
        sources: [rows.source[row] ?? 0],
      },
    ]
  })
}

/**
 * The municipality that most people commute to in the latest year, with its share of all employed who live in the
 * place; of a county the largest flow between its municipalities.
 */
export function findLargestOutflow(reader: FactReader, dataset: DatasetDescription, place: Region): Fact[] {
  if (place.kind === 'county') return findLargestInnerFlow(reader, dataset, place)
  const { regionById } = lookupIn(dataset)
  for (const years of lastYears(dataset, 'commuting-flows')) {
    const rows = reader.flowsOfRegion({ region: place.id, direction: 'out', sex: 'total', years })
    let rest: { readonly work: Region; readonly persons: Figure } | null = null
    let best: { readonly work: Region; readonly persons: Figure; readonly source: number } | null = null
    for (let row = 0; row < rows.year.length; row++) {
      const work = regionById.get(rows.work[row] ?? -1)
      if (!work || work.id === place.id || !(work.kind === 'municipality' || isBeyond(work))) continue
      const persons = figureAt(rows.persons, rows.sign, row)
      if (work.kind === 'rest-of-country' && persons.sign === 0) rest = { work, persons }
      if (work.kind !== 'municipality' || persons.sign !== 0) continue
      if (!best || persons.value > best.persons.value) best = { work, persons, source: rows.source[row] ?? 0 }
    }
    if (!best) continue
    const employed = readEmployed(reader, { direction: 'out', sex: 'total', year: years }, dataset, place)
    const shareOf = (persons: Figure): Figure => computeShare(persons, employed?.persons ?? NOT_AVAILABLE)
    const larger = rest && rest.persons.value > best.persons.value ? rest : null
    return [
      {
        id: 'largest_outflow',
        table: 'commuting-flows',
        detail: { code: best.work.code, name: best.work.name },
        value: best.persons,
        share: shareOf(best.persons),
        shareOf: 'employedResidents',
        shareFlags: employed?.flags ?? 0,
        year: years.to,
        sources: [best.source],
        quality: null,
        open: readFlowMatrix(reader, dataset, years.to, 'total')?.matrix.statesOutBeyond === false,
        ...(larger && {
          rest: { name: larger.work.name, persons: larger.persons, share: shareOf(larger.persons) },
        }),
      },
    ]
  }
  return []
}

/** The largest flow between two municipalities of a county, with its share of all commuting between them. */
function findLargestInnerFlow(reader: FactReader, dataset: DatasetDescription, county: Region): Fact[] {
  const { regionById } = lookupIn(dataset)
  for (const { to: year } of lastYears(dataset, 'commuting-flows')) {
    const rows = reader.flowsWithin({
      parent: county.code,
      sex: 'total',
      years: { from: year, to: year },
    })
    const all: Figure[] = []
    let best: { readonly row: number; readonly persons: Figure } | null = null
    for (let row = 0; row < rows.year.length; row++) {
      if (rows.home[row] === rows.work[row]) continue
      const persons = figureAt(rows.persons, rows.sign, row)
      all.push(persons)
      if (persons.sign === 0 && persons.value > (best?.persons.value ?? 0)) best = { row, persons }
    }
    const home = regionById.get(rows.home[best?.row ?? -1] ?? -1)
    const work = regionById.get(rows.work[best?.row ?? -1] ?? -1)
    if (!best || !home || !work) continue
    return [
      {
        id: 'largest_inner_flow',
        table: 'commuting-flows',
        detail: {
          code: `${home.code}>${work.code}`,
          name: overviewWords.say((words, language) =>
            words.fromTo(home.name[language], work.name[language]),
          ),
        },
        value: best.persons,
        share: computeShare(best.persons, sumKnown(all).figure),
        shareOf: 'innerFlows',
        year,
        sources: [rows.source[best.row] ?? 0],
        quality: null,
      },
    ]
  }
  return []
}
