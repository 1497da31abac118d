import { succeed, type Problem, type Result } from '#shared/problem/problem'
import type { ItemChange } from '#shared/contract/report-requests'
import type { Language } from '#shared/messages/language'
import type { EditionEntry } from '#shared/contract/calls'
import type { EditionName } from '#shared/saved-view/saved-view'
import type { Report } from '#shared/reports/report'
import { findEdition } from '#shared/saved-view/find-edition'
import type { Client } from '../bridge/client'
import type { Messages } from './messages.svelte'
import type { Library } from './library.svelte'
import type { Address } from './address'
import { questionOf, ReportAnswers, type ReportAnswer, type ReportQuestion } from './report-answers.svelte'
import { ReportExporting } from './report-exporting.svelte'
import { ReportPresenting } from './report-presenting.svelte'
import { ReportPrinting } from './report-printing.svelte'
import { ReportSight } from './report-sight'
import type { Reports } from './reports.svelte'

/** A report as it is to be read. */
export interface WantedReport {
  readonly id: string
  /** Municipality or group in place of the report's own; null: its own. */
  readonly place: string | null
  /** Digest of the edition in place of the report's own; null: its own. */
  readonly edition: string | null
  /** Built-in reports are made anew for each place and edition, saved ones are fitted. */
  readonly builtIn: boolean
  /** Of what is said about changes, and of built-in reports. */
  readonly language: Language
}

/** The edition that the views of a report are asked of. */
export type ReportEdition =
  /** Whichever is open. */
  | { readonly kind: 'open' }
  /** `exact` false: another one of the same dataset stands in, which the reader is told. */
  | { readonly kind: 'named'; readonly entry: EditionEntry; readonly exact: boolean }
  /** Nothing of the dataset is here. */
  | { readonly kind: 'missing'; readonly wanted: EditionName }

/** A report as it is shown. */
export interface ShownReport {
  readonly report: Report
  /** What is shown otherwise than it was saved; null: it is shown as it was saved. */
  readonly changes: readonly ItemChange[] | null
}

/** Where the reading of a report stands. */
type Standing =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'shown' } & ShownReport)
  | { readonly kind: 'failed'; readonly problem: Problem }

/** What a report that is read needs to know of its window. */
interface Window {
  readonly navigation: { readonly address: Address }
  readonly library: Pick<Library, 'app' | 'list' | 'generation'>
  readonly preferences: { readonly language: Language }
  readonly reports: Pick<Reports, 'entries' | 'read'>
  readonly messages: Messages
}

