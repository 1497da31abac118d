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
  /** Those that run, each with what settles its job at once. */
  private readonly running = new Map<FolderProcess, () => void>()
  /** Those that were ended and are not gone. */
  private readonly ended = new Set<Promise<void>>()

  constructor(
    private readonly start: StartFolderProcess,
    private readonly patience: FolderPatience = FOLDER_PATIENCE,
  ) {}

  /** Never rejects. */
  async ask(job: FolderJob, { hear, signal }: Asking = {}): Promise<FolderOutcome> {
    // One that cannot be ended tells enough: another would be held by the same folder.
    if (!(await this.areGone())) return { kind: 'silent' }
    if (signal?.aborted === true) return { kind: 'stopped' }
    return new Promise((resolve) => {
      const process = this.start()
      let isGone = false
      const settle = (outcome: FolderOutcome): void => {
        if (!this.running.delete(process)) return
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        if (!isGone) this.end(process)
        resolve(outcome)
      }
      const silent = (): void => settle({ kind: 'silent' })
      const stop = (): void => settle({ kind: 'stopped' })
      let timer = setTimeout(silent, this.patience.start)
      this.running.set(process, stop)
      signal?.addEventListener('abort', stop, { once: true })
      process.onWord((word) => {
        if (word.kind === 'done' || word.kind === 'problem') return settle(word)
        // What was on its way when it was ended.
        if (!this.running.has(process)) return
        clearTimeout(timer)
        timer = setTimeout(silent, word.kind === 'awake' ? this.patience.first : this.patience.further)
        if (word.kind === 'awake') process.post(job)
        hear?.(word)
      })
      process.onEnd(() => {
        isGone = true
        silent()
      })
    })
  }

  /** Ends all that run; what was asked of them is stopped. Waits for none of them. */
  close(): void {
    for (const stop of [...this.running.values()]) stop()
  }

  private end(process: FolderProcess): void {
    const gone = new Promise<void>((resolve) => process.onEnd(resolve)).then(
      () => void this.ended.delete(gone),
    )
    this.ended.add(gone)
    process.kill()
  }

  private async areGone(): Promise<boolean> {
    if (this.ended.size === 0) return true
    // It alone may keep the program running until it is told.
    const over = new AbortController()
    const late = wait(this.patience.end, null, { signal: over.signal }).catch(() => null)
    await Promise.race([Promise.all(this.ended), late])
    over.abort()
    return this.ended.size === 0
  }
}
