import type { MapGeography } from '#shared/charts/frame/chart-picture'
import type { CallInput } from '#shared/contract/calls'
import type { Problem } from '#shared/problem/problem'
import type { LocalizedText } from '#shared/messages/language'
import type { PanelPlan } from '#shared/comparison/plan-comparison'
import type { ViewData } from '#shared/view/view-data'
import type { Client } from '../bridge/client'
import { LastingWait } from './lasting-wait.svelte'

/** What is put beside each other, of the dataset shown. */
export type ComparedQuestion = Pick<CallInput<'view:compare'>, 'view' | 'filters' | 'compare' | 'marks'>

/** One panel and its answer, or why it has none: one that fails never keeps the others away. */
export interface PanelResult {
  /** In its one true form: a code, a year, a digest. */
  readonly value: string
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
  readonly #wait = new LastingWait()
  readonly #client: Client
  readonly #window = crypto.randomUUID()
  #generation = 0
  /** Of the question that is under way. */
  #asked: string | null = null

  constructor(client: Client) {
    this.#client = client
  }

  /** Waiting, and long enough for a reader to see it. */
  get lingers(): boolean {
    return this.#wait.seen
  }

  /** `plans` are what the question comes to; `maps`: with the ground of each edition that has its own. */
  async ask(question: ComparedQuestion, plans: readonly PanelPlan[], maps: boolean): Promise<void> {
    const generation = ++this.#generation
    this.#cancel()
    const queryId = `${this.#window}:${String(generation)}`
    this.#asked = queryId
    this.waiting = true
    this.#wait.begin()
    const [compared, grounds] = await Promise.all([
      this.#client.call('view:compare', { ...question, queryId, dataset: null }),
      Promise.all(plans.map(({ edition }) => (maps && edition !== null ? this.#readGround(edition) : null))),
    ])
    if (generation !== this.#generation) return
    this.#asked = null
    this.waiting = false
    this.#wait.end()
    this.panels = plans.map(({ value, heading }, index) => {
      const answer = compared.ok ? compared.value.panels[index]?.answer : compared
      return {
        value,
        heading,
        data: answer?.ok === true ? answer.value : null,
        problem: answer?.ok === false ? answer.problem : null,
        geography: grounds[index] ?? null,
      }
    })
  }

  /** Forgets the answers: the next comparison does not begin with those of another. */
  clear(): void {
    this.#generation++
    this.#cancel()
    this.panels = []
    this.waiting = false
    this.#wait.end()
  }

  #cancel(): void {
    if (this.#asked !== null) void this.#client.call('query:cancel', { queryId: this.#asked })
    this.#asked = null
  }

  async #readGround(dataset: string): Promise<MapGeography | null> {
    const ground = await this.#client.call('geography:read', { dataset })
    return ground.ok ? ground.value : null
  }
}
