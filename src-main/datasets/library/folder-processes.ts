import { setTimeout as wait } from 'node:timers/promises'
import type { Problem } from '#shared/problem/problem'
import type { FolderJob, FolderProcess, FolderWord, StartFolderProcess } from './folder-jobs'

/** Milliseconds without a word after which whoever looks is ended. */
export interface FolderPatience {
  /** Until the process runs; a computer that is busy takes its time. */
  readonly start: number
  /** Until a folder is listed, or a file opened: a network that does not answer within this is not there. */
  readonly first: number
  readonly further: number
  /** Within which a process that was ended by force is gone, unless the system itself is held by the folder. */
  readonly end: number
}
export const FOLDER_PATIENCE: FolderPatience = { start: 30_000, first: 4_000, further: 10_000, end: 1_000 }

/** How a job ended; `silent`: the folder does not answer. */
export type FolderOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'problem'; readonly problem: Problem }

interface Asking {
  readonly hear?: (word: FolderWord) => void
  readonly signal?: AbortSignal | undefined
}

/** Each job has a process of its own, which is ended with it: whatever a folder does, it holds up nobody else. */
export class FolderProcesses {
  /** Those that run, and those that were ended and are not gone. */
  private readonly there = new Set<FolderProcess>()
  private readonly ended = new Map<FolderProcess, Promise<void>>()

  constructor(
    private readonly start: StartFolderProcess,
    private readonly patience: FolderPatience = FOLDER_PATIENCE,
  ) {}

  /** Never rejects. */
  async ask(job: FolderJob, { hear, signal }: Asking = {}): Promise<FolderOutcome> {
    // One that cannot be ended tells enough: another would be held by the same folder.
    if (!(await this.areGone())) return { kind: 'silent' }
    if (signal?.aborted === true) return { kind: 'stopped' }
    const running = this.start()
    this.there.add(running)
    return new Promise((resolve) => {
      const settle = (outcome: FolderOutcome): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        resolve(outcome)
        this.end(running)
      }
      const silent = (): void => settle({ kind: 'silent' })
      const stop = (): void => settle({ kind: 'stopped' })
      let timer = setTimeout(silent, this.patience.start)
      signal?.addEventListener('abort', stop, { once: true })
      running.onWord((word) => {
        if (word.kind === 'done' || word.kind === 'problem') {
          settle(word)
          return
        }
        clearTimeout(timer)
        timer = setTimeout(silent, word.kind === 'awake' ? this.patience.first : this.patience.further)
        if (word.kind === 'awake') running.post(job)
        hear?.(word)
      })
      running.onEnd(() => {
        this.there.delete(running)
        silent()
      })
    })
  }

  /** Ends all that run. Waits for none of them. */
  close(): void {
    for (const one of this.there) this.end(one)
  }

  private end(one: FolderProcess): void {
    if (!this.there.has(one) || this.ended.has(one)) return
    const gone = new Promise<void>((resolve) => one.onEnd(resolve))
    this.ended.set(
      one,
      gone.then(() => void this.ended.delete(one)),
    )
    one.kill()
  }

  private async areGone(): Promise<boolean> {
    if (this.ended.size === 0) return true
    await Promise.race([Promise.all(this.ended.values()), wait(this.patience.end, null, { ref: false })])
    return this.ended.size === 0
  }
}
