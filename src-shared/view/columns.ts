import type { Source } from '../dataset/dimensions'
import { SIGN_CODES } from '../dataset/sign'
import { QUALITIES, weakestQuality, type Quality } from '../dataset/quality'
import type { Figure } from '../indicators/figure'
import { inEachLanguage } from '../messages/in-each-language'
import type { LocalizedText } from '../messages/language'
import type { Messages } from '../messages/messages'
import type { CodeColumn, MeasureUnit, NumberColumn } from './view-data'

export type ColumnLabel = keyof Messages['views']['columns']

const labelOf = (label: ColumnLabel | LocalizedText): LocalizedText =>
  typeof label === 'string' ? inEachLanguage((words) => words.columns[label]) : label

/** Collects the cells of a code column and encodes them by a dictionary in order of first appearance. */
export class CodeColumnBuilder {
  private readonly codes: string[] = []
  private readonly names: LocalizedText[] = []
  private readonly indexOf = new Map<string, number>()
  private readonly indices: number[] = []
  private readonly apart: number[] = []

  constructor(
    private readonly id: string,
    private readonly of: CodeColumn['of'],
    private readonly label: ColumnLabel | LocalizedText = id as ColumnLabel,
  ) {}

  push(code: string, name: LocalizedText, apart = false): void {
    let index = this.indexOf.get(code)
    if (index === undefined) {
      index = this.codes.length
      this.indexOf.set(code, index)
      this.codes.push(code)
      this.names.push(name)
      if (apart) this.apart.push(index)
    }
    this.indices.push(index)
  }

  /** A row without an entry. */
  pushNone(): void {
    this.indices.push(-1)
  }

  build(): CodeColumn {
    return {
      type: 'code',
      id: this.id,
      label: labelOf(this.label),
      of: this.of,
      codes: this.codes,
      names: this.names,
      indices: Int32Array.from(this.indices),
      ...(this.apart.length > 0 && { apart: this.apart }),
    }
  }
}

export interface NumberColumnOptions {
  readonly id: string
  readonly unit: MeasureUnit
  /** When the label is another one than the id's, or carries names. */
  readonly label?: ColumnLabel | LocalizedText
  /** Computed by us, so at best of quality `derived`. */
  readonly derived?: boolean
  readonly signed?: boolean
  /** Id of the column that says the same in words. */
  readonly toldBy?: string
  /** How it is computed, for whoever asks where the figure comes from. */
  readonly method?: LocalizedText
  /** Rows are from different tables, and each names its own sources. */
  readonly ofTables?: true
}

/** Whether some row of a column has an amount: a number, or `-`, which is nil. */
export const tellsAmounts = ({ values, signs }: Pick<NumberColumn, 'values' | 'signs'>): boolean =>
  values.some(Number.isFinite) || signs.includes(SIGN_CODES['-'])

/** Collects the cells of a number column and the sources that they came from. */
export class NumberColumnBuilder {
  private readonly values: number[] = []
  private readonly signs: number[] = []
  private readonly flags: number[] = []
  private readonly sources = new Set<number>()
  /** By row. */
  private readonly sourcesOf: (readonly number[])[] = []

  constructor(private readonly options: NumberColumnOptions) {}

  /** Adds a cell; `flags` are bits of `FIGURE_FLAGS`. What is neither a number nor signed becomes `..`, so that no chart draws it as zero. */
  push(figure: Figure, sources: Iterable<number> = [], flags = 0): void {
    const sign = figure.sign === 0 && !Number.isFinite(figure.value) ? 3 : figure.sign
    this.values.push(sign === 0 ? figure.value : Number.NaN)
    this.signs.push(sign)
    this.flags.push(sign === 0 ? flags : 0)
    const behind = [...sources]
    this.sourcesOf.push(behind)
    for (const source of behind) this.sources.add(source)
  }

  pushNumber(value: number): void {
    this.push({ value, sign: 0 })
  }

  build(dataset: { readonly sources: readonly Source[] }): NumberColumn {
    const { id, unit, label, derived, signed, method, toldBy, ofTables } = this.options
    const qualities: Quality[] = dataset.sources.filter((s) => this.sources.has(s.id)).map((s) => s.quality)
    if (derived) qualities.push('derived')
    const quality = weakestQuality(qualities)
    // Example data with sources by row would be facts of their own (`isToldByRows`).
    const tellsRows = ofTables && this.sources.size > 1 && quality !== 'synthetic'
    return {
      type: 'number',
      id,
      label: labelOf(label ?? (id as ColumnLabel)),
      unit,
      values: Float64Array.from(this.values),
      signs: Uint8Array.from(this.signs),
      quality,
      ...(this.sources.size > 0 && { qualities: this.qualitiesByRow(dataset) }),
      sources: [...this.sources].sort((a, b) => a - b),
      ...(this.sources.size > 1 && { behind: this.sourcesOf }),
      ...(tellsRows && { sourcesAt: this.sourcesOf }),
      ...(this.flags.some((flags) => flags !== 0) && { flags: Uint8Array.from(this.flags) }),
      ...(derived && { derived }),
      ...(signed && { signed }),
      ...(method && { method }),
      ...(toldBy !== undefined && { toldBy }),
    }
  }

  private qualitiesByRow({ sources }: { readonly sources: readonly Source[] }): Uint8Array {
    const qualityOf = new Map(sources.map(({ id, quality }) => [id, QUALITIES.indexOf(quality)]))
    return Uint8Array.from(this.sourcesOf, (ids) => {
      let weakest = 0
      for (const id of ids) weakest = Math.max(weakest, qualityOf.get(id) ?? 0)
      return weakest
    })
  }
}
