import type { Result } from '#shared/contract/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import type { LocalizedText } from '#shared/messages/language'
import type { Filters } from '#shared/views/filters'
import type { ViewData } from '#shared/views/view-data'
import type { ViewId } from '#shared/views/view-ids'

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
  /** True when `keepIn` held exactly this file already. */
  readonly already: boolean
}

/** What the database worker can be asked. */
export interface DatabaseJobs {
  inspect: {
    input: {
      readonly from: { readonly path: string } | { readonly bytes: Uint8Array }
      readonly name: string
      readonly depth: 'full' | 'header-and-digest'
      /** Folder in which a file that passes is stored under its digest; null: nowhere. */
      readonly keepIn: string | null
    }
    output: InspectedFile
  }
  describe: { input: { readonly file: FileReference }; output: DatasetDescription }
  view: {
    input: { readonly file: FileReference; readonly view: ViewId; readonly filters: Filters }
    output: ViewData
  }
  boundaries: { input: { readonly file: FileReference }; output: ReadonlyMap<string, string> }
  /** Frees the memory of a dataset. */
  release: { input: { readonly key: string }; output: null }
}
export type JobKind = keyof DatabaseJobs
export type JobInput<K extends JobKind> = DatabaseJobs[K]['input']
export type JobOutput<K extends JobKind> = DatabaseJobs[K]['output']

export type Job = { [K in JobKind]: { readonly kind: K; readonly input: JobInput<K> } }[JobKind]

export interface JobRequest {
  readonly id: number
  readonly job: Job
  /** An `Int32Array` of one element: not 0 means stop. */
  readonly stopFlag: SharedArrayBuffer
  /** Milliseconds for the job, or null for no limit. */
  readonly limit: number | null
}

export interface JobAnswer {
  readonly id: number
  readonly result: Result<unknown>
}

/** What an inspection is at. */
export type InspectionStep = 'reading' | 'checking' | 'storing'

/** Sent while a job runs, any number of times before its answer. */
export interface JobProgress {
  readonly id: number
  readonly step: InspectionStep
  /** 0–1 of the whole job, roughly. */
  readonly fraction: number
}
