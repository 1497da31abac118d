import type { EditionEntry } from '#shared/contract/calls'
import type { VerifiedEdition } from '#shared/contract/opened-file'
import type { Result } from '#shared/problem/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import type { DatasetDifference } from '#shared/dataset/difference'
import { localize } from '#shared/messages/localize'
import type { Messages as Catalogue } from '#shared/messages/messages'
import type { Client } from '../bridge/client'
import { BusyWork } from './busy-work.svelte'
import type { Library } from './library.svelte'
import type { Messages } from './messages.svelte'
import { saveMadeFile } from './save-made-file'

/** What can be done with the editions in the library. */
export class Editions {
  /** Where the edition that was asked about comes from. */
  origin = $state.raw<DatasetDescription | null>(null)
  verified = $state.raw<readonly VerifiedEdition[] | null>(null)
  difference = $state.raw<DatasetDifference | null>(null)
  readonly work = new BusyWork()
  readonly #client: Client
  readonly #library: Library
  readonly #messages: Messages

  constructor(client: Client, library: Library, messages: Messages) {
    this.#client = client
    this.#library = library
    this.#messages = messages
  }

  async choose({ dataset, digest, edition }: EditionEntry): Promise<void> {
    const problem = await this.#library.choose(dataset, digest)
    if (problem) this.#messages.complain(problem)
    else this.#messages.say(localize(({ shell }) => shell.datasets.chosen(edition)))
  }

  /** Deletes at once; the message takes it back. */
  async remove(entry: EditionEntry): Promise<void> {
    const list = this.#accept(await this.#client.call('dataset:delete', { digest: entry.digest }))
    if (list === null) return
    await this.#library.changeTo(list)
    this.#messages.offer(
      localize(({ editions }, language) => editions.removed(entry.title[language], entry.edition)),
      localize(({ editions }) => editions.undo),
      () => void this.restore(entry),
    )
  }

  async restore(entry: EditionEntry): Promise<void> {
    const list = this.#accept(await this.#client.call('dataset:restore', { digest: entry.digest }))
    if (list === null) return
    await this.#library.changeTo(list)
    this.#messages.say(
      localize(({ editions }, language) => editions.restored(entry.title[language], entry.edition)),
    )
  }

  /** The edition as one file: where the host's dialog says, or among the browser's downloads. */
  async save({ digest, title }: EditionEntry): Promise<void> {
    const words = localize(({ editions }, language) => editions.saving(title[language]))
    if (this.work.active) return
    await this.work.run(words, async () => {
      const native = this.#library.app?.nativeDialogs === true
      const saved = this.#accept(await saveMadeFile(this.#client, native, { kind: 'edition', digest }))
      if (saved === null) return
      this.#messages.say(localize(({ editions }) => editions.saved(saved.name)))
    })
  }

  async describe({ digest }: EditionEntry): Promise<void> {
    this.origin = this.#accept(await this.#client.call('dataset:describe', { dataset: digest }))
  }

  async verify(): Promise<void> {
    await this.#run('verify', async () => {
      this.verified = this.#accept(await this.#client.call('datasets:verify', null)) ?? this.verified
    })
  }

  /** Keys are digests. */
  async compare(before: string, after: string): Promise<void> {
    await this.#run('compare', async () => {
      this.difference = this.#accept(await this.#client.call('datasets:compare', { before, after }))
    })
  }

  async #run(what: 'verify' | 'compare', work: () => Promise<void>): Promise<void> {
    if (this.work.active) return
    const say = ({ editions }: Catalogue): string => editions[what].working
    await this.work.run(localize(say), work)
  }

  #accept<T>(result: Result<T>): T | null {
    if (result.ok) return result.value
    if (result.problem.code === 'query-cancelled')
      this.#messages.say(localize(({ imports }) => imports.intake.stopped))
    else this.#messages.complain(result.problem)
    return null
  }
}
