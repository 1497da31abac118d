import type { Region } from '#shared/dataset/dimensions'
import { COUNTY_BY_NUTS } from '#shared/dataset/swedish-nuts'
import { isInRegister } from '#shared/dataset/sweden-register'
import type { BoundaryFeature } from './boundary-file'

/** How a property's values find regions. */
export interface PropertyMatch {
  readonly name: string
  readonly examples: readonly string[]
  readonly by: 'code' | 'name'
  /** Region codes by the number of the feature; features without a region are absent. */
  readonly codes: ReadonlyMap<number, string>
  /** Regions that are found. */
  readonly matches: number
  /** Different values of the property. */
  readonly values: number
}

/** `plain`: the value by `plainName`. */
type Finder = (value: string, plain: string) => string | null

/** A name as it is compared: without case, "kommun", "län" and their words in other languages. */
export const plainName = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+(kommun|kommune|stad|län|region|municipality|county)$/, '')
    .replace(/\s+/g, ' ')
    .trim()

/** What a value with decimals, or below zero, is: a figure about the area, not its code. "580.0" is a code. */
const FIGURE = /^(?:-\d|[+-]?\d*[.,]\d*[1-9]\d*$|[+-]?\d+(?:\.\d+)?e[+-]?\d+$)/i
const COUNTY_WORD = /\s(?:län|county)$/i
const WHOLE = /^(\d+)(?:\.0+)?$/

/**
 * By code, by NUTS 3 and LAU code of Swedish regions, and with the zero that numbers have lost: one, of all values
 * alike, for "5" among codes up to "584" is no county. A property of figures finds nothing.
 */
function codeFinder(regions: readonly Region[]): (values: readonly string[]) => Finder {
  const codes = new Set(regions.map((region) => region.code))
  const lower = new Map(regions.map((region) => [region.code.toLowerCase(), region.code]))
  const lengths = new Set(regions.flatMap(({ code }) => (/^\d+$/.test(code) ? [code.length] : [])))
  const swedish = new Set(regions.filter(isInRegister).map(({ code }) => code))
  const european = (value: string): string | undefined =>
    COUNTY_BY_NUTS.get(value.toUpperCase()) ?? /^SE[_-]?(\d{4})$/i.exec(value)?.[1]
  return (values) => {
    if (values.some((value) => FIGURE.test(value))) return () => null
    const digits = Math.max(0, ...values.map((value) => WHOLE.exec(value)?.[1]?.length ?? 0))
    const full = [digits, digits + 1].find((length) => lengths.has(length)) ?? 0
    return (value) => {
      if (codes.has(value)) return value
      const whole = WHOLE.exec(value)?.[1]
      if (whole !== undefined) {
        const padded = whole.padStart(full, '0')
        return padded.length - whole.length <= 1 && /[1-9]/.test(padded) && codes.has(padded) ? padded : null
      }
      const abroad = european(value)
      if (abroad !== undefined && swedish.has(abroad)) return abroad
      const leading = /^(\d{2,})[\s–-]+\D/.exec(value)?.[1]
      return (leading !== undefined && codes.has(leading) ? leading : lower.get(value.toLowerCase())) ?? null
    }
  }
}

/** By name without "kommun" or "län"; a name that several regions share finds none of them. */
function findByName(regions: readonly Region[]): Finder {
  const named = new Map<string, string | null>()
  for (const region of regions)
    for (const name of new Set([plainName(region.name.sv), plainName(region.name.en)]))
      named.set(name, named.has(name) && named.get(name) !== region.code ? null : region.code)
  // "Norrköpings kommun", "Stockholms län": the county, not the municipality of that name.
  const ofCounties = new Set(regions.flatMap(({ code, kind }) => (kind === 'county' ? [code] : [])))
  return (value, plain) => {
    const code = named.get(plain) ?? named.get(plain.replace(/s$/, '')) ?? null
    return code !== null && COUNTY_WORD.test(value) && !ofCounties.has(code) ? null : code
  }
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
  const byCode = codeFinder(regions)
  const byName: readonly Finder[] = [
    findByName(finest.length > 0 ? finest : regions),
    findByName(regions.filter((region) => region.kind === 'county')),
    findByName(regions),
  ]
  return [...stated]
    .map(([name, list]) => {
      const plain = new Map(list.map(({ value }) => [value, '']))
      for (const value of plain.keys()) plain.set(value, plainName(value))
      const values = [...plain.keys()]
      const found = [byCode(values), ...byName].map((find, rank) => {
        const codes = new Map<number, string>()
        for (const { number, value } of list) {
          const code = find(value, plain.get(value) ?? '')
          if (code !== null) codes.set(number, code)
        }
        return { codes, rank, matches: new Set(codes.values()).size }
      })
      const best = found.reduce((a, b) => (b.matches > a.matches ? b : a))
      const by = best.rank === 0 ? ('code' as const) : ('name' as const)
      return { name, examples: values.slice(0, 3), values: values.length, by, ...best }
    })
    .sort(
      (a, b) =>
        b.matches - a.matches ||
        a.codes.size - b.codes.size ||
        a.rank - b.rank ||
        a.name.localeCompare(b.name),
    )
    .map(({ name, examples, by, codes, matches, values }) => ({ name, examples, by, codes, matches, values }))
}
