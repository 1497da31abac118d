import type { MapGeography } from '#shared/charts/frame/chart-picture'
import type { Problem } from '#shared/problem/problem'
import type { LocalizedText } from '#shared/messages/language'
import type { PanelPlan } from '#shared/comparison/plan-comparison'
import type { ViewData } from '#shared/view/view-data'
import type { ViewId } from '#shared/view/view-ids'
import type { Client } from '../bridge/client'

/** One panel and its answer, or why it has none: one that fails never keeps the others away. */
export interface PanelResult {
  readonly heading: LocalizedText
  readonly data: ViewData | null
  readonly problem: Problem | null
  /** Ground of the edition that this panel shows; null: that of the dataset shown, or none. */
  readonly geography: MapGeography | null
}

/**
 * The latest answers to the questions of a comparison. They come together, so that scales move once; the former
 * stay meanwhile, and answers that were overtaken are dropped.
 */
export class ComparisonResults {
  panels = $state.raw<readonly PanelResult[]>([])
  waiting = $state(false)
  readonly #client: Client
  readonly #window = crypto.randomUUID()
  #generation = 0
  #asked: readonly string[] = []

  constructor(client: Client) {
    this.#client = client
  }

  async ask(view: ViewId, plans: readonly PanelPlan[], maps: boolean): Promise<void> {
    const generation = ++this.#generation
    for (const queryId of this.#asked) void this.#client.call('query:cancel', { queryId })
    this.#asked = plans.map((_, i) => `${this.#window}:${String(generation)}:${String(i)}`)
    this.waiting = true
    const panels = await Promise.all(
      plans.map((plan, i) => this.#read(view, plan, this.#asked[i] ?? this.#window, maps)),
    )
    if (generation !== this.#generation) return
    this.#asked = []
    this.waiting = false
    this.panels = panels
  }

  /** Forgets the answers: the next comparison does not begin with those of another. */
  clear(): void {
    this.#generation++
    for (const queryId of this.#asked) void this.#client.call('query:cancel', { queryId })
    this.#asked = []
    this.panels = []
    this.waiting = false
  }

  async #read(view: ViewId, plan: PanelPlan, queryId: string, maps: boolean): Promise<PanelResult> {
    const { heading, filters, edition } = plan
    const [result, ground] = await Promise.all([
      this.#client.call('view:query', { queryId, dataset: edition, view, filters }),
      maps && edition !== null ? this.#client.call('geography:read', { dataset: edition }) : null,
    ])
    return {
      heading,
      data: result.ok ? result.value : null,
      problem: result.ok ? null : result.problem,
      geography: ground?.ok === true ? ground.value : null,
    }
  }
}
