import type { BoundariesReport, Candidate, LeftOutPart, TableInFile } from '#shared/contract/opened-file'
import type { DatasetDescription, DatasetMeta } from '#shared/dataset/description'
import type { DatasetDifference } from '#shared/dataset/difference'
import type { FileStamp } from '#shared/own-things/file-stamp'
import type { OwnThings } from '#shared/own-things/own-file'
import type { LocalizedText } from '#shared/messages/language'
import type { StatedMarks } from '#shared/table/decimal-mark'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { Joining } from '#shared/table/joining'
import type { Recognition, TableReport } from '#shared/table/table-report'
import type { Filters } from '#shared/filters/filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import type { JobOf } from '#main/worker-line/line-messages'

/** A file that was inspected before. The worker opens it when it is first asked about, and again if need be. */
export interface FileReference {
  /** SHA-256 of the file, hexadecimal: it must still be the same file. */
  readonly key: string
  readonly path: string
  /** For the words of problems. */
  readonly name: string
}

/** What a file turned out to be. */
export interface InspectedFile {
  readonly key: string
  readonly bytes: number
  readonly description: DatasetDescription
  readonly notices: readonly LocalizedText[]
}

/** A file that was opened to be taken in: at the user's own place, or our copy of it. */
export interface SourceFile {
  readonly path: string
  readonly name: string
  /** SHA-256, hexadecimal: each step reads the file anew, and it must still be the same. */
  readonly digest: string
  readonly bytes: number
}

/** A dataset of the library, by the key that calls name it with. */
export interface NamedDataset {
  readonly key: string
  readonly file: FileReference
  /** Shown, or made by the reader: a table is put into such a one by itself. */
  readonly open: boolean
}

/** What an opened file holds. */
export type FileContent =
  | { readonly kind: 'dataset'; readonly meta: DatasetMeta }
  | {
      readonly kind: 'table'
      readonly tables: readonly TableInFile[]
      readonly table: number
      readonly leftOut: readonly LeftOutPart[]
      readonly report: TableReport
      readonly recognition: Recognition
      readonly joining: Joining
      /** By what its mapping is remembered. */
      readonly mappingKey: string
    }
  | { readonly kind: 'boundaries'; readonly boundaries: BoundariesReport }
  | { readonly kind: 'stamped'; readonly stamp: FileStamp }
  /** A presentation: whether slides of it are ours is not known yet. */
  | { readonly kind: 'deck'; readonly stamp: FileStamp | null }
  | { readonly kind: 'own'; readonly own: OwnThings; readonly leftOut: number }

export interface OpenedContent {
  readonly digest: string
  readonly bytes: number
  readonly content: FileContent
}

/** How to make a dataset of an opened file. */
export type Making =
  | { readonly kind: 'dataset' }
  | { readonly kind: 'table'; readonly table: number; readonly mapping: ImportMapping }
  | { readonly kind: 'boundaries'; readonly property: string }

/** A dataset file made of an opened file, waiting to be stored. */
export interface CandidateFile {
  readonly path: string
  readonly digest: string
  readonly bytes: number
}

export interface PreparedFile {
  readonly file: CandidateFile
  readonly description: DatasetDescription
  readonly used: Candidate['used']
  readonly left: Candidate['left']
  readonly notices: Candidate['notices']
  readonly shownIn: Candidate['shownIn']
  readonly difference: DatasetDifference | null
}

/** What the database worker can be asked. */
export interface DatabaseJobs {
  inspect: {
    input: {
      readonly path: string
      readonly name: string
      readonly depth: 'full' | 'tables' | 'header-and-digest'
    }
    output: InspectedFile
  }
  describe: { input: { readonly file: FileReference }; output: DatasetDescription }
  view: {
    input: {
      readonly file: FileReference
      readonly view: ViewId
      readonly filters: Filters
      /** The reader's own municipality, where the dataset has it. */
      readonly home?: string | undefined
    }
    output: ViewData
  }
  boundaries: { input: { readonly file: FileReference }; output: ReadonlyMap<string, string> }
  /** Looks at any file that can be taken in. */
  openFile: {
    input: {
      readonly from: { readonly path: string } | { readonly bytes: Uint8Array }
      readonly name: string
      /** Where bytes that came without a path are kept; null for a path. */
      readonly keepAt: string | null
      /** Null: the likeliest. */
      readonly table: number | null
      /** What begins the decimals, where somebody said so; else as the file shows, or as was said last time. */
      readonly marks: StatedMarks
      /** Folder of the library: mappings are remembered there. */
      readonly library: string
      /** Datasets whose regions boundaries may belong to. */
      readonly datasets: readonly NamedDataset[]
      /** Key of the one that is shown. */
      readonly shown?: string | null
      /** ISO date. */
      readonly today: string
    }
    output: OpenedContent
  }
  /** Makes a dataset file of an opened file and compares it with the edition that it would follow. */
  prepareFile: {
    input: {
      readonly source: SourceFile
      readonly making: Making
      /** The dataset that the figures are put into; null: one of their own. */
      readonly into: FileReference | null
      /** The edition to compare with; null: there is none. */
      readonly before: FileReference | null
      readonly candidatePath: string
      /** ISO date. */
      readonly today: string
    }
    output: PreparedFile
  }
  /** Puts a candidate into the library's store; true when it was there already. */
  storeFile: {
    input: { readonly candidate: CandidateFile; readonly library: string }
    output: boolean
  }
  compare: {
    input: { readonly before: FileReference; readonly after: FileReference }
    output: DatasetDifference
  }
  /** Frees the memory of a dataset. */
  release: { input: { readonly key: string }; output: null }
}
export type JobKind = keyof DatabaseJobs
export type JobInput<K extends JobKind> = DatabaseJobs[K]['input']
export type JobOutput<K extends JobKind> = DatabaseJobs[K]['output']

export type Job = JobOf<DatabaseJobs>

/** What a job on a file, or on a report, is at. */
export type TaskStep =
  'reading' | 'recognising' | 'checking' | 'building' | 'comparing' | 'storing' | 'asking' | 'writing'

/** Sent while a job runs, any number of times before its answer. */
export interface JobProgress {
  readonly step: TaskStep
  /** 0–1 of the whole job, roughly. */
  readonly fraction: number
}
