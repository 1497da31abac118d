import type { Basis, FactTable } from '../dataset/dimensions'
import type { Language, LocalizedText } from '../messages/language'
import { localize } from '../messages/localize'
import type { Messages } from '../messages/messages'
import { findCodePair } from './code-pair'
import { lookAt, type DimensionLook } from './dimension-words'
import type { DimensionUse, ImportTarget } from './mapping-terms'
import { isKnownWhole } from './known-wholes'
import { schoolYearOf } from './school-years'
import { textIn, type DimensionValue, type StatisticalTable, type TableDimension } from './statistical-table'
import {
  STUDENTS,
  POPULATION,
  NOT_POPULATION,
  WORKERS,
  NOT_PERSONS,
  OF_HOME,
  COMMUTERS,
  NO_COMMUTERS,
  BETWEEN_PLACES,
  COUNTS,
} from './subject-words'
import { goOneToOne, totalOf } from './total-values'
import { basisIn, labelOf, measureOf, yearOf, plainLetters } from './value-words'

/** What a table is taken for, before its values are gone through. */
export interface Judgement {
  readonly target: FactTable | 'series'
  /** Use by the dimension's code, for every dimension. */
  readonly uses: ReadonlyMap<string, DimensionUse>
  /** Of dimensions with the use `one`: the value that is read. */
  readonly chosen: ReadonlyMap<string, string>
  readonly basis: Basis
  /** Something that the file does not say was assumed: what is counted, or which column is the home. */
  readonly isUnsure: boolean
  readonly remarks: readonly LocalizedText[]
}

type Remark = (words: Messages['imports']['recognition']['remarks'], language: Language) => string
export const remark = (say: Remark): LocalizedText =>
  localize(({ imports }, language) => say(imports.recognition.remarks, language))

/**
 * Tries what the dataset has facts for, in the order of how surely each is told; else a series. `known`: what the
 * table is by its id or name at its publisher; null where it is not known.
 */
export function judgeTable(table: StatisticalTable, known: ImportTarget | null): Judgement {
  const looks = looksOf(table)
  const judge = new Judge(table, looks, known === null || known === 'series' ? '' : COUNTS[known].word)
  return (
    judge.asCommutingTotals() ??
    judge.asFlows() ??
    judge.asStudents() ??
    judge.asEmployment() ??
    judge.asPopulation() ??
    judge.asSeries()
  )
}

const looksOf = (table: StatisticalTable): readonly DimensionLook[] =>
  table.dimensions.map((dimension) => lookAt(dimension, table.languages))

/**
 * The table as somebody says that it is, whatever its words are of; null where its columns cannot be that. What would
 * need words even so (who commutes in and out) is not tried.
 */
export function judgeAs(table: StatisticalTable, target: ImportTarget): Judgement | null {
  const judge = new Judge(table, looksOf(table), '', true)
  switch (target) {
    case 'commuting-flows':
      return judge.asFlows()
    case 'commuting-totals':
      return judge.asCommutingTotals()
    case 'students':
      return judge.asStudents()
    case 'employment':
      return judge.asEmployment()
    case 'population':
      return judge.asPopulation()
    case 'series':
      return judge.asSeries()
  }
}

class Judge {
  private readonly uses = new Map<string, DimensionUse>()
  private readonly chosen = new Map<string, string>()
  private remarks: LocalizedText[] = []
  private basis: Basis = 'day'
  private isUnsure = false
  /** Title, names of the measures and unit: what is counted. */
  private readonly subject: string

  constructor(
    private readonly table: StatisticalTable,
    private readonly looks: readonly DimensionLook[],
    counted: string,
    /** Columns decide, not words. */
    private readonly told = false,
  ) {
    const metric = looks.find(({ use }) => use === 'measure')?.dimension
    const measures = metric?.values.flatMap(({ label, code }) => [...Object.values(label), code]) ?? []
    const unit = Object.values(table.unit ?? {})
    this.subject = plainLetters([...Object.values(table.title), ...measures, ...unit, counted].join(' | '))
  }

  asCommutingTotals(): Judgement | null {
    const metric = this.looks.find(
      ({ dimension }) =>
        dimension.values.some((value) => measureOf(value) === 'in-commuters') ||
        dimension.values.some((value) => measureOf(value) === 'out-commuters'),
    )
    const places = this.places()
    if (!metric || places.length !== 1 || isOfOtherDivision(places)) return null
    this.start()
    this.uses.set(metric.dimension.code, 'measure')
    this.take(places[0], 'region')
    return this.finish('commuting-totals', ['year', 'sex'])
  }

