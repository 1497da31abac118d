import type { LocalizedText } from '#shared/messages/language'

/** Work shorter than this passes without a word. */
const SLOW_MILLISECONDS = 500

/** Something that the reader waits for: said in words once it takes longer than half a second. */
export class BusyWork {
  /** What is being done; null when nothing is. */
  label = $state.raw<LocalizedText | null>(null)
  slow = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined

  get active(): boolean {
    return this.label !== null
  }

  /** Runs one piece of work. The caller sees to it that there is only one at a time. */
  async run<T>(label: LocalizedText, work: () => Promise<T>): Promise<T> {
    this.label = label
    this.#timer = setTimeout(() => (this.slow = true), SLOW_MILLISECONDS)
    try {
      return await work()
    } finally {
      clearTimeout(this.#timer)
      this.slow = false
      this.label = null
    }
  }
}
