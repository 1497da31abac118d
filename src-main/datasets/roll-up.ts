import { isFigure } from '#shared/table/cell-store'
import type { FactTable, Region, Source } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf, statedKeysOf, type FactRow } from '#shared/dataset/fact-tables/registry'
import type { Count } from '#shared/dataset/sign'
import { localize } from '#shared/messages/localize'
import { perLanguage, type LocalizedText } from '#shared/messages/language'
import type { DatasetContent } from './dataset-content'

/** The note of every figure that is a sum over municipalities. */
const ROLL_UP_NOTE = localize(({ views }) => views.notes.municipalitySum)

/** Sweden has 290 municipalities since 2003; fewer do not make a country. */
const MUNICIPALITIES_IN_SWEDEN = 290

type Places = Pick<DatasetContent, 'regions' | 'sources'>

/** A row by the names of its fields. */
type Fields = Readonly<Record<string, Count>>

interface Sum {
  parts: number
  count: number
  numbers: number
  unknown: boolean
  source: number
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
export class RollUp<T extends FactTable> {
  /** By the text of a row's key without its place: a row that stands for the key, and the sums by region. */
  private readonly sums = new Map<string, { row: Fields; byRegion: Map<number, Sum> }>()
  private readonly stated = new Set<string>()
  private readonly parentsOf: ReadonlyMap<number, readonly number[]>
  private readonly membersOf: ReadonlyMap<number, number>
  private readonly sourceById: ReadonlyMap<number, Source>
  /** Names of the row's fields: all of its key except the place. */
  private readonly others: readonly string[]

  private constructor(
    { regions, sources }: Places,
    private readonly place: string,
    private readonly measure: string,
    keys: readonly string[],
  ) {
    const { parentsOf, membersOf } = largerRegions(regions)
    this.parentsOf = parentsOf
    this.membersOf = membersOf
    this.sourceById = new Map(sources.map((source) => [source.id, source]))
    this.others = keys.filter((key) => key !== place)
  }

  /** Sums of a table's rows; null where its figures do not add up over places. */
  static of<T extends FactTable>(table: T, places: Places): RollUp<T> | null {
    const { addsUp, measures } = shapeOf(table)
    const measure = measures[0]?.row
    if (addsUp === null || measure === undefined) return null
    const keys = statedKeysOf(table).map((key) => FACT_KEYS[key].row)
    return new RollUp(places, FACT_KEYS[addsUp].row, measure, keys)
  }

  add(fact: FactRow<T>): void {
    const row = fact as unknown as Fields
    let text = ''
    for (const name of this.others) text += `${String(row[name])} `
    const region = row[this.place] as number
    if (this.membersOf.has(region)) {
      this.stated.add(`${String(region)} ${text}`)
      return
    }
    const parents = this.parentsOf.get(region)
    if (parents === undefined || parents.length === 0) return
    let entry = this.sums.get(text)
    if (entry === undefined) this.sums.set(text, (entry = { row, byRegion: new Map() }))
    const { source } = fact as { readonly source: number }
    for (const parent of parents) {
      let sum = entry.byRegion.get(parent)
      if (sum === undefined) {
        sum = { parts: 0, count: 0, numbers: 0, unknown: false, source }
        entry.byRegion.set(parent, sum)
      }
      this.addTo(sum, row[this.measure] ?? '..', source)
    }
  }

  private addTo(sum: Sum, count: Count, source: number): void {
    sum.parts += 1
    if (typeof count === 'number') {
      sum.count += count
      sum.numbers += 1
    } else if (count !== '-') {
      sum.unknown = true
    }
    if (this.isWeaker(source, sum.source)) sum.source = source
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
  *missing(): Generator<FactRow<T> & { readonly source: number }> {
    for (const [text, { row, byRegion }] of this.sums) {
      for (const [region, sum] of byRegion) {
        if (sum.parts !== this.membersOf.get(region)) continue
        if (this.stated.has(`${String(region)} ${text}`)) continue
        // A sum that cannot be kept to the unit is none.
        const isUnknown = sum.unknown || !isFigure(sum.count)
        const count = isUnknown ? '..' : sum.numbers === 0 ? '-' : sum.count
        const made = { ...row, [this.place]: region, [this.measure]: count, source: sum.source }
        yield made as unknown as FactRow<T> & { readonly source: number }
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
