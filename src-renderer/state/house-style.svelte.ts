import { NO_HOUSE_STYLE, type HouseStyle } from '#shared/contract/house-style-limits'
import type { Problem } from '#shared/contract/problem'
import type { Client } from '../bridge/client'

/** What the reader's organisation puts on its pictures and slides. */
export class HouseStyleSettings {
  style = $state.raw<HouseStyle>(NO_HOUSE_STYLE)
  /** Why the last change was refused. */
  problem = $state.raw<Problem | null>(null)
  readonly #client: Client

  constructor(client: Client) {
    this.#client = client
  }

  async read(): Promise<void> {
    const result = await this.#client.call('house-style:read', null)
    if (result.ok) this.style = result.value
  }

  async change(part: Partial<HouseStyle>): Promise<void> {
    const result = await this.#client.call('house-style:change', part)
    this.problem = result.ok ? null : result.problem
    if (result.ok) this.style = result.value
  }
}
