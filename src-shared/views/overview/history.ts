import { commutingYears } from '../../dataset/commuting-years'
import type { DatasetDescription } from '../../dataset/description'
import type { Campus, FactTable, Region } from '../../dataset/dimensions'
import type { FactReader, YearRange } from '../../dataset/facts'
import {
  addFigures,
  amountOf,
  divideFigures,
  figureAt,
  figureOf,
  isKnown,
  NOT_AVAILABLE,
  type Figure,
} from '../../indicators/figure'
import { BASE_INDEX, computeIndex } from '../../indicators/index-numbers'
import { readCommutingYears, type PlaceCommuting } from '../commuting/balance/year-commuting'
import { MemberFlows } from '../commuting/member-flows'
import { readEmploymentOf } from '../industries/employment-figures'
import { readPopulation } from '../population/population-figures'
import { municipalityIdsOf } from '../../dataset/region-groups'
import { lookupIn } from '../../dataset/dataset-lookup'
import type { Fact } from './facts'
import { medianOf, type Reference } from '../../view/reference'
import { chooseReference } from './reference'
import { overviewWords } from './words'
import type { LocalizedText } from '../../messages/language'

/** A fact over the years, and what it is seen against, by year: both as index numbers. */
export interface FactHistory {
  readonly fact: Fact
  /** What it is seen against; null: nothing. */
  readonly against: LocalizedText | null
  readonly years: readonly {
    readonly year: number
    readonly own: Figure
    readonly reference: Figure
    readonly sources: readonly number[]
    /** A break of the series lies between the first year and this. */
    readonly broken: boolean
  }[]
}

/** A line of more years is not read at the size of a tile. */
const MOST_YEARS = 15
/** After a break of the series a line of so many years says more than one across it. */
const ENOUGH_YEARS = 3

type ByYear = ReadonlyMap<number, { readonly figure: Figure; readonly sources: readonly number[] }>
/** The same figure of many municipalities, by the id of each. */
type ByPlace = ReadonlyMap<number, ByYear>

/**
 * The years up to a fact's own: at most fifteen, and not across the latest break of its series where three or more lie
 * after it.
 */
export function yearsUpTo(
  years: readonly number[],
  { table, year }: Pick<Fact, 'table' | 'year'>,
  { breaks }: Pick<DatasetDescription, 'breaks'>,
): readonly number[] {
  const all = years.filter((one) => one <= year).slice(-MOST_YEARS)
  const seams = breaks.filter((seam) => seam.table === table && seam.region === undefined)
  for (const seam of seams.toSorted((a, b) => b.year - a.year)) {
    const after = all.filter((one) => one >= seam.year)
    if (after.length >= ENOUGH_YEARS) return after
  }
  return all
}

