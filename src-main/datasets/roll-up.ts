import type { Region, Source } from '#shared/dataset/dimensions'
import { perLanguage, type LocalizedText } from '#shared/messages/language'
import type { Count } from './dataset-content'
import { inBothLanguages } from '#shared/messages/in-both-languages'

/** The note of every figure that is a sum over municipalities. */
const ROLL_UP_NOTE = inBothLanguages(({ views }) => views.notes.municipalitySum)

/** Sweden has 290 municipalities since 2003; fewer do not make a country. */
const MUNICIPALITIES_IN_SWEDEN = 290

/** One figure of a fact table whose parts add up: `key` is all of its key except the region. */
interface Part {
  readonly region: number
  readonly persons: Count
  readonly source: number
}

interface Sum {
  parts: number
  persons: number
  numbers: number
  unknown: boolean
  source: number
}

export interface RolledUp<K> {
  readonly key: K
  readonly region: number
  readonly persons: Count
  readonly source: number
}

/**
 * Which larger regions get sums, by id of municipality: its county, and the country when all 290
 * municipalities of Sweden are here. A dataset with a "rest of the country" is by definition not the whole.
 */
function largerRegions(regions: readonly Region[]): {
  parentsOf: ReadonlyMap<number, readonly number[]>
  membersOf: ReadonlyMap<number, number>
} {
  const municipalities = regions.filter((region) => region.kind === 'municipality')
  const counties = new Map(regions.filter((r) => r.kind === 'county').map((r) => [r.code, r.id]))
  const whole =
    municipalities.length >= MUNICIPALITIES_IN_SWEDEN && !regions.some((r) => r.kind === 'rest-of-country')
  const country = whole ? regions.find((region) => region.kind === 'country') : undefined
  const parentsOf = new Map<number, number[]>()
  const membersOf = new Map<number, number>()
  for (const municipality of municipalities) {
    const county = municipality.parent === null ? undefined : counties.get(municipality.parent)
    const parents = [county, country?.id].filter((id) => id !== undefined)
    parentsOf.set(municipality.id, parents)
    for (const parent of parents) membersOf.set(parent, (membersOf.get(parent) ?? 0) + 1)
  }
  return { parentsOf, membersOf }
}

/**
 * Adds up municipalities to counties and the country where the dataset does not state them, so that no view
 * has to read all municipalities for one comparison. Only for figures that add up: never for commuters,
 * since those between two municipalities of a county do not cross the county's border.
 *
 * A sum is made only where every municipality of the larger region has the figure. `-` counts as nil; one `.`
 * or `..` makes the sum `..`. What the dataset states itself is never touched.
 */
export class RollUp<K> {
  private readonly sums = new Map<string, { key: K; byRegion: Map<number, Sum> }>()
  private readonly stated = new Set<string>()
  private readonly parentsOf: ReadonlyMap<number, readonly number[]>
  private readonly membersOf: ReadonlyMap<number, number>
  private readonly sourceById: ReadonlyMap<number, Source>

  /** `textOf` names a key: equal texts are equal keys. */
  constructor(
    regions: readonly Region[],
    sources: readonly Source[],
    private readonly textOf: (key: K) => string,
  ) {
    const { parentsOf, membersOf } = largerRegions(regions)
    this.parentsOf = parentsOf
    this.membersOf = membersOf
    this.sourceById = new Map(sources.map((source) => [source.id, source]))
  }

  add(key: K, part: Part): void {
    const text = this.textOf(key)
    if (this.membersOf.has(part.region)) {
      this.stated.add(`${String(part.region)} ${text}`)
      return
    }
    const parents = this.parentsOf.get(part.region)
    if (parents === undefined || parents.length === 0) return
    let entry = this.sums.get(text)
    if (entry === undefined) this.sums.set(text, (entry = { key, byRegion: new Map() }))
    for (const parent of parents) {
      let sum = entry.byRegion.get(parent)
      if (sum === undefined) {
        sum = { parts: 0, persons: 0, numbers: 0, unknown: false, source: part.source }
        entry.byRegion.set(parent, sum)
      }
      this.addTo(sum, part)
    }
  }

  private addTo(sum: Sum, part: Part): void {
    sum.parts += 1
    if (typeof part.persons === 'number') {
      sum.persons += part.persons
      sum.numbers += 1
    } else if (part.persons !== '-') {
      sum.unknown = true
    }
    if (this.isWeaker(part.source, sum.source)) sum.source = part.source
  }

  /** The sum is as good as its weakest part; between equals, the source with the lower id names it. */
  private isWeaker(a: number, b: number): boolean {
    if (a === b) return false
    const difference = this.weakness(a) - this.weakness(b)
    return difference > 0 || (difference === 0 && a < b)
  }

  private weakness(source: number): number {
    return this.sourceById.get(source)?.quality === 'synthetic' ? 1 : 0
  }

  /** The sums that the dataset lacks; `source` is still the id of the parts' source. */
  *missing(): Generator<RolledUp<K>> {
    for (const [text, { key, byRegion }] of this.sums) {
      for (const [region, sum] of byRegion) {
        if (sum.parts !== this.membersOf.get(region)) continue
        if (this.stated.has(`${String(region)} ${text}`)) continue
        const persons = sum.unknown ? '..' : sum.numbers === 0 ? '-' : sum.persons
        yield { key, region, persons, source: sum.source }
      }
    }
  }
}

/**
 * The source of a sum: like that of its parts, but `derived` at best, and it says what was added up. It has no
 * origin, since no cell of the parts' file holds the sum.
 */
export function rolledUpSource({ origin: _origin, ...source }: Source, id: number): Source {
  const note = source.note === null ? ROLL_UP_NOTE : join(source.note, ROLL_UP_NOTE)
  const quality = source.quality === 'synthetic' ? 'synthetic' : 'derived'
  return { ...source, id, quality, note, sumOf: source.id }
}

const join = (a: LocalizedText, b: LocalizedText): LocalizedText =>
  perLanguage((language) => `${a[language]} ${b[language]}`)
