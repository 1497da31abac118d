import type { Problem } from '#shared/problem/problem'

/** What a thread can be asked: by the job's kind, what it is given and what it answers. */
export type JobTable<Jobs> = { [K in keyof Jobs]: { readonly input: unknown; readonly output: unknown } }
export type KindOf<Jobs> = keyof Jobs & string

/** One of the jobs of a table. */
export type JobOf<Jobs extends JobTable<Jobs>> = {
  [K in KindOf<Jobs>]: { readonly kind: K; readonly input: Jobs[K]['input'] }
}[KindOf<Jobs>]

/** A job on its way to the thread, which answers with the same id. */
export interface JobRequest<Job> {
  readonly id: number
  readonly job: Job
  /** An `Int32Array` of one element: not 0 means stop. */
  readonly stopFlag: SharedArrayBuffer
  /** Milliseconds for the job, or null for no limit. */
  readonly limit: number | null
}

/** On its way back: how far it is, any number of times, and then what came of it. */
export type JobMessage<Progress> =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly problem: Problem }
