import type { DatasetDescription } from '../dataset/description'
import type { Source } from '../dataset/dimensions'
import type { KnownSeries, Lack } from '../dataset/known-series/known-series'
import { KNOWN_SERIES, type RolesOf, type SeriesKind } from '../dataset/known-series/registry'
import type {
  Indices,
  ReadTime,
  RecognisedSeries,
  SeriesReading,
} from '../dataset/known-series/series-reading'
import type { Series, SeriesDimension } from '../dataset/series'
import { looksLikeMunicipality } from '../dataset/swedish-regions'
import { readTime } from '../dataset/time-points'
import { isOfMeasures } from './dimension-words'
import { schoolYears } from './school-years'
import { foldText } from './value-words'
import {
  holdsAllAges,
  limitOf,
  plainNames,
  readAges,
  readSexes,
  tellsAges,
  tellsSexes,
  totalAt,
  wholeGroupAt,
  wholeOf,
} from './wholes-of-series'

const kept = new WeakMap<Series, Map<string, RecognisedSeries | null>>()

/**
 * What a series is as one of a kind: how it is read, or what it lacks though it speaks of that kind; null where nothing
 * in it does. Only words and codes decide, never figures. A series may be of several kinds.
 */
export function recogniseSeries<Kind extends SeriesKind>(
  kind: Kind,
  series: Series,
  source: Pick<Source, 'title' | 'table'> | undefined,
): RecognisedSeries<Kind> | null {
  const known = kept.get(series) ?? new Map<string, RecognisedSeries | null>()
  kept.set(series, known)
  const key = `${kind} ${source?.table ?? ''} ${source?.title.sv ?? ''}`
  if (!known.has(key)) known.set(key, recognise(kind, series, source))
  return known.get(key) as RecognisedSeries<Kind> | null
}

/** All series of a dataset that speak of a kind, those that can be read first, the ones with most years before others. */
export function findKnownSeries<Kind extends SeriesKind>(
  kind: Kind,
  { series, sources }: Pick<DatasetDescription, 'series' | 'sources'>,
): readonly RecognisedSeries<Kind>[] {
  return series
    .flatMap(
      (one) =>
        recogniseSeries(
          kind,
          one,
          sources.find(({ id }) => id === one.source),
        ) ?? [],
    )
    .sort((a, b) => yearsIn(b) - yearsIn(a))
}

const yearsIn = ({ reading }: RecognisedSeries): number =>
  reading === null ? -1 : new Set(reading.times.map(({ year }) => year)).size

const STEPS: readonly SeriesReading['step'][] = ['month', 'quarter', 'half-year', 'year']

/** The readings alone, of the finest times that any has: months and years are never shown in one line. */
export function readingsOf<Kind extends SeriesKind>(
  kind: Kind,
  dataset: Pick<DatasetDescription, 'series' | 'sources'>,
): readonly SeriesReading<Kind>[] {
  const all = findKnownSeries(kind, dataset).flatMap(({ reading }) => reading ?? [])
  const finest = Math.min(...all.map(({ step }) => STEPS.indexOf(step)))
  return all.filter(({ step }) => STEPS.indexOf(step) === finest)
}

type Found<Role extends string> = { readonly roles: Partial<Record<Role, number>>; readonly twice: Indices }

/** Which values of a dimension have a role; two with the same one have none. */
function rolesIn<Role extends string>(
  known: KnownSeries<Role>,
  dimension: SeriesDimension,
  ofWiderArea: boolean,
): Found<Role> {
  const roles: Partial<Record<Role, number>> = {}
  const twice: number[] = []
  const byCode: Readonly<Partial<Record<Role, string>>> =
    (known.codes?.dimension === dimension.code ? known.codes.values : undefined) ??
    ({} as Readonly<Partial<Record<Role, string>>>)
  for (const role of Object.keys(known.roles) as Role[]) {
    const named = dimension.values.flatMap((value, i) =>
      (ofWiderArea || !isOfWiderArea(known, value)) &&
      plainNames(value).some((name) => known.roles[role].test(name))
        ? [i]
        : [],
    )
    const coded = dimension.values.findIndex(({ code, name }) => code === byCode[role] && name.sv === code)
    const found = named.length > 0 ? named : coded >= 0 ? [coded] : []
    if (found.length > 1) twice.push(...found)
    else if (found[0] !== undefined) roles[role] = found[0]
  }
  return { roles, twice }
}

const isOfWiderArea = <Role extends string>(
  { ofWiderArea }: KnownSeries<Role>,
  value: SeriesDimension['values'][number],
): boolean => ofWiderArea !== undefined && plainNames(value).some((name) => ofWiderArea.test(name))

const isComplete = <Role extends string>(
  { needs }: KnownSeries<Role>,
  roles: Partial<Record<Role, number>>,
) => needs.some((set) => set.every((role) => roles[role] !== undefined))

