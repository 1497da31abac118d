import type { FileNotices } from '#shared/contract/calls'
import type { KeptTemplate } from '#shared/contract/deck-template'
import { MOST_TEMPLATE_BYTES } from '#shared/contract/deck-template-limits'
import { problemInWords } from '#shared/messages/problem-in-words'
import type { Problem } from '#shared/problem/problem'
import type { Client } from '../bridge/client'
import type { Messages } from './messages.svelte'

const tooLarge = problemInWords('file-too-large', ({ deckTemplates }) =>
  deckTemplates.problems.tooLarge(MOST_TEMPLATE_BYTES / 1_000_000),
)

/** The presentation whose layouts the reader's slides get. */
export class DeckTemplateSettings {
  template = $state.raw<KeptTemplate | null>(null)
  /** Why the last change was refused. */
  problem = $state.raw<Problem | null>(null)
  busy = $state(false)
  readonly #client: Client
  readonly #messages: Messages

  constructor(client: Client, messages: Messages) {
    this.#client = client
    this.#messages = messages
  }

  async read(): Promise<void> {
    const result = await this.#client.call('deck-template:read', null)
    if (result.ok) this.#keep(result.value)
    else this.#messages.complain(result.problem)
  }

  /** The core looks into the file; here only what would be too much to send is refused. */
  async choose(file: File): Promise<void> {
    if (file.size > MOST_TEMPLATE_BYTES) {
      this.problem = tooLarge
      return
    }
    await this.#change({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }

  async remove(): Promise<void> {
    await this.#change(null)
  }

  async #change(template: { readonly name: string; readonly bytes: Uint8Array } | null): Promise<void> {
    this.busy = true
    const result = await this.#client.call('deck-template:change', { template })
    this.busy = false
    this.problem = result.ok ? null : result.problem
    if (result.ok) this.#keep(result.value)
  }

  #keep({ template, notices = [] }: { readonly template: KeptTemplate | null } & FileNotices): void {
    this.template = template
    this.#messages.warn(notices)
  }
}
