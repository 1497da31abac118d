import type { ProblemDetail } from '../problem/problem'
import { localize } from '../messages/localize'
import type { Messages } from '../messages/messages'
import type { ImportMapping } from './import-mapping'
import { measuresFor, TARGET_USES, type DimensionUse } from './mapping-terms'
import { textIn, type StatisticalTable } from './statistical-table'
import { isMeaning, meaningOf } from './value-meanings'

type Words = Messages['imports']['recognition']

/** What is wrong with a mapping for a table, in words that name the dimension; empty when it can be used. */
export function checkMapping(mapping: ImportMapping, table: StatisticalTable): readonly ProblemDetail[] {
  return new MappingCheck(mapping, table).run()
}

class MappingCheck {
  private readonly found: ProblemDetail[] = []

  constructor(
    private readonly mapping: ImportMapping,
    private readonly table: StatisticalTable,
  ) {}

  run(): readonly ProblemDetail[] {
    this.checkDimensions()
    // What follows would only repeat that a dimension is missing.
    if (this.found.length > 0) return this.found
    this.checkUses()
    this.checkValues()
    return this.found
  }

  private add(say: (words: Words) => string): void {
    this.found.push({ message: localize(({ imports }) => say(imports.recognition)) })
  }

  private nameOf(code: string): string {
    const dimension = this.table.dimensions.find((one) => one.code === code)
    return dimension === undefined ? code : textIn(dimension.label, this.table.languages) || code
  }

  private checkDimensions(): void {
    const codes = this.mapping.dimensions.map(({ dimension }) => dimension)
    for (const code of new Set(codes)) {
      if (!this.table.dimensions.some((one) => one.code === code))
        this.add((w) => w.check.unknownDimension(code))
      if (codes.filter((one) => one === code).length > 1)
        this.add((w) => w.check.mappedTwice(this.nameOf(code)))
    }
    for (const { code } of this.table.dimensions)
      if (!codes.includes(code)) this.add((w) => w.check.notMapped(this.nameOf(code)))
  }

  private checkUses(): void {
    const { target, dimensions, fixed } = this.mapping
    const { allowed, needed, oneOf } = TARGET_USES[target]
    const first = new Map<DimensionUse, string>()
    for (const { dimension, use } of dimensions) {
      if (!allowed.includes(use))
        this.add((w) => w.check.notIn(this.nameOf(dimension), w.uses[use], w.targets[target]))
      if (use === 'one' || use === 'category' || use === 'summed') continue
      const other = first.get(use)
      if (other === undefined) first.set(use, dimension)
      else this.add((w) => w.check.usedTwice(this.nameOf(other), this.nameOf(dimension), w.uses[use]))
    }
    for (const use of needed)
      if (!first.has(use)) this.add((w) => w.check.missing(w.targets[target], w.uses[use]))
    const [wanted] = oneOf
    if (wanted !== undefined && !oneOf.some((use) => first.has(use)))
      this.add((w) => w.check.missing(w.targets[target], w.uses[wanted]))
    if (target !== 'series' && !first.has('year') && fixed.year === null) this.add((w) => w.check.missingYear)
  }

  private checkValues(): void {
    for (const mapped of this.mapping.dimensions) {
      const { dimension: code, use, values } = mapped
      const dimension = this.table.dimensions.find((one) => one.code === code)
      if (!dimension) continue
      const known = new Set(dimension.values.map((value) => value.code))
      for (const [value, meaning] of Object.entries(values)) {
        if (!known.has(value)) this.add((w) => w.check.unknownValue(this.nameOf(code), value))
        else if (meaning !== null && !isMeaning(meaning, use))
          this.add((w) => w.check.badMeaning(this.nameOf(code), value, meaning))
      }
      const read = Object.values(values).filter((meaning) => meaning !== null)
      if (use === 'one' && read.length !== 1) this.add((w) => w.check.oneValue(this.nameOf(code)))
      const measures: readonly string[] = measuresFor(this.mapping.target)
      if (
        use === 'measure' &&
        !dimension.values.some((value) => measures.includes(meaningOf(value, mapped) ?? ''))
      )
        this.add((w) => w.check.noMeasure(this.nameOf(code)))
    }
  }
}
