import type { Region } from '#shared/dataset/dimensions'
import { isInRegister } from '#shared/dataset/sweden-register'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { plainName, type PropertyMatch } from './boundary-codes'
import type { BoundaryFeature } from './boundary-file'
import { nearnessOf } from './known-places'

/** Why a property's values are not the regions' codes or names, whatever they find. */
export type Doubt =
  | { readonly reason: 'elsewhere'; readonly region: Region }
  | { readonly reason: 'names'; readonly region: Region; readonly said: string }
  | { readonly reason: 'few'; readonly matches: number; readonly values: number }

export interface ProvenMatch extends PropertyMatch {
  /** Null where names, places or the share of values that are found speak for the property. */
  readonly doubt: Doubt | null
  /** How many places and names speak for it. */
  readonly support: number
  /** Features that are not taken, for they lie elsewhere than their region. */
  readonly elsewhere: readonly BoundaryFeature[]
  /** Features that are not taken, for their own name is that of another region. */
  readonly misnamed: readonly BoundaryFeature[]
}

/** Codes so long are not found by chance. */
const LONG_CODE = 3
/** Part of the features that have a value, and of the values that differ, where the property may be their name. */
const MOST = 0.8
const NAME = /^\p{L}[\p{L}\p{M}\s'’().,/–-]{2,}$/u

interface NamedPlace {
  readonly code: string
  readonly kind: Region['kind']
}

/** Judges what a property finds, for one dataset: see `Doubt`. */
export function proofOf(
  features: readonly BoundaryFeature[],
  regions: readonly Region[],
): (match: PropertyMatch) => ProvenMatch {
  const byCode = new Map(regions.map((region) => [region.code, region]))
  const byNumber = new Map(features.map((feature) => [feature.number, feature]))
  const named = placesNamed(knownNames(regions))
  const nameLike = namesAmong(features)

  return (match) => {
    // By what it finds: features with many properties of their own do not multiply.
    const found = [...match.codes].flatMap(([number, code]) => {
      const [feature, region] = [byNumber.get(number), byCode.get(code)]
      return feature === undefined || region === undefined ? [] : [{ feature, region }]
    })
    const elsewhere: typeof found = []
    const misnamed: typeof found = []
    let [there, agreeing] = [0, 0]
    let said = ''
    for (const one of found) {
      const nearness = nearnessOf(one.feature, one.region)
      if (nearness === 'far') elsewhere.push(one)
      else if (nearness === 'at') there++
      const name = match.by === 'name' ? null : nameOf(named(one.feature), one.region, match.name)
      if (name === 'agrees') agreeing++
      else if (name !== null) {
        misnamed.push(one)
        if (misnamed.length === 1) said = name.said
      }
    }
    const left = new Set([...elsewhere, ...misnamed])
    const taken = found.filter((one) => !left.has(one))
    const codes = new Map(taken.map(({ feature, region }) => [feature.number, region.code]))
    const proven = { ...match, codes, matches: new Set(codes.values()).size }
    const doubt = (): Doubt | null => {
      const [far] = elsewhere
      if (far !== undefined && elsewhere.length * 2 >= found.length)
        return { reason: 'elsewhere', region: far.region }
      const [wrong] = misnamed
      if (wrong !== undefined && misnamed.length >= agreeing)
        return { reason: 'names', region: wrong.region, said }
      if (there > 0 || agreeing > 0 || isFoundByMost(match, found.length, regions)) {
        // Names that no region has, and nothing else that speaks for the codes.
        const unknown = nameLike.find((name) => name !== match.name)
        const [first] = found
        if (there > 0 || agreeing > 0 || match.by === 'name' || unknown === undefined || first === undefined)
          return null
        if (first.region.name.sv === first.region.code) return null
        return { reason: 'names', region: first.region, said: first.feature.properties[unknown] ?? '' }
      }
      return { reason: 'few', matches: match.matches, values: match.values }
    }
    return {
      ...proven,
      support: there + agreeing,
      doubt: found.length === 0 ? null : doubt(),
      elsewhere: elsewhere.map(({ feature }) => feature),
      misnamed: misnamed.map(({ feature }) => feature),
    }
  }
}

/** Without a place or name that agrees: most of its values are regions, or it finds most regions by long codes. */
function isFoundByMost(match: PropertyMatch, features: number, regions: readonly Region[]): boolean {
  const found = new Set(match.codes.values())
  const areLong = [...found].every((code) => code.length >= LONG_CODE)
  // Few different values, each of many areas: kinds of coast rather than codes.
  if (features > 2 * match.values && match.by === 'code' && !areLong) return false
  if (match.matches * 2 > match.values || match.by === 'name') return true
  const kinds = new Set(regions.filter(({ code }) => found.has(code)).map(({ kind }) => kind))
  const ofKind = regions.filter(({ kind }) => kinds.has(kind)).length
  return areLong && match.matches * 2 >= ofKind
}

/** Names of regions, and of all Swedish ones where the dataset has some of them. */
function knownNames(regions: readonly Region[]): ReadonlyMap<string, readonly NamedPlace[]> {
  const known = new Map<string, NamedPlace[]>()
  const add = (name: string, place: NamedPlace): void => {
    const plain = plainName(name)
    // "Stockholms län" is also called Stockholm.
    for (const text of new Set(place.kind === 'county' ? [plain, plain.replace(/s$/, '')] : [plain])) {
      const list = known.get(text)
      if (list === undefined) known.set(text, [place])
      else list.push(place)
    }
  }
  for (const { code, kind, name } of regions)
    for (const text of new Set([name.sv, name.en])) if (text !== code) add(text, { code, kind })
  if (regions.some(isInRegister)) {
    for (const [code, name] of SWEDISH_MUNICIPALITIES) add(name, { code, kind: 'municipality' })
    for (const [code, name] of SWEDISH_COUNTIES) add(name.sv, { code, kind: 'county' })
  }
  return known
}

/** A text of a feature that is the name of places. */
interface NamedText {
  readonly property: string
  readonly value: string
  readonly places: readonly NamedPlace[]
}

/** Of a feature's texts those that name places; each is looked at once, whichever property is judged. */
function placesNamed(
  known: ReadonlyMap<string, readonly NamedPlace[]>,
): (feature: BoundaryFeature) => readonly NamedText[] {
  const of = new Map<BoundaryFeature, readonly NamedText[]>()
  return (feature) => {
    const read =
      of.get(feature) ??
      Object.entries(feature.properties).flatMap(([property, value]) => {
        const plain = plainName(value)
        const places = known.get(plain) ?? known.get(plain.replace(/s$/, '')) ?? []
        return places.length === 0 ? [] : [{ property, value, places }]
      })
    of.set(feature, read)
    return read
  }
}

/** What a feature calls itself, if that is the name of a region: the one that its code found, or another. */
function nameOf(
  texts: readonly NamedText[],
  region: Region,
  codes: string,
): 'agrees' | { readonly said: string } | null {
  const parent = region.parent ?? region.code.slice(0, 2)
  let other: { said: string } | null = null
  for (const { property, value, places } of texts) {
    if (property === codes) continue
    if (places.some(({ code }) => code === region.code)) return 'agrees'
    // A municipality says the name of its county, too, which may be that of another municipality.
    if (places.some(({ code }) => code === parent)) continue
    other ??= { said: value }
  }
  return other
}

/** Properties that may be what the areas are called: letters, nearly all features have one, and each another. */
function namesAmong(features: readonly BoundaryFeature[]): string[] {
  const values = new Map<string, string[]>()
  for (const { properties } of features)
    for (const [name, value] of Object.entries(properties)) {
      if (!NAME.test(value)) continue
      const list = values.get(name)
      if (list === undefined) values.set(name, [value])
      else list.push(value)
    }
  return [...values].flatMap(([name, list]) =>
    features.length > 1 && list.length >= MOST * features.length && new Set(list).size >= MOST * list.length
      ? [name]
      : [],
  )
}
