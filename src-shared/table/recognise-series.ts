import type { DatasetDescription } from '../dataset/description'
import { SEXES, type Sex, type Source } from '../dataset/dimensions'
import type { KnownSeries, Lack } from '../dataset/known-series/known-series'
import { KNOWN_SERIES, type RolesOf, type SeriesKind } from '../dataset/known-series/registry'
import type {
  Indices,
  ReadAge,
  ReadTime,
  RecognisedSeries,
  SeriesReading,
} from '../dataset/known-series/series-reading'
import type { Series, SeriesDimension } from '../dataset/series'
import { readTime } from '../dataset/time-points'
import type { DimensionValue } from './statistical-table'
import { ageSpanOf, foldText, isTotal, namesOf, sexOf } from './value-words'

const asTableValue = ({ code, name }: SeriesDimension['values'][number]): DimensionValue => ({
  code,
  label: name,
})

/** Numbers that are codes of other things would be ages. */
const byNameAlone = ({ name }: SeriesDimension['values'][number]): DimensionValue => ({
  code: name.sv,
  label: name,
})

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

/** Names of a value without what it counts in: "antal sysselsatta" is "sysselsatta". */
const plainNames = (value: SeriesDimension['values'][number]): readonly string[] =>
  namesOf(asTableValue(value)).flatMap((name) => {
    const plain = name.replace(/^(antal|number of) (?=\S)/, '')
    return [plain, plain.replace(/ \([^)]*\)$/, '')]
  })

type Found<Role extends string> = { readonly roles: Partial<Record<Role, number>>; readonly twice: Indices }

/** Which values of a dimension have a role; two with the same one have none. */
function rolesIn<Role extends string>(known: KnownSeries<Role>, dimension: SeriesDimension): Found<Role> {
  const roles: Partial<Record<Role, number>> = {}
  const twice: number[] = []
  const byCode: Readonly<Partial<Record<Role, string>>> =
    (known.codes?.dimension === dimension.code ? known.codes.values : undefined) ??
    ({} as Readonly<Partial<Record<Role, string>>>)
  for (const role of Object.keys(known.roles) as Role[]) {
    const named = dimension.values.flatMap((value, i) =>
      plainNames(value).some((name) => known.roles[role].test(name)) ? [i] : [],
    )
    const coded = dimension.values.findIndex(({ code, name }) => code === byCode[role] && name.sv === code)
    const found = named.length > 0 ? named : coded >= 0 ? [coded] : []
    if (found.length > 1) twice.push(...found)
    else if (found[0] !== undefined) roles[role] = found[0]
  }
  return { roles, twice }
}

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
  const found = dimensions.map((dimension) =>
    dimension.role === 'category' ? rolesIn(known, dimension) : { roles: {}, twice: [] },
  )
  const role = found.findIndex(({ roles }) => isComplete(known, roles))
  if (!speaksOf(known, series, source, titles)) return null
  const refuse = (lacks: Lack): RecognisedSeries<Kind> => ({ series, reading: null, lacks })
  const doubled = found.findIndex(({ twice }) => twice.length > 0)
  if (role < 0 && doubled >= 0 && almostAll(known, found[doubled]))
    return refuse({ what: 'one-meaning', values: namesAt(dimensions[doubled], found[doubled]?.twice ?? []) })
  if (role < 0 && known.alone === undefined) return known.said ? refuse({ what: 'roles' }) : null
  const region = dimensions.findIndex((one) => one.role === 'region')
  if (region < 0) return refuse({ what: 'places' })
  const time = dimensions.findIndex((one) => one.role === 'time')
  const read = dimensions[time] && readTimes(dimensions[time])
  if (!read) return refuse({ what: 'times' })
  if (known.byYear && read.step !== 'year') return refuse({ what: 'years' })
  const sex = dimensions.findIndex((one, d) => d !== role && one.role === 'category' && tellsSexes(one))
  const age = dimensions.findIndex(
    (one, d) => d !== role && d !== sex && one.role === 'category' && tellsAges(one),
  )
  const fixed: (Indices | null)[] = []
  for (const [d, dimension] of dimensions.entries()) {
    if ([region, time, sex, age, role].includes(d)) fixed.push(null)
    else {
      const whole = wholeOf(dimension, known.whole)
      if (whole === null) return refuse({ what: 'whole', dimension: dimension.name })
      fixed.push(whole)
    }
  }
  const ages = dimensions[age]
  return {
    series,
    lacks: null,
    reading: {
      kind,
      series,
      region,
      places: new Map(dimensions[region]?.values.map(({ code }, i) => [code, i])),
      time,
      ...read,
      sex,
      sexes: readSexes(dimensions[sex]),
      age,
      ages: ages ? readAges(ages) : [],
      allAges: ages ? totalAt(ages) : null,
      role,
      roles: (role < 0 ? {} : (found[role]?.roles ?? {})) as SeriesReading<Kind>['roles'],
      fixed,
    },
  }
}

