import type { Campus, Industry, Region } from '#shared/dataset/dimensions'
import { SWEDEN, SWEDISH_COUNTIES } from '#shared/dataset/swedish-regions'
import type { ReadIndustry } from '#shared/table/industry-codes'
import type { ReadRegion } from '#shared/table/region-codes'
import { datasetId } from '#shared/table/named-dataset'
import type { LocalizedText } from '#shared/messages/language'

const highestId = (items: readonly { readonly id: number }[]): number =>
  items.reduce((highest, { id }) => Math.max(highest, id), 0)

/** There is one of each in a dataset, whatever a file calls it. */
const ONE_OF_A_KIND: readonly Region['kind'][] = ['total', 'abroad', 'country']

/** Regions of a dataset, known ones first; new ones get the next ids in the order in which they are added. */
export class RegionRegistry {
  private readonly regions: Region[]
  private readonly byCode = new Map<string, Region>()
  readonly added: Region[] = []
  private next: number

  constructor(known: readonly Region[]) {
    this.regions = [...known]
    this.next = highestId(known) + 1
    for (const region of known) this.byCode.set(region.code, region)
  }

  /** The id of a region; `all`: where its parent is found when the dataset does not have it. */
  idOf(read: ReadRegion, all: ReadonlyMap<string, ReadRegion>): number {
    const known = this.byCode.get(read.code) ?? this.same(read)
    if (known) return known.id
    const parent = this.parentOf(read, all)
    const region: Region = {
      id: this.next++,
      code: read.code,
      name: read.name,
      kind: read.kind,
      parent,
      seat: null,
    }
    this.regions.push(region)
    this.added.push(region)
    this.byCode.set(region.code, region)
    return region.id
  }

  private same({ kind }: ReadRegion): Region | undefined {
    return ONE_OF_A_KIND.includes(kind) ? this.regions.find((region) => region.kind === kind) : undefined
  }

  private parentOf({ parent }: ReadRegion, all: ReadonlyMap<string, ReadRegion>): string | null {
    if (parent === null || this.byCode.has(parent)) return parent
    const county = SWEDISH_COUNTIES.get(parent)
    const read =
      [...all.values()].find(({ code }) => code === parent) ??
      (county && ({ code: parent, name: county, kind: 'county', parent: SWEDEN.code } as const)) ??
      (parent === SWEDEN.code ? ({ ...SWEDEN, kind: 'country', parent: null } as const) : undefined)
    if (!read) return null
    const id = this.idOf(read, all)
    return this.regions.find((region) => region.id === id)?.code ?? null
  }

  /** All regions: the known ones, then the new. */
  get all(): readonly Region[] {
    return this.regions
  }
}

/** Industries of a dataset; as `RegionRegistry`. There is one total. */
export class IndustryRegistry {
  private readonly industries: Industry[]
  private readonly parents = new Map<number, string | null>()
  private readonly byCode = new Map<string, Industry>()
  readonly added: Industry[] = []
  private next: number

  constructor(
    known: readonly Industry[],
    private readonly classification: string,
  ) {
    this.industries = [...known]
    this.next = highestId(known) + 1
    for (const industry of known) this.byCode.set(industry.code, industry)
  }

  idOf(read: ReadIndustry): number {
    const total = read.level === 'total' ? this.industries.find(({ level }) => level === 'total') : undefined
    const known = total ?? this.byCode.get(read.code)
    if (known) return known.id
    const { code, name, level } = read
    const industry: Industry = {
      id: this.next++,
      code,
      name,
      classification: this.classification,
      level,
      parent: null,
    }
    this.industries.push(industry)
    this.added.push(industry)
    this.byCode.set(code, industry)
    this.parents.set(industry.id, read.parent)
    return industry.id
  }

  /** All industries, new ones under their section or division where the dataset has it, else under the total. */
  get all(): readonly Industry[] {
    const total = this.industries.find(({ level }) => level === 'total')
    return this.industries.map((industry) => {
      if (!this.parents.has(industry.id) || industry.level === 'total') return industry
      const parent = this.parents.get(industry.id) ?? null
      const known = parent !== null && parent !== industry.code && this.byCode.has(parent)
      return { ...industry, parent: known ? parent : (total?.code ?? null) }
    })
  }
}

const DISTANCE = /distan[sc]|nätbaserad|online/i

/** Campuses and universities of a dataset; as `RegionRegistry`, known by code or by name. */
export class CampusRegistry {
  private readonly campuses: Campus[]

  constructor(known: readonly Campus[]) {
    this.campuses = [...known]
  }

  idOf(code: string, name: LocalizedText, isTotal: boolean): number {
    const known = this.campuses.find(
      (campus) => campus.code === code || campus.name.sv === name.sv || (isTotal && campus.kind === 'total'),
    )
    if (known) return known.id
    const kind = isTotal ? 'total' : DISTANCE.test(name.sv) ? 'distance' : 'campus'
    const campus: Campus = {
      id: highestId(this.campuses) + 1,
      code: code === '' ? datasetId([name.sv]) : code,
      name,
      region: null,
      kind,
    }
    this.campuses.push(campus)
    return campus.id
  }

  get all(): readonly Campus[] {
    return this.campuses
  }
}
