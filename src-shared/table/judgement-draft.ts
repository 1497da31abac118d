import type { Basis, FactTable } from '../dataset/dimensions'
import type { LocalizedText } from '../messages/language'
import type { DimensionLook } from './dimension-words'
import { remark, type Judgement } from './judgement'
import { isKnownWhole } from './known-wholes'
import type { DimensionUse } from './mapping-terms'
import { schoolYearOf } from './school-years'
import { textIn, type DimensionValue, type StatisticalTable, type TableDimension } from './statistical-table'
import { totalOf } from './total-values'
import { basisIn, labelOf, yearOf } from './value-words'
import { countedFor } from './what-is-counted'

/** A judgement in the making: uses of a table's dimensions, and what had to be assumed for them. */
export class JudgementDraft {
  private readonly uses = new Map<string, DimensionUse>()
  private readonly chosen = new Map<string, string>()
  private readonly remarks: LocalizedText[] = []
  private basis: Basis = 'day'
  private isUnsure = false

  constructor(
    private readonly table: StatisticalTable,
    private readonly looks: readonly DimensionLook[],
  ) {}

  nameOf({ dimension }: Pick<DimensionLook, 'dimension'>): string {
    return textIn(dimension.label, this.table.languages) || dimension.code
  }

  use(look: DimensionLook | undefined, use: DimensionUse): void {
    if (look) this.uses.set(look.dimension.code, use)
  }

  remark(said: LocalizedText): void {
    this.remarks.push(said)
  }

  /** Something that the file does not say, which the reader is asked to confirm. */
  assume(said: LocalizedText): void {
    this.isUnsure = true
    this.remarks.push(said)
  }

  /** Day or night population, by what is counted (`subject`) or the name of the place; else assumed to be by day. */
  readBasis(subject: string, place: TableDimension | undefined): void {
    const texts = [subject, [...Object.values(place?.label ?? {}), place?.code ?? ''].join(' ')]
    const basis = texts.map(basisIn).find((one) => one !== null) ?? null
    if (basis === null) this.assume(remark((w) => w.basisAssumed))
    this.basis = basis ?? 'day'
  }

  /** Gives the remaining dimensions their uses; null when one of them has no place in the target. */
  finish(target: FactTable, wanted: readonly DimensionUse[]): Judgement | null {
    for (const { dimension, use } of this.looks) {
      if (this.uses.has(dimension.code)) continue
      const taken = [...this.uses.values()].includes(use)
      if (wanted.includes(use) && !taken) {
        if (use === 'year' && !dimension.values.some((value) => isYearFor(target, value))) return null
        this.uses.set(dimension.code, use)
        continue
      }
      if (!this.reduce(dimension, use, target)) return null
    }
    return this.as(target)
  }

  /** The judgement with the uses that were given. */
  as(target: Judgement['target']): Judgement {
    const { uses, chosen, basis, isUnsure, remarks } = this
    return { target, uses, chosen, basis, isUnsure, remarks }
  }

  /** One value of a dimension that the target has no place for: the only one, the total, or what is counted. */
  private reduce(dimension: TableDimension, use: DimensionUse, target: FactTable): boolean {
    const { values } = dimension
    const only = values.length === 1 ? values[0] : undefined
    const counted = use === 'measure' ? countedFor(target, values) : undefined
    const code = totalOf(this.table, this.table.dimensions.indexOf(dimension))
    const total = values.find((value) => value.code === code)
    const value = only ?? counted ?? (use === 'measure' ? undefined : total)
    if (value === undefined) return use !== 'measure' && this.addUp(dimension)
    this.uses.set(dimension.code, 'one')
    this.chosen.set(dimension.code, value.code)
    if (values.length > 1)
      this.remark(remark((w) => w.oneRead(this.nameOf({ dimension }), labelOf(value, this.table.languages))))
    return true
  }

  /** Parts of a known whole without a total: the dimension is added up, which is said and marked. */
  private addUp(dimension: TableDimension): boolean {
    if (!isKnownWhole(dimension.values)) return false
    this.uses.set(dimension.code, 'summed')
    this.remark(remark((w) => w.wholeSummed(this.nameOf({ dimension }))))
    return true
  }
}

/** Students are counted by terms and years of studies, too. */
const isYearFor = (target: FactTable, value: DimensionValue): boolean =>
  yearOf(value) !== null || (target === 'students' && schoolYearOf(value) !== null)