/** A report that is read: as it was saved, or fitted to another place or edition. */
export class ReportReading {
  /** The former stays until the next is there. */
  #standing = $state.raw<Standing>({ kind: 'nothing' })
  waiting = $state(false)
  /** The dialog that makes a file of it; null: it is not up. */
  exporting = $state.raw<ReportExporting | null>(null)
  /** Null: it is not before an audience. */
  presenting = $state.raw<ReportPresenting | null>(null)
  readonly answers: ReportAnswers
  readonly printing: ReportPrinting
  /** As it is shown. */
  readonly report = $derived(this.#standing.kind === 'shown' ? this.#standing.report : null)
  /** What is shown otherwise than it was saved; null: it is shown as it was saved. */
  readonly changes = $derived(this.#standing.kind === 'shown' ? this.#standing.changes : null)
  readonly problem = $derived(this.#standing.kind === 'failed' ? this.#standing.problem : null)
  readonly edition = $derived.by<ReportEdition>(() => {
    const wanted = this.report?.dataset ?? null
    const { list } = this.#window.library
    if (wanted === null || list === null) return { kind: 'open' }
    const found = findEdition(wanted, list.editions)
    if (found.found === 'nothing') return { kind: 'missing', wanted }
    return { kind: 'named', entry: found.edition, exact: found.found === 'exactly' }
  })
  /** Key of the edition that the views are asked of; null: whichever is open. */
  readonly dataset = $derived.by(() => (this.edition.kind === 'named' ? this.edition.entry.digest : null))
  /** What each item asks; null: it asks nothing. */
  readonly #questionsByItem = $derived.by<readonly (ReportQuestion | null)[]>(() =>
    (this.report?.items ?? []).map((item) => questionOf(item, this.dataset)),
  )
  readonly questions = $derived(this.#questionsByItem.filter((question) => question !== null))
  /** How many views the browser's own printing would leave out. */
  readonly lacking = $derived(
    this.questions.filter((question) => (this.answers.find(question)?.kind ?? 'waiting') === 'waiting')
      .length,
  )
  readonly #client: Client
  readonly #window: Window
  readonly #sight: ReportSight
  #generation = 0
  #wanted: WantedReport | null = null
  /** What was read last, and when: anew when the dataset or the list of reports is another one. */
  #followed: { readonly wanted: string; readonly generation: number; readonly entries: unknown } | null = null

  constructor(client: Client, window: Window) {
    this.#client = client
    this.#window = window
    this.answers = new ReportAnswers(client)
    this.printing = new ReportPrinting(this.answers)
    this.#sight = new ReportSight(this.answers)
  }

  /** Reads the report that the window's address names, unless it was read; elsewhere, stops what was asked for it. */
  async follow(): Promise<void> {
    const { reports, library } = this.#window
    const wanted = this.#wantedNow()
    if (wanted === null) return this.#leave()
    const next = {
      wanted: JSON.stringify(wanted),
      generation: library.generation,
      entries: reports.entries,
    }
    const former = this.#followed
    this.#followed = next
    // Figures of an edition never change, but which one is open does.
    if (next.generation !== former?.generation) this.answers.clear()
    const isRead =
      next.wanted === former?.wanted &&
      next.generation === former.generation &&
      next.entries === former.entries
    if (!isRead) await this.#open(wanted)
    else if (!this.waiting) this.#look()
  }

  /** What was answered to an item, by its place; null: not asked. */
  answerTo(at: number): ReportAnswer | null {
    const question = this.#questionsByItem[at] ?? null
    return question && this.answers.find(question)
  }

  /** An item has come near the window, or has left it. */
  near(at: number, isNear: boolean): void {
    this.#sight.near(at, isNear)
  }

  /** Asks for an item that could not be answered. */
  askAgain(at: number): void {
    const question = this.#questionsByItem[at] ?? null
    if (question) this.answers.askAgain(question)
  }

  /** Puts it before an audience. */
  present(): void {
    if (this.report && !this.presenting) this.presenting = new ReportPresenting(this.answers, this)
  }

  endPresenting(): void {
    this.presenting?.end()
    this.presenting = null
  }

  /** Where a report is read; the list and the editor have none. */
  beginExport(): void {
    const { navigation, messages, library } = this.#window
    if (navigation.address.report?.mode !== 'read' || this.report === null) return
    this.exporting ??= new ReportExporting(this.#client, messages, library.app?.nativeDialogs === true)
  }

  /** Stops what is still being made. */
  endExport(): void {
    this.exporting?.close()
    this.exporting = null
  }

  /** The report as it is shown, with what is built in and what is said of changes in another language. */
  async inLanguage({ report, changes }: ShownReport, language: Language): Promise<Result<ShownReport>> {
    const wanted = this.#wanted
    return wanted === null || wanted.language === language
      ? succeed({ report, changes })
      : this.#read({ ...wanted, language })
  }

  /** Null: no report is read, or it is not known yet which there are. */
  #wantedNow(): WantedReport | null {
    const { navigation, library, preferences, reports } = this.#window
    const { page, report: place, filters } = navigation.address
    if (page !== 'reports' || place?.mode !== 'read') return null
    if (library.generation === 0 || reports.entries === null) return null
    const builtIn = reports.entries.find(({ id }) => id === place.id)?.origin === 'built-in'
    const { region } = filters
    // A built-in report is about the place that the window shows.
    const usual = builtIn && region !== undefined && !region.includes(',') ? region : null
    return {
      id: place.id,
      place: place.place ?? usual,
      edition: place.edition ?? null,
      builtIn,
      language: preferences.language,
    }
  }

  async #open(wanted: WantedReport): Promise<void> {
    const generation = ++this.#generation
    this.#wanted = wanted
    this.waiting = true
    this.#sight.pause()
    const result = await this.#read(wanted)
    if (generation !== this.#generation) return
    this.waiting = false
    this.#standing = result.ok
      ? { kind: 'shown', ...result.value }
      : { kind: 'failed', problem: result.problem }
    this.#look()
  }

  #look(): void {
    this.#sight.show(this.edition.kind === 'missing' ? [] : this.#questionsByItem)
    this.presenting?.look()
  }

  #leave(): void {
    if (this.#followed === null) return
    this.#followed = null
    this.#generation++
    this.waiting = false
    this.endExport()
    this.endPresenting()
    this.printing.stop()
    this.#sight.leave()
    this.answers.clear()
  }

  async #read({ id, place, edition, builtIn, language }: WantedReport): Promise<Result<ShownReport>> {
    const read = await this.#window.reports.read(
      id,
      builtIn ? { region: place, dataset: edition, language } : { language },
    )
    if (!read.ok) return read
    const report = read.value
    if (builtIn || (place === null && edition === null)) return succeed({ report, changes: null })
    const own = report.dataset && findEdition(report.dataset, this.#window.library.list?.editions ?? [])
    const kept = own && own.found !== 'nothing' ? own.edition.digest : null
    return this.#client.call('report:fit', { report, region: place, dataset: edition ?? kept, language })
  }
}
