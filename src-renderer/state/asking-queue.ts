/**
 * Questions that wait for their turn: at most so many are asked at once, the latest that came first, for it is the
 * one that is looked at now. What nobody waits for any more is dropped before it is begun.
 */
export class AskingQueue<Q> {
  #waiting: { readonly key: string; readonly question: Q }[] = []
  readonly #running = new Set<string>()
  readonly #most: number
  readonly #ask: (question: Q) => Promise<void>
  #watchers: (() => void)[] = []

  /** `ask` never throws; the next question waits until it has answered. */
  constructor(most: number, ask: (question: Q) => Promise<void>) {
    this.#most = most
    this.#ask = ask
  }

  get isIdle(): boolean {
    return this.#running.size === 0 && this.#waiting.length === 0
  }

  isRunning(key: string): boolean {
    return this.#running.has(key)
  }

  /** To the front, where it stands already too. One that is being asked is not asked again. */
  add(key: string, question: Q): void {
    if (this.#running.has(key)) return
    this.#waiting = [...this.#waiting.filter((one) => one.key !== key), { key, question }]
    this.#next()
  }

  /** Keeps waiting only those for which `keep` says so. */
  drop(keep: (key: string) => boolean): void {
    this.#waiting = this.#waiting.filter(({ key }) => keep(key))
  }

  /** Nothing waits any more, and what runs is nobody's. */
  clear(): void {
    this.#waiting = []
    this.#running.clear()
    this.#tell()
  }

  /** Until the next question has been answered, or all were dropped. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.#watchers.push(resolve))
  }

  #next(): void {
    while (this.#running.size < this.#most) {
      const next = this.#waiting.pop()
      if (!next) return
      this.#running.add(next.key)
      void this.#ask(next.question).then(() => {
        this.#running.delete(next.key)
        this.#tell()
        this.#next()
      })
    }
  }

  #tell(): void {
    const watchers = this.#watchers
    this.#watchers = []
    for (const tell of watchers) tell()
  }
}
