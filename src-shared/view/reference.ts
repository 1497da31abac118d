import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import type { FactReader } from '../dataset/facts'
import type { Filters } from '../filters/filters'
import { existed } from '../dataset/country-coverage'
import { SIGN_CODES } from '../dataset/sign'
import {
  addFigures,
  amountOf,
  figureOf,
  isKnown,
  missing,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  type Figure,
} from '../indicators/figure'
import { computeMedian } from '../indicators/ranking'
import type { LocalizedText } from '../messages/language'
import { FIGURE_FLAGS, type ViewColumn, type ViewData } from './view-data'

/** Municipalities that a place is seen against. */
export interface Reference {
  readonly name: LocalizedText
  readonly members: readonly Region[]
  /** All of them as one, or the one in their middle. */
  readonly how: 'sum' | 'median'
  /** All municipalities of a county or country: no border between two of them moves what it is. */
  readonly isWhole?: true
}

/** A reference as an answer carries it. */
export interface ShownReference extends Pick<Reference, 'name' | 'how'> {
  /** How many municipalities it is made of. */
  readonly places: number
}

/** What is stated of one municipality in a row of a view. */
export interface ReferencePart {
  /** Id of the region. */
  readonly place: number
  /** What the row is about beside the place, as `keyOfRow` has it. */
  readonly key: string
  /** In which the municipality has to be there; null: the row is of no single year. */
  readonly year: number | null
  /** Figures that add up over municipalities, by names that the measures know. */
  readonly figures: Readonly<Record<string, Figure>>
  /** Flows to or from places beyond the dataset are missing; others are missing from the figures. */
  readonly openOut?: boolean
  readonly openIn?: boolean
  readonly partial?: boolean
  /** It was not there in one of the years that the figures are of: nil in a sum, and nobody in a median. */
  readonly isAbsent?: boolean
  /** Measured across a break of its series. */
  readonly acrossBreak?: boolean
  readonly sources: readonly number[]
}

export type Open = Readonly<Record<'out' | 'in' | 'partial', boolean>>

/** A column of a view that a reference can stand beside. */
export interface ReferenceMeasure {
  /** Id of the column. */
  readonly column: string
  /** The measure, made of figures of one municipality or of the sums of several: a share of sums, never a mean of shares. */
  readonly of: (figure: (name: string) => Figure) => Figure
  /** The same of one municipality, whose figure may be stated where what it is made of is not. */
  readonly ofOne?: (figure: (name: string) => Figure) => Figure
  /** The column is a number of persons and the measure a rate: it is told at the size of the place, which this column has. */
  readonly sizedBy?: string
  /** Cannot be made of sums, as a number of partners: only a median has it. */
  readonly ofPlacesOnly?: true
  /** Bits of `FIGURE_FLAGS` where ends are open; null: then it could be more and less, and is not told. Absent: open ends do not touch it. */
  readonly bound?: (open: Open) => number | null
}

/** How a view is seen against a reference. */
export interface ReferenceRule {
  /** Ids of the columns that tell rows apart beside the place: the same reference for all rows alike in them. */
  readonly keys: readonly string[]
  /** What they are may rest on what is asked. */
  readonly measures: readonly ReferenceMeasure[] | ((filters: Filters) => readonly ReferenceMeasure[])
  /** Counts people who commute: of several municipalities together also between them. */
  readonly ofCommuters?: true
  /** Ids of columns: the headline tells the distance to the reference of the first that the answer has. */
  readonly claims: readonly string[]
  /** Rows are in order of size: the headline tells of the first, not of the last in time. */
  readonly claimsFirst?: true
  /** What is stated of municipalities. */
  readonly read: (
    reader: FactReader,
    dataset: DatasetDescription,
    question: { readonly places: readonly Region[]; readonly filters: Filters; readonly data: ViewData },
  ) => readonly ReferencePart[]
}

export const measuresOf = ({ measures }: ReferenceRule, filters: Filters): readonly ReferenceMeasure[] =>
  typeof measures === 'function' ? measures(filters) : measures

const SUFFIX = '_reference'

/** Id of the column with the reference of another. */
export const columnOfReference = (column: string): string => `${column}${SUFFIX}`
export const isOfReference = (column: string): boolean => column.endsWith(SUFFIX)

/** The answer's own figures. */
export const withoutReferences = (data: ViewData): ViewData => ({
  ...data,
  columns: data.columns.filter(({ id }) => !isOfReference(id)),
})

/** What a row is about beside its place. */
export const keyOfRow = (columns: readonly ViewColumn[], keys: readonly string[], row: number): string =>
  keys
    .map((id) => {
      const column = columns.find((one) => one.id === id)
      if (column === undefined) return ''
      return column.type === 'code'
        ? (column.codes[column.indices[row] ?? -1] ?? '')
        : String(column.values[row] ?? '')
    })
    .join(' ')

/** A reference's figure, as an answer carries it. */
export interface ReferenceFigure {
  readonly figure: Figure
  readonly flags: number
  readonly sources: readonly number[]
  /** How many municipalities have a figure of their own: a median is the middle of these. */
  readonly known: number
  /** Missing because it could be more and less than what is known. */
  readonly isEither?: true
  /** Missing because the size of the place is. */
  readonly isOfSize?: true
}

