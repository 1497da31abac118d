import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ProgramFolders } from './folders'

/**
 * Megabytes of objects that a thread may hold; more ends the thread and not the program. Twice what the largest
 * files of docs/performance.md need; figures and databases lie outside of it.
 */
const MOST_MEGABYTES = 1_200

/**
 * Megabytes for objects that have just come, half of what Node gives: of rows that are read and forgotten they are all full
 * before they are looked through, which takes a tenth less memory while a file is taken in and no more time.
 */
const YOUNG_MEGABYTES = 24

/**
 * Starts a built worker. Its place is named from the program's folder and not from `import.meta.url`: the
 * bundler puts this module in `out/main/parts` or in an entry, as it sees fit.
 */
const startBuilt = (folders: ProgramFolders, fileName: string) => (): Worker =>
  new Worker(pathToFileURL(join(folders.main, fileName)), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  })

export const databaseWorkerStarter = (folders: ProgramFolders) => startBuilt(folders, 'database-worker.js')
export const pictureWorkerStarter = (folders: ProgramFolders) => startBuilt(folders, 'picture-worker.js')

/**
 * Starts a worker at once, for whoever is going to ask for the first one: its code is read while the program's own is.
 * Further ones start when they are asked for, and so does the first where that one has ended unseen.
 */
export function startAhead(start: () => Worker): () => Worker {
  let ahead: Worker | null = start()
  const lose = (): void => void (ahead = null)
  // It keeps nobody waiting, and one that cannot start says so again to whoever asks.
  ahead.unref()
  ahead.once('error', lose).once('exit', lose)
  return () => {
    const worker = ahead?.off('error', lose).off('exit', lose) ?? start()
    ahead = null
    return worker
  }
}
