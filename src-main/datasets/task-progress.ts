import type { Announce } from '#shared/contract/calls'
import type { InspectionStep, JobProgress } from './database-jobs'
import { inBothLanguages } from './problems'

/** What is over sooner is not worth a word: it would only flicker. */
const SILENT_MILLISECONDS = 500
/** Steps smaller than this nobody sees. */
const SMALLEST_STEP = 0.04

/**
 * Does something and tells the windows how far it is, from half a second on. Says `done` in the end, however
 * it ends, if it said anything at all. `name` is the file's name, for the words.
 */
export async function withProgress<T>(
  announce: Announce,
  name: string,
  action: (tell: (progress: JobProgress) => void) => Promise<T>,
  silence: number = SILENT_MILLISECONDS,
): Promise<T> {
  const task = `file-${String(nextTask++)}`
  let step: InspectionStep = 'reading'
  let fraction: number | null = null
  let loud = false
  const say = (done: boolean): void =>
    announce('task:progress', {
      task,
      label: inBothLanguages((words) => words.steps[step](name)),
      fraction,
      done,
    })
  const timer = setTimeout(() => {
    loud = true
    say(false)
  }, silence)
  try {
    return await action((progress) => {
      const news = progress.step !== step || progress.fraction - (fraction ?? 0) >= SMALLEST_STEP
      if (!news) return
      step = progress.step
      fraction = progress.fraction
      if (loud) say(false)
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
