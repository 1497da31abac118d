import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { findEdition } from '#shared/saved-view/find-edition'
import { messagesIn } from '#shared/messages/messages'
import { wordsOfAnswer, writeLinkText, type SavedViewWords } from '#shared/saved-view/link-text'
import { SAVED_VIEW_VERSION, type EditionName, type SavedView } from '#shared/saved-view/saved-view'
import { formatSafeLink, parseLink } from '#shared/saved-view/view-link'
import { formatFilters } from '#shared/filters/parse-filters'
import type { ViewData } from '#shared/view/view-data'
import type { Client } from '../bridge/client'
import { comparisonOf, marksIn } from './address'
import type { Comparing } from './comparing.svelte'
import type { Library } from './library.svelte'
import type { Messages } from './messages.svelte'
import type { Navigation } from './navigation.svelte'
import type { Preferences } from './preferences.svelte'
import type { ViewChoice } from './view-choice.svelte'
import type { ViewResult } from './view-result.svelte'

/** The parts of a window that say what it shows, and those that show something else. */
interface Window {
  readonly choice: Pick<ViewChoice, 'view' | 'filters' | 'takes' | 'show' | 'marks'>
  readonly result: Pick<ViewResult, 'data' | 'problem' | 'waiting'>
  readonly comparing: Pick<Comparing, 'parsed' | 'shown'>
  readonly navigation: Pick<Navigation, 'address' | 'link' | 'goTo'>
  readonly library: Pick<Library, 'app' | 'list' | 'description' | 'choose'>
  readonly preferences: Pick<Preferences, 'language'>
  readonly messages: Messages
}

/** What the window shows as something that can be kept, named in a letter and opened again. */
export class Sharing {
  readonly #client: Client
  readonly #window: Window

  /** The edition that is shown. */
  readonly edition = $derived.by<EditionName | null>(() => {
    const { list } = this.#window.library
    const active = list?.editions.find(({ digest }) => digest === list.active)
    return active ? { id: active.dataset, edition: active.edition, digest: active.digest } : null
  })

  /** Every filter is stated, also those that have their usual value: another edition may have other usual ones. */
  readonly current = $derived.by<SavedView | null>(() => {
    const { choice, navigation } = this.#window
    const { view, filters, takes } = choice
    if (!view || !filters) return null
    const { show } = navigation.address
    return {
      version: SAVED_VIEW_VERSION,
      view: view.id,
      filters: formatFilters(filters, takes),
      show,
      ...comparisonOf(navigation.address),
      ...(choice.marks && { marks: choice.marks }),
      dataset: this.edition,
    }
  })

  /** What the view calls itself; null while it is on its way or has nothing to show. */
  readonly words = $derived.by<SavedViewWords | null>(() => {
    const { choice, result, comparing, library } = this.#window
    const { current, edition } = this
    const { data } = result
    if (!data || !current || data.view !== current.view || result.waiting || result.problem) return null
    const { along, panels } = comparing.shown
    if (current.compare !== undefined && along === null) return null
    const title = library.description?.meta.title
    return wordsOfAnswer({ data, show: choice.show, along, panels }, edition, title)
  })

  /** Whether what is shown has figures, of which a file can be made. */
  readonly canExport = $derived.by<boolean>(() => {
    const { choice, result, comparing } = this.#window
    if (!choice.view) return false
    const { data, problem } = result
    const hasFigures = (one: ViewData): boolean => one.empty === null && one.rowCount > 0
    return comparing.parsed === null
      ? data?.view === choice.view.id && hasFigures(data) && problem === null
      : comparing.shown.panels.some((panel) => hasFigures(panel.data))
  })

  /** Where a printed page comes from: dataset, edition, and the link that shows it again. */
  readonly printedFrom = $derived.by<string>(() => {
    const { library, preferences } = this.#window
    const { current, edition } = this
    const title = library.description?.meta.title[preferences.language] ?? ''
    const link = current ? formatSafeLink(current) : null
    const { print } = messagesIn(preferences.language).shell
    return print.from(title, edition?.edition ?? '', link?.ok ? link.value : '')
  })

  constructor(client: Client, window: Window) {
    this.#client = client
    this.#window = window
  }

  /**
   * Puts the link, and the text that goes with it, on the clipboard, and says whether it worked. `other`: a view that
   * is not the one shown.
   */
  async copyLink(other: SavedView | null = null): Promise<void> {
    const { messages, library, preferences } = this.#window
    const view = other ?? this.current
    if (!view) return
    const link = formatSafeLink(view)
    if (!link.ok) {
      messages.complain(link.problem)
      return
    }
    const page = formatSafeLink(view, `${location.origin}/#/`)
    const links = [link.value, ...(library.app?.host === 'browser' && page.ok ? [page.value] : [])]
    const words = other === null ? this.words : await this.#ask(other)
    const text = words
      ? writeLinkText(words[preferences.language], links, preferences.language)
      : `${links.join('\n')}\n`
    try {
      await navigator.clipboard.writeText(text)
      messages.say(localize(({ savedViews }) => savedViews.link.copied))
    } catch {
      messages.say(localize(({ savedViews }) => savedViews.link.copyFailed))
    }
  }

  /** What another view than the one shown says; null when it cannot be asked just now: the link goes alone. */
  async #ask(view: SavedView): Promise<SavedViewWords | null> {
    const described = await this.#client.call('saved-views:describe', { view })
    return described.ok ? described.value : null
  }

  /** Opens a link that was followed to this window, once the library is known. */
  async follow(): Promise<void> {
    const { navigation, library } = this.#window
    const { link } = navigation
    if (link === null || !library.list || !library.description) return
    navigation.link = null
    await this.openLink(link)
  }

  /** A link from outside: it can show a view, and nothing else. */
  async openLink(text: string): Promise<void> {
    const parsed = parseLink(text)
    if (parsed.ok) await this.open(parsed.value)
    else this.#window.messages.complain(parsed.problem)
  }

  /** Shows a saved view in the edition that it names, else in the one at hand, and says so. */
  async open(saved: SavedView): Promise<void> {
    const { navigation, library, messages } = this.#window
    const { view, filters, show, dataset } = saved
    if (dataset && library.list) {
      const before = this.edition
      const located = findEdition(dataset, library.list.editions)
      if (located.found !== 'nothing' && located.edition.digest !== library.list.active) {
        const { edition } = located
        const problem = await library.choose(edition.dataset, edition.digest)
        if (problem) messages.complain(problem)
        else if (located.found === 'exactly') this.#sayChanged(edition.title, edition.edition, before)
      }
      if (located.found === 'other-edition')
        messages.say(
          localize(({ savedViews }) => savedViews.otherEdition(dataset.edition, located.edition.edition)),
        )
      if (located.found === 'nothing')
        messages.say(localize(({ savedViews }) => savedViews.otherDataset(dataset.id)))
    }
    navigation.goTo({ page: view, filters, show, ...comparisonOf(saved), ...marksIn(saved) })
  }

  #sayChanged(title: LocalizedText, edition: string, before: EditionName | null): void {
    const { messages, library } = this.#window
    const text = localize(({ savedViews }, language) => savedViews.changedEdition(title[language], edition))
    if (!before) messages.say(text)
    else
      messages.offer(
        text,
        localize(({ savedViews }) => savedViews.backToEdition(before.edition)),
        () => void library.choose(before.id, before.digest),
      )
  }
}
