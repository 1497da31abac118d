import type { Announce } from '#shared/contract/calls'
import { localize } from '#shared/messages/localize'
import type { JobProgress, TaskStep } from './database-jobs'

/** What is over sooner is not worth a word: it would only flicker. */
const SILENT_MILLISECONDS = 500
/** Steps smaller than this nobody sees. */
const SMALLEST_STEP = 0.04

/** How windows are told. */
export interface Telling {
  readonly announce: Announce
  /** Milliseconds before the first word. */
  readonly silence?: number | undefined
}

/** A task that runs. `id` is what `task:cancel` names, and by which its jobs are cancelled. */
export interface Task {
  readonly id: string
  readonly tell: (progress: Pick<JobProgress, 'step' | 'fraction'>) => void
}

/**
 * Does something and tells the windows how far it is, from half a second on. Says `done` in the end, however
 * it ends, if it said anything at all. `name` is the file's name, for the words; `named` the task's id, if it has one;
 * `cancellable` whether a window may stop it.
 */
export async function withProgress<T>(
  { announce, silence = SILENT_MILLISECONDS }: Telling,
  name: string,
  action: (task: Task) => Promise<T>,
  { named, cancellable = true }: { readonly named?: string; readonly cancellable?: boolean } = {},
): Promise<T> {
  const id = named ?? `file-${String(nextTask++)}`
  let step: TaskStep = 'reading'
  let fraction: number | null = null
  let loud = false
  const say = (done: boolean): void =>
    announce('task:progress', {
      task: id,
      label: localize(({ imports }) => imports.files.steps[step](name)),
      fraction,
      done,
      cancellable,
    })
  const timer = setTimeout(() => {
    loud = true
    say(false)
  }, silence)
  try {
    return await action({
      id,
      tell(progress) {
        const news = progress.step !== step || progress.fraction - (fraction ?? 0) >= SMALLEST_STEP
        if (!news) return
        step = progress.step
        fraction = progress.fraction
        if (loud) say(false)
      },
    })
  } finally {
    clearTimeout(timer)
    if (loud) {
      fraction = 1
      say(true)
    }
  }
}

let nextTask = 1
