import fc from 'fast-check'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'

/** A figure as the table's maker knows it, before anybody writes it down. */
export type Known =
  | { readonly kind: 'number'; readonly digits: number; readonly decimals: number; readonly flag: string }
  | { readonly kind: 'sign'; readonly sign: '-' | '..' | '.' }
  /** Kept back or not known, in a word of the file's own. */
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'blank' }

export interface Place {
  readonly code: string
  readonly name: string
}

export interface Time {
  /** As the program calls it: "2021", "2023M04", "2023K2". */
  readonly code: string
  readonly year: string
  /** Month or quarter; null of a whole year. */
  readonly part: number | null
}

export interface Measure {
  readonly name: string
  readonly decimals: number
  readonly percent: boolean
}

/** What a dimension of a known table is called in comparisons. */
export const DIMENSIONS = ['place', 'work', 'time', 'sex', 'class', 'measure'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** A table whose every figure is known; a dimension that it has not is a list of one empty text. */
export interface KnownTable {
  readonly places: readonly Place[]
  /** Of flows: where people work. */
  readonly works: readonly Place[]
  readonly times: readonly Time[]
  readonly unit: 'year' | 'month' | 'quarter'
  readonly sexes: readonly string[]
  readonly classes: { readonly heading: string; readonly values: readonly string[] }
  readonly measures: readonly Measure[]
  /** By the positions of the values in the order of `DIMENSIONS`. */
  readonly figureAt: (at: Readonly<Record<Dimension, number>>) => Known
}

const MUNICIPALITIES: readonly Place[] = [...SWEDISH_MUNICIPALITIES].map(([code, name]) => ({ code, name }))
const COUNTIES: readonly Place[] = [...SWEDISH_COUNTIES].map(([code, { sv }]) => ({ code, name: sv }))

/** Measures with headings that other readers trip over: endings like "to", "år" and "tid", commas, ages. */
const MEASURES: readonly Measure[] = [
  { name: 'Antal hushåll', decimals: 0, percent: false },
  { name: 'Godsnetto', decimals: 0, percent: false },
  { name: 'heltid', decimals: 0, percent: false },
  { name: 'småhus', decimals: 0, percent: false },
  { name: 'Medelålder', decimals: 1, percent: false },
  { name: 'andel 20-64 år', decimals: 1, percent: true },
  { name: 'Pris, medelvärde i tkr', decimals: 2, percent: false },
  { name: 'index', decimals: 3, percent: false },
  { name: 'kvot_per_område', decimals: 4, percent: false },
  { name: 'bruttoregion', decimals: 0, percent: false },
]
const CLASSES: readonly { readonly heading: string; readonly values: readonly string[] }[] = [
  { heading: 'hushållstyp', values: ['ensamstående', 'sammanboende', 'övriga hushåll'] },
  { heading: 'åldersgrupp', values: ['0-19 år', '20-64 år', '65+ år'] },
  { heading: 'näringsgren', values: ['A jordbruk', 'C tillverkning', 'F byggverksamhet'] },
  { heading: 'upplåtelseform', values: ['hyresrätt, allmän', 'äganderätt "egna hem"', 'bostadsrätt; ny'] },
  { heading: 'storleksklass', values: ['1', '2', '3'] },
]
const SEXES = [[''], ['kvinnor', 'män'], ['män', 'kvinnor', 'totalt'], ['Kvinnor', 'Män', 'Totalt']] as const
const WORDS = ['c', '<5', 'n/a', 'nan', 'x', 'uppgift saknas', 'NULL', '#N/A', '--', ': c']
const FLAGS = ['*', 'b', 'p', '(p)', '**', 'e']

/** A number from 0 to 1 for each place, the same each time. */
function noise(...parts: readonly number[]): number {
  let hash = 2166136261
  for (const part of parts) hash = Math.imul(hash ^ (part + 0x9e37), 16777619) ^ (hash >>> 13)
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}

/** How large the whole numbers are: those that look like years, and those that need thousands, too. */
const SIZES = [40, 999, 2199, 25_000, 4_000_000] as const

const some = <T>(all: readonly T[], most: number): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: most })

