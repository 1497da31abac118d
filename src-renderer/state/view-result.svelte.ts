import type { Problem } from '#shared/problem/problem'
import type { FilterTexts } from '#shared/filters/filters'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import type { Client } from '../bridge/client'

/** The core may be restarting after a cancelled query; a picture this late is said to be late. */
const SLOW_MILLISECONDS = 500

/**
 * The latest answer to the view's question. While the next one is on its way the former stays, marked as
 * waiting; answers that were overtaken are dropped.
 */
export class ViewResult {
  data = $state.raw<ViewData | null>(null)
  problem = $state.raw<Problem | null>(null)
  waiting = $state(false)
  slow = $state(false)
  /** How many answers have been shown: tells one drawing from the next. */
  answers = $state(0)
  readonly #client: Client
  readonly #window = crypto.randomUUID()
  #generation = 0
  /** Not `waiting`: whoever asks inside an effect must not depend on the answer's arrival. */
  #asking = false
  #slowTimer: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client) {
    this.#client = client
  }

  async ask(view: ViewId, filters: FilterTexts): Promise<void> {
    const former = this.#generation
    const generation = ++this.#generation
    if (this.#asking) void this.#client.call('query:cancel', { queryId: this.#queryId(former) })
    this.#asking = true
    this.waiting = true
    clearTimeout(this.#slowTimer)
    this.#slowTimer = setTimeout(() => (this.slow = true), SLOW_MILLISECONDS)
    const result = await this.#client.call('view:query', {
      queryId: this.#queryId(generation),
      dataset: null,
      view,
      filters,
    })
    if (generation !== this.#generation) return
    clearTimeout(this.#slowTimer)
    this.#asking = false
    this.waiting = false
    this.slow = false
    if (result.ok) {
      this.data = result.value
      this.answers++
    }
    this.problem = result.ok ? null : result.problem
  }

  #queryId(generation: number): string {
    return `${this.#window}:${String(generation)}`
  }
}
