import { MOST_LOGO_BYTES, NO_HOUSE_STYLE, type HouseStyle } from '#shared/contract/house-style-limits'
import { localize } from '#shared/messages/localize'
import type { FileNotices } from '#shared/contract/calls'
import type { Problem } from '#shared/problem/problem'
import type { Client } from '../bridge/client'
import type { Messages } from './messages.svelte'

const tooLarge: Problem = {
  code: 'file-too-large',
  message: localize(({ problems }) => problems.logo.tooLarge.message),
  nextStep: localize(({ problems }) => problems.logo.tooLarge.nextStep),
}

/** What the reader's organisation puts on its pictures and slides. */
export class HouseStyleSettings {
  style = $state.raw<HouseStyle>(NO_HOUSE_STYLE)
  /** Why the last change was refused. */
  problem = $state.raw<Problem | null>(null)
  readonly #client: Client
  readonly #messages: Messages

  constructor(client: Client, messages: Messages) {
    this.#client = client
    this.#messages = messages
  }

  async read(): Promise<void> {
    const result = await this.#client.call('house-style:read', null)
    if (result.ok) this.#keep(result.value)
    else this.#messages.complain(result.problem)
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
    const result = await this.#client.call('house-style:change', part)
    this.problem = result.ok ? null : result.problem
    if (result.ok) this.#keep(result.value)
  }

  #keep({ notices = [], ...style }: HouseStyle & FileNotices): void {
    this.style = style
    this.#messages.warn(notices)
  }
}
