import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Worker } from 'node:worker_threads'
import type { Result } from '#shared/problem/problem'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { createDatabaseClient } from '#main/datasets/database-client'
import type { FileReference } from '#main/datasets/database-jobs'
import { sha256Of } from '#main/datasets/schema/digest'
import { median, timeRuns } from './percentiles'
import { VIEW_CASES } from './query-cases'

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.value
}

export interface OpeningTimes {
  /** Milliseconds from nothing (the worker's start included) to a described dataset, median. */
  readonly open: number
  /** The same for taking in a file: everything is checked, row by row. */
  readonly check: number
  /** Longest that the main thread was held up meanwhile, milliseconds. */
  readonly longestDelay: number
}

async function referenceTo(path: string): Promise<FileReference> {
  return { key: sha256Of(await readFile(path)), path, name: basename(path) }
}

/** Opens a file that is in the library, as at each start of the program, and checks it as when it is taken in. */
export async function timeOpening(path: string, startWorker: () => Worker): Promise<OpeningTimes> {
  const file = await referenceTo(path)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const fresh = async (
    run: (client: ReturnType<typeof createDatabaseClient>) => Promise<unknown>,
  ): Promise<void> => {
    const client = createDatabaseClient(startWorker)
    await run(client)
    await client.close()
  }
  delay.enable()
  const open = await timeRuns(5, 1, () => fresh((client) => client.run('describe', { file })))
  delay.disable()
  const check = await timeRuns(1, 0, () =>
    fresh((client) => client.run('inspect', { path, name: file.name, depth: 'full' })),
  )
  return { open: median(open), check: median(check), longestDelay: delay.max / 1e6 }
}

/** Milliseconds (median) from question to view data in the main thread: statements, arithmetic and the way between the threads. */
export interface AnswerTimes {
  /** Nothing of the dataset is remembered: it has been opened just now, by a program that has run for a while. */
  readonly first: number
  /** The same question again. */
  readonly again: number
}

/** By name of the case. */
export async function timeAnswers(
  path: string,
  startWorker: () => Worker,
): Promise<Map<string, AnswerTimes>> {
  const file = await referenceTo(path)
  const client = createDatabaseClient(startWorker)
  try {
    const description = await client.run('describe', { file })
    const times = new Map<string, AnswerTimes>()
    for (const { name, view, filters } of VIEW_CASES) {
      const parsed = valueOf(parseFilters(VIEWS[view], filters, description))
      const ask = () => client.run('view', { file, view, filters: parsed })
      const again = await timeRuns(40, 10, ask)
      const first: number[] = []
      for (let run = 0; run < FIRST_ANSWERS; run++) {
        await client.run('release', { key: file.key })
        await client.run('describe', { file })
        first.push(...(await timeRuns(1, 0, ask)))
      }
      times.set(name, { first: median(first), again: median(again) })
    }
    return times
  } finally {
    await client.close()
  }
}

/** Each costs an opening of the file. */
const FIRST_ANSWERS = 7