  asFlows(): Judgement | null {
    const said = this.places()
    const places = said.length > 0 ? said : (findCodePair(this.looks, this.table.languages) ?? [])
    const named = places.some(({ use }) => use === 'home') && places.some(({ use }) => use === 'work')
    if (places.length !== 2 || (!this.told && this.isOfOthers(places))) return null
    // Persons between two places of one kind are commuters, if nothing says otherwise; whether they are is asked.
    const isSaid = this.told || named || COMMUTERS.test(this.subject)
    if (!isSaid && NOT_PERSONS.test(this.subject)) return null
    if (!places.every((place) => hasMunicipalities([place]))) return null
    const [first, second] = places
    // A place's code and its name, however they are called.
    if (!named && first && second && goOneToOne(this.table, first.dimension, second.dimension)) return null
    this.start()
    const home = places.find(({ use }) => use === 'home') ?? (first?.use === 'work' ? second : first)
    const work = places.find((place) => place !== home)
    this.take(home, 'home')
    this.take(work, 'work')
    this.isUnsure = !isSaid
    if (home && work && home.use !== 'home' && work.use !== 'work') {
      this.isUnsure = true
      this.remarks.push(
        remark((w) => w.homeAssumed(this.nameOf(home.dimension), this.nameOf(work.dimension))),
      )
    }
    if (!isSaid) this.remarks.push(remark((w) => w.commutersAssumed))
    return this.finish('commuting-flows', ['year', 'sex'])
  }

  /** Whether those who go between the places do not commute: pupils, people who move, as title, names or measures say. */
  private isOfOthers(places: readonly DimensionLook[]): boolean {
    const isOther = (text: string): boolean => NO_COMMUTERS.test(plainLetters(text))
    const isBetween = (text: string): boolean => BETWEEN_PLACES.test(plainLetters(text))
    const measures = this.looks.find(({ use }) => use === 'measure')?.dimension.values ?? []
    return (
      [...Object.values(this.table.title), ...Object.values(this.table.unit ?? {})].some(isOther) ||
      places.some(({ dimension }) => isOther(this.nameOf(dimension))) ||
      Object.values(this.table.unit ?? {}).some(isBetween) ||
      // A distance beside the count changes nothing of what is counted.
      (measures.length > 0 &&
        measures.every((value) => {
          const label = labelOf(value, this.table.languages)
          return isOther(label) || isBetween(label)
        }))
    )
  }

  asStudents(): Judgement | null {
    const places = this.places()
    if ((!this.told && !STUDENTS.test(this.subject)) || places.length > 1) return null
    const campus = this.looks.find(({ use }) => use === 'campus')
    const isHome = places[0]?.use === 'home' || (places[0]?.use === 'region' && OF_HOME.test(this.subject))
    if (!campus && !isHome) return null
    if (isOfOtherDivision(places)) return null
    this.start()
    this.take(campus, 'campus')
    this.take(places[0], 'home')
    return this.finish('students', ['year', 'sex'])
  }

  asEmployment(): Judgement | null {
    const industry = this.looks.find(({ use }) => use === 'industry')
    const places = this.places()
    if (!industry || places.length !== 1 || isOfOtherDivision(places)) return null
    if (NOT_PERSONS.test(this.subject) || (!this.told && !WORKERS.test(this.subject))) return null
    this.start()
    this.take(industry, 'industry')
    this.take(places[0], 'region')
    const metric = this.looks.find(({ use }) => use === 'measure')?.dimension
    const bases = new Set(metric?.values.map(measureOf).filter(isBasis))
    if (metric && bases.size > 1) this.uses.set(metric.code, 'measure')
    else if (!this.looks.some(({ use }) => use === 'basis')) this.readBasis(places[0]?.dimension)
    return this.finish('employment', ['year', 'sex', 'basis'])
  }

  asPopulation(): Judgement | null {
    const places = this.places()
    if (places.length !== 1 || isOfOtherDivision(places)) return null
    if (!this.told && !POPULATION.test(this.subject)) return null
    if (this.told && NOT_PERSONS.test(this.subject)) return null
    const counted = this.countedValue(POPULATION, NOT_POPULATION)
    if (counted === null && NOT_POPULATION.test(this.subject)) return null
    this.start()
    this.take(places[0], 'region')
    return this.finish('population', ['year', 'sex', 'age'])
  }

  asSeries(): Judgement {
    this.start()
    const remarks = [remark((w) => w.keptAsSeries)]
    const year = this.looks.find(({ use }) => use === 'year')?.dimension
    const months = year?.values.length && year.values.every((value) => yearOf(value) === null)
    if (year && months) remarks.unshift(remark((w) => w.notYears(this.nameOf(year))))
    let placed = false
    let timed = false
    for (const { dimension, use } of this.looks) {
      const place = use === 'region' || use === 'home' || use === 'work'
      const kept: DimensionUse = place && !placed ? 'region' : use === 'year' && !timed ? 'year' : 'category'
      placed ||= kept === 'region'
      timed ||= kept === 'year'
      this.uses.set(dimension.code, kept)
    }
    const { uses, chosen } = this
    return { target: 'series', uses, chosen, basis: 'day', isUnsure: false, remarks }
  }

