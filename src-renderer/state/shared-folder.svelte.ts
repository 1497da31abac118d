import type { SharedFolder } from '#shared/contract/opened-file'
import type { Problem, Result } from '#shared/problem/problem'
import type { Client } from '../bridge/client'

/** Network folders are slow, and new editions come a few times a year. */
const SHORTEST_PAUSE_MILLISECONDS = 5 * 60_000

/** The folder where colleagues put new editions: looked into at the start and when the window is used again. */
export class SharedFolderWatch {
  state = $state.raw<SharedFolder | null>(null)
  checking = $state(false)
  problem = $state.raw<Problem | null>(null)
  readonly newer = $derived.by(() => this.state?.editions.filter(({ newer }) => newer) ?? [])
  readonly #client: Client
  #checkedAt = Number.NEGATIVE_INFINITY

  constructor(client: Client) {
    this.#client = client
  }

  /** Looks when the latest look was long enough ago. */
  async checkAgain(): Promise<void> {
    if (performance.now() - this.#checkedAt >= SHORTEST_PAUSE_MILLISECONDS) await this.check()
  }

  async check(): Promise<void> {
    await this.#ask(() => this.#client.call('shared-folder:read', null))
  }

  /** In a host with dialogs, where the reader picks the folder. */
  async pick(): Promise<void> {
    await this.#ask(() => this.#client.call('shared-folder:choose', { folder: null, pick: true }))
  }

  /** `null` forgets the folder. */
  async use(folder: string | null): Promise<void> {
    await this.#ask(() => this.#client.call('shared-folder:choose', { folder, pick: false }))
  }

  async #ask(question: () => Promise<Result<SharedFolder>>): Promise<void> {
    if (this.checking) return
    this.checking = true
    this.#checkedAt = performance.now()
    const result = await question()
    this.checking = false
    this.problem = result.ok ? null : result.problem
    if (result.ok) this.state = result.value
  }
}