function recognise<Kind extends SeriesKind>(
  kind: Kind,
  series: Series,
  source: Pick<Source, 'title' | 'table'> | undefined,
): RecognisedSeries<Kind> | null {
  const known: KnownSeries<RolesOf[Kind]> = KNOWN_SERIES[kind]
  const { dimensions } = series
  const titles = [series.title.sv, series.title.en, source?.title.sv ?? '', source?.title.en ?? ''].map(
    foldText,
  )
  if (titles.some((title) => known.unsaid?.test(title))) return null
  const rolesOf = (ofWiderArea: boolean): Found<RolesOf[Kind]>[] =>
    dimensions.map((dimension) =>
      dimension.role === 'category' ? rolesIn(known, dimension, ofWiderArea) : { roles: {}, twice: [] },
    )
  const isRead = ({ roles }: Found<RolesOf[Kind]>): boolean => isComplete(known, roles)
  const plain = rolesOf(false)
  const isWider = known.ofWiderArea !== undefined && !plain.some(isRead) && rolesOf(true).some(isRead)
  const found = isWider ? rolesOf(true) : plain
  const role = found.findIndex(isRead)
  if (!speaksOf(known, series, source, titles)) return null
  const time = dimensions.findIndex((one) => one.role === 'time')
  const school = dimensions[time] && known.bySchoolYear ? readSchoolYears(dimensions[time]) : null
  if (known.bySchoolYear && school === null) return null
  const refuse = (lacks: Lack): RecognisedSeries<Kind> => ({ series, reading: null, lacks })
  const doubled = found.findIndex(({ twice }) => twice.length > 0)
  if (role < 0 && doubled >= 0 && almostAll(known, found[doubled]))
    return refuse({ what: 'one-meaning', values: namesAt(dimensions[doubled], found[doubled]?.twice ?? []) })
  const alone = role < 0 && isAlone(known, series, source, titles) ? known.alone?.role : undefined
  if (role < 0 && alone === undefined)
    return known.said && saysWhat(known, dimensions, titles) ? refuse({ what: 'roles' }) : null
  const group = findGroups(known, dimensions, role)
  if (group < 0 && known.groups && !known.groups.optional) return null
  const region = dimensions.findIndex((one) => one.role === 'region')
  if (region < 0) return refuse({ what: 'places' })
  const places = placesOf(dimensions[region], isWider)
  if (places.size === 0) return refuse({ what: 'wider-area' })
  const read = school ?? (dimensions[time] && readTimes(dimensions[time]))
  if (!read) return refuse({ what: 'times' })
  if (known.byYear && read.step !== 'year') return refuse({ what: 'years' })
  const isOther = (d: number): boolean => d !== role && d !== group && dimensions[d]?.role === 'category'
  const sex = dimensions.findIndex((one, d) => isOther(d) && tellsSexes(one))
  const age = dimensions.findIndex((one, d) => isOther(d) && d !== sex && tellsAges(one))
  const fixed: (Indices | null)[] = []
  for (const [d, dimension] of dimensions.entries()) {
    if ([region, time, sex, age, role, group].includes(d)) fixed.push(null)
    else {
      const whole = wholeOf(dimension, known.whole)
      if (whole === null) return refuse({ what: 'whole', dimension: dimension.name })
      fixed.push(whole)
    }
  }
  const ages = dimensions[age]
  const sexes = readSexes(dimensions[sex])
  const partial = sexes.total === undefined ? dimensions[sex] : ages && !holdsAllAges(ages) ? ages : undefined
  if (known.ofEverybody && partial) return refuse({ what: 'whole', dimension: partial.name })
  if (known.ofOneAge && ages && !holdsAllAges(ages) && ages.values.length > 1)
    return refuse({ what: 'whole', dimension: ages.name })
  return {
    series,
    lacks: null,
    reading: {
      kind,
      series,
      region,
      places,
      time,
      ...read,
      sex,
      sexes,
      age,
      ages: ages ? readAges(ages) : [],
      allAges: ages ? totalAt(ages) : null,
      group,
      ...readGroups(dimensions[group]),
      role,
      roles: (alone === undefined
        ? (found[role]?.roles ?? {})
        : { [alone]: 0 }) as SeriesReading<Kind>['roles'],
      fixed,
      limits: fixed.flatMap((values, d) => {
        const dimension = dimensions[d]
        const only = values && dimension ? limitOf(dimension, known.whole) : null
        return dimension && only ? [{ dimension: dimension.name, value: only.name }] : []
      }),
    },
  }
}

/** By code; of what larger areas alone have all of, those. */
const placesOf = (dimension: SeriesDimension | undefined, isWider: boolean): ReadonlyMap<string, number> =>
  new Map(
    dimension?.values.flatMap(({ code }, i) =>
      isWider && looksLikeMunicipality(code) ? [] : [[code, i] as const],
    ),
  )

/** The dimension whose values are the rows of the kind: the first of several groups that is called so. */
const findGroups = <Role extends string>(
  { groups }: KnownSeries<Role>,
  dimensions: Series['dimensions'],
  role: number,
): number =>
  groups === undefined
    ? -1
    : dimensions.findIndex(
        (one, d) =>
          d !== role &&
          one.role === 'category' &&
          [one.code, one.name.sv, one.name.en].some((name) => groups.named.test(foldText(name))) &&
          !tellsSexes(one) &&
          readGroups(one).groups.length > 0,
      )

