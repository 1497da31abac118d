import type { SlideRenewal } from '#shared/contract/deck-renewal'
import type { DeckFile, StampedFile } from '#shared/contract/opened-file'
import { localize } from '#shared/messages/localize'
import { succeed, type Result } from '#shared/problem/problem'
import type { Client } from '../bridge/client'
import { downloadFile } from './download-file'
import type { Library } from './library.svelte'
import type { Messages } from './messages.svelte'
import type { Preferences } from './preferences.svelte'

interface Window {
  readonly library: Pick<Library, 'app'>
  readonly messages: Messages
  readonly preferences: Pick<Preferences, 'language'>
}

interface Outcomes {
  /** There is something to decide. */
  readonly shown: () => void
  /** Nothing is new, but the deck says which view it shows. */
  readonly stamped: (file: StampedFile) => Promise<void>
}

/** Last year's deck on its way to new figures: what would change is shown before anything is saved. */
export class DeckRenewing {
  file = $state.raw<DeckFile | null>(null)
  slides = $state.raw<readonly SlideRenewal[]>([])
  saving = $state(false)
  readonly #client: Client
  readonly #window: Window
  readonly #on: Outcomes

  constructor(client: Client, window: Window, on: Outcomes) {
    this.#client = client
    this.#window = window
    this.#on = on
  }

  /** What the deck shows as a whole; null: somebody's own, with slides of ours in it. */
  get shows(): 'view' | 'report' | null {
    const kind = this.file?.stamped?.stamp.shows.kind ?? 'nothing'
    return kind === 'nothing' ? null : kind
  }

  /** Finds out what would change. Where nothing would, the deck is a way back to its view, as other files are. */
  async open(file: DeckFile): Promise<void> {
    const { messages, preferences } = this.#window
    const { token, stamped } = file
    const result = await this.#client.call('deck:renew', { token, language: preferences.language })
    const isNews = result.ok && result.value.slides.some(({ outcome }) => outcome !== 'same')
    if (result.ok && (isNews || stamped === null)) {
      this.file = file
      this.slides = result.value.slides
      this.#on.shown()
      return
    }
    await this.#client.call('file:discard', { token })
    if (!result.ok) messages.complain(result.problem)
    else if (stamped !== null) await this.#on.stamped(stamped)
  }

  /** Saves the new deck and the list beside it. Answers whether that was done. */
  async save(): Promise<boolean> {
    const { file } = this
    if (file === null || this.saving) return false
    this.saving = true
    const { library, messages } = this.#window
    const saved = await (library.app?.nativeDialogs === true
      ? this.#client.call('export:save', { kind: 'deck', token: file.token })
      : this.#download(file.token))
    this.saving = false
    if (!saved.ok) messages.complain(saved.problem)
    if (!saved.ok || saved.value === null) return false
    const { name } = saved.value
    messages.say(localize(({ deckUpdates }) => deckUpdates.dialog.saved(name)))
    this.close()
    return true
  }

  /** The view or report that the whole deck was made of. */
  async show(): Promise<void> {
    const stamped = this.file?.stamped ?? null
    this.close()
    if (stamped !== null) await this.#on.stamped(stamped)
  }

  /** Lets go of the deck and of what was made of it. */
  close(): void {
    const { file } = this
    this.file = null
    this.slides = []
    if (file !== null) void this.#client.call('file:discard', { token: file.token })
  }

  async #download(token: string): Promise<Result<{ readonly name: string }>> {
    const made = await this.#client.call('deck:made', { token })
    if (!made.ok) return made
    const { file, list } = made.value
    downloadFile(file)
    downloadFile({ fileName: list.fileName, bytes: new TextEncoder().encode(list.text) })
    return succeed({ name: file.fileName })
  }
}
