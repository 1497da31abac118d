import type { FileNotices } from '#shared/contract/calls'
import type { Problem, Result } from '#shared/problem/problem'
import type { Messages } from './messages.svelte'

/** Something of the organisation's that the library keeps in a file of its own: read once, and changed by answers. */
export class KeptSetting<T extends object> {
  kept: T
  /** Why the last change was refused. */
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  readonly #messages: Messages
  readonly #ask: () => Promise<Result<T & FileNotices>>

  /** `first`: until it has been read. */
  constructor(messages: Messages, first: T, ask: () => Promise<Result<T & FileNotices>>) {
    this.kept = $state.raw(first)
    this.#messages = messages
    this.#ask = ask
  }

  async read(): Promise<void> {
    const result = await this.#ask()
    if (result.ok) this.#keep(result.value)
    else this.#messages.complain(result.problem)
  }

  /** Keeps what the core answers; what it refuses is said beside the setting, and the old stays. */
  protected async take(asked: Promise<Result<T & FileNotices>>): Promise<void> {
    this.busy = true
    const result = await asked
    this.busy = false
    this.problem = result.ok ? null : result.problem
    if (result.ok) this.#keep(result.value)
  }

  #keep(answer: T & FileNotices): void {
    this.kept = answer
    this.#messages.warn(answer.notices ?? [])
  }
}
