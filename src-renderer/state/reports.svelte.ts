import { REPORT_EXTENSION } from '#shared/contract/file-extensions'
import type { ReportEntry, ReportList } from '#shared/contract/report-requests'
import type { Problem, Result } from '#shared/problem/problem'
import { localize, localizePart } from '#shared/messages/localize'
import type { Language, LocalizedText } from '#shared/messages/language'
import type { Messages as Catalogue } from '#shared/messages/messages'
import type { Report } from '#shared/reports/report'
import { contentDigest } from '#shared/saved-view/content-digest'
import type { EditionName } from '#shared/saved-view/saved-view'
import type { Client } from '../bridge/client'
import { buildReportFileStem } from '#shared/reports/report-file-name'
import { formatReport } from '#shared/reports/report-file'
import { formatAddress } from './address'
import { downloadFile } from './download-file'
import type { Library } from './library.svelte'
import type { Messages } from './messages.svelte'
import type { Navigation } from './navigation.svelte'
import type { Preferences } from './preferences.svelte'
import { emptyReport, freeTitle } from './new-report'
import { ReportEditing } from './report-editing.svelte'
import type { ReportPlace } from './report-place'

type Words = Catalogue['reportPages']
const inPageWords = localizePart(({ reportPages }) => reportPages)

/** What the reports of a window need to know of it. */
interface Window {
  readonly library: Library
  readonly navigation: Navigation
  readonly messages: Messages
  readonly preferences: Preferences
  readonly sharing: { readonly edition: EditionName | null }
}

/** What a built-in report is made for. */
interface BuiltFor {
  /** Null: the usual one. */
  readonly region: string | null
  /** Null: the edition that is open. */
  readonly dataset: string | null
  readonly language: Language
}

/** Reports: the built-in ones and the reader's own, which the core keeps. */
export class Reports {
  /** Null: not read yet. */
  entries = $state.raw<readonly ReportEntry[] | null>(null)
  problem = $state.raw<Problem | null>(null)
  /** The report that is written or was written last; what could not be kept of it is still here. */
  editing = $state.raw<ReportEditing | null>(null)
  /** Why the report that is to be written could not be opened. */
  editProblem = $state.raw<Problem | null>(null)
  readonly own = $derived.by(() => (this.entries ?? []).filter(({ origin }) => origin === 'saved'))
  readonly builtIn = $derived.by(() => (this.entries ?? []).filter(({ origin }) => origin === 'built-in'))
  readonly #client: Client
  readonly #window: Window
  readonly #onListed: () => void
  /** Whether the window is among the reports. */
  #isHere = false
  /** The report that the window's address writes. */
  #written: string | null = null

  /** `onListed`: other reports are known, or what is in them has changed. */
  constructor(client: Client, window: Window, onListed: () => void = () => undefined) {
    this.#client = client
    this.#window = window
    this.#onListed = onListed
  }