export const NO_REFERENCE_FIGURE: ReferenceFigure = {
  figure: NOT_AVAILABLE,
  flags: 0,
  sources: [],
  known: 0,
}

/** A median of fewer places is none. */
const FEWEST_OF_MEDIAN = 3

/**
 * A measure of the municipalities' rows with one key. Of the sum: the measure of the added figures, `..` where one of the
 * municipalities that were there in that year has no row or a figure is missing. Of the median: the middle of their own
 * values; `..` of fewer than three, or where less than half of those that were there is known.
 */
export function measureReference(
  measure: Pick<ReferenceMeasure, 'of' | 'ofOne' | 'bound' | 'ofPlacesOnly'>,
  reference: Reference,
  parts: readonly ReferencePart[],
): ReferenceFigure {
  const sources = [...new Set(parts.flatMap((part) => part.sources))]
  const own = valuesOf(measure, reference.members, parts)
  const known = own.filter(isKnown).length
  const figure = reference.how === 'median' ? medianOf(own) : ofSums(measure, reference.members, parts)
  const open = {
    out: parts.some(({ openOut }) => openOut === true),
    in: parts.some(({ openIn }) => openIn === true),
    partial: parts.some(({ partial }) => partial === true),
  }
  const bounds = measure.bound?.(open) ?? (measure.bound ? null : 0)
  if (!isKnown(figure)) return { known, figure, flags: 0, sources: [] }
  if (bounds === null) return { ...NO_REFERENCE_FIGURE, known, sources, isEither: true }
  return { known, figure, flags: bounds | flagBreak(reference, parts), sources }
}

/** Of a whole area only a break of all of its municipalities is one; of others that of any. */
function flagBreak({ how, isWhole }: Reference, parts: readonly ReferencePart[]): number {
  const isBroken = ({ acrossBreak }: ReferencePart): boolean => acrossBreak === true
  const broken = how === 'sum' && isWhole ? parts.every(isBroken) : parts.some(isBroken)
  return broken ? FIGURE_FLAGS.acrossBreak : 0
}

const NIL = missing(SIGN_CODES['-'])

/** By id of the region; and whether a municipality was there in the year that the parts are of. */
function placesOf(parts: readonly ReferencePart[]) {
  const year = parts[0]?.year ?? null
  return {
    partOf: new Map(parts.map((part) => [part.place, part])),
    wasThere: ({ code }: Region): boolean => year === null || existed(code, year),
  }
}

function ofSums(
  { of, ofPlacesOnly }: Pick<ReferenceMeasure, 'of' | 'ofPlacesOnly'>,
  members: readonly Region[],
  parts: readonly ReferencePart[],
): Figure {
  if (ofPlacesOnly) return NOT_APPLICABLE
  const { partOf, wasThere } = placesOf(parts)
  if (!members.some((member) => partOf.has(member.id) || wasThere(member))) return NOT_AVAILABLE
  return of((name) =>
    addFigures(
      ...members.map((member) => {
        const figure = partOf.get(member.id)?.figures[name] ?? NOT_AVAILABLE
        return isKnown(figure) || wasThere(member) ? figure : NIL
      }),
    ),
  )
}

/** The municipalities' own values; those that were not there are left out. */
function valuesOf(
  { of, ofOne = of }: Pick<ReferenceMeasure, 'of' | 'ofOne'>,
  members: readonly Region[],
  parts: readonly ReferencePart[],
): readonly Figure[] {
  const { partOf, wasThere } = placesOf(parts)
  return members.flatMap((member) => {
    const part = partOf.get(member.id)
    if (part?.isAbsent) return []
    const figure = part ? ofOne((name) => part.figures[name] ?? NOT_AVAILABLE) : NOT_AVAILABLE
    return isKnown(figure) || wasThere(member) ? [figure] : []
  })
}

/** The middle of those that are known; `..` of fewer than three, or of less than half. */
export function medianOf(values: readonly Figure[]): Figure {
  const known = values.filter(isKnown).map(amountOf)
  const median = computeMedian(known)
  const isEnough = known.length >= FEWEST_OF_MEDIAN && known.length * 2 >= values.length
  return median === null || !isEnough ? NOT_AVAILABLE : figureOf(median)
}

const { lowerBound, upperBound } = FIGURE_FLAGS

/** What is missing makes it more. */
export const boundOfPartial = ({ partial }: Open): number => (partial ? lowerBound : 0)

/** Bounds of measures of commuting: out-commuters or in-commuters among those who live or work in a place. */
export const boundOfOut = ({ out }: Open): number => (out ? lowerBound : 0)
export const boundOfIn = ({ in: into }: Open): number => (into ? lowerBound : 0)
/** Of those who stay: the others are at least so many. */
export const boundOfStayersAtHome = ({ out }: Open): number => (out ? upperBound : 0)
export const boundOfStayersAtWork = ({ in: into }: Open): number => (into ? upperBound : 0)
/** What in-commuters are of those who live there: more of the one makes it more, more of the other less. */
export const boundOfInAgainstOut = ({ out, in: into }: Open): number | null =>
  out && into ? null : into ? lowerBound : out ? upperBound : 0
