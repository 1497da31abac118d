import type { TableFormat } from '../dataset/source-origin'
import type { LocalizedText } from '../messages/language'
import type { UnsureFigures } from './decimal-mark'
import type { ImportMapping } from './import-mapping'
import type { ImportTarget } from './mapping-terms'
import type { DimensionRole, Texts, TimeUnit } from './statistical-table'

/** A statistical table in short: what `inspect` prints and the wizard shows. No cells but those of the preview. */
export interface TableReport {
  readonly format: TableFormat
  /** E.g. "windows-1252"; null for workbooks. */
  readonly encoding: string | null
  readonly id: string | null
  readonly title: Texts
  readonly languages: readonly string[]
  readonly dimensions: readonly ReportedDimension[]
  readonly cells: {
    /** All combinations of values. */
    readonly spanned: number
    readonly stated: number
    readonly numbers: number
    /** By sign. */
    readonly signs: Readonly<Record<string, number>>
    readonly flagged: number
  }
  readonly notes: readonly { readonly text: Texts; readonly mandatory: boolean; readonly about: string }[]
  readonly unit: Texts | null
  readonly decimals: number | null
  readonly source: Texts | null
  readonly contact: Texts | null
  readonly lastUpdated: string | null
  readonly nextUpdate: string | null
  readonly licence: string | null
  /** One row per cell as in a list: the dimensions' labels, then the figure. */
  readonly preview: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** What was done about oddities: "CODEPAGE says iso-8859-1, the file is UTF-8". */
  readonly notices: readonly LocalizedText[]
  /** Figures that may be thousands or decimals, by column, the least sure first. */
  readonly unsure: readonly UnsureFigures[]
}

export interface ReportedDimension {
  readonly code: string
  readonly label: Texts
  readonly role: DimensionRole
  readonly timeUnit: TimeUnit | null
  readonly valueCount: number
  /** The first values at most, see `MOST_REPORTED_VALUES`. */
  readonly values: readonly { readonly code: string; readonly label: Texts }[]
}
export const MOST_REPORTED_VALUES = 2000

export type Certainty = 'sure' | 'likely' | 'unsure'

/** Another thing that a table could be: home and workplace the other way round, or another target. */
export interface OtherReading {
  readonly kind: 'swapped' | ImportTarget
  readonly mapping: ImportMapping
  /** What would be assumed or left out then. */
  readonly remarks: readonly LocalizedText[]
}

/** What the program believes a table to be. */
export interface Recognition {
  readonly mapping: ImportMapping
  /** E.g. "SCB:s tabell över pendlare (AM0207)"; null when it was guessed from names and values. */
  readonly knownAs: LocalizedText | null
  /**
   * `sure`: a table that is known, or was taken in before. `likely`: its words say so. `unsure`: something was assumed
   * that the file does not say.
   */
  readonly certainty: Certainty
  /** What else it could be. */
  readonly others: readonly OtherReading[]
  /** Where the mapping comes from. */
  readonly origin: 'remembered' | 'known-table' | 'guessed'
  /** What could not be used or was assumed, and why. */
  readonly remarks: readonly LocalizedText[]
}
