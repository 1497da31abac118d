import { COMMUTER_GROUPS } from '../dataset/known-series/commuters-by-group'
import type { LocalizedText } from '../messages/language'
import { findCodePair } from './code-pair'
import { lookAt, type DimensionLook } from './dimension-words'
import { remark, type Judgement } from './judgement'
import { JudgementDraft } from './judgement-draft'
import type { DimensionUse, ImportTarget } from './mapping-terms'
import type { StatisticalTable } from './statistical-table'
import {
  STUDENTS,
  POPULATION,
  NOT_POPULATION,
  WORKERS,
  NOT_PERSONS,
  PROJECTED,
  OF_HOME,
  COMMUTERS,
  COUNTS,
} from './subject-words'
import { goOneToOne } from './total-values'
import { foldText, isOfWiderArea, isTotal, measureOf, yearOf } from './value-words'
import { areOthersBetween, countsPopulation, subjectOf } from './what-is-counted'

/**
 * Tries what the dataset has facts for, in the order of how surely each is told; else a series. `known`: what the
 * table is by its id or name at its publisher; null where it is not known.
 */
export function judgeTable(table: StatisticalTable, known: ImportTarget | null): Judgement {
  const looks = looksOf(table)
  const judge = new Judge(table, looks, known === null || known === 'series' ? '' : COUNTS[known].word)
  if (known === 'series') return judge.asSeries()
  if (known === null && isIndustryKey(looks)) return judge.asSeries(remark((w) => w.industryKey))
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
  /** What is counted, in plain letters. */
  private readonly subject: string

  constructor(
    private readonly table: StatisticalTable,
    private readonly looks: readonly DimensionLook[],
    counted: string,
    /** Columns decide, not words. */
    private readonly told = false,
  ) {
    this.subject = subjectOf(table, looks, counted)
  }

  asCommutingTotals(): Judgement | null {
    const places = this.places()
    const ofMunicipalities = hasMunicipalities(places)
    const metric = this.looks.find(({ dimension }) =>
      dimension.values.some(
        (value) =>
          ['in-commuters', 'out-commuters'].includes(measureOf(value) ?? '') &&
          !(ofMunicipalities && isOfWiderArea(value)),
      ),
    )
    if (!metric || places.length !== 1 || isOfOtherDivision(places)) return null
    // Facts have no room for what people work with or have studied: views of their own read it from a series.
    if (!this.told && this.looks.some(isOfCommuterGroups)) return null
    const draft = this.draft()
    draft.use(metric, 'measure')
    draft.use(places[0], 'region')
    return draft.finish('commuting-totals', ['year', 'sex'])
  }

  asFlows(): Judgement | null {
    const said = this.places()
    const places = said.length > 0 ? said : (findCodePair(this.looks, this.table.languages) ?? [])
    const named = places.some(({ use }) => use === 'home') && places.some(({ use }) => use === 'work')
    if (places.length !== 2 || (!this.told && areOthersBetween(places, this.table, this.looks))) return null
    // Persons between two places of one kind are commuters, if nothing says otherwise; whether they are is asked.
    const isSaid = this.told || named || COMMUTERS.test(this.subject)
    if (!isSaid && NOT_PERSONS.test(this.subject)) return null
    if (!places.every((place) => hasMunicipalities([place]))) return null
    const [first, second] = places
    // A place's code and its name, however they are called.
    if (!named && first && second && goOneToOne(this.table, first.dimension, second.dimension)) return null
    const draft = this.draft()
    const home = places.find(({ use }) => use === 'home') ?? (first?.use === 'work' ? second : first)
    const work = places.find((place) => place !== home)
    draft.use(home, 'home')
    draft.use(work, 'work')
    if (home && work && home.use !== 'home' && work.use !== 'work')
      draft.assume(remark((w) => w.homeAssumed(draft.nameOf(home), draft.nameOf(work))))
    if (!isSaid) draft.assume(remark((w) => w.commutersAssumed))
    return draft.finish('commuting-flows', ['year', 'sex'])
  }

  asStudents(): Judgement | null {
    const places = this.places()
    if ((!this.told && !STUDENTS.test(this.subject)) || places.length > 1) return null
    const campus = this.looks.find(({ use }) => use === 'campus')
    const isHome = places[0]?.use === 'home' || (places[0]?.use === 'region' && OF_HOME.test(this.subject))
    if (!campus && !isHome) return null
    if (isOfOtherDivision(places)) return null
    const draft = this.draft()
    draft.use(campus, 'campus')
    draft.use(places[0], 'home')
    return draft.finish('students', ['year', 'sex'])
  }

  asEmployment(): Judgement | null {
    const industry = this.looks.find(({ use }) => use === 'industry')
    const places = this.places()
    if (!industry || places.length !== 1 || isOfOtherDivision(places)) return null
    if (NOT_PERSONS.test(this.subject) || (!this.told && !WORKERS.test(this.subject))) return null
    const draft = this.draft()
    draft.use(industry, 'industry')
    draft.use(places[0], 'region')
    const metric = this.looks.find(({ use }) => use === 'measure')
    const bases = new Set(metric?.dimension.values.map(measureOf).filter(isBasis))
    if (metric && bases.size > 1) draft.use(metric, 'measure')
    else if (!this.looks.some(({ use }) => use === 'basis'))
      draft.readBasis(this.subject, places[0]?.dimension)
    return draft.finish('employment', ['year', 'sex', 'basis'])
  }

  asPopulation(): Judgement | null {
    const places = this.places()
    if (places.length !== 1 || isOfOtherDivision(places)) return null
    if (!this.told && !POPULATION.test(this.subject)) return null
    if (this.told && NOT_PERSONS.test(this.subject)) return null
    if (!countsPopulation(this.looks) && NOT_POPULATION.test(this.subject)) return null
    // What is reckoned ahead is no population, whatever its measure is called.
    if (!this.told && PROJECTED.test(this.subject)) return null
    const draft = this.draft()
    draft.use(places[0], 'region')
    return draft.finish('population', ['year', 'sex', 'age'])
  }

  /** `said`: what kind of table it is that nothing more is made of. */
  asSeries(said?: LocalizedText): Judgement {
    const draft = this.draft()
    if (said) draft.remark(said)
    const year = this.looks.find(({ use }) => use === 'year')
    const values = year?.dimension.values ?? []
    if (year && values.length > 0 && values.every((value) => yearOf(value) === null))
      draft.remark(remark((w) => w.notYears(draft.nameOf(year))))
    draft.remark(remark((w) => w.keptAsSeries))
    let placed = false
    let timed = false
    for (const look of this.looks) {
      const place = look.use === 'region' || look.use === 'home' || look.use === 'work'
      const kept: DimensionUse =
        place && !placed ? 'region' : look.use === 'year' && !timed ? 'year' : 'category'
      placed ||= kept === 'region'
      timed ||= kept === 'year'
      draft.use(look, kept)
    }
    return draft.as('series')
  }

  private draft(): JudgementDraft {
    return new JudgementDraft(this.table, this.looks)
  }

  private places(): readonly DimensionLook[] {
    return this.looks.filter(({ use }) => use === 'region' || use === 'home' || use === 'work')
  }
}

