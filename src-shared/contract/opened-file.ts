import type { DatasetDifference } from '../dataset/difference'
import type { LocalizedText } from '../messages/language'
import type { Recognition, TableReport } from '../table/table-report'

/** A file that was opened to be taken in; nothing is changed yet. `token` names it in the next calls. */
export type OpenedFile = {
  readonly token: string
  readonly fileName: string
  readonly bytes: number
} & (
  | { readonly kind: 'dataset'; readonly title: LocalizedText; readonly edition: string }
  | {
      readonly kind: 'table'
      /** Titles of the tables in the file, and which of them is reported. */
      readonly tables: readonly string[]
      readonly table: number
      readonly report: TableReport
      readonly recognition: Recognition
      /** Keys of datasets that the table could be put into, the likeliest first. */
      readonly targets: readonly string[]
    }
  | { readonly kind: 'boundaries'; readonly boundaries: BoundariesReport }
)

/** Polygons found in a GeoJSON or TopoJSON file. */
export interface BoundariesReport {
  readonly format: 'geojson' | 'topojson'
  readonly features: number
  /** Properties that could hold region codes, the best first. */
  readonly properties: readonly {
    readonly name: string
    readonly examples: readonly string[]
    readonly matches: number
  }[]
  /** The property chosen by us. */
  readonly property: string
  /** "WGS84" or "SWEREF 99 TM", converted. */
  readonly coordinates: 'wgs84' | 'sweref99tm'
  /** Key of the dataset whose regions were matched. */
  readonly dataset: string
  readonly matched: number
  /** Regions of the dataset without a polygon, and codes of the file without a region; at most 50 each. */
  readonly regionsWithout: readonly string[]
  readonly codesWithout: readonly string[]
  readonly notices: readonly LocalizedText[]
}

/** What taking a file in would do. */
export interface Candidate {
  readonly token: string
  readonly title: LocalizedText
  readonly edition: string
  /** Figures taken over, and left out with the reasons. */
  readonly used: number
  readonly left: readonly {
    readonly reason: LocalizedText
    readonly count: number
    readonly examples: readonly string[]
  }[]
  /** E.g. regions that the dataset did not know before. */
  readonly notices: readonly LocalizedText[]
  /** Against the current edition of the same dataset; null when it is new. */
  readonly difference: DatasetDifference | null
}

/** How a dataset in the library fared when all of its bytes were checked. */
export interface VerifiedEdition {
  readonly dataset: string
  readonly digest: string
  readonly title: LocalizedText
  readonly edition: string
  /** Null: whole. */
  readonly problem: LocalizedText | null
}

/** A dataset file in the shared folder. */
export interface SharedEdition {
  readonly fileName: string
  readonly dataset: string
  readonly title: LocalizedText
  readonly edition: string
  readonly bytes: number
  /** Newer than every edition of this dataset in the library. */
  readonly newer: boolean
}
export interface SharedFolder {
  /** As the user chose it; null: none. */
  readonly folder: string | null
  readonly editions: readonly SharedEdition[]
  /** E.g. the folder cannot be reached just now. */
  readonly notice: LocalizedText | null
}
