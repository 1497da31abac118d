import type { Problem } from '#shared/problem/problem'
import type { FilterTexts } from '#shared/filters/filters'
import type { View } from '#shared/view/view'
import type { ViewData } from '#shared/view/view-data'
import type { OwnMarks } from '#shared/view/own-marks/own-marks'
import type { Client } from '../bridge/client'
import type { Address } from './address'
import { findMarks } from './kept-marks'
import { LastingWait } from './lasting-wait.svelte'

/** The core may be restarting after a cancelled query; a picture this late is said to be late. */
const SLOW_MILLISECONDS = 500

/** What a window asks the core about its view. */
interface Window {
  /** Null: a page without one. */
  readonly choice: { readonly view: View | null }
  readonly navigation: { readonly address: Pick<Address, 'filters' | 'marks'> }
  /** `generation` is 0 while no dataset is open, and grows with each that is opened. */
  readonly library: { readonly generation: number }
}

/** Where the view's question stands. `data` is the latest answer: it stays until the next is there. */
type Standing =
  | { readonly kind: 'unasked' }
  | { readonly kind: 'answered'; readonly data: ViewData }
  | { readonly kind: 'failed'; readonly problem: Problem; readonly data: ViewData | null }
  /** `before` is shown meanwhile; `late`: it has taken so long that the reader is told. */
  | { readonly kind: 'waiting'; readonly before: Settled; readonly late: boolean }
type Settled = Exclude<Standing, { readonly kind: 'waiting' }>

/**
 * The latest answer to the view's question. While the next one is on its way the former stays, marked as
 * waiting; answers that were overtaken are dropped.
 */
export class ViewResult {
  #standing = $state.raw<Standing>({ kind: 'unasked' })
  /** How many answers have been shown: tells one drawing from the next. */
  answers = $state(0)
  readonly #settled = $derived<Settled>(
    this.#standing.kind === 'waiting' ? this.#standing.before : this.#standing,
  )
  readonly data = $derived(this.#settled.kind === 'unasked' ? null : this.#settled.data)
  readonly problem = $derived(this.#settled.kind === 'failed' ? this.#settled.problem : null)
  readonly waiting = $derived(this.#standing.kind === 'waiting')
  readonly slow = $derived(this.#standing.kind === 'waiting' && this.#standing.late)
  readonly #wait = new LastingWait()
  readonly #client: Client
  readonly #owner: Window
  readonly #window = crypto.randomUUID()
  #generation = 0
  /** What was asked last; null: the window has left the view since. */
  #asked: string | null = null
  #slowTimer: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client, window: Window) {
    this.#client = client
    this.#owner = window
  }

  /**
   * Asks what the window's address says, unless that was asked; on a page without a view, what was asked is stopped.
   * Done when the answer is shown, or was overtaken.
   */
  async follow(): Promise<void> {
    const { choice, navigation, library } = this.#owner
    if (!choice.view || library.generation === 0) return this.#leave()
    const { filters, marks } = navigation.address
    const question = JSON.stringify([library.generation, choice.view.id, filters, marks])
    if (question !== this.#asked) await this.#ask(question, choice.view, filters, findMarks(marks))
  }

  /** Waiting, and long enough for a reader to see it. */
  get lingers(): boolean {
    return this.#wait.seen
  }

  /** Asks the same again, after it has failed. */
  async askAgain(): Promise<void> {
    this.#asked = null
    await this.follow()
  }

  async #ask(question: string, view: View, filters: FilterTexts, marks: OwnMarks | undefined): Promise<void> {
    this.#stop()
    const generation = ++this.#generation
    this.#asked = question
    this.#standing = { kind: 'waiting', before: this.#settled, late: false }
    this.#wait.begin()
    this.#slowTimer = setTimeout(
      () => (this.#standing = { kind: 'waiting', before: this.#settled, late: true }),
      SLOW_MILLISECONDS,
    )
    const result = await this.#client.call('view:query', {
      queryId: this.#queryId(),
      dataset: null,
      view: view.id,
      filters,
      ...(marks && { marks }),
    })
    if (generation !== this.#generation) return
    clearTimeout(this.#slowTimer)
    this.#wait.end()
    const { data } = this
    this.#standing = result.ok
      ? { kind: 'answered', data: result.value }
      : { kind: 'failed', problem: result.problem, data }
    if (result.ok) this.answers++
  }

  #leave(): void {
    this.#asked = null
    this.#stop()
    this.#wait.end()
    this.#generation++
    this.#standing = this.#settled
  }

  /** Nobody waits for what is being asked. */
  #stop(): void {
    clearTimeout(this.#slowTimer)
    if (this.waiting) void this.#client.call('query:cancel', { queryId: this.#queryId() })
  }

  #queryId(): string {
    return `${this.#window}:${String(this.#generation)}`
  }
}
