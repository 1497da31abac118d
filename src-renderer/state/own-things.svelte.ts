import type { OwnFile } from '#shared/contract/opened-file'
import { localize } from '#shared/messages/localize'
import type { OwnItem } from '#shared/own-things/plan-own-things'
import type { Client } from '../bridge/client'
import type { Library } from './library.svelte'
import type { Messages } from './messages.svelte'
import { saveMadeFile } from './save-made-file'

/** The reader's own views, groups and reports on their way into a file or out of one. */
export class OwnThingsTransfer {
  /** A file that was opened; nothing of it is kept yet. */
  file = $state.raw<OwnFile | null>(null)
  readonly #client: Client
  readonly #library: Library
  readonly #messages: Messages
  readonly #onTakenIn: () => void

  /** `onTakenIn`: there are more views, groups and reports in the library now. */
  constructor(client: Client, library: Library, messages: Messages, onTakenIn: () => void) {
    this.#client = client
    this.#library = library
    this.#messages = messages
    this.#onTakenIn = onTakenIn
  }

  /** Where the host's dialog says, or among the browser's downloads. */
  async export(): Promise<void> {
    const native = this.#library.app?.nativeDialogs === true
    const saved = await saveMadeFile(this.#client, native, { kind: 'own' })
    if (!saved.ok) return this.#messages.complain(saved.problem)
    if (saved.value === null) return
    const { name, notices = [] } = saved.value
    this.#messages.warn(notices)
    this.#messages.say(localize(({ savedViews }) => savedViews.own.exported(name)))
  }

  async takeIn(chosen: readonly OwnItem[]): Promise<void> {
    const { file } = this
    if (!file) return
    const pick = <T>(kind: OwnItem['kind'], things: readonly T[]): T[] =>
      things.filter((_thing, index) => chosen.some((item) => item.kind === kind && item.index === index))
    const { views, groups, reports } = file.own
    const result = await this.#client.call('own:take-in', {
      views: pick('views', views),
      groups: pick('groups', groups).map((group) => ({ ...group, members: [...group.members] })),
      reports: pick('reports', reports),
    })
    // Some of it may have been kept before the rest was refused.
    this.#onTakenIn()
    if (!result.ok) return this.#messages.complain(result.problem)
    this.file = null
    const { taken } = result.value
    this.#messages.say(localize(({ savedViews }) => savedViews.own.taken(taken)))
  }
}
