import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import { lookupIn } from '../dataset/dataset-lookup'
import type { FilterTexts } from '../filters/filters'
import type { Piece } from './recognise'
import type { Meaning } from './vocabulary'

/** What is known of who asks. */
export interface Asker {
  readonly dataset: DatasetDescription
  /** Groups that can be chosen. */
  readonly groups?: readonly Region[]
  /** Code of the place at hand, meant where none is named; null: the dataset's first. */
  readonly here: string | null
}

type Of<Kind extends Meaning['kind']> = Extract<Meaning, { kind: Kind }>

/** What the pieces of one kind mean, in their order. */
export const all = <Kind extends Meaning['kind']>(
  pieces: readonly Piece[],
  kind: Kind,
): readonly Of<Kind>[] =>
  pieces.flatMap(({ meaning }) => (meaning?.kind === kind ? [meaning as Of<Kind>] : []))

/** The first of a kind; undefined where there is none. */
export const first = <Kind extends Meaning['kind']>(
  pieces: readonly Piece[],
  kind: Kind,
): Of<Kind> | undefined => all(pieces, kind)[0]

/** A place and whether people come from it or go to it. */
export interface PlacedRole {
  readonly code: string
  readonly of: Region['kind']
  readonly role: 'from' | 'to' | null
  readonly asInhabitants?: true
}

/** Places in their order, each with the word for a direction before it. */
export function placesIn(pieces: readonly Piece[]): readonly PlacedRole[] {
  let role: PlacedRole['role'] = null
  const found: PlacedRole[] = []
  for (const { meaning } of pieces) {
    if (meaning?.kind === 'role') role = meaning.role
    else if (meaning?.kind === 'place') {
      if (!found.some(({ code }) => code === meaning.code))
        found.push({
          code: meaning.code,
          of: meaning.of,
          role,
          ...(meaning.asInhabitants && { asInhabitants: true }),
        })
      role = null
    }
  }
  return found
}

/** A place that is meant without being named. */
export const asPlace = (code: string | null, { dataset }: Asker): readonly PlacedRole[] => {
  const of = lookupIn(dataset).regionByCode.get(code ?? '')?.kind ?? 'group'
  return code === null ? [] : [{ code, of, role: null }]
}

/** Years and sex as filters, and the year that figures are wanted of. */
export interface WhenAndWho {
  readonly filters: FilterTexts
  readonly year: number | null
  /** A change is wanted since then. */
  readonly since: number | null
}

export function whenAndWho(pieces: readonly Piece[]): WhenAndWho {
  const years = all(pieces, 'year').map(({ year }) => year)
  const sexes = all(pieces, 'sex')
  const isSince = (first(pieces, 'since') !== undefined || isComparedWithYear(pieces)) && years.length === 1
  const since = isSince ? (years[0] ?? null) : years.length > 1 ? Math.min(...years) : null
  const year = isSince || years.length === 0 ? null : Math.max(...years)
  return {
    year,
    since,
    filters: {
      ...(year !== null && { year: since === null ? String(year) : `${String(since)}-${String(year)}` }),
      ...(sexes.length === 1 && sexes[0] && { sex: sexes[0].sex }),
    },
  }
}

/** "Compared to 2005": the year right after the word, but for words without meaning. */
function isComparedWithYear(pieces: readonly Piece[]): boolean {
  const said = pieces.filter(({ meaning }) => meaning?.kind !== 'filler' && meaning?.kind !== 'role')
  return said.some(({ meaning }, i) => meaning?.kind === 'year' && said[i - 1]?.meaning?.kind === 'compare')
}

/** The county within which is ranked: the one named, that of the place at hand, or none. */
export function countyAsked(
  pieces: readonly Piece[],
  places: readonly PlacedRole[],
  here: string | null,
  { dataset }: Asker,
): string | null {
  const named = places.find(({ of }) => of === 'county')?.code
  if (named !== undefined || first(pieces, 'own-county') === undefined) return named ?? null
  const place = lookupIn(dataset).regionByCode.get(here ?? '')
  return place?.kind === 'county' ? place.code : (place?.parent ?? null)
}
