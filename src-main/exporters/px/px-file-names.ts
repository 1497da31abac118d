import {
  textFor,
  textIn,
  type DimensionValue,
  type StatisticalTable,
  type TableDimension,
  type Texts,
} from '#shared/table/statistical-table'

/** What dimensions and values are called in the file that is written, such that a reader finds each of them. */
export class PxWriterNames {
  /** All languages of the table's texts, the main one first. */
  readonly languages: readonly string[]
  readonly main: string
  private readonly dimensionNames = new Map<string, readonly string[]>()
  private readonly valuesByCode = new Map<TableDimension, ReadonlyMap<string, DimensionValue>>()
  private readonly repeated = new Map<string, ReadonlySet<string>>()

  constructor(private readonly table: StatisticalTable) {
    const { dimensions } = table
    this.languages = [...new Set([...table.languages, ...languagesOf(table)])]
    this.main = this.languages[0] ?? 'und'
    if (this.languages.length === 0) this.languages = [this.main]
    for (const language of this.languages) {
      const labels = dimensions.map((dimension) => this.labelOf(dimension.label, language) || dimension.code)
      this.dimensionNames.set(
        language,
        labels.map((label, d) =>
          labels.indexOf(label) === labels.lastIndexOf(label)
            ? label
            : `${label} (${dimensions[d]?.code ?? ''})`,
        ),
      )
    }
  }

  /** True when some dimension has a name of its own in the language. */
  namesDimensions(language: string): boolean {
    return (
      language === this.main ||
      this.table.dimensions.some(({ label }) => textFor(label, language) !== undefined)
    )
  }

  namesValues(dimension: TableDimension, language: string): boolean {
    return (
      language === this.main || dimension.values.some(({ label }) => textFor(label, language) !== undefined)
    )
  }

  dimensions(language: string): readonly string[] {
    return this.dimensionNames.get(this.namesDimensions(language) ? language : this.main) ?? []
  }

  dimension(d: number, language: string): string {
    return this.dimensions(language)[d] ?? ''
  }

  values(dimension: TableDimension, language: string): readonly string[] {
    return dimension.values.map(({ label }) => this.labelOf(label, language))
  }

  /** How a sub-key names a value: by its label, or by its code where several have the same label. */
  value(dimension: TableDimension, code: string, language: string): string {
    const value = this.byCode(dimension).get(code)
    if (value === undefined) return code
    const inFile = this.namesValues(dimension, language) ? language : this.main
    const label = this.labelOf(value.label, inFile)
    return label === '*' || this.repeatedLabels(dimension, inFile).has(label) ? code : label
  }

  /** True when the codes are not simply the labels. */
  hasCodes(dimension: TableDimension): boolean {
    return dimension.values.some(({ code, label }) => code !== this.labelOf(label, this.main))
  }

  private byCode(dimension: TableDimension): ReadonlyMap<string, DimensionValue> {
    const known = this.valuesByCode.get(dimension)
    if (known !== undefined) return known
    const values = new Map(dimension.values.map((value) => [value.code, value]))
    this.valuesByCode.set(dimension, values)
    return values
  }

  private repeatedLabels(dimension: TableDimension, language: string): ReadonlySet<string> {
    const key = JSON.stringify([dimension.code, language])
    const known = this.repeated.get(key)
    if (known !== undefined) return known
    const seen = new Set<string>()
    const repeated = new Set<string>()
    for (const label of this.values(dimension, language)) {
      if (seen.has(label)) repeated.add(label)
      seen.add(label)
    }
    this.repeated.set(key, repeated)
    return repeated
  }

  private labelOf(texts: Texts, language: string): string {
    return textIn(texts, [language, this.main])
  }
}

function languagesOf(table: StatisticalTable): string[] {
  const texts = [
    table.title,
    ...[table.unit, table.source, table.contact, table.subject].filter((text) => text !== null),
    ...table.notes.map(({ text }) => text),
    ...Object.values(table.signTexts),
    ...table.dimensions.flatMap(({ label, values }) => [label, ...values.map((value) => value.label)]),
  ]
  return texts.flatMap((text) => Object.keys(text))
}
