import { perLanguage, type LocalizedText } from '#shared/messages/language'
import { countOf, numberOf, parseCsvText, textOf, type TextRow } from './csv-text'

/** A place on the globe, WGS84 degrees. */
export interface Place {
  readonly longitude: number
  readonly latitude: number
}
export interface Municipality extends Place {
  readonly code: string
  readonly name: string
  readonly countyCode: string
  readonly county: string
}
/** Official totals of one municipality and year (SCB AM0207), persons. */
export interface CommutingTotal {
  readonly code: string
  readonly year: number
  readonly inCommuters: number
  readonly outCommuters: number
  readonly liveAndWork: number
}
/** Totals of one municipality in BAS; night population is official, the parts are derived from per mille. */
export interface BasTotal extends CommutingTotal {
  /** The most that a part can be off by, in persons. */
  readonly uncertainty: number
}
export interface PopulationFigure {
  readonly code: string
  readonly year: number
  readonly persons: number
}
/**
 * A flow that somebody published. Codes of municipalities, also beyond the 22; `01` is the county of Stockholm, `xx`
 * all other counties.
 */
export interface KnownFlow {
  readonly year: number
  readonly home: string
  readonly work: string
  readonly persons: number
  readonly publisher: string
  /** Of the publication, as it stands there. */
  readonly title: string
  /** Why the figure may be misread; null when it is certain. */
  readonly doubt: string | null
}
/** What example data assume of one relation beyond distance and sizes. */
export interface FlowFactor {
  readonly home: string
  readonly work: string
  readonly factor: number
}
/** The broad industries of 2005: SNI 2002, SCB RAMS. */
export const BROAD_INDUSTRIES = [
  'agriculture',
  'manufacturing',
  'trade_transport',
  'finance_business',
  'services',
] as const
export type BroadIndustry = (typeof BROAD_INDUSTRIES)[number]
export type BroadEmployment = Readonly<Record<BroadIndustry, number>>
export interface CampusFigure {
  readonly year: number
  readonly campus: string
  readonly students: number
}
export interface SniIndustry {
  readonly code: string
  readonly level: 'section' | 'division'
  readonly parent: string | null
  readonly shortName: LocalizedText
}
/** What example data assume of one division in the whole country; see docs/bundled-data.md. */
export interface DivisionProfile {
  readonly industry: string
  readonly perMille: number
  readonly womenShare: number
  /** Yearly growth of the division's share. */
  readonly yearlyGrowth: number
  /** How much more of it large towns have: exponent of the municipality's number of jobs. */
  readonly concentration: number
}
export interface CharacterFactor {
  readonly code: string
  /** Section or division. */
  readonly industry: string
  readonly factor: number
}
/** A place outside the area that commuters go to and come from; sizes in persons, rounded. */
export interface OutsidePlace extends Place {
  readonly name: string
  readonly jobs: number
  readonly employedResidents: number
}
/** What example data assume of a campus's students. Shares of 1. */
export interface StudentProfile {
  readonly campus: string
  readonly restShare: number
  readonly abroadShare: number
  readonly distanceScaleKm: number
  readonly womenShare: number
}

/** All that the bundled dataset is made from, typed. Rows keep the order of the files. */
export interface Figures {
  readonly municipalities: readonly Municipality[]
  readonly commutingTotals: readonly CommutingTotal[]
  readonly basTotals: readonly BasTotal[]
  readonly population: readonly PopulationFigure[]
  readonly knownFlows: readonly KnownFlow[]
  readonly flowFactors: readonly FlowFactor[]
  /** By municipality code; 13 of the 22. */
  readonly broadEmployment2005: ReadonlyMap<string, BroadEmployment>
  readonly campuses: readonly CampusFigure[]
  readonly industries: readonly SniIndustry[]
  readonly divisionProfiles: readonly DivisionProfile[]
  readonly characterFactors: readonly CharacterFactor[]
  readonly outsidePlaces: readonly OutsidePlace[]
  readonly studentProfiles: readonly StudentProfile[]
}

/** The files of `resources/` that the dataset is made from, relative to it, with forward slashes. */
export const FIGURE_FILES = {
  municipalities: 'figures/municipalities.csv',
  commutingTotals: 'figures/commuting-totals.csv',
  basTotals: 'figures/commuting-totals-bas-2024.csv',
  population: 'figures/population-1969-2025.csv',
  knownFlows: 'figures/known-flows.csv',
  broadEmployment2005: 'figures/employment-2005-broad.csv',
  campuses: 'figures/students-liu.csv',
  industries: 'industries-sni2007.csv',
  divisionProfiles: 'example-data/industry-profile.csv',
  characterFactors: 'example-data/industry-character.csv',
  flowFactors: 'example-data/flow-factors.csv',
  outsidePlaces: 'example-data/outside-places.csv',
  studentProfiles: 'example-data/student-homes.csv',
} as const

