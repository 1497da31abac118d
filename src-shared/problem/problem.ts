import type { LocalizedText } from '../messages/language'

/** What went wrong. Codes are stable: tests, logs and the command line's JSON name them. */
export type ProblemCode =
  // files
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-empty'
  | 'file-too-large'
  | 'not-a-dataset'
  | 'dataset-truncated'
  | 'dataset-damaged'
  | 'dataset-newer-version'
  | 'dataset-invalid'
  /** No format that we read. */
  | 'file-format-unknown'
  /** A known format with an error in it; the message names line or cell. */
  | 'file-malformed'
  /** Read, but nothing in it can become a dataset. */
  | 'table-unusable'
  | 'mapping-invalid'
  | 'boundaries-unusable'
  | 'not-writable'
  | 'disk-full'
  // saved views, reports, links
  | 'stored-damaged'
  | 'stored-newer-version'
  | 'link-refused'
  // asking
  | 'unknown-view'
  | 'unknown-filter'
  | 'invalid-filter'
  | 'unknown-region'
  | 'unknown-dataset'
  | 'invalid-input'
  /** What is to be drawn does not fit; the next step names a size that does. */
  | 'picture-too-small'
  // running
  | 'query-cancelled'
  | 'query-timed-out'
  | 'not-available-here'
  | 'library-damaged'
  | 'internal'

/** One finding among several, e.g. a row that breaks a rule. */
export interface ProblemDetail {
  readonly message: LocalizedText
  /** Table of the dataset file, when the finding has one. */
  readonly table?: string
  /** Row as a person would find it: key columns and their values. */
  readonly row?: string
}

/**
 * An error that a person can act on: what happened, what was kept, what to do next.
 * Never contains a stack or a path outside what the user chose.
 */
export interface Problem {
  readonly code: ProblemCode
  readonly message: LocalizedText
  readonly nextStep: LocalizedText
  readonly details?: readonly ProblemDetail[]
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value })
export const fail = (problem: Problem): Result<never> => ({ ok: false, problem })

/** For code inside a call; caught once, where the call crosses a border, and turned into a `Result`. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message.en)
    this.name = 'ProblemError'
  }
}

/** For whoever goes on after a refusal: what came of something that throws `ProblemError`. Other errors pass. */
export async function resultOf<T>(made: Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await made)
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem)
    throw error
  }
}

/** The value of a result; throws its problem, as `ProblemError`. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem)
  return result.value
}
