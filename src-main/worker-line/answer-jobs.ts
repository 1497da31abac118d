import type { MessagePort } from 'node:worker_threads'
import type { Problem } from '#shared/problem/problem'
import type { JobMessage, JobRequest } from './line-messages'

/** What a job can see of who asked for it. */
export interface JobHere<Progress> {
  /** Not 0: somebody wants it stopped. */
  readonly stopFlag: Int32Array
  /** Milliseconds, or null for no limit. */
  readonly limit: number | null
  readonly tell: (progress: Progress) => void
}

/** How a thread does its jobs. */
export interface JobAnswers<Job, Progress> {
  /** Does a job, and throws when it cannot. */
  readonly answer: (job: Job, here: JobHere<Progress>) => unknown
  /** What crosses for anything thrown. */
  readonly problemOf: (error: unknown, job: Job, limit: number | null) => Problem
  /** Buffers of an answer that are handed over, not copied. */
  readonly handOver?: (value: unknown) => ArrayBuffer[]
}

/** Does one job: the only place where what it throws becomes a value, for errors do not cross. Never throws. */
export async function answerJob<Job, Progress>(
  { answer, problemOf }: JobAnswers<Job, Progress>,
  { id, job, stopFlag, limit }: JobRequest<Job>,
  send: (message: JobMessage<Progress>) => void,
): Promise<JobMessage<Progress>> {
  const here = {
    stopFlag: new Int32Array(stopFlag),
    limit,
    tell: (progress: Progress) => send({ id, progress }),
  }
  try {
    return { id, value: await answer(job, here) }
  } catch (error) {
    return { id, problem: problemOf(error, job, limit) }
  }
}

/** The thread's end of a `WorkerLine`. */
export function answerJobs<Job, Progress = never>(
  port: MessagePort | null,
  answers: JobAnswers<Job, Progress>,
): void {
  if (port === null) throw new Error('answers jobs in a worker thread only')
  port.on('message', (request: JobRequest<Job>) => {
    const send = (message: JobMessage<Progress>): void => port.postMessage(message)
    void answerJob(answers, request, send).then((message) =>
      port.postMessage(message, 'value' in message ? (answers.handOver?.(message.value) ?? []) : []),
    )
  })
}