/**
 * Reads the text files. `readText` gets a path of `FIGURE_FILES`. Throws with file and line at the first
 * cell that cannot be read: the files belong to the program, so that is a programming error.
 */
export function readFigures(readText: (path: string) => string): Figures {
  const rows = (path: string) => parseCsvText(path, readText(path))
  return {
    municipalities: rows(FIGURE_FILES.municipalities).map((row) => ({
      code: textOf(row, 'code'),
      name: textOf(row, 'name'),
      countyCode: textOf(row, 'county_code'),
      county: textOf(row, 'county'),
      latitude: numberOf(row, 'lat'),
      longitude: numberOf(row, 'lon'),
    })),
    commutingTotals: rows(FIGURE_FILES.commutingTotals).map(readTotal),
    basTotals: rows(FIGURE_FILES.basTotals).map((row) => ({
      ...readTotal(row),
      uncertainty: numberOf(row, 'uncertainty_persons'),
    })),
    population: rows(FIGURE_FILES.population).map(readPopulationFigure),
    knownFlows: rows(FIGURE_FILES.knownFlows).map((row) => ({
      year: countOf(row, 'year'),
      home: textOf(row, 'home_code'),
      work: textOf(row, 'work_code'),
      persons: countOf(row, 'persons'),
      publisher: textOf(row, 'publisher'),
      title: textOf(row, 'title'),
      doubt: textOf(row, 'doubt') || null,
    })),
    flowFactors: rows(FIGURE_FILES.flowFactors).map((row) => ({
      home: textOf(row, 'home_code'),
      work: textOf(row, 'work_code'),
      factor: numberOf(row, 'factor'),
    })),
    broadEmployment2005: new Map(
      rows(FIGURE_FILES.broadEmployment2005).map((row) => [
        textOf(row, 'code'),
        {
          agriculture: countOf(row, 'agriculture'),
          manufacturing: countOf(row, 'manufacturing'),
          trade_transport: countOf(row, 'trade_transport'),
          finance_business: countOf(row, 'finance_business'),
          services: countOf(row, 'services'),
        },
      ]),
    ),
    campuses: rows(FIGURE_FILES.campuses).map((row) => ({
      year: countOf(row, 'year'),
      campus: textOf(row, 'campus'),
      students: countOf(row, 'students'),
    })),
    ...readIndustries(rows),
    outsidePlaces: rows(FIGURE_FILES.outsidePlaces).map((row) => ({
      name: textOf(row, 'name'),
      latitude: numberOf(row, 'lat'),
      longitude: numberOf(row, 'lon'),
      jobs: countOf(row, 'jobs'),
      employedResidents: countOf(row, 'employed_residents'),
    })),
    studentProfiles: rows(FIGURE_FILES.studentProfiles).map((row) => ({
      campus: textOf(row, 'campus'),
      restShare: numberOf(row, 'rest_share'),
      abroadShare: numberOf(row, 'abroad_share'),
      distanceScaleKm: numberOf(row, 'distance_scale_km'),
      womenShare: numberOf(row, 'women_share'),
    })),
  }
}

/** A row of in-commuters, out-commuters and those who live and work in the municipality. */
export const readTotal = (row: TextRow): CommutingTotal => ({
  code: textOf(row, 'code'),
  year: countOf(row, 'year'),
  inCommuters: countOf(row, 'in_commuters'),
  outCommuters: countOf(row, 'out_commuters'),
  liveAndWork: countOf(row, 'live_and_work'),
})

/** A row of a municipality's population. */
export const readPopulationFigure = (row: TextRow): PopulationFigure => ({
  code: textOf(row, 'code'),
  year: countOf(row, 'year'),
  persons: countOf(row, 'population'),
})

function readIndustries(rows: (path: string) => ReturnType<typeof parseCsvText>) {
  return {
    industries: rows(FIGURE_FILES.industries).map((row): SniIndustry => {
      const level = textOf(row, 'level')
      if (level !== 'section' && level !== 'division') throw new Error(`${row.place}: unknown level ${level}`)
      return {
        code: textOf(row, 'code'),
        level,
        parent: textOf(row, 'parent') || null,
        shortName: perLanguage((language) => textOf(row, `short_${language}`)),
      }
    }),
    divisionProfiles: rows(FIGURE_FILES.divisionProfiles).map((row) => ({
      industry: textOf(row, 'industry'),
      perMille: numberOf(row, 'per_mille'),
      womenShare: numberOf(row, 'women_share'),
      yearlyGrowth: numberOf(row, 'yearly_growth'),
      concentration: numberOf(row, 'concentration'),
    })),
    characterFactors: rows(FIGURE_FILES.characterFactors).map((row) => ({
      code: textOf(row, 'code'),
      industry: textOf(row, 'industry'),
      factor: numberOf(row, 'factor'),
    })),
  }
}
