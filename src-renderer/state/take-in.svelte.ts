import type { TakenIn } from '#shared/contract/calls'
import { fail, type Problem, type Result } from '#shared/contract/problem'
import { formatBytes } from '#shared/messages/byte-size'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import type { Client } from '../bridge/client'
import type { Library } from './library.svelte'
import type { Messages } from './messages.svelte'

/** A file that was refused, with the reasons. */
export interface Refusal {
  readonly fileName: string
  readonly problem: Problem
}

/** Takes dataset files in, from wherever they come, and says how it went. */
export class TakeIn {
  /** Name of the file that is being checked. */
  busyWith = $state<string | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  readonly #client: Client
  readonly #library: Library
  readonly #messages: Messages

  constructor(client: Client, library: Library, messages: Messages) {
    this.#client = client
    this.#library = library
    this.#messages = messages
  }

  /** A file from the page: its size is checked before anything is read. */
  async takeFile(file: File): Promise<void> {
    if (this.busyWith !== null) return
    this.busyWith = file.name
    await this.settle(file.name, await this.#send(file))
    this.busyWith = null
  }

  /** The host's own dialog. */
  async pick(): Promise<void> {
    const result = await this.#client.call('dataset:pick', null)
    if (!result.ok) await this.settle('', result)
    else if (result.value !== null) await this.settle('', { ok: true, value: result.value })
  }

  /** A file that came in here or arrived by double click or from the command line. */
  async settle(fileName: string, result: Result<TakenIn>): Promise<void> {
    if (!result.ok) {
      if (result.problem.code !== 'query-cancelled') this.refusal = { fileName, problem: result.problem }
      return
    }
    const { already, edition, notices } = result.value
    await this.#library.refresh()
    this.#messages.say(
      inBothLanguages(({ shell }, language) => {
        const name = fileName === '' ? edition.title[language] : fileName
        return already ? shell.datasets.already(name) : shell.datasets.accepted(name)
      }),
    )
    for (const notice of notices) this.#messages.say(notice)
  }

  async #send(file: File): Promise<Result<TakenIn>> {
    const most = this.#library.app?.maxFileBytes ?? Number.POSITIVE_INFINITY
    if (file.size > most) return fail(describeTooLarge(file, most))
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return await this.#client.call('dataset:take-in', { fileName: file.name.slice(-200), bytes })
    } catch {
      return fail(describeUnreadable(file))
    }
  }
}

const describeTooLarge = (file: File, most: number): Problem => ({
  code: 'file-too-large',
  message: inBothLanguages(({ shell }, language) =>
    shell.datasets.tooLarge(file.name, formatBytes(file.size, language), formatBytes(most, language)),
  ),
  nextStep: inBothLanguages(({ shell }) => shell.datasets.tooLargeNext),
})

const describeUnreadable = (file: File): Problem => ({
  code: 'file-unreadable',
  message: inBothLanguages(({ shell }) => shell.datasets.unreadable(file.name)),
  nextStep: inBothLanguages(({ shell }) => shell.datasets.unreadableNext),
})
