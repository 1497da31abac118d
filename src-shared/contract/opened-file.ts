import type { EditionEntry } from './calls'
import type { DatasetDifference } from '../dataset/difference'
import { problemInWords } from '../messages/problem-in-words'
import type { LocalizedText } from '../messages/language'
import type { FileStamp } from '../own-things/file-stamp'
import type { OwnThings } from '../own-things/own-file'
import type { OwnItem } from '../own-things/plan-own-things'
import { ProblemError } from '../problem/problem'
import type { Joining } from '../table/joining'
import type { Recognition, TableReport } from '../table/table-report'
import type { ViewId } from '../views/registry'

/**
 * A file on this computer that was named to the core and not read yet: by the host's dialog, dropped, or from outside
 * the window. Its path stays with the core; `token` opens it, once.
 */
export interface OfferedFile {
  readonly token: string
  readonly fileName: string
}

/** What became of a `File` of the page: `declined` by the person at the screen, or to be handed over `as-bytes`. */
export type Offer = OfferedFile | 'declined' | 'as-bytes'

/** What a file turned out to be. */
export type OpenedFile = FileToTakeIn | StampedFile | OwnFile | DeckFile

/** A file that was opened to be taken in; nothing is changed yet. `token` names it in the next calls. */
export type FileToTakeIn = {
  readonly token: string
  readonly fileName: string
  readonly bytes: number
} & (
  | { readonly kind: 'dataset'; readonly title: LocalizedText; readonly edition: string }
  | {
      readonly kind: 'table'
      /** The tables in the file, and which of them is reported. */
      readonly tables: readonly TableInFile[]
      readonly table: number
      /** Sheets, and blocks with figures, that are none of them. */
      readonly leftOut: readonly LeftOutPart[]
      readonly report: TableReport
      readonly recognition: Recognition
      /** Where it goes unless the reader says otherwise. */
      readonly joining: Joining
      /** Keys of datasets that the table could be put into, the likeliest first. */
      readonly targets: readonly string[]
    }
  | { readonly kind: 'boundaries'; readonly boundaries: BoundariesReport }
)

/** Where in a workbook a table stands. */
export interface TablePlace {
  readonly sheet: string
  /** "B4:F296" */
  readonly range: string
  /** Its sheet and cells, and whether hidden ones are with it. */
  readonly label: LocalizedText
}

export interface TableInFile {
  readonly title: string
  /** Null in files without sheets. */
  readonly place: TablePlace | null
}

/** A sheet, or cells of one, and why it is no table. */
export interface LeftOutPart {
  readonly sheet: string
  /** The cells, and how many of them have something in them; null: the whole sheet. */
  readonly cells: { readonly range: string; readonly filled: number } | null
  readonly why: LocalizedText
}

/**
 * A picture, document, presentation or workbook that the program made: it names the view or report that it shows.
 * There is nothing to take in, so it has no token and nothing is kept of it.
 */
export interface StampedFile {
  readonly kind: 'stamped'
  readonly fileName: string
  readonly bytes: number
  readonly stamp: FileStamp
  /** Whether the edition that the file names is here, another edition of the same dataset, or none. */
  readonly edition: 'here' | 'other' | 'missing'
  /** That edition, or the one that the dataset shows now; null when none is here, or the file names none. */
  readonly nearest: EditionEntry | null
}

/** Somebody's own views, groups and reports: nothing of them is kept until `own:take-in`. */
export interface OwnFile {
  readonly kind: 'own'
  readonly fileName: string
  readonly bytes: number
  readonly own: OwnThings
  /** What would become of each. */
  readonly items: readonly OwnItem[]
  /** How many could not be read. */
  readonly leftOut: number
}

/** Somebody's presentation with slides of ours in it. `token` names it in `deck:renew`; nothing is made before. */
export interface DeckFile {
  readonly kind: 'deck'
  readonly token: string
  readonly fileName: string
  readonly bytes: number
  /** What the file shows as a whole; null: somebody has put our slides among their own. */
  readonly stamped: StampedFile | null
}

/** The file, where only one with something in it to take in will do. Throws `ProblemError`. */
export function toTakeIn(file: OpenedFile): FileToTakeIn {
  if (file.kind !== 'stamped' && file.kind !== 'own' && file.kind !== 'deck') return file
  throw new ProblemError(
    problemInWords('invalid-input', ({ savedViews, imports }) =>
      file.kind === 'own' ? savedViews.own.noDataset(file.fileName) : imports.files.onlyShows(file.fileName),
    ),
  )
}

/** Polygons found in a GeoJSON or TopoJSON file. */
export interface BoundariesReport {
  readonly format: 'geojson' | 'topojson' | 'geopackage'
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
  /** Key of the dataset whose regions were matched: the one that is shown, if the areas fit it. */
  readonly dataset: string
  /** All datasets that the areas fit, with the property that fits each best; the one that is shown first. */
  readonly fits: readonly {
    readonly dataset: string
    readonly property: string
    readonly matched: number
  }[]
  readonly matched: number
  /** Regions of the dataset without a polygon, and codes of the file without a region; at most 50 each are named. */
  readonly regionsWithout: readonly { readonly code: string; readonly name: LocalizedText }[]
  readonly regionsWithoutCount: number
  readonly codesWithout: readonly string[]
  readonly codesWithoutCount: number
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
  /** The views that read the series that a table becomes; of other files those that had no figures before. */
  readonly shownIn: readonly ViewId[]
  /** The dataset that the figures are put into; null: one of their own. `bundled`: it came with the program. */
  readonly joins: { readonly title: LocalizedText; readonly bundled: boolean } | null
  /** Digest of the edition that it follows, which stays; null when the dataset is new. */
  readonly follows: string | null
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