/** Of every fact that has two years or more. `chosen`: what the reader wants it to be seen against. */
export function readHistories(
  reader: FactReader,
  dataset: DatasetDescription,
  place: Region,
  facts: readonly Fact[],
  chosen: Reference | null = null,
): readonly FactHistory[] {
  const { regionById } = lookupIn(dataset)
  const own = municipalityIdsOf(dataset, place).flatMap((id) => regionById.get(id) ?? [])
  return facts.flatMap((fact): FactHistory[] => {
    const years = yearsUpTo(yearsOf(dataset, fact.table), fact, dataset)
    const range = { from: years[0] ?? 0, to: years.at(-1) ?? 0 }
    if (years.length < 2) return []
    // A flow is seen against all that leave the same places, and a campus against the stated total of all.
    const isFlow = fact.id === 'largest_outflow' || fact.id === 'largest_inner_flow'
    const isPlaceless = isFlow || fact.id === 'students'
    const reference = isPlaceless ? null : chooseReference(dataset, place, fact.table, chosen)
    const all = [...new Set([...own, ...(reference?.members ?? [])])]
    const isRatio = fact.id === 'net_commuting'
    const found = readFact(reader, dataset, fact, range, all)
    const sumOf = (parts: readonly Region[], year: number): Figure =>
      isRatio
        ? divideFigures(
            add(parts, found.day ?? found.main, year),
            add(parts, found.night ?? found.main, year),
          )
        : add(parts, found.main, year)
    const ownAt = (year: number): Figure =>
      isPlaceless ? (found.own?.get(year)?.figure ?? NOT_AVAILABLE) : sumOf(own, year)
    const base = years.find((year) => isKnown(ownAt(year)) && amountOf(ownAt(year)) > 0)
    if (base === undefined) return []
    const indexed = (at: (year: number) => Figure, year: number): Figure =>
      isRatio ? scaled(at(year)) : computeIndex(at(year), at(base))
    const referenceAt = (year: number): Figure => {
      if (isFlow) return indexed((one) => add(own, found.main, one), year)
      const { whole } = found
      if (whole) return indexed((one) => whole.years.get(one)?.figure ?? NOT_AVAILABLE, year)
      if (!reference) return NOT_AVAILABLE
      if (reference.how === 'sum') return indexed((one) => sumOf(reference.members, one), year)
      return medianOf(reference.members.map((member) => indexed((one) => sumOf([member], one), year)))
    }
    const against = isFlow
      ? overviewWords.say((words) => words.allOut)
      : (found.whole?.name ?? reference?.name ?? null)
    const seam = dataset.breaks.find(
      ({ table, region, year }) =>
        table === fact.table &&
        (region === undefined || region === place.code) &&
        year > base &&
        year <= fact.year,
    )
    const rows = years
      .filter((year) => year >= base)
      .map((year) => ({
        year,
        broken: seam !== undefined && year >= seam.year,
        own: indexed(ownAt, year),
        reference: referenceAt(year),
        sources: sourcesOf(found, isPlaceless ? [] : own, year),
      }))
    return rows.filter((row) => isKnown(row.own)).length < 2 ? [] : [{ fact, against, years: rows }]
  })
}

const yearsOf = (dataset: DatasetDescription, table: FactTable): readonly number[] =>
  table === 'commuting-totals' || table === 'commuting-flows'
    ? commutingYears(dataset).filter((year) => dataset.coverage[table].years.includes(year))
    : dataset.coverage[table].years

interface Found {
  /** Of municipalities. */
  readonly main: ByPlace
  readonly day?: ByPlace
  readonly night?: ByPlace
  /** Of the place itself, of what belongs to no municipality: a campus, a flow. */
  readonly own?: ByYear
  /** What the place's own is a part of, as the source states it. */
  readonly whole?: { readonly name: LocalizedText; readonly years: ByYear }
}

function readFact(
  reader: FactReader,
  dataset: DatasetDescription,
  fact: Fact,
  years: YearRange,
  all: readonly Region[],
): Found {
  switch (fact.id) {
    case 'inhabitants': {
      const found = readPopulation(reader, { regions: all, sex: 'total', years })
      return {
        main: mapValues(
          found,
          (entries) =>
            new Map(
              entries.map(({ year, persons, source }) => [year, { figure: persons, sources: [source] }]),
            ),
        ),
      }
    }
    case 'largest_industry': {
      const code = fact.detail?.code
      return {
        main: new Map(all.map((region) => [region.id, readIndustry(reader, dataset, region, code, years)])),
      }
    }
    case 'students':
      return { main: new Map(), ...readCampus(reader, dataset, fact.detail?.code, years) }
    case 'largest_outflow':
    case 'largest_inner_flow':
      return readOutflow(reader, dataset, fact, years, all)
    default:
      return readCommuting(reader, dataset, fact, years, all)
  }
}

function readCommuting(
  reader: FactReader,
  dataset: DatasetDescription,
  fact: Fact,
  years: YearRange,
  regions: readonly Region[],
): Found {
  const flows =
    fact.table === 'commuting-flows' ? new MemberFlows(reader, dataset, { sex: 'total', years }) : null
  const found = readCommutingYears(reader, dataset, {
    regions,
    sex: 'total',
    years,
    ...(flows && { flows }),
  })
  const gather = (of: (one: PlaceCommuting) => Figure): ByPlace => {
    const places = new Map<number, Map<number, { figure: Figure; sources: readonly number[] }>>()
    for (const [year, byId] of found)
      for (const [id, one] of byId) {
        const known = places.get(id) ?? new Map<number, { figure: Figure; sources: readonly number[] }>()
        known.set(year, { figure: of(one), sources: one.sources.length > 0 ? one.sources : fact.sources })
        places.set(id, known)
      }
    return places
  }
  const [day, night] = [gather((one) => one.day), gather((one) => one.night)]
  return { main: fact.id === 'night_population' ? night : day, day, night }
}

