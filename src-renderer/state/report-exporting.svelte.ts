import { localize } from '#shared/messages/localize'
import type { Language } from '#shared/messages/language'
import type { CallInput } from '#shared/contract/calls'
import type { Problem, Result } from '#shared/problem/problem'
import { withChangesPage } from '#shared/reports/describe-changes'
import type { EditionName } from '#shared/saved-view/saved-view'
import type { Client } from '../bridge/client'
import type { Messages } from './messages.svelte'
import type { ShownReport } from './report-reading.svelte'
import { saveMadeFile, type SavedFile } from './save-made-file'

/** A report as it is to be made a file of. */
export interface WantedFile {
  /** In the language of the file. */
  readonly shown: Promise<Result<ShownReport>>
  /** Digest of the edition that it is shown with; null: whichever is open. */
  readonly dataset: string | null
  readonly format: CallInput<'report:export'>['format']
  readonly language: Language
  /** Whether the file lists what is shown otherwise than it was saved. */
  readonly withChanges: boolean
  /** Null: slides in the program's own clothes. Absent: in those that the library keeps. */
  readonly template?: null
  /** The edition that it was made on; null: nobody knows. */
  readonly madeOn: EditionName | null
}

/** The making of a file out of a report, in one dialog. */
export class ReportExporting {
  making = $state(false)
  problem = $state.raw<Problem | null>(null)
  readonly #client: Client
  readonly #messages: Messages
  readonly #nativeDialogs: boolean
  /** The reader has closed the dialog: nothing is saved any more, whatever is still on its way. */
  #closed = false
  #work: Promise<unknown> | null = null
  /** Names the work to the core: others may be under way. */
  #task = ''

  /** `nativeDialogs`: the host asks where files go. */
  constructor(client: Client, messages: Messages, nativeDialogs: boolean) {
    this.#client = client
    this.#messages = messages
    this.#nativeDialogs = nativeDialogs
  }

  /** Makes the file and saves it. Answers whether it was saved; what became of it is said. */
  async make(wanted: WantedFile): Promise<boolean> {
    this.making = true
    this.problem = null
    this.#task = `report-${crypto.randomUUID()}`
    const work = this.#ask(wanted)
    this.#work = work
    const result = await work
    this.#work = null
    this.making = false
    if (this.#closed || (!result.ok && result.problem.code === 'query-cancelled')) {
      this.#messages.say(localize(({ reportPages }) => reportPages.export.cancelled))
      return false
    }
    if (!result.ok) {
      this.problem = result.problem
      return false
    }
    if (result.value === null) return false
    const { name, notices = [] } = result.value
    this.#messages.say(localize(({ reportPages }) => reportPages.export.saved(name)))
    notices.forEach((notice) => this.#messages.say(notice))
    return true
  }

  /** Stops what the dialog began, also when the core has not told of it yet. */
  close(): void {
    this.#closed = true
    if (!this.#work) return
    const task = this.#task
    const cancel = (): void => void this.#client.call('task:cancel', { task })
    if (this.#messages.tasks.some((running) => running.task === task)) return cancel()
    const ignore = this.#client.on('task:progress', (running) => {
      if (running.task !== task) return
      ignore()
      cancel()
    })
    void this.#work.finally(ignore)
  }

  async #ask({
    shown,
    dataset,
    format,
    language,
    withChanges,
    template,
    madeOn,
  }: WantedFile): Promise<Result<SavedFile | null>> {
    const read = await shown
    if (!read.ok) return read
    const { report, changes } = read.value
    const request = {
      report: withChanges && changes !== null ? withChangesPage(report, madeOn, changes, language) : report,
      dataset,
      format,
      language,
      ...(template === null && { template }),
      task: this.#task,
    }
    return saveMadeFile(this.#client, this.#nativeDialogs, { kind: 'report', request }, () => !this.#closed)
  }
}
