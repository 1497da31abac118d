import type { AppDescription, DatasetList, EditionEntry } from '#shared/contract/calls'
import type { Problem } from '#shared/problem/problem'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Client } from '../bridge/client'

/** The dataset that is shown, and the editions that could be. */
export class Library {
  app = $state.raw<AppDescription | null>(null)
  list = $state.raw<DatasetList | null>(null)
  description = $state.raw<DatasetDescription | null>(null)
  geography = $state.raw<MapGeography | null>(null)
  /** Why there is nothing to show at all. */
  problem = $state.raw<Problem | null>(null)
  /** Why there is no map. */
  mapProblem = $state.raw<Problem | null>(null)
  /** Grows each time another edition is shown. */
  generation = $state(0)
  /** Whether what is shown, beside another edition perhaps, may be of a file that is still being checked. */
  readonly isChecking = $derived.by(() => this.list?.editions.some(({ checking }) => checking) ?? false)
  readonly #client: Client
  readonly #onChanged: () => void
  #geographyFor = -1
  #described = 0

  /** `onChanged`: the list is another one, or another edition is shown. */
  constructor(client: Client, onChanged: () => void = () => undefined) {
    this.#client = client
    this.#onChanged = onChanged
  }

  /** The edition that a key names: by digest, or the current one of a dataset. */
  find(key: string): EditionEntry | undefined {
    const editions = this.list?.editions ?? []
    return (
      editions.find(({ digest }) => digest === key) ??
      editions.find(({ dataset, current }) => dataset === key && current) ??
      editions.find(({ dataset }) => dataset === key)
    )
  }

  async read(): Promise<void> {
    const [app, list] = await Promise.all([
      this.#client.call('app:describe', null),
      this.#client.call('datasets:list', null),
      this.#describe(),
    ])
    if (app.ok) this.app = app.value
    if (list.ok) this.list = list.value
    this.#onChanged()
  }

  /** Another edition may be current now. */
  async changeTo(list: DatasetList): Promise<void> {
    const changed = list.active !== this.list?.active
    this.list = list
    if (changed) await this.#describe()
    this.#onChanged()
  }

  /** The reader's own municipality is another one: what is shown says so anew. */
  async changeHome(list: DatasetList, home: string | null): Promise<void> {
    await this.changeTo(list)
    if ((this.description?.home ?? null) !== home) await this.#describe()
  }

  /** What the reader keeps is another: the description says what views begin with. */
  async describeAgain(): Promise<void> {
    await this.#describe()
  }

  async choose(dataset: string, digest: string): Promise<Problem | null> {
    const result = await this.#client.call('dataset:choose-edition', { dataset, digest })
    if (!result.ok) return result.problem
    await this.changeTo(result.value)
    return null
  }

  async refresh(): Promise<void> {
    const list = await this.#client.call('datasets:list', null)
    if (list.ok) await this.changeTo(list.value)
  }

  /** Maps are read when first looked at. */
  async readGeography(): Promise<void> {
    const generation = this.generation
    if (this.#geographyFor === generation) return
    this.#geographyFor = generation
    const result = await this.#client.call('geography:read', { dataset: null })
    if (generation !== this.generation) return
    if (result.ok) this.geography = result.value
    else this.mapProblem = result.problem
  }

  async #describe(): Promise<void> {
    const asked = ++this.#described
    const result = await this.#client.call('dataset:describe', { dataset: null })
    if (asked !== this.#described) return
    if (!result.ok) {
      this.problem = result.problem
      return
    }
    this.problem = null
    this.geography = null
    this.mapProblem = null
    this.description = result.value
    this.generation++
    this.#onChanged()
  }
}