function readIndustry(
  reader: FactReader,
  dataset: DatasetDescription,
  region: Region,
  code: string | undefined,
  years: YearRange,
): ByYear {
  const found = readEmploymentOf(reader, dataset, { basis: 'day', sex: 'total', years }, [region])
  return new Map(
    [...(found?.years ?? [])].flatMap(([year, { cells }]) => {
      const cell = cells.find(({ industry }) => industry.code === code)
      return cell ? [[year, { figure: cell.persons, sources: cell.sources }] as const] : []
    }),
  )
}

/** A campus, and the total that the source states of all campuses: a student may be counted at several, so none is summed. */
function readCampus(
  reader: FactReader,
  { campuses }: DatasetDescription,
  code: string | undefined,
  years: YearRange,
): Pick<Found, 'own' | 'whole'> {
  const rows = reader.studentsByCampus({ sex: 'total', years })
  const yearsOfCampus = (campus: Campus | undefined): ByYear =>
    new Map(
      [...rows.year].flatMap((year, row) =>
        campus !== undefined && rows.campus[row] === campus.id
          ? [
              [
                year,
                { figure: figureAt(rows.persons, rows.sign, row), sources: [rows.source[row] ?? 0] },
              ] as const,
            ]
          : [],
      ),
    )
  const total = campuses.find(({ kind }) => kind === 'total')
  return {
    own: yearsOfCampus(campuses.find((one) => one.code === code)),
    ...(total && { whole: { name: total.name, years: yearsOfCampus(total) } }),
  }
}

/** The flow itself, and all who commute out of each municipality that it is seen against. */
function readOutflow(
  reader: FactReader,
  dataset: DatasetDescription,
  fact: Fact,
  years: YearRange,
  all: readonly Region[],
): Found {
  const code = fact.detail?.code ?? ''
  const [from, to] = code.includes('>') ? code.split('>') : [null, code]
  const home = from === null ? all[0] : all.find((region) => region.code === from)
  const work = lookupIn(dataset).regionByCode.get(to ?? '')
  const own = new Map<number, { figure: Figure; sources: readonly number[] }>()
  const main = new Map<number, Map<number, { figure: Figure; sources: readonly number[] }>>()
  for (const region of all) {
    const rows = reader.flowsOfRegion({ region: region.id, direction: 'out', sex: 'total', years })
    const sums = new Map<number, { figure: Figure; sources: readonly number[] }>()
    rows.year.forEach((year, row) => {
      const figure = figureAt(rows.persons, rows.sign, row)
      const sources = [rows.source[row] ?? 0]
      if (region.id === home?.id && rows.work[row] === work?.id) own.set(year, { figure, sources })
      if (rows.work[row] === region.id || !isKnown(figure)) return
      sums.set(year, { figure: addFigures(sums.get(year)?.figure ?? figureOf(0), figure), sources })
    })
    main.set(region.id, sums)
  }
  return { main, own }
}

/** Missing where one of the parts is. */
const add = (parts: readonly Region[], found: ByPlace, year: number): Figure =>
  parts.length === 0
    ? NOT_AVAILABLE
    : addFigures(...parts.map(({ id }) => found.get(id)?.get(year)?.figure ?? NOT_AVAILABLE))

const scaled = (figure: Figure): Figure =>
  isKnown(figure) ? figureOf(BASE_INDEX * amountOf(figure)) : figure

const sourcesOf = ({ main, own }: Found, places: readonly Region[], year: number): readonly number[] => [
  ...new Set([
    ...(own?.get(year)?.sources ?? []),
    ...places.flatMap(({ id }) => main.get(id)?.get(year)?.sources ?? []),
  ]),
]

const mapValues = <K, A, B>(map: ReadonlyMap<K, A>, make: (value: A) => B): Map<K, B> =>
  new Map([...map].map(([key, value]) => [key, make(value)]))
