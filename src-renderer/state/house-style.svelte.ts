import { MOST_LOGO_BYTES, NO_HOUSE_STYLE, type HouseStyle } from '#shared/contract/house-style-limits'
import { problemInWords } from '#shared/messages/problem-in-words'
import type { Client } from '../bridge/client'
import { KeptSetting } from './kept-setting.svelte'
import type { Messages } from './messages.svelte'

const tooLarge = problemInWords('file-too-large', ({ problems }) => problems.logo.tooLarge)

/** What the reader's organisation puts on its pictures and slides. */
export class HouseStyleSettings extends KeptSetting<HouseStyle> {
  readonly #client: Client

  constructor(client: Client, messages: Messages) {
    super(messages, NO_HOUSE_STYLE, () => client.call('house-style:read', null))
    this.#client = client
  }

  get style(): HouseStyle {
    return this.kept
  }

  /** The core looks into the file; here only what would be too much to send is refused. */
  async chooseLogo(file: File): Promise<void> {
    if (file.size > MOST_LOGO_BYTES) {
      this.problem = tooLarge
      return
    }
    const isDrawing = file.type === 'image/svg+xml' || /\.svg$/i.test(file.name)
    await this.change({
      logo: {
        bytes: new Uint8Array(await file.arrayBuffer()),
        mediaType: isDrawing ? 'image/svg+xml' : 'image/png',
      },
    })
  }

  async change(part: Partial<HouseStyle>): Promise<void> {
    await this.take(this.#client.call('house-style:change', part))
  }
}
