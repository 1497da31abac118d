import { MediaQuery } from 'svelte/reactivity'
import type { DatasetList, FileNotices, Settings } from '#shared/contract/calls'
import { darkTheme, lightTheme, type ChartTheme } from '#shared/charts/frame/theme'
import { NO_HOME } from '#shared/dataset/home'
import type { Language } from '#shared/messages/language'
import type { Client } from '../bridge/client'
import type { Messages } from './messages.svelte'

const SINGLE_KEYS = 'regionkikaren.single-keys'

/** Language, appearance and keys as the reader wants them; the system's where the reader said nothing. */
export class Preferences {
  readonly #client: Client
  readonly #messages: Messages
  readonly #onChanged: () => void
  #kept: Promise<void> = Promise.resolve()
  #changes = 0
  readonly #systemDark = new MediaQuery('(prefers-color-scheme: dark)', false)
  readonly #lessMotion = new MediaQuery('(prefers-reduced-motion: reduce)', false)
  readonly #ownColors = new MediaQuery('(forced-colors: active) or (prefers-contrast: more)', false)
  settings = $state.raw<Settings>({ language: null, theme: 'system', home: NO_HOME, reference: null })
  systemLanguage = $state<Language>(navigator.language.toLowerCase().startsWith('sv') ? 'sv' : 'en')
  singleKeys = $state(localStorage.getItem(SINGLE_KEYS) !== 'off')

  readonly language = $derived<Language>(this.settings.language ?? this.systemLanguage)
  readonly dark = $derived(
    this.settings.theme === 'system' ? this.#systemDark.current : this.settings.theme === 'dark',
  )
  /** While the page is laid out for paper. */
  printing = $state(false)
  /** Paper is white whatever the screen is. */
  readonly theme = $derived<ChartTheme>(this.dark && !this.printing ? darkTheme : lightTheme)
  readonly reducedMotion = $derived(this.#lessMotion.current)
  /** Whether strokes tell what colours tell: on paper, and for readers with colours of their own. */
  readonly patterns = $derived(this.printing || this.#ownColors.current)

  /** `onChanged`: the language may be another one. */
  constructor(client: Client, messages: Messages, onChanged: () => void = () => undefined) {
    this.#client = client
    this.#messages = messages
    this.#onChanged = onChanged
  }

  async read(): Promise<void> {
    const result = await this.#client.call('settings:read', null)
    if (result.ok) this.#keep(result.value)
    else this.#messages.complain(result.problem)
  }

  /**
   * Takes effect at once. Changes are kept one after another, so that the answer to an earlier one never
   * undoes a later one. One that could not be kept lasts as long as the window, and that is said.
   */
  change(part: Partial<Omit<Settings, 'home'>>): Promise<void> {
    this.settings = { ...this.settings, ...part }
    this.#onChanged()
    const change = ++this.#changes
    this.#kept = this.#kept.then(async () => {
      const result = await this.#client.call('settings:change', part)
      if (!result.ok) this.#messages.complain(result.problem)
      else if (change === this.#changes) this.#keep(result.value)
      else this.#messages.warn(result.value.notices ?? [])
    })
    return this.#kept
  }

  /** The reader was never asked for a municipality of their own; false until that is known. */
  readonly asksForHome = $derived(this.settings.home === null)
  /** Code of it; null: none. */
  readonly home = $derived(this.settings.home === NO_HOME ? null : this.settings.home)

  /** Keeps the reader's own municipality (`none`: they have none). Answers the datasets; null where it was refused. */
  async chooseHome(home: string): Promise<DatasetList | null> {
    const result = await this.#client.call('home:choose', { home })
    if (!result.ok) {
      this.#messages.complain(result.problem)
      return null
    }
    this.#keep(result.value.settings)
    return result.value.list
  }

  /** What the system speaks, where the host knows it better than the page. */
  followSystem(language: Language): void {
    this.systemLanguage = language
    this.#onChanged()
  }

  #keep({ notices = [], ...settings }: Settings & FileNotices): void {
    this.settings = settings
    this.#onChanged()
    this.#messages.warn(notices)
  }

  useSingleKeys(on: boolean): void {
    this.singleKeys = on
    localStorage.setItem(SINGLE_KEYS, on ? 'on' : 'off')
  }
}
