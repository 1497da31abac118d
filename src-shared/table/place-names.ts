import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '../dataset/swedish-regions'
import { foldText, plainLetters } from './value-words'

/** Of regions whose names are not those of their counties. */
const REGIONS_OWN_NAMES: readonly (readonly [string, string])[] = [
  ['sörmland', '04'],
  ['region sörmland', '04'],
  ['västra götalandsregionen', '14'],
  ['jämtland härjedalen', '23'],
  ['region jämtland härjedalen', '23'],
]

/** Names of the register of Sweden, folded, and what they mean. */
interface KnownNames {
  /** "stockholms län", "stockholm", "region stockholm". */
  readonly counties: ReadonlyMap<string, string>
  readonly municipalities: ReadonlySet<string>
  readonly codes: ReadonlyMap<string, string>
  /** By name without marks and hyphens, of names that no other has so: "habo" is Habo and Håbo. */
  readonly plainCodes: ReadonlyMap<string, string>
  /** The plain names that two have. */
  readonly alike: ReadonlySet<string>
}

let folded: KnownNames | null = null
/** Made when a name is first looked up: each thread and the window read this file when they start. */
const knownNames = (): KnownNames => (folded ??= foldNames())

function foldNames(): KnownNames {
  const counties = new Map([
    ...[...SWEDISH_COUNTIES].flatMap(([code, { sv, en }]): [string, string][] => {
      const bare = foldText(en).replace(/ county$/, '')
      return [foldText(sv), foldText(en), bare, `region ${bare}`, `region ${foldText(sv)}`].map((name) => [
        name,
        code,
      ])
    }),
    ...REGIONS_OWN_NAMES,
  ])
  // The region of Gotland is its municipality.
  const municipalities = new Set([...SWEDISH_MUNICIPALITIES.values(), 'Region Gotland'].map(foldText))
  const codes = new Map<string, string>([
    // "Skåne" and "Region Skåne" can only be the county; "Örebro" alone is the municipality.
    ...[...counties].filter(([name]) => !municipalities.has(name)),
    ['region gotland', '0980'],
    ...[...SWEDISH_MUNICIPALITIES].flatMap(([code, name]): [string, string][] => [
      [foldText(name), code],
      [`${foldText(name)} kommun`, code],
      [`${foldText(name)}s kommun`, code],
      [`${foldText(name)} stad`, code],
      [`${foldText(name)}s stad`, code],
    ]),
    ...FORMER_NAMES.map(([name, code]): [string, string] => [foldText(name), code]),
  ])
  const plainCodes = new Map<string, string>()
  const alike = new Set<string>()
  for (const [name, code] of codes) {
    const plain = plainName(name)
    if ((plainCodes.get(plain) ?? code) !== code) alike.add(plain)
    plainCodes.set(plain, code)
  }
  for (const name of alike) plainCodes.delete(name)
  return { counties, municipalities, codes, plainCodes, alike }
}

/** The county that a name means where names are of counties: "Stockholm" and "Region Stockholm" as "Stockholms län". */
export const countyNamed = (name: string): string | undefined => knownNames().counties.get(foldText(name))

/** SCB says of each municipality which it is: "Linköping (bostad)", "Linköping (arbetsställe)". */
const WHICH_END =
  /\s*\((?:[a-zåäö ]+ )?(bostad|bostadskommun|boende|hemkommun|arbetsställe|arbetsställekommun|arbetsplats|arbetskommun|arbete|home|residence|domicile|work|workplace|employment)\)$/i
/** Municipalities under earlier names. */
export const FORMER_NAMES: readonly (readonly [string, string])[] = [['Malung', '2023']]

/** The raised mark of a note behind a name: "Norrköping¹". */
const NOTE_MARK = /[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}\)?$/

export const withoutEnd = (name: string): string => name.replace(NOTE_MARK, '').replace(WHICH_END, '')

function plainName(name: string): string {
  return plainLetters(name).replace(/-/g, ' ')
}

/**
 * The code of the Swedish municipality or county with this name, in either language, at home or at work; "Norrkoping"
 * and "Upplands-Väsby" too.
 */
export function swedishCodeOf(name: string): string | undefined {
  const known = exactCodeOf(name)
  // A register's name has no digit and is short; columns of other texts may have a million.
  if (known !== undefined || name.length > LONGEST_NAME || /\d/.test(name)) return known
  return knownNames().plainCodes.get(plainName(withoutEnd(name)))
}
const LONGEST_NAME = 60
const exactCodeOf = (name: string): string | undefined =>
  knownNames().codes.get(foldText(withoutEnd(name.normalize('NFC'))))

/** Names that may be of two places, where others of the list have lost their marks: "Habo" beside "Norrkoping". */
export function namesOfTwo(names: readonly string[]): ReadonlySet<string> {
  const areWithoutMarks = names.some(
    (name) => exactCodeOf(name) === undefined && swedishCodeOf(name) !== undefined && !/[åäö]/i.test(name),
  )
  return new Set(
    areWithoutMarks ? names.filter((name) => knownNames().alike.has(plainName(withoutEnd(name)))) : [],
  )
}

/** Whether a name is that of a code, "Stockholm" of 0180 and of 01. */
export const isNameOf = (code: string, name: string): boolean =>
  code === swedishCodeOf(name) || code === countyNamed(name)

const COUNTY_HEADING = /(?:^|[^\p{L}])(?:län|lan|länsnamn|county|counties|landsting)(?:$|[^\p{L}])/iu
const MUNICIPALITY_HEADING = /kommun|municipalit/i

/**
 * Whether names that counties and municipalities share ("Stockholm", "Örebro") are those of counties: the heading says
 * so, or the others are of counties and one is of no municipality ("Skåne"). Never where a county would stand twice.
 */
export function areNamesOfCounties(headings: readonly string[], names: readonly string[]): boolean {
  if (headings.some((heading) => MUNICIPALITY_HEADING.test(heading))) return false
  const codes = names.map(countyNamed)
  const known = codes.filter((code) => code !== undefined)
  if (known.length === 0 || new Set(known).size < known.length) return false
  if (headings.some((heading) => COUNTY_HEADING.test(heading))) return true
  return (
    known.length === names.length && names.some((name) => !knownNames().municipalities.has(foldText(name)))
  )
}
