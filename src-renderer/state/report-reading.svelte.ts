import { succeed, type Problem, type Result } from '#shared/problem/problem'
import type { ItemChange } from '#shared/contract/report-requests'
import type { Language } from '#shared/messages/language'
import type { EditionEntry } from '#shared/contract/calls'
import type { EditionName } from '#shared/saved-view/saved-view'
import type { Report } from '#shared/reports/report'
import { findEdition } from '#shared/saved-view/find-edition'
import type { Client } from '../bridge/client'
import type { Library } from './library.svelte'
import { ReportAnswers } from './report-answers.svelte'
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

/** A report that is read: as it was saved, or fitted to another place or edition. */
export class ReportReading {
  /** As it is shown. */
  report = $state.raw<Report | null>(null)
  /** What is shown otherwise than it was saved; null: it is shown as it was saved. */
  changes = $state.raw<readonly ItemChange[] | null>(null)
  problem = $state.raw<Problem | null>(null)
  waiting = $state(false)
  readonly answers: ReportAnswers
  readonly edition = $derived.by<ReportEdition>(() => {
    const wanted = this.report?.dataset ?? null
    const { list } = this.#library
    if (wanted === null || list === null) return { kind: 'open' }
    const found = findEdition(wanted, list.editions)
    if (found.found === 'nothing') return { kind: 'missing', wanted }
    return { kind: 'named', entry: found.edition, exact: found.found === 'exactly' }
  })
  /** Key of the edition that the views are asked of; null: whichever is open. */
  readonly dataset = $derived.by(() => (this.edition.kind === 'named' ? this.edition.entry.digest : null))
  readonly #client: Client
  readonly #library: Library
  readonly #reports: Reports
  #generation = 0
  #wanted: WantedReport | null = null

  constructor(client: Client, library: Library, reports: Reports) {
    this.#client = client
    this.#library = library
    this.#reports = reports
    this.answers = new ReportAnswers(client)
  }

  /** Reads the report, and fits it. The former stays until the next is there. */
  async open(wanted: WantedReport): Promise<void> {
    const generation = ++this.#generation
    this.#wanted = wanted
    this.waiting = true
    const result = await this.#read(wanted)
    if (generation !== this.#generation) return
    this.waiting = false
    this.problem = result.ok ? null : result.problem
    this.report = result.ok ? result.value.report : null
    this.changes = result.ok ? result.value.changes : null
  }

  /** The report as it is shown, with what is built in and what is said of changes in another language. */
  async inLanguage({ report, changes }: ShownReport, language: Language): Promise<Result<ShownReport>> {
    const wanted = this.#wanted
    return wanted === null || wanted.language === language
      ? succeed({ report, changes })
      : this.#read({ ...wanted, language })
  }

  async #read({ id, place, edition, builtIn, language }: WantedReport): Promise<Result<ShownReport>> {
    const read = await this.#reports.read(
      id,
      builtIn ? { region: place, dataset: edition, language } : { language },
    )
    if (!read.ok) return read
    const report = read.value
    if (builtIn || (place === null && edition === null)) return succeed({ report, changes: null })
    const own = report.dataset && findEdition(report.dataset, this.#library.list?.editions ?? [])
    const kept = own && own.found !== 'nothing' ? own.edition.digest : null
    return this.#client.call('report:fit', { report, region: place, dataset: edition ?? kept, language })
  }
}