const kindsOf = (places: readonly DimensionLook[]): ReadonlySet<string> =>
  new Set(places.flatMap(({ reading }) => [...(reading?.regions.values() ?? [])].map(({ kind }) => kind)))

const hasMunicipalities = (places: readonly DimensionLook[]): boolean => kindsOf(places).has('municipality')

/** Of areas that are neither municipalities nor counties (FA regions, DeSO) alone, or beside counties only. */
const isOfOtherDivision = (places: readonly DimensionLook[]): boolean => {
  const kinds = kindsOf(places)
  return kinds.has('functional') && !kinds.has('municipality')
}

/** Whether a table sets SNI 2007 and SNI 2025 against each other: figures of both, and of neither alone. */
const isIndustryKey = (looks: readonly DimensionLook[]): boolean =>
  ['2007', '2025'].every((year) =>
    looks.some(
      ({ use, dimension: { code, label, values } }) =>
        use === 'industry' &&
        values.length > 1 &&
        [code, ...Object.values(label)].some((name) => name.includes(year)),
    ),
  )

/** Whether a dimension parts commuters by industry or education: more than a line for all of them. */
const isOfCommuterGroups = ({ dimension: { code, label, values } }: DimensionLook): boolean =>
  [code, ...Object.values(label)].some((name) =>
    COMMUTER_GROUPS.some((groups) => groups.test(foldText(name))),
  ) && values.some((value) => !isTotal(value))

const isBasis = (measure: ReturnType<typeof measureOf>): boolean => measure === 'day' || measure === 'night'
