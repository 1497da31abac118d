import type { DatasetDescription } from '#shared/dataset/description'
import type { YearRange } from '#shared/dataset/facts'
import { isGroupCode } from '#shared/dataset/region-groups'
import { choosableYears } from '#shared/filters/year'
import { filterNames } from '#shared/filters/filter-names'
import type { FilterId, Filters, FilterTexts } from '#shared/filters/filters'
import { fitFilters } from '#shared/filters/fit-filters'
import { formatFilters, parseFilters } from '#shared/filters/parse-filters'
import type { Language } from '#shared/messages/language'
import { resolveSavedGroups, type SavedGroup } from '#shared/saved-view/saved-group'
import type { OwnMarks } from '#shared/view/own-marks/own-marks'
import type { View } from '#shared/view/view'
import { isAvailable, openingView } from '#shared/views/available-views'
import { VIEWS, isViewId, type ViewId } from '#shared/views/registry'
import { formatAddress, marksIn, type Address, type PageId, type Show } from './address'
import { findMarks } from './kept-marks'
import { moveYears } from './year-steps'

/** The parts of a window that a choice is made in. */
interface Window {
  readonly library: { readonly description: DatasetDescription | null; readonly generation: number }
  readonly navigation: {
    readonly address: Address
    readonly isBare: boolean
    goTo(address: Address, kind?: string): void
    replaceWith(address: Address): void
  }
  readonly groups: {
    readonly saved: readonly SavedGroup[]
    codesFor(dataset: DatasetDescription, language: Language): readonly string[]
  }
  readonly preferences: { readonly language: Language }
  readonly comparing: { carriedTo(page: PageId): Pick<Address, 'compare' | 'layout'> }
}

/** The view that a window shows and what is chosen in it, as its address says; and how that is changed. */
export class ViewChoice {
  readonly #window: Window

  readonly page = $derived.by<PageId>(() => this.#window.navigation.address.page)
  readonly view = $derived.by<View | null>(() => (isViewId(this.page) ? VIEWS[this.page] : null))
  /** The filters of the address, checked; null while the dataset is unknown or when they are refused. */
  readonly filters = $derived.by<Filters | null>(() => {
    const { library, navigation, groups } = this.#window
    if (!this.view || !library.description) return null
    const texts = resolveSavedGroups(navigation.address.filters, groups.saved)
    const parsed = parseFilters(this.view, texts, library.description)
    return parsed.ok ? parsed.value : null
  })
  readonly takes = $derived.by<readonly FilterId[]>(() => {
    const { description } = this.#window.library
    if (!this.view || !this.filters || !description) return this.view?.takes ?? []
    return filterNames(this.view, this.filters, description).takes
  })
  /** Groups that can be chosen: saved ones, presets, and those of the address. */
  readonly groupCodes = $derived.by<readonly string[]>(() => {
    const { library, groups, preferences } = this.#window
    if (!library.description) return []
    const offered = groups.codesFor(library.description, preferences.language)
    const chosen = (this.filters?.region ?? []).filter((code) => isGroupCode(code) && !offered.includes(code))
    return [...offered, ...chosen]
  })
  readonly show = $derived.by<Show>(() => {
    const { show } = this.#window.navigation.address
    const pictures = this.view?.pictures ?? ['chart']
    if (show === 'table' || (show !== null && pictures.includes(show))) return show
    return pictures[0] ?? 'chart'
  })
  /** Goals and notes of the view; undefined: it has none. */
  readonly marks = $derived.by(() => findMarks(this.#window.navigation.address.marks))
  /** Whether the address names filters, rather than leaving all of them as they usually are. */
  readonly isFiltered = $derived.by(() => Object.keys(this.#window.navigation.address.filters).length > 0)
  /** Where the dataset opens. */
  readonly home = $derived.by<ViewId>(() => {
    const { description } = this.#window.library
    return description ? openingView(description) : 'overview'
  })

  constructor(window: Window) {
    this.#window = window
  }

  /** Whether the dataset has something to show on a page; while that is not known, only series are not offered. */
  readonly isAvailable = (page: PageId): boolean => {
    const { description } = this.#window.library
    if (!isViewId(page)) return true
    return description ? isAvailable(page, description) : page !== 'series.values'
  }

  /** After a dataset was opened: away from views that it has nothing for, unless an address asked for one. */
  settle(): void {
    const { library, navigation } = this.#window
    const first = library.generation === 1
    const asked = first && !navigation.isBare
    const leave = first ? this.home !== 'overview' : !this.isAvailable(this.page)
    if (asked || !leave || !isViewId(this.page)) return
    navigation.replaceWith({ page: this.home, filters: this.#carry(this.home, {}), show: null })
  }

  /** To another view, with the filters that still mean something there. */
  goTo(wanted: PageId, changes: FilterTexts = {}): void {
    const { library, navigation } = this.#window
    const page = !library.description || this.isAvailable(wanted) ? wanted : this.home
    navigation.goTo(this.#addressOf(page, changes))
  }

  /** The hash that `goTo` would lead to. */
  hashOf(page: PageId, changes: FilterTexts = {}): string {
    return formatAddress(this.#addressOf(page, changes))
  }

  change(changes: FilterTexts, kind = ''): void {
    const { navigation } = this.#window
    const { page, filters } = navigation.address
    const merged = { ...filters, ...changes }
    navigation.goTo({ ...navigation.address, filters: this.#fit(page, merged) }, kind)
  }

  reset(): void {
    const { marks } = this.#window.navigation.address
    this.#window.navigation.goTo({ page: this.page, filters: {}, show: null, ...(marks && { marks }) })
  }

  showAs(show: Show, changes: FilterTexts = {}): void {
    const { navigation } = this.#window
    const { address } = navigation
    if (this.view) navigation.goTo({ ...address, filters: { ...address.filters, ...changes }, show })
  }

  toggleTable(): void {
    if (!this.view) return
    this.showAs(this.show === 'table' ? (this.view.pictures[0] ?? 'chart') : 'table')
  }

  stepYear(step: -1 | 1): void {
    const { description } = this.#window.library
    if (!this.view || !this.filters || !description || !this.takes.includes('year')) return
    const years = choosableYears(this.view, description, this.filters.measure)
    const moved = moveYears(this.filters.year, step, years)
    if (moved) this.changeYears(moved)
  }

  /** Goals and notes of the view. */
  changeMarks(marks: OwnMarks): void {
    const { navigation } = this.#window
    const { marks: _former, ...address } = navigation.address
    navigation.goTo({ ...address, ...marksIn({ marks }) })
  }

  /** A slider's movement is one step of the way back. */
  changeYears(year: YearRange): void {
    const { filters } = this
    if (!filters || (filters.year.from === year.from && filters.year.to === year.to)) return
    this.change(formatFilters({ ...filters, year }, ['year']), 'year')
  }

  #addressOf(page: PageId, changes: FilterTexts): Address {
    const { comparing } = this.#window
    return { page, filters: this.#carry(page, changes), show: null, ...comparing.carriedTo(page) }
  }

  #carry(page: PageId, changes: FilterTexts): FilterTexts {
    return this.#fit(page, { ...this.#window.navigation.address.filters, ...changes })
  }

  #fit(page: PageId, texts: FilterTexts): FilterTexts {
    const { description } = this.#window.library
    return !isViewId(page) || !description ? texts : fitFilters(VIEWS[page], texts, description)
  }
}
