import type { DatasetMeta } from '#shared/dataset/description'
import type { Problem } from '#shared/problem/problem'

/** A dataset file in a folder, by its name. */
export interface ListedFile {
  readonly fileName: string
  readonly path: string
  readonly bytes: number
  /** Changes when the file does. */
  readonly stamp: string
}

/**
 * What a process that looks into folders for us is asked, once in its life. Files in a folder on a network are touched
 * by nobody else: a server that is gone holds whoever asks it for minutes, and a thread that is held so ends for nobody.
 */
export type FolderJob =
  /** Which dataset files there are, and the facts of those whose stamps are not known. */
  | { readonly kind: 'look'; readonly folder: string; readonly known: readonly string[] }
  /** Whether the folder can be listed. */
  | { readonly kind: 'list'; readonly folder: string }
  /** Copies a file whole; `name` is for the words. */
  | { readonly kind: 'copy'; readonly path: string; readonly name: string; readonly to: string }

/** What such a process says, in this order; each word is a sign of life. */
export type FolderWord =
  | { readonly kind: 'awake' }
  | { readonly kind: 'listed'; readonly files: readonly ListedFile[] }
  /** Null: no dataset that we read. */
  | { readonly kind: 'facts'; readonly stamp: string; readonly meta: DatasetMeta | null }
  /** 0–1 of a file; null where nobody can tell. */
  | { readonly kind: 'going'; readonly fraction: number | null }
  | { readonly kind: 'done' }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** The way to one such process. */
export interface FolderProcess {
  readonly post: (job: FolderJob) => void
  readonly onWord: (listener: (word: FolderWord) => void) => void
  /** However it ended, or could not be started. */
  readonly onEnd: (listener: () => void) => void
  /** By force, whatever it waits for. Nobody waits for its end. */
  readonly kill: () => void
}

export type StartFolderProcess = () => FolderProcess
