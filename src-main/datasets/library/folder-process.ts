import type { FolderJob, FolderWord } from './folder-jobs'
import { answerFolderJob } from './folder-answers'

/**
 * The process that looks into a folder which may not answer: started by Node, or by Electron as a utility process. It
 * is given one job and is ended by whoever started it, at the latest with it.
 */
interface ElectronsPort {
  on(event: 'message', listener: (message: { data: FolderJob }) => void): void
  postMessage(word: FolderWord): void
}
const { parentPort } = process as { parentPort?: ElectronsPort }

const say = (word: FolderWord): void => {
  if (parentPort === undefined) process.send?.(word)
  else parentPort.postMessage(word)
}
const answer = (job: FolderJob): void => void answerFolderJob(job, say)

if (parentPort === undefined) {
  process.on('message', (job: FolderJob) => answer(job))
  // By force: to end in order would wait for the thread that a folder holds.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
} else parentPort.on('message', ({ data }) => answer(data))
say({ kind: 'awake' })
