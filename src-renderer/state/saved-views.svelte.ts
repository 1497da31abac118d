import type { Problem, Result } from '#shared/problem/problem'
import { contentDigest } from '#shared/saved-view/content-digest'
import { isSameName } from '#shared/saved-view/saved-group'
import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import {
  showsSame,
  showsSameFigures,
  tidyViewName,
  type NamedView,
  type NamedViews,
} from '#shared/saved-view/named-view'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { Client } from '../bridge/client'
import type { Messages } from './messages.svelte'
import { noteRecent, readRecents, writeRecents, type RecentView } from './recent-views'

/** As long as a view must be looked at to be worth coming back to. */
const SETTLED_MILLISECONDS = 2000

/** A starred view as it stands in the form. */
export interface NamedViewDraft extends NamedView {
  /** Name of the saved view that is changed or replaced; null: a new one. */
  readonly replaces: string | null
}

/** The reader's starred views, kept by the core for every window, and those looked at lately, kept by the window. */
export class SavedViews {
  saved = $state.raw<readonly NamedView[]>([])
  recent = $state.raw<readonly RecentView[]>(readRecents())
  /** Why the last view could not be saved. */
  problem = $state.raw<Problem | null>(null)
  readonly #client: Client
  readonly #messages: Messages
  #settling: ReturnType<typeof setTimeout> | undefined

  constructor(client: Client, messages: Messages) {
    this.#client = client
    this.#messages = messages
  }

  async read(): Promise<void> {
    this.#accept(await this.#client.call('saved-views:list', null))
  }

  /** The name under which this is saved, whichever the edition; null: it is not. */
  nameOf(view: SavedView | null): string | null {
    return (view && this.saved.find((one) => showsSame(one.view, view))?.name) ?? null
  }

  /** The name under which the same is saved with other goals and notes; null: it is not. */
  nameWithOtherMarks(view: SavedView | null): string | null {
    return (view && this.saved.find((one) => showsSameFigures(one.view, view))?.name) ?? null
  }

  isTaken(name: string, by: string | null): boolean {
    const wanted = tidyViewName(name)
    return this.saved.some(
      (one) => isSameName(one.name, wanted) && (by === null || !isSameName(one.name, by)),
    )
  }

  /** Answers whether the view was kept; when not, `problem` says why. */
  async save({ name, view, replaces }: NamedViewDraft): Promise<boolean> {
    const replaced = this.saved.find((one) => replaces !== null && isSameName(one.name, replaces))
    const base = replaced && contentDigest(replaced.view)
    const result = await this.#client.call('saved-views:save', {
      name,
      view,
      replaces,
      ...(base !== undefined && { base }),
    })
    this.problem = result.ok ? null : result.problem
    if (result.ok) this.#keep(result.value)
    return result.ok
  }

  /** Deletes at once; the message takes it back. */
  async remove(named: NamedView): Promise<void> {
    const result = await this.#client.call('saved-views:delete', { name: named.name })
    if (!this.#accept(result)) return
    this.#messages.offer(
      localize(({ savedViews }) => savedViews.deleted(named.name)),
      localize(({ editions }) => editions.undo),
      () => void this.#bringBack(named),
    )
  }

  /** A view that is looked at; kept once nobody has changed it for a while. A slider's steps leave no trace. */
  look(view: SavedView, said: { readonly title: LocalizedText; readonly subtitle: LocalizedText }): void {
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => {
      this.recent = noteRecent(readRecents(), { view, ...said })
      writeRecents(this.recent)
    }, SETTLED_MILLISECONDS)
  }

  async #bringBack(named: NamedView): Promise<void> {
    if (!(await this.save({ ...named, replaces: null })) && this.problem)
      this.#messages.complain(this.problem)
  }

  #accept(result: Result<NamedViews>): boolean {
    if (!result.ok) {
      this.#messages.complain(result.problem)
      return false
    }
    this.#keep(result.value)
    return true
  }

  #keep({ views, notices }: NamedViews): void {
    this.saved = views
    this.#messages.warn(notices)
  }
}