export const knownTable: fc.Arbitrary<KnownTable> = fc
  .record({
    kind: fc.constantFrom('series', 'series', 'series', 'flows'),
    areCounties: fc.constantFrom(false, false, false, true),
    municipalities: some(MUNICIPALITIES, 6),
    counties: some(COUNTIES, 4),
    unit: fc.constantFrom('year', 'year', 'month', 'quarter'),
    firstYear: fc.integer({ min: 1990, max: 2024 }),
    steps: fc.array(fc.constantFrom(1, 1, 1, 2, 7), { maxLength: 4 }),
    sexes: fc.constantFrom(...SEXES),
    classes: fc.option(fc.constantFrom(...CLASSES), { nil: null, freq: 2 }),
    classCount: fc.integer({ min: 1, max: 3 }),
    measures: some(MEASURES, 3),
    size: fc.constantFrom(...SIZES),
    negative: fc.boolean(),
    isTotalled: fc.constantFrom(false, false, true),
    gaps: fc.constantFrom(0, 0, 0.1, 0.3),
    flags: fc.constantFrom(0, 0, 0.1),
    seed: fc.nat(0xffff),
  })
  .map((plan): KnownTable => {
    const isFlows = plan.kind === 'flows' && plan.municipalities.length > 1
    const places = plan.areCounties && !isFlows ? plan.counties : plan.municipalities
    const withCountry = plan.isTotalled && !isFlows ? [...places, { code: '00', name: 'Riket' }] : places
    const unit = isFlows ? 'year' : plan.unit
    const measures = isFlows ? [{ name: 'antal pendlare', decimals: 0, percent: false }] : plan.measures
    return {
      places: withCountry,
      works: isFlows ? places : [{ code: '', name: '' }],
      times: timesFrom(unit, plan.firstYear, plan.steps),
      unit,
      sexes: plan.sexes,
      classes:
        plan.classes === null || isFlows
          ? { heading: '', values: [''] }
          : { ...plan.classes, values: plan.classes.values.slice(0, plan.classCount) },
      measures,
      figureAt: (at) => {
        const measure = measures[at.measure] ?? measures[0]
        const decimals = measure?.decimals ?? 0
        const key = [plan.seed, at.place, at.work, at.time, at.sex, at.class, at.measure] as const
        const gap = noise(1, ...key)
        if (gap < plan.gaps) {
          const which = Math.floor(noise(2, ...key) * 6)
          if (which === 0) return { kind: 'blank' }
          if (which < 3) return { kind: 'sign', sign: (['..', '-', '.'] as const)[which] ?? '..' }
          return { kind: 'word', word: WORDS[Math.floor(noise(3, ...key) * WORDS.length)] ?? 'c' }
        }
        const whole = measure?.percent === true ? 100 : decimals > 0 ? Math.min(plan.size, 2199) : plan.size
        const digits = Math.floor(noise(4, ...key) * whole * 10 ** decimals)
        const isBelow = plan.negative && !isFlows && noise(5, ...key) < 0.2 && digits > 0
        const flag = noise(6, ...key) < plan.flags ? (FLAGS[Math.floor(noise(7, ...key) * 6)] ?? '*') : ''
        return { kind: 'number', digits: isBelow ? -digits : digits, decimals, flag }
      },
    }
  })

function timesFrom(unit: KnownTable['unit'], firstYear: number, steps: readonly number[]): readonly Time[] {
  const times: Time[] = []
  let [year, part] = [firstYear, 1]
  for (const step of [0, ...steps]) {
    if (unit === 'year') year += step
    else {
      part += step
      const most = unit === 'month' ? 12 : 4
      year += Math.floor((part - 1) / most)
      part = ((part - 1) % most) + 1
    }
    const y = String(year)
    const code =
      unit === 'year'
        ? y
        : unit === 'month'
          ? `${y}M${String(part).padStart(2, '0')}`
          : `${y}K${String(part)}`
    times.push({ code, year: y, part: unit === 'year' ? null : part })
  }
  return times
}

/** Every place in the table, the last dimension the fastest. */
export function* placesOf(table: KnownTable): Generator<Record<Dimension, number>> {
  for (let place = 0; place < table.places.length; place++)
    for (let work = 0; work < table.works.length; work++)
      for (let time = 0; time < table.times.length; time++)
        for (let sex = 0; sex < table.sexes.length; sex++)
          for (let class_ = 0; class_ < table.classes.values.length; class_++)
            for (let measure = 0; measure < table.measures.length; measure++)
              yield { place, work, time, sex, class: class_, measure }
}
