import type { KeptTemplate } from '#shared/contract/deck-template'
import { MOST_TEMPLATE_BYTES } from '#shared/contract/deck-template-limits'
import { problemInWords } from '#shared/messages/problem-in-words'
import type { Client } from '../bridge/client'
import { KeptSetting } from './kept-setting.svelte'
import type { Messages } from './messages.svelte'

const tooLarge = problemInWords('file-too-large', ({ deckTemplates }) =>
  deckTemplates.problems.tooLarge(MOST_TEMPLATE_BYTES / 1_000_000),
)

/** The presentation whose layouts the reader's slides get. */
export class DeckTemplateSettings extends KeptSetting<{ readonly template: KeptTemplate | null }> {
  readonly #client: Client

  constructor(client: Client, messages: Messages) {
    super(messages, { template: null }, () => client.call('deck-template:read', null))
    this.#client = client
  }

  get template(): KeptTemplate | null {
    return this.kept.template
  }

  /** The core looks into the file; here only what would be too much to send is refused. */
  async choose(file: File): Promise<void> {
    if (file.size > MOST_TEMPLATE_BYTES) {
      this.problem = tooLarge
      return
    }
    const template = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
    await this.take(this.#client.call('deck-template:change', { template }))
  }

  async remove(): Promise<void> {
    await this.take(this.#client.call('deck-template:change', { template: null }))
  }
}
