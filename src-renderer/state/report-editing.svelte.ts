import type { Problem } from '#shared/problem/problem'
import type { Report } from '#shared/reports/report'
import { draftOf, reportOf, type ReportDraft } from './report-draft'

/** How long the reader may write on before a change is kept. */
const PAUSE_MILLISECONDS = 700

/** Keeps a report; answers why it could not. */
export type KeepReport = (report: Report) => Promise<Problem | null>

/**
 * A report that is being written. Every change is kept by itself after a short pause, one after the other; a change
 * that could not be kept stays here, and is tried again with the next one or when the reader asks for it.
 */
export class ReportEditing {
  /** Another one once another window has changed the report: this version is kept beside that. */
  id = $state('')
  draft = $state.raw<ReportDraft>({ version: 1, title: '', dataset: null, region: null, items: [] })
  state = $state<'saved' | 'saving' | 'unsaved'>('saved')
  /** Why the latest change could not be kept. */
  problem = $state.raw<Problem | null>(null)
  readonly #keep: KeepReport
  #timer: ReturnType<typeof setTimeout> | undefined
  #kept: Promise<void> = Promise.resolve()
  #changes = 0

  constructor(id: string, report: Report, keep: KeepReport) {
    this.id = id
    this.draft = draftOf(report)
    this.#keep = keep
  }

  get isSaved(): boolean {
    return this.state === 'saved'
  }

  change(draft: ReportDraft): void {
    if (draft === this.draft) return
    this.draft = draft
    this.#changes++
    this.state = 'unsaved'
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), PAUSE_MILLISECONDS)
  }

  /** Keeps what is there now, at once. Answers whether nothing is left to keep. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.state === 'saved') return true
    // Never two at a time: the later one has to win.
    this.#kept = this.#kept.then(() => this.#write())
    await this.#kept
    return this.isSaved
  }

  async #write(): Promise<void> {
    if (this.isSaved) return
    const change = this.#changes
    this.state = 'saving'
    this.problem = await this.#keep(reportOf(this.draft))
    this.state = this.problem === null && change === this.#changes ? 'saved' : 'unsaved'
  }
}