  /**
   * Lists the reports when the window comes to them, and opens the one that its address writes. What was written is
   * kept when the window goes elsewhere.
   */
  follow(): void {
    const { navigation, library } = this.#window
    const { page, report } = navigation.address
    const wasHere = this.#isHere
    this.#isHere = page === 'reports' && library.generation > 0
    if (this.#isHere && !wasHere) void this.list()
    const written = this.#isHere && report?.mode === 'edit' ? report.id : null
    if (written === this.#written) return
    if (this.#written !== null) void this.editing?.save()
    this.#written = written
    this.editProblem = null
    if (written !== null) void this.#edit(written)
  }

  /** The hash of a place among the reports; null: the list. What other pages show is carried along. */
  hashOf(place: ReportPlace | null): string {
    const { filters } = this.#window.navigation.address
    return formatAddress({ page: 'reports', filters, show: null, ...(place && { report: place }) })
  }

  goTo(place: ReportPlace | null): void {
    const { navigation } = this.#window
    const { filters } = navigation.address
    navigation.goTo({ page: 'reports', filters, show: null, ...(place && { report: place }) })
  }

  async list(): Promise<void> {
    const result = await this.#client.call('reports:list', null)
    this.problem = result.ok ? null : result.problem
    if (!result.ok) return
    this.#show(result.value)
  }

  /** A saved report is the same whatever it is asked for. */
  read(id: string, built: Partial<BuiltFor> = {}): Promise<Result<Report>> {
    const { language } = this.#window.preferences
    return this.#client.call('report:read', { id, region: null, dataset: null, language, ...built })
  }

  /** Keeps a report; null: a new one; `base`: digest of what it began from. The id under which it is kept; null when it was refused, which the reader is told. */
  async save(id: string | null, report: Report, base?: string): Promise<string | null> {
    const input = { id, report, ...(base !== undefined && { base }) }
    const saved = this.#accept(await this.#client.call('report:save', input))
    if (saved) this.#show(saved)
    return saved?.id ?? null
  }

  /** One with nothing in it yet, about the place and of the edition that the window shows. */
  newReport(): Report {
    const title = this.#inLanguage(inPageWords(({ list }) => list.newTitle))
    const { region } = this.#window.navigation.address.filters
    return emptyReport(freeTitle(title, this.#titles), this.#window.sharing.edition, region)
  }

  /** A new one, and on to write it. */
  async begin(): Promise<void> {
    const id = await this.save(null, this.newReport())
    if (id !== null) this.goTo({ id, mode: 'edit' })
  }

  async duplicate(entry: ReportEntry): Promise<string | null> {
    const read = this.#accept(await this.read(entry.id))
    if (read === null) return null
    return this.keepCopy(read, (words) => words.list.copyOf(read.title))
  }

  /** Keeps a report among the reader's own, under a name of its own. */
  async keepCopy(report: Report, name: (words: Words) => string): Promise<string | null> {
    const title = freeTitle(this.#inLanguage(inPageWords(name)), this.#titles)
    const id = await this.save(null, { ...report, title })
    if (id !== null) this.#window.messages.say(inPageWords(({ list }) => list.copied(title)))
    return id
  }

  /** Deletes at once; the message takes it back. */
  async remove(entry: ReportEntry): Promise<void> {
    const { messages } = this.#window
    const read = await this.read(entry.id)
    const left = this.#accept(await this.#client.call('report:delete', { id: entry.id }))
    if (left === null) return
    if (this.editing?.id === entry.id) this.editing = null
    this.#show(left)
    const text = inPageWords(({ list }) => list.removed(this.#inLanguage(entry.title)))
    if (!read.ok) return messages.say(text)
    const undo = localize(({ editions }) => editions.undo)
    messages.offer(text, undo, () => void this.save(entry.id, read.value))
  }

  async saveAsFile(entry: ReportEntry): Promise<void> {
    const read = this.#accept(await this.read(entry.id))
    if (read === null) return
    const file = {
      fileName: `${buildReportFileStem(read.title)}.${REPORT_EXTENSION}`,
      bytes: new TextEncoder().encode(formatReport(read)),
    }
    const name = await this.#saveFile(file)
    if (name !== null) this.#window.messages.say(inPageWords(({ list }) => list.savedAs(name)))
  }

  /** Where the host's dialog says, or among the browser's downloads; null: not saved. */
  async #saveFile(file: { readonly fileName: string; readonly bytes: Uint8Array }): Promise<string | null> {
    if (!this.#window.library.app?.nativeDialogs) {
      downloadFile(file)
      return file.fileName
    }
    const saved = this.#accept(await this.#client.call('file:save', file))
    return saved?.name ?? null
  }

  /** A report that came as a file, or inside one: kept among the reader's own, and shown. */
  async open(report: Report): Promise<void> {
    const id = await this.save(null, report)
    if (id === null) return
    const title = report.title
    this.#window.messages.say(
      inPageWords(({ list }) => list.opened(title.trim() === '' ? list.untitled : title)),
    )
    this.goTo({ id, mode: 'read' })
  }

  /** Opens a report for writing. What could not be kept of it before is there again. */
  async #edit(id: string): Promise<void> {
    const { editing } = this
    if (editing?.id === id && !editing.isSaved) return
    if (editing) await editing.save()
    const read = await this.read(id)
    // Another one is to be written by now.
    if (this.#written !== id) return
    if (read.ok) this.editing = this.#beginEditing(id, read.value)
    else this.editProblem = read.problem
  }

  get #titles(): readonly string[] {
    return (this.entries ?? []).map(({ title }) => this.#inLanguage(title))
  }

  #inLanguage(text: LocalizedText): string {
    return text[this.#window.preferences.language]
  }

  /** Keeps what is written in one place, and beside it once another window has written there. */
  #beginEditing(id: string, read: Report): ReportEditing {
    let base = contentDigest(read)
    const editing: ReportEditing = new ReportEditing(id, read, async (report) => {
      const { id: before } = editing
      const result = await this.#client.call('report:save', { id: before, report, base })
      if (!result.ok) return result.problem
      base = result.value.digest
      if (result.value.id !== before) this.#moveTo(editing, report, result.value)
      this.#show(result.value)
      return null
    })
    return editing
  }

  /** The version that is written is another report from now on. */
  #moveTo(editing: ReportEditing, kept: Report, { id, title }: { id: string; title: string }): void {
    const isWritten = this.#written === editing.id
    editing.id = id
    if (editing.draft.title === kept.title) editing.change({ ...editing.draft, title })
    if (!isWritten) return
    this.#written = id
    this.goTo({ id, mode: 'edit' })
  }

  #show({ reports, notices = [] }: ReportList): void {
    this.entries = reports
    this.#onListed()
    this.#window.messages.warn(notices)
  }

  #accept<T>(result: Result<T>): T | null {
    if (result.ok) return result.value
    this.#window.messages.complain(result.problem)
    return null
  }
}
