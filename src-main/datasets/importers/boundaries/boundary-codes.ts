import type { Region } from '#shared/dataset/dimensions'
import type { BoundaryFeature } from './boundary-file'

/** How a property's values find regions. */
export interface PropertyMatch {
  readonly name: string
  readonly examples: readonly string[]
  /** Region codes by the number of the feature; features without a region are absent. */
  readonly codes: ReadonlyMap<number, string>
  /** Regions that are found. */
  readonly matches: number
}

type Finder = (value: string) => string | null

const plainName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+(kommun|kommune|stad|län|region|municipality|county)$/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** By code, with leading zeros that numbers have lost. */
function findByCode(regions: readonly Region[]): Finder {
  const codes = new Set(regions.map((region) => region.code))
  const lower = new Map(regions.map((region) => [region.code.toLowerCase(), region.code]))
  const lengths = [
    ...new Set(regions.filter(({ code }) => /^\d+$/.test(code)).map(({ code }) => code.length)),
  ]
  return (value) => {
    if (codes.has(value)) return value
    if (/^\d+(\.0+)?$/.test(value)) {
      const digits = value.replace(/\.0+$/, '')
      const padded = lengths.sort().map((length) => digits.padStart(length, '0'))
      return padded.find((code) => codes.has(code)) ?? null
    }
    const leading = /^(\d{2,})[\s–-]+\D/.exec(value)?.[1]
    return (leading !== undefined && codes.has(leading) ? leading : lower.get(value.toLowerCase())) ?? null
  }
}

/** By name without "kommun" or "län"; a name that several regions share finds none of them. */
function findByName(regions: readonly Region[]): Finder {
  const named = new Map<string, string | null>()
  for (const region of regions)
    for (const name of new Set([plainName(region.name.sv), plainName(region.name.en)]))
      named.set(name, named.has(name) && named.get(name) !== region.code ? null : region.code)
  // "Norrköpings kommun", "Stockholms län".
  return (value) => named.get(plainName(value)) ?? named.get(plainName(value).replace(/s$/, '')) ?? null
}

/**
 * Properties of the features, the one that finds the most regions first. Where two find as many, the one with
 * fewer features to a region, then codes before names.
 */
export function matchProperties(
  features: readonly BoundaryFeature[],
  regions: readonly Region[],
): PropertyMatch[] {
  // By name, so that features with many properties of their own do not multiply.
  const stated = new Map<string, { number: number; value: string }[]>()
  for (const { number, properties } of features)
    for (const [name, value] of Object.entries(properties)) {
      const list = stated.get(name)
      if (list === undefined) stated.set(name, [{ number, value }])
      else list.push({ number, value })
    }
  // A dataset may hold a county and a municipality of the same name; the smaller one is meant.
  const finest = regions.filter((region) => region.kind === 'municipality')
  const finders: readonly Finder[] = [
    findByCode(regions),
    findByName(finest.length > 0 ? finest : regions),
    findByName(regions),
  ]
  return [...stated]
    .map(([name, list]) => {
      const found = finders.map((find, rank) => {
        const codes = new Map<number, string>()
        for (const { number, value } of list) {
          const code = find(value)
          if (code !== null) codes.set(number, code)
        }
        return { codes, rank, matches: new Set(codes.values()).size }
      })
      const best = found.reduce((a, b) => (b.matches > a.matches ? b : a))
      const examples = [...new Set(list.map(({ value }) => value))].slice(0, 3)
      return { name, examples, ...best }
    })
    .sort(
      (a, b) =>
        b.matches - a.matches ||
        a.codes.size - b.codes.size ||
        a.rank - b.rank ||
        a.name.localeCompare(b.name),
    )
    .map(({ name, examples, codes, matches }) => ({ name, examples, codes, matches }))
}