/** Whether title, measures, source or id have the words of the kind; where it asks for none, the roles have. */
function speaksOf<Role extends string>(
  { said, ids }: KnownSeries<Role>,
  { code, dimensions }: Series,
  source: Pick<Source, 'title' | 'table'> | undefined,
  titles: readonly string[],
): boolean {
  if (said === undefined) return true
  const measures = dimensions.flatMap((one) =>
    one.role === 'category'
      ? [one.name.sv, one.name.en, ...one.values.flatMap(({ name }) => [name.sv, name.en])]
      : [],
  )
  const named = [source?.table ?? '', ...code.split(/[^A-Za-z0-9]+/)]
  return (
    [...titles, ...measures.map(foldText)].some((text) => said.test(text)) ||
    named.some((id) => ids?.test(id))
  )
}

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

const tellsSexes = ({ values }: SeriesDimension): boolean =>
  values.some((value) => ['women', 'men'].includes(sexOf(asTableValue(value)) ?? '')) &&
  values.every((value) => sexOf(asTableValue(value)) !== null)

/** Of a value that is stated; of both together the two where no value is for both. */
function readSexes(dimension: SeriesDimension | undefined): SeriesReading['sexes'] {
  if (!dimension) return { total: [] }
  const stated = dimension.values.map((value) => sexOf(asTableValue(value)))
  const at = (sex: Sex): Indices => stated.flatMap((one, i) => (one === sex ? [i] : []))
  const both = [...at('women'), ...at('men')]
  const indices = { total: at('total').length > 0 ? at('total') : both, women: at('women'), men: at('men') }
  return Object.fromEntries(
    SEXES.flatMap((sex) => {
      const found = indices[sex]
      const isWhole = sex === 'total' ? found.length === 1 || found.length === 2 : found.length === 1
      return isWhole ? [[sex, found]] : []
    }),
  )
}

/** All values but a total are ages. */
const tellsAges = (dimension: SeriesDimension): boolean => {
  const spans = readAges(dimension).length
  return (
    spans > 0 &&
    spans >= dimension.values.length - 1 &&
    (totalAt(dimension) !== null || spans === dimension.values.length)
  )
}

const readAges = ({ values }: SeriesDimension): ReadAge[] =>
  values.flatMap((value, index) => {
    const span = isTotal(asTableValue(value)) ? null : ageSpanOf(byNameAlone(value))
    return span ? [{ ...span, index }] : []
  })

const totalAt = ({ values, total }: SeriesDimension): number | null => {
  const stated = values.findIndex(({ code }) => code === total)
  const named = stated >= 0 ? stated : values.findIndex((value) => isTotal(asTableValue(value)))
  return named < 0 ? null : named
}

const BORN_HERE =
  /^(inrikes född|inrikes födda|född i sverige|(swedish|native)[- ]born( persons)?|born in sweden)$/
const BORN_ABROAD = /^(utrikes född|utrikes födda|född utomlands|foreign[- ]born( persons)?|born abroad)$/

/** The value for all; the only one; both parts of two that are all there is. Null where somebody would have to choose. */
function wholeOf(dimension: SeriesDimension, whole: RegExp | undefined): Indices | null {
  const { values } = dimension
  if (values.length === 1) return [0]
  const named = values.findIndex((value) => plainNames(value).some((name) => whole?.test(name)))
  if (named >= 0) return [named]
  const total = totalAt(dimension)
  if (total !== null) return [total]
  const all = readSexesWhole(dimension)
  if (all) return all
  const born = [BORN_HERE, BORN_ABROAD].map((words) =>
    values.findIndex((value) => namesOf(asTableValue(value)).some((name) => words.test(name))),
  )
  return values.length === 2 && born.every((at) => at >= 0) ? born : null
}

const readSexesWhole = (dimension: SeriesDimension): Indices | null =>
  tellsSexes(dimension) ? (readSexes(dimension).total ?? null) : null
