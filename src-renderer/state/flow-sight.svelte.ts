import type { DatasetDescription } from '#shared/dataset/description'
import { isBeyond, lookupIn } from '#shared/dataset/dataset-lookup'
import type { Filters, FilterTexts } from '#shared/filters/filters'
import { formatFilters } from '#shared/filters/parse-filters'
import type { Problem } from '#shared/problem/problem'
import type { FlowEnds } from '#shared/view/flow-row'
import type { View } from '#shared/view/view'
import type { ViewData } from '#shared/view/view-data'
import type { Client } from '../bridge/client'

/** What a window asks the core about the flow that is looked at. */
interface Window {
  readonly choice: { readonly view: View | null; readonly filters: Filters | null }
  readonly library: { readonly description: DatasetDescription | null; readonly generation: number }
}

/**
 * The flow that is looked at beside the picture, and both directions of it over the years. It stays while year or sex
 * changes, and is put away when the window turns to another place, view or dataset.
 */
export class FlowSight {
  /** Null: none is looked at. */
  ends = $state.raw<FlowEnds | null>(null)
  /** The answer of the view of two places; null until it is there. */
  data = $state.raw<ViewData | null>(null)
  problem = $state.raw<Problem | null>(null)
  readonly #client: Client
  readonly #owner: Window
  readonly #window = crypto.randomUUID()
  #generation = 0
  /** Of the question that is under way. */
  #asked: string | null = null
  /** Where the window stood when the flow was opened, and with which question. */
  #place = ''
  #question = ''

  constructor(client: Client, window: Window) {
    this.#client = client
    this.#owner = window
  }

  /** The filters of the view that shows this flow over the years. */
  readonly filters = $derived.by<FilterTexts>(() => {
    const { choice, library } = this.#owner
    if (!this.ends || !library.description) return {}
    const { home, work } = this.ends
    const { regionByCode } = lookupIn(library.description)
    const isOutside = (code: string): boolean => {
      const region = regionByCode.get(code)
      return region !== undefined && isBeyond(region)
    }
    // What lies beyond the dataset is no place that can be chosen; the relation has both directions.
    const [region, other] = isOutside(home) ? [work, home] : [home, work]
    return { region, other, ...(choice.filters && formatFilters(choice.filters, ['sex'])) }
  })

  async open(ends: FlowEnds): Promise<void> {
    if (this.ends?.home === ends.home && this.ends.work === ends.work) return
    this.ends = ends
    this.data = null
    this.#place = this.#standsAt()
    await this.#ask()
  }

  close(): void {
    this.ends = null
    this.data = null
    this.problem = null
    this.#question = ''
    this.#cancel()
    this.#generation++
  }

  /** The window stands somewhere else: the same flow of another sex, or none any more. */
  async follow(): Promise<void> {
    if (!this.ends) return
    if (this.#standsAt() !== this.#place) return this.close()
    if (JSON.stringify(this.filters) !== this.#question) await this.#ask()
  }

  #standsAt(): string {
    const { choice, library } = this.#owner
    return JSON.stringify([library.generation, choice.view?.id, choice.filters?.region])
  }

  async #ask(): Promise<void> {
    this.#cancel()
    const generation = ++this.#generation
    const { filters } = this
    const queryId = `${this.#window}:${String(generation)}`
    this.#asked = queryId
    this.#question = JSON.stringify(filters)
    this.problem = null
    const answer = await this.#client.call('view:query', {
      queryId,
      dataset: null,
      view: 'commuting.relation',
      filters,
    })
    if (generation !== this.#generation) return
    this.#asked = null
    if (answer.ok) this.data = answer.value
    else this.problem = answer.problem
  }

  #cancel(): void {
    if (this.#asked !== null) void this.#client.call('query:cancel', { queryId: this.#asked })
    this.#asked = null
  }
}
