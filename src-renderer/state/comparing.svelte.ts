import type { Result } from '#shared/problem/problem'
import {
  parseComparison,
  formatComparison,
  type Compared,
  type Comparison,
  type ComparisonLayout,
} from '#shared/comparison/comparison'
import type { ComparedPanel } from '#shared/comparison/match-rows'
import {
  comparableIn,
  planComparison,
  type ComparisonScope,
  type PanelPlan,
} from '#shared/comparison/plan-comparison'
import { VIEWS, isViewId } from '#shared/views/registry'
import type { View } from '#shared/view/view'
import type { Client } from '../bridge/client'
import type { Address, PageId } from './address'
import { ComparisonResults } from './comparison-results.svelte'
import { findMarks } from './kept-marks'
import type { Library } from './library.svelte'
import type { Navigation } from './navigation.svelte'

/** How the reader had comparisons drawn last. */
const KEPT_LAYOUT = 'regionkikaren.comparison-layout'

/** What a comparison needs to know of its window. */
interface Window {
  readonly library: Library
  readonly navigation: Navigation
  readonly view: View | null
}

/** What is put beside each other in a window, by its address. */
export class Comparing {
  readonly results: ComparisonResults
  readonly #window: Window

  readonly scope = $derived.by<ComparisonScope | null>(() => this.#scopeOf(this.#window.view))
  /** What can be compared in this view of this dataset. */
  readonly choices = $derived.by<readonly Compared[]>(() => (this.scope ? comparableIn(this.scope) : []))
  /** Null: one picture. */
  readonly parsed = $derived.by<Result<Comparison> | null>(() => {
    const { compare } = this.#window.navigation.address
    return compare === undefined ? null : parseComparison(compare)
  })
  /** The panels, or why they cannot be put beside each other. */
  readonly planned = $derived.by<Result<readonly PanelPlan[]> | null>(() => {
    const { parsed, scope } = this
    if (!parsed || !scope) return null
    return parsed.ok ? planComparison(parsed.value, scope) : parsed
  })
  /** How the panels are drawn, where they can be one picture. */
  readonly layout = $derived.by<ComparisonLayout>(() => this.#window.navigation.address.layout ?? 'together')
  /** What is on the screen; `along` is null when it is one picture. */
  readonly shown = $derived.by<{
    readonly along: Compared | null
    readonly panels: readonly ComparedPanel[]
    readonly text?: string
    readonly layout?: ComparisonLayout
  }>(() => {
    const panels = this.results.panels.flatMap(({ value, heading, data }) =>
      data ? [{ value, heading, data }] : [],
    )
    return this.parsed?.ok === true && panels.length > 0
      ? {
          along: this.parsed.value.along,
          panels,
          text: formatComparison(this.parsed.value),
          layout: this.layout,
        }
      : { along: null, panels: [] }
  })

  /** What was asked last; null: nothing is compared. */
  #asked: string | null = null

  constructor(client: Client, window: Window) {
    this.results = new ComparisonResults(client)
    this.#window = window
  }

  /**
   * Asks what the window's address puts beside each other, unless that was asked; without a comparison the answers are
   * forgotten. Done when the answers are shown, or were overtaken.
   */
  async follow(): Promise<void> {
    const { library, navigation, view } = this.#window
    const { parsed, planned, scope } = this
    if (!view || view.id === 'overview' || parsed?.ok !== true || planned?.ok !== true || !scope) {
      if (this.#asked !== null) this.results.clear()
      this.#asked = null
      return
    }
    const marks = findMarks(navigation.address.marks)
    const question = {
      view: view.id,
      filters: scope.filters,
      compare: formatComparison(parsed.value),
      ...(marks && { marks }),
    }
    const asked = JSON.stringify([library.generation, question])
    if (asked === this.#asked) return
    this.#asked = asked
    await this.results.ask(question, planned.value, view.pictures.includes('map'))
  }

  show(comparison: Comparison): void {
    const { navigation } = this.#window
    const { layout: _former, ...address } = navigation.address
    const begins = address.compare === undefined
    const beside = begins ? localStorage.getItem(KEPT_LAYOUT) === 'beside' : this.layout === 'beside'
    navigation.goTo({
      ...address,
      compare: formatComparison(comparison),
      ...(beside && { layout: 'beside' as const }),
    })
  }

  /** Draws the comparison in another way, and the next one, too. */
  drawAs(layout: ComparisonLayout): void {
    const { navigation } = this.#window
    const { layout: _former, ...address } = navigation.address
    localStorage.setItem(KEPT_LAYOUT, layout)
    navigation.goTo({ ...address, ...(layout === 'beside' && { layout }) })
  }

  /** Asks again what failed; answers that came stay until then. */
  async retry(): Promise<void> {
    this.#asked = null
    await this.follow()
  }

  end(): void {
    const { navigation } = this.#window
    const { compare: _ended, layout: _layout, ...address } = navigation.address
    this.results.clear()
    navigation.goTo(address)
  }

  /** Places go along to another view that takes them; years and editions belong to the view they were chosen in. */
  carriedTo(page: PageId): Pick<Address, 'compare' | 'layout'> {
    const { compare, layout } = this.#window.navigation.address
    const { parsed } = this
    if (compare === undefined || !isViewId(page) || page === 'overview' || !parsed?.ok) return {}
    const scope = this.#scopeOf(VIEWS[page])
    const fits = scope !== null && parsed.value.along === 'region' && planComparison(parsed.value, scope).ok
    return fits ? { compare, ...(layout && { layout }) } : {}
  }

  #scopeOf(view: View | null): ComparisonScope | null {
    const { library, navigation } = this.#window
    const { description, list } = library
    if (!view || !description) return null
    return { view, filters: navigation.address.filters, dataset: description, editions: list?.editions ?? [] }
  }
}