function readGroups(dimension: SeriesDimension | undefined): Pick<SeriesReading, 'groups' | 'allGroups'> {
  if (!dimension) return { groups: [], allGroups: null }
  const allGroups = wholeGroupAt(dimension)
  return {
    allGroups,
    groups: dimension.values.flatMap(({ code, name }, index) =>
      index === allGroups ? [] : [{ code, name, index }],
    ),
  }
}

/** Whether title, measures, source or id have the words of the kind; where it asks for none, the roles have. */
function speaksOf<Role extends string>(
  known: KnownSeries<Role>,
  { code, dimensions }: Series,
  source: Pick<Source, 'title' | 'table'> | undefined,
  titles: readonly string[],
): boolean {
  const { said } = known
  if (said === undefined) return true
  const measures = dimensions.flatMap((one) =>
    one.role === 'category'
      ? [one.name.sv, one.name.en, ...one.values.flatMap(({ name }) => [name.sv, name.en])]
      : [],
  )
  return [...titles, ...measures.map(foldText)].some((text) => said.test(text)) || hasId(known, code, source)
}

const measuresIn = (dimensions: Series['dimensions']): Series['dimensions'] =>
  dimensions.filter(
    ({ role, code, name }) =>
      role === 'category' && [code, name.sv, name.en].some((text) => isOfMeasures(text)),
  )

/** Titles, and the names of measures. */
const tellingTexts = (dimensions: Series['dimensions'], titles: readonly string[]): readonly string[] => [
  ...titles,
  ...measuresIn(dimensions).flatMap(({ values }) =>
    values.flatMap(({ name }) => [name.sv, name.en].map(foldText)),
  ),
]

/** Whether a title or a measure says what the figures of a table of one measure are. */
const saysWhat = <Role extends string>(
  { alone }: KnownSeries<Role>,
  dimensions: Series['dimensions'],
  titles: readonly string[],
): boolean => tellingTexts(dimensions, titles).some((text) => alone?.said.test(text))

/** Whether they are said to be something else, be it in one language, in the measure or in its unit alone. */
const saysOther = <Role extends string>(
  { alone }: KnownSeries<Role>,
  { dimensions, unit }: Series,
  titles: readonly string[],
): boolean =>
  [...tellingTexts(dimensions, titles), ...(unit ? [unit.sv, unit.en].map(foldText) : [])].some(
    (text) => alone?.unsaid?.test(text) ?? false,
  )

/** Whether all figures have the one role of the kind: no dimension tells measures apart, and words or ids say which. */
const isAlone = <Role extends string>(
  known: KnownSeries<Role>,
  series: Series,
  source: Pick<Source, 'table'> | undefined,
  titles: readonly string[],
): boolean => {
  const { code, dimensions } = series
  return (
    known.alone !== undefined &&
    !saysOther(known, series, titles) &&
    measuresIn(dimensions).every(({ values }) => values.length < 2) &&
    (saysWhat(known, dimensions, titles) || hasId(known, code, source))
  )
}

const hasId = <Role extends string>(
  { ids }: KnownSeries<Role>,
  code: string,
  source: Pick<Source, 'table'> | undefined,
): boolean =>
  ids !== undefined && [source?.table ?? '', ...code.split(/[^A-Za-z0-9]+/)].some((id) => ids.test(id))

/** Whether the values that have two names each are all that is missing. */
const almostAll = <Role extends string>(
  { needs }: KnownSeries<Role>,
  found: Found<Role> | undefined,
): boolean => found !== undefined && needs.some((set) => set.some((role) => found.roles[role] !== undefined))

const namesAt = (dimension: SeriesDimension | undefined, indices: Indices) =>
  indices.flatMap((i) => dimension?.values[i]?.name ?? [])

/** Ascending; null where they are no times, of several steps, or weeks. */
function readTimes({ values }: SeriesDimension): Pick<SeriesReading, 'step' | 'times'> | null {
  const times = values.flatMap(({ code }, index): (ReadTime & { step: string })[] => {
    const time = readTime(code)
    return time ? [{ code, index, ...time }] : []
  })
  const step = times[0]?.step
  if (step === undefined || step === 'week' || times.length < values.length) return null
  if (times.some((time) => time.step !== step)) return null
  times.sort((a, b) => a.year - b.year || a.part - b.part)
  return {
    step: step as SeriesReading['step'],
    times: times.map(({ code, index, year, part }) => ({ code, index, year, part })),
  }
}

/** By the year in which each begins; of terms the autumn ones, by which students are counted. */
function readSchoolYears({ values }: SeriesDimension): Pick<SeriesReading, 'step' | 'times'> | null {
  const years = schoolYears(values.map(({ code, name }) => ({ code, label: name })))
  if (years.size < values.length) return null
  const times = values.flatMap(({ code }, index): ReadTime[] => {
    const year = years.get(code) ?? null
    return year === null ? [] : [{ code, index, year, part: 1 }]
  })
  return { step: 'year', times: times.sort((a, b) => a.year - b.year) }
}