  private start(): void {
    this.uses.clear()
    this.chosen.clear()
    this.isUnsure = false
    this.remarks = []
  }

  private places(): readonly DimensionLook[] {
    return this.looks.filter(({ use }) => use === 'region' || use === 'home' || use === 'work')
  }

  private nameOf(dimension: TableDimension): string {
    return textIn(dimension.label, this.table.languages) || dimension.code
  }

  private take(look: DimensionLook | undefined, use: DimensionUse): void {
    if (look) this.uses.set(look.dimension.code, use)
  }

  private readBasis(place: TableDimension | undefined): void {
    const texts = [this.subject, [...Object.values(place?.label ?? {}), place?.code ?? ''].join(' ')]
    const basis = texts.map(basisIn).find((one) => one !== null) ?? null
    if (basis === null) {
      this.isUnsure = true
      this.remarks.push(remark((w) => w.basisAssumed))
    }
    this.basis = basis ?? 'day'
  }

  /** Gives the remaining dimensions their uses; null when one of them has no place in the target. */
  private finish(target: FactTable, wanted: readonly DimensionUse[]): Judgement | null {
    for (const { dimension, use } of this.looks) {
      if (this.uses.has(dimension.code)) continue
      const taken = [...this.uses.values()].includes(use)
      if (wanted.includes(use) && !taken) {
        if (use === 'year' && !dimension.values.some((value) => isYearFor(target, value))) return null
        this.uses.set(dimension.code, use)
        continue
      }
      if (!this.reduce(dimension, use, target)) return null
    }
    const { uses, chosen, basis, isUnsure, remarks } = this
    return { target, uses, chosen, basis, isUnsure, remarks }
  }

  /** One value of a dimension that the target has no place for: the only one, the total, or what is counted. */
  private reduce(dimension: TableDimension, use: DimensionUse, target: FactTable): boolean {
    const { values } = dimension
    const only = values.length === 1 ? values[0] : undefined
    const counted = use === 'measure' ? this.countedFor(target, values) : undefined
    const code = totalOf(this.table, this.table.dimensions.indexOf(dimension))
    const total = values.find((value) => value.code === code)
    const value = only ?? counted ?? (use === 'measure' ? undefined : total)
    if (value === undefined) return use !== 'measure' && this.addUp(dimension)
    this.uses.set(dimension.code, 'one')
    this.chosen.set(dimension.code, value.code)
    if (values.length > 1)
      this.remarks.push(
        remark((w) => w.oneRead(this.nameOf(dimension), labelOf(value, this.table.languages))),
      )
    return true
  }

  /** Parts of a known whole without a total: the dimension is added up, which is said and marked. */
  private addUp(dimension: TableDimension): boolean {
    if (!isKnownWhole(dimension.values)) return false
    this.uses.set(dimension.code, 'summed')
    this.remarks.push(remark((w) => w.wholeSummed(this.nameOf(dimension))))
    return true
  }

  private countedFor(target: FactTable, values: readonly DimensionValue[]): DimensionValue | undefined {
    const says = (value: DimensionValue, yes: RegExp, no: RegExp): boolean => {
      const text = plainLetters(Object.values(value.label).join(' '))
      return yes.test(text) && !no.test(text)
    }
    const { yes, no } = COUNTS[target]
    const found = values.filter((value) => says(value, yes, no))
    return found.length === 1 ? found[0] : undefined
  }

  private countedValue(yes: RegExp, no: RegExp): DimensionValue | null {
    const metric = this.looks.find(({ use }) => use === 'measure')?.dimension
    const found = metric?.values.filter((value) => {
      const text = plainLetters(Object.values(value.label).join(' '))
      return yes.test(text) && !no.test(text)
    })
    return found?.length === 1 ? (found[0] ?? null) : null
  }
}

/** Students are counted by terms and years of studies, too. */
const isYearFor = (target: FactTable, value: DimensionValue): boolean =>
  yearOf(value) !== null || (target === 'students' && schoolYearOf(value) !== null)

const kindsOf = (places: readonly DimensionLook[]): ReadonlySet<string> =>
  new Set(places.flatMap(({ reading }) => [...(reading?.regions.values() ?? [])].map(({ kind }) => kind)))

const hasMunicipalities = (places: readonly DimensionLook[]): boolean => kindsOf(places).has('municipality')

/** Of areas that are neither municipalities nor counties (FA regions, DeSO) alone, or beside counties only. */
const isOfOtherDivision = (places: readonly DimensionLook[]): boolean => {
  const kinds = kindsOf(places)
  return kinds.has('functional') && !kinds.has('municipality')
}

const isBasis = (measure: ReturnType<typeof measureOf>): boolean => measure === 'day' || measure === 'night'
