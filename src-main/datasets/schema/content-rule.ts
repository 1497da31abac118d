import type { FindingWords } from './findings'

/** A rule that rows of a table must keep. */
export interface ContentRule {
  readonly finding: (words: FindingWords) => string
  /** An SQL expression that is true for a row that breaks the rule, and never NULL. */
  readonly broken: string
}

export interface TableRules {
  readonly table: string
  /** Columns by which a person finds the row. */
  readonly keys: readonly string[]
  readonly rules: readonly ContentRule[]
}

export const rule = (finding: ContentRule['finding'], broken: string): ContentRule => ({ finding, broken })

/** Columns that must hold a text that is not empty. */
export const texts = (...columns: readonly string[]): ContentRule =>
  rule(
    (w) => w.missingText,
    columns.map((column) => `typeof(${column}) <> 'text' or ${column} = ''`).join(' or '),
  )

export const oneOf = (column: string, values: readonly string[]): ContentRule =>
  rule(
    (w) => w.invalidKind,
    `${column} is null or ${column} not in (${values.map((value) => `'${value}'`).join(',')})`,
  )

export const codeOnce = (table: string): ContentRule =>
  rule((w) => w.duplicateKey, `code in (select code from ${table} group by code having count(*) > 1)`)

export const knownSource = rule(
  (w) => w.unknownSource,
  `source is null or source not in (select id from sources)`,
)
