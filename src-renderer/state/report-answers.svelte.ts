import { SvelteMap } from 'svelte/reactivity'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import type { Problem, Result } from '#shared/problem/problem'
import type { ReportItem } from '#shared/reports/report'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { Compared } from '#shared/comparison/comparison'
import type { ViewData } from '#shared/view/view-data'
import type { Client } from '../bridge/client'
import { AskingQueue } from './asking-queue'
import { Lookers, Remembered } from './remembered'
import type { PanelResult } from './comparison-results.svelte'

/** What a view item of a report asks. */
export interface ReportQuestion {
  /** Digest of the edition; null: whichever is open. */
  readonly dataset: string | null
  readonly view: SavedView
}

/** What an item of a report asks, of `dataset` where it names no edition itself; null: nothing. */
export const questionOf = (item: ReportItem, dataset: string | null): ReportQuestion | null =>
  item.kind === 'view' ? { dataset: item.view.dataset?.digest ?? dataset, view: item.view } : null

/** What was answered to it. */
export type ReportAnswer =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'view'; readonly data: ViewData; readonly geography: MapGeography | null }
  | { readonly kind: 'comparison'; readonly along: Compared; readonly panels: readonly PanelResult[] }

const AT_ONCE = 2
/** Answers that are kept beyond those that are looked at: a long report is not held as a whole. */
const MOST_KEPT = 60
/** A report with more views than this is printed with its own button, which asks them all. */
const MOST_AHEAD = 40

/** One text for one question: the same view twice in a report is asked once. */
export const keyOfQuestion = ({ dataset, view }: ReportQuestion): string =>
  JSON.stringify([dataset, view.view, view.filters, view.show === 'map', view.compare ?? null, view.marks])

/**
 * Answers to the views of a report: asked when they come near, at most two at a time, the latest wanted first. One
 * that fails keeps none of the others away.
 */
export class ReportAnswers {
  readonly #answers = new SvelteMap<string, ReportAnswer>()
  readonly #client: Client
  readonly #queue = new AskingQueue<ReportQuestion>(AT_ONCE, (question) => this.#ask(question))
  readonly #lookers = new Lookers<ReportQuestion>()
  readonly #grounds = new Remembered<string | null, Promise<Result<MapGeography>>>()
  readonly #window = crypto.randomUUID()
  #asked = 0
  /** Grows when all answers were forgotten. */
  #generation = 0
  /** Everything is held, for printing. */
  #keepsAll = false
  /** Asked before anybody looks, and held like what is looked at. */
  #ahead: readonly string[] = []

  constructor(client: Client) {
    this.#client = client
  }

  /** Null: not asked yet. */
  find(question: ReportQuestion): ReportAnswer | null {
    return this.#answers.get(keyOfQuestion(question)) ?? null
  }

  /** Asks, unless it was answered. Returns a function that says that nobody looks any more. */
  want(question: ReportQuestion): () => void {
    const key = keyOfQuestion(question)
    this.#lookers.add(key, question)
    this.#enqueue(question)
    return () => {
      this.#lookers.remove(key)
      this.#trim()
    }
  }

  /**
   * Asks what nobody looks at yet, too, after all that is looked at, so that the browser's own printing finds it. A
   * report with more views than are kept is not asked as a whole.
   */
  askAhead(questions: readonly ReportQuestion[]): void {
    const few = questions.length <= MOST_AHEAD ? questions : []
    this.#ahead = few.map(keyOfQuestion)
    // The latest wanted is asked first: those that are looked at are wanted again.
    for (const question of few.toReversed()) this.#enqueue(question)
  }

