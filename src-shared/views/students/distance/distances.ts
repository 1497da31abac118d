import type { DatasetDescription } from '../../../dataset/description'
import type { Campus, Region, Sex } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import {
  computeDistance,
  computeWeightedMedian,
  DISTANCE_LIMITS,
  findBand,
} from '../../../indicators/distance'
import {
  amountOf,
  figureAt,
  isKnown,
  KnownSum,
  missing,
  sumKnown,
  type Figure,
} from '../../../indicators/figure'
import { computeShare } from '../../../indicators/shares'
import { SIGN_CODES } from '../../../dataset/sign'
import { isBeyond, lookupIn } from '../../../dataset/dataset-lookup'

/** Codes of the bands, nearest first: the campus's own municipality, then by kilometres, then what has none. */
export const BANDS = [
  'own',
  ...DISTANCE_LIMITS.map((limit, i) => `${String(DISTANCE_LIMITS[i - 1] ?? 0)}-${String(limit)}`),
  `${String(DISTANCE_LIMITS.at(-1))}-`,
  'beyond',
  'unknown',
] as const
/** Rest of the country and abroad; homes without coordinates. Shown only where there are any. */
export const WITHOUT_DISTANCE: readonly string[] = ['beyond', 'unknown']
/** Nearer than 50 km. */
const NEAR: readonly string[] = ['own', '0-25', '25-50']

export interface StudentHome {
  readonly home: Region
  readonly persons: Figure
  readonly source: number
  readonly band: string
  /** Kilometres, 0 within the own municipality; null when unknown. */
  readonly distance: number | null
}

/** Where the students of one campus come from, each home with its distance. */
export interface CampusHomes {
  readonly campus: Campus
  readonly homes: readonly StudentHome[]
}

/** Students of a campus by year and home, with the great-circle distance between the seats; years without any have no entry. */
export function readCampusHomes(
  reader: FactReader,
  dataset: DatasetDescription,
  question: { readonly campus: Campus; readonly years: YearRange; readonly sex: Sex },
): ReadonlyMap<number, CampusHomes> {
  const { campus, years, sex } = question
  const { regionById, regionByCode } = lookupIn(dataset)
  const seat = regionByCode.get(campus.region ?? '')?.seat ?? null
  const rows = reader.studentsByHome({ campus: campus.id, sex, years })
  const byYear = new Map<number, { readonly campus: Campus; readonly homes: StudentHome[] }>()
  const placed = new Map<Region, Pick<StudentHome, 'distance' | 'band'>>()
  for (let row = 0; row < rows.year.length; row++) {
    const home = regionById.get(rows.home[row] ?? -1)
    if (!home || home.kind === 'total') continue
    const place = placed.get(home) ?? placeHome(home, campus, seat)
    placed.set(home, place)
    const year = rows.year[row] ?? 0
    let one = byYear.get(year)
    if (!one) byYear.set(year, (one = { campus, homes: [] }))
    one.homes.push({
      home,
      persons: figureAt(rows.persons, rows.sign, row),
      source: rows.source[row] ?? 0,
      ...place,
    })
  }
  return byYear
}

function placeHome(
  home: Region,
  campus: Campus,
  seat: Region['seat'],
): Pick<StudentHome, 'distance' | 'band'> {
  if (home.code === campus.region) return { distance: 0, band: 'own' }
  if (isBeyond(home)) return { distance: null, band: 'beyond' }
  const distance = seat && home.seat ? computeDistance(seat, home.seat) : null
  return { distance, band: distance === null ? 'unknown' : (BANDS[findBand(distance) + 1] ?? 'unknown') }
}

/** Bands in which some municipality of the dataset lies, seen from a campus, whether anybody comes from there or not. */
export function bandsInReach(dataset: DatasetDescription, campus: Campus): ReadonlySet<string> {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const seat = regionByCode.get(campus.region ?? '')?.seat ?? null
  const seats = municipalities.flatMap(({ code, seat: other }) =>
    code !== campus.region && other ? [other] : [],
  )
  return new Set(
    seat === null
      ? BANDS
      : ['own', ...seats.flatMap((other) => BANDS[findBand(computeDistance(seat, other)) + 1] ?? [])],
  )
}

/** The known students among some homes: `-` where there are no such homes, `..` where none is known. */
export function sumHomes(homes: readonly StudentHome[]): Figure {
  return homes.length === 0 ? missing(SIGN_CODES['-']) : sumKnown(homes.map(({ persons }) => persons)).figure
}

/** The same sums as of `sumHomes`, in one run over the homes: of all of them, and of each part that some are in. */
export function sumHomesBy<Part>(
  homes: readonly StudentHome[],
  partOf: (home: StudentHome) => Part,
): { readonly all: Figure; readonly of: (part: Part) => Figure } {
  const all = new KnownSum()
  const parts = new Map<Part, KnownSum>()
  for (const home of homes) {
    const { value, sign } = home.persons
    const part = partOf(home)
    let sum = parts.get(part)
    if (!sum) parts.set(part, (sum = new KnownSum()))
    sum.add(value, sign)
    all.add(value, sign)
  }
  const none = missing(SIGN_CODES['-'])
  return {
    all: homes.length === 0 ? none : all.take().figure,
    of: (part) => parts.get(part)?.take().figure ?? none,
  }
}

export interface DistanceMeasures {
  /** Of all students with a stated home: from nearer than 50 km, own municipality included. */
  readonly near: Figure
  /** Of all students with a stated home: those whose distance is unknown. */
  readonly unknown: Figure
  /** Kilometres; of the students whose distance is known. Null when there are none. */
  readonly median: number | null
}

/** How near the homes are. What is unknown counts in the base, so `near` then is a lower bound. */
export function measureDistances(homes: readonly StudentHome[]): DistanceMeasures {
  const all = sumHomes(homes)
  const shareOf = (bands: readonly string[]): Figure =>
    computeShare(sumHomes(homes.filter(({ band }) => bands.includes(band))), all)
  const known = homes.flatMap(({ distance, persons }) =>
    distance !== null && isKnown(persons) ? [{ value: distance, weight: amountOf(persons) }] : [],
  )
  return { near: shareOf(NEAR), unknown: shareOf(WITHOUT_DISTANCE), median: computeWeightedMedian(known) }
}