  /** Asks all, for printing, and tells how far it has come. Answers false when it was stopped. */
  async load(
    questions: readonly ReportQuestion[],
    tell: (done: number) => void,
    stop: AbortSignal,
  ): Promise<boolean> {
    this.#keepsAll = true
    for (const question of questions.toReversed()) this.#enqueue(question)
    const isDone = (question: ReportQuestion): boolean =>
      (this.find(question)?.kind ?? 'waiting') !== 'waiting'
    while (!stop.aborted) {
      const done = questions.filter(isDone).length
      tell(done)
      if (done === questions.length || this.#queue.isIdle) return true
      await Promise.race([
        this.#queue.changed(),
        new Promise((resolve) => stop.addEventListener('abort', resolve, { once: true })),
      ])
    }
    return false
  }

  /** After printing: no more is held than is looked at. */
  release(): void {
    this.#keepsAll = false
    this.#trim()
  }

  askAgain(question: ReportQuestion): void {
    this.#answers.delete(keyOfQuestion(question))
    this.#enqueue(question)
  }

  /** Forgets everything: figures or editions have changed. What is looked at is asked anew. */
  clear(): void {
    this.#generation++
    this.#ahead = []
    this.#queue.clear()
    this.#answers.clear()
    this.#grounds.clear()
    for (const question of this.#lookers.things) this.#enqueue(question)
  }

  #enqueue(question: ReportQuestion): void {
    const key = keyOfQuestion(question)
    if ((this.#answers.get(key)?.kind ?? 'waiting') !== 'waiting') return
    this.#answers.set(key, { kind: 'waiting' })
    this.#queue.add(key, question)
  }

  /** What nobody looks at is not begun, and not held beyond what a reader may come back to. */
  #trim(): void {
    if (this.#keepsAll) return
    const isWanted = (key: string): boolean => this.#lookers.has(key) || this.#ahead.includes(key)
    this.#queue.drop(isWanted)
    const idle = [...this.#answers.keys()].filter((key) => !isWanted(key) && !this.#queue.isRunning(key))
    const waiting = idle.filter((key) => this.#answers.get(key)?.kind === 'waiting')
    const held = idle.filter((key) => !waiting.includes(key))
    for (const key of [...waiting, ...held.slice(0, Math.max(0, held.length - MOST_KEPT))])
      this.#answers.delete(key)
  }

  async #ask(question: ReportQuestion): Promise<void> {
    const generation = this.#generation
    const answer = await this.#read(question, `${this.#window}:${String(this.#asked++)}`)
    if (generation === this.#generation) this.#answers.set(keyOfQuestion(question), answer)
  }

  async #read({ dataset, view }: ReportQuestion, queryId: string): Promise<ReportAnswer> {
    if (view.compare !== undefined) return this.#readComparison(dataset, view, view.compare, queryId)
    const [result, geography] = await Promise.all([
      this.#client.call('view:query', {
        queryId,
        dataset,
        view: view.view,
        filters: view.filters,
        ...(view.marks && { marks: view.marks }),
      }),
      this.#groundFor(view, dataset),
    ])
    return result.ok
      ? { kind: 'view', data: result.value, geography }
      : { kind: 'problem', problem: result.problem }
  }

  async #readComparison(
    dataset: string | null,
    view: SavedView,
    compare: string,
    queryId: string,
  ): Promise<ReportAnswer> {
    const { view: id, filters, marks } = view
    const compared = await this.#client.call('view:compare', {
      queryId,
      dataset,
      view: id,
      filters,
      compare,
      ...(marks && { marks }),
    })
    if (!compared.ok) return { kind: 'problem', problem: compared.problem }
    const { along } = compared.value
    const panels = await Promise.all(
      compared.value.panels.map(async ({ value, heading, answer }): Promise<PanelResult> => ({
        value,
        heading,
        data: answer.ok ? answer.value : null,
        problem: answer.ok ? null : answer.problem,
        geography: await this.#groundFor(view, along === 'edition' ? value : dataset),
      })),
    )
    const failed = panels.find(({ problem }) => problem)?.problem
    if (failed && panels.every(({ data }) => data === null)) return { kind: 'problem', problem: failed }
    return { kind: 'comparison', along, panels }
  }

  /** Without places there is no map, and the chart is drawn in its stead. */
  async #groundFor(view: SavedView, dataset: string | null): Promise<MapGeography | null> {
    if (view.show !== 'map') return null
    const ground = await this.#grounds.get(dataset, () => this.#client.call('geography:read', { dataset }))
    return ground.ok ? ground.value : null
  }
}
