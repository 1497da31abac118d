import type { EditionEntry } from '#shared/contract/calls'
import type { YearRange } from '#shared/dataset/facts'
import type { Problem } from '#shared/problem/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import { messagesIn } from '#shared/messages/messages'
import { filterNames } from '#shared/filters/filter-sentence'
import type { Report } from '#shared/reports/report'
import { fitFilters } from '#shared/filters/fit-filters'
import { choosableYears } from '#shared/filters/filter-choices'
import type { FilterId, Filters, FilterTexts } from '#shared/filters/filters'
import { formatFilters, parseFilters } from '#shared/filters/parse-filters'
import { isAvailable, openingView } from '#shared/views/available-views'
import { VIEWS, isViewId, type ViewId } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { formatSafeLink } from '#shared/saved-view/view-link'
import type { View } from '#shared/view/view'
import type { Client } from '../bridge/client'
import { resolveSavedGroups } from '#shared/saved-view/saved-group'
import { isGroupCode } from '#shared/dataset/region-groups'
import { FileExport } from './file-export.svelte'
import { HouseStyleSettings } from './house-style.svelte'
import { Groups, type GroupDraft } from './groups.svelte'
import { formatAddress, type PageId, type Show } from './address'
import { Comparing } from './comparing.svelte'
import { DatasetContents } from './dataset-contents.svelte'
import { Editions } from './editions.svelte'
import { Intake } from './intake.svelte'
import { Library } from './library.svelte'
import { Messages } from './messages.svelte'
import { Navigation } from './navigation.svelte'
import { OwnThingsTransfer } from './own-things.svelte'
import { ReportReading } from './report-reading.svelte'
import { Reports } from './reports.svelte'
import { Preferences } from './preferences.svelte'
import { SavedViews } from './saved-views.svelte'
import { SharedFolderWatch } from './shared-folder.svelte'
import { pageForFile } from './page-for-file'
import { Sharing } from './sharing.svelte'
import { showStamped } from './stamped-file'
import { ViewResult } from './view-result.svelte'
import { moveYears } from './year-steps'

const nothingToExport: Problem = {
  code: 'invalid-input',
  message: inBothLanguages(({ exportDialog }) => exportDialog.nothing),
  nextStep: inBothLanguages(({ exportDialog }) => exportDialog.nothingNext),
}

export type Dialog =
  'palette' | 'export' | 'help' | 'settings' | 'groups' | 'star' | 'saved-views' | 'own-file' | null

/** One window: its parts, and what happens between them. */
export class Session {
  readonly client: Client
  readonly preferences: Preferences
  readonly library: Library
  readonly messages = new Messages()
  readonly navigation = new Navigation()
  readonly result: ViewResult
  readonly intake: Intake
  readonly editions: Editions
  readonly contents: DatasetContents
  readonly sharedFolder: SharedFolderWatch
  readonly fileExport: FileExport
  readonly houseStyle: HouseStyleSettings
  readonly comparing: Comparing
  readonly groups: Groups
  readonly savedViews: SavedViews
  readonly sharing: Sharing
  readonly ownThings: OwnThingsTransfer
  readonly reports: Reports
  readonly reading: ReportReading
  dialog = $state<Dialog>(null)

  readonly page = $derived.by(() => this.navigation.address.page)
  readonly view = $derived.by<View | null>(() => (isViewId(this.page) ? VIEWS[this.page] : null))
  /** The filters of the address, checked; null while the dataset is unknown or when they are refused. */
  readonly filters = $derived.by<Filters | null>(() => {
    const { description } = this.library
    if (!this.view || !description) return null
    const texts = resolveSavedGroups(this.navigation.address.filters, this.groups.saved)
    const parsed = parseFilters(this.view, texts, description)
    return parsed.ok ? parsed.value : null
  })
  readonly takes = $derived.by<readonly FilterId[]>(() => {
    const { description } = this.library
    if (!this.view || !this.filters || !description) return this.view?.takes ?? []
    return filterNames(this.view, this.filters, description).takes
  })
  /** Groups that can be chosen: saved ones, presets, and those of the address. */
  readonly groupCodes = $derived.by<readonly string[]>(() => {
    const { description } = this.library
    if (!description) return []
    const offered = this.groups.codesFor(description, this.preferences.language)
    const chosen = (this.filters?.region ?? []).filter((code) => isGroupCode(code) && !offered.includes(code))
    return [...offered, ...chosen]
  })
  readonly show = $derived.by<Show>(() => {
    const { show } = this.navigation.address
    const pictures = this.view?.pictures ?? ['chart']
    if (show === 'table' || (show !== null && pictures.includes(show))) return show
    return pictures[0] ?? 'chart'
  })
  /** Where the dataset opens. */
  readonly home = $derived.by<ViewId>(() => {
    const { description } = this.library
    return description ? openingView(description) : 'overview'
  })
  /** Places that only other datasets have, under the title of the dataset. */
  readonly placesElsewhere = $derived.by(() => {
    const { language } = this.preferences
    return this.contents.elsewhere.map(({ code, name, entry }) => ({
      code,
      name: name[language],
      group: entry.title[language],
    }))
  })
  /** Whether what is shown has figures. */
  readonly canExport = $derived.by(() => {
    if (!this.view) return false
    const { data, problem } = this.result
    const hasFigures = (one: ViewData): boolean => one.empty === null && one.rowCount > 0
    return this.comparing.parsed === null
      ? data?.view === this.view.id && hasFigures(data) && problem === null
      : this.comparing.shown.panels.some((panel) => hasFigures(panel.data))
  })
  /** Where a printed page comes from: dataset, edition, and the link that shows it again. */
  readonly printedFrom = $derived.by(() => {
    const { current, edition } = this.sharing
    const title = this.library.description?.meta.title[this.preferences.language] ?? ''
    const link = current ? formatSafeLink(current) : null
    return this.words.shell.print.from(title, edition?.edition ?? '', link?.ok ? link.value : '')
  })
  readonly words = $derived.by(() => messagesIn(this.preferences.language))

  constructor(client: Client) {
    this.client = client
    this.preferences = new Preferences(client, this.messages)
    this.library = new Library(client)
    this.result = new ViewResult(client)
    this.intake = new Intake(client, this.library, this.messages, {
      opened: () => this.goTo('datasets'),
      stamped: (file) => showStamped(this, file),
      own: (file) => {
        this.ownThings.file = file
        this.openDialog('own-file')
      },
      takenIn: (file, mapping) => {
        this.goTo(pageForFile(file, mapping, this))
        if (file.kind === 'boundaries') this.showAs('map')
      },
    })
    this.contents = new DatasetContents(client, this.library)
    this.editions = new Editions(client, this.library, this.messages)
    this.sharedFolder = new SharedFolderWatch(client)
    this.fileExport = new FileExport(client)
    this.houseStyle = new HouseStyleSettings(client, this.messages)
    this.groups = new Groups(client, this.messages)
    this.savedViews = new SavedViews(client, this.messages)
    this.comparing = new Comparing(client, this)
    this.sharing = new Sharing(this)
    this.ownThings = new OwnThingsTransfer(client, this.library, this.messages, () => {
      void this.groups.read()
      void this.savedViews.read()
    })
    this.reports = new Reports(client, this)
    this.reading = new ReportReading(client, this.library, this.reports)
  }

  /** Reads what the window needs, and listens to the core. Returns a function that stops listening. */
  start(): () => void {
    void this.preferences.read()
    void this.groups.read()
    void this.savedViews.read()
    void this.houseStyle.read()
    void this.library.read().then(() => {
      const { app } = this.library
      if (app?.host === 'electron') this.preferences.systemLanguage = app.systemLanguage
      void this.sharedFolder.checkAgain()
    })
    const stops = [
      this.client.on('library:changed', (list) => void this.library.changeTo(list)),
      this.client.on('task:progress', (task) => this.messages.progress(task)),
      this.client.on('file:arrived', (file) => void this.intake.openOffered(file)),
      this.client.on('link:arrived', ({ text }) => (this.navigation.link = text)),
      this.client.on('release:found', ({ version, folder }) =>
        this.messages.warn([inBothLanguages(({ shell }) => shell.messages.newerRelease(version, folder))]),
      ),
      this.client.on('menu:command', (command) => {
        if (command === 'open-dataset') void this.intake.pick()
        else if (command === 'table') this.toggleTable()
        else if (command === 'print') window.print()
        else this.openDialog(command)
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }

  /** Whether the dataset has something to show on a page; while that is not known, only series are not offered. */
  readonly isAvailable = (page: PageId): boolean => {
    const { description } = this.library
    if (!isViewId(page)) return true
    return description ? isAvailable(page, description) : page !== 'series.values'
  }

  /** After a dataset was opened: away from views that it has nothing for, unless an address asked for one. */
  settle(): void {
    const first = this.library.generation === 1
    const asked = first && !this.navigation.isBare
    const leave = first ? this.home !== 'overview' : !this.isAvailable(this.page)
    if (asked || !leave || !isViewId(this.page)) return
    this.navigation.replaceWith({ page: this.home, filters: this.#carry(this.home, {}), show: null })
  }

  openDialog(dialog: Dialog): void {
    if (dialog === 'export' && this.page === 'reports') {
      // The report that is read; the list and the editor have none.
      const isRead = this.navigation.address.report?.mode === 'read'
      this.reports.exporting = isRead && this.reading.report !== null
      return
    }
    if (dialog === 'export' && (this.result.data === null || this.view === null)) return
    if (dialog === 'star' && this.sharing.current === null) return
    if (dialog === 'export' && !this.canExport) return this.messages.complain(nothingToExport)
    if (dialog === 'palette') void this.contents.read()
    this.dialog = dialog
  }

  /** To another view, with the filters that still mean something there. */
  goTo(wanted: PageId, changes: FilterTexts = {}): void {
    const page = !this.library.description || this.isAvailable(wanted) ? wanted : this.home
    this.navigation.goTo({
      page,
      filters: this.#carry(page, changes),
      show: null,
      ...this.comparing.carriedTo(page),
    })
  }

  /** The hash that `goTo` would lead to. */
  hashOf(page: PageId, changes: FilterTexts = {}): string {
    return formatAddress({
      page,
      filters: this.#carry(page, changes),
      show: null,
      ...this.comparing.carriedTo(page),
    })
  }

  change(changes: FilterTexts, kind = ''): void {
    const { page, filters } = this.navigation.address
    const merged = { ...filters, ...changes }
    this.navigation.goTo({ ...this.navigation.address, filters: this.#fit(page, merged) }, kind)
  }

  /** Shows another dataset; with a place of it where one is given. */
  async switchTo(entry: EditionEntry, region: string | null = null): Promise<void> {
    const problem = await this.library.choose(entry.dataset, entry.digest)
    if (problem) return this.messages.complain(problem)
    this.messages.say(
      inBothLanguages(({ datasetChoice }, language) => datasetChoice.chosen(entry.title[language])),
    )
    if (region === null) return
    const page = this.view?.takes.includes('region') ? this.view.id : 'overview'
    this.goTo(this.isAvailable(page) ? page : this.home, { region })
  }

  /** Shows a place that only another dataset has. */
  async switchToPlace(code: string): Promise<void> {
    const found = this.contents.elsewhere.find((place) => place.code === code)
    if (found) await this.switchTo(found.entry, code)
  }

  /** Keeps a group and shows it, in the place of the one that it was. Answers whether it was kept. */
  async saveGroup(draft: GroupDraft): Promise<boolean> {
    const code = await this.groups.save(draft)
    if (code === null) return false
    if (this.view && this.view.maxRegions > 0) this.change({ region: code })
    return true
  }

  reset(): void {
    this.navigation.goTo({ page: this.page, filters: {}, show: null })
  }

  showAs(show: Show, changes: FilterTexts = {}): void {
    const { address } = this.navigation
    if (this.view) this.navigation.goTo({ ...address, filters: { ...address.filters, ...changes }, show })
  }

  toggleTable(): void {
    if (!this.view || this.page === 'overview') return
    this.showAs(this.show === 'table' ? (this.view.pictures[0] ?? 'chart') : 'table')
  }

  stepYear(step: -1 | 1): void {
    const { description } = this.library
    if (!this.view || !this.filters || !description || !this.takes.includes('year')) return
    const years = choosableYears(this.view, description, this.filters.measure)
    const moved = moveYears(this.filters.year, step, years)
    if (moved) this.changeYears(moved)
  }

  /** A slider's movement is one step of the way back. */
  changeYears(year: YearRange): void {
    const { filters } = this
    if (!filters || (filters.year.from === year.from && filters.year.to === year.to)) return
    this.change(formatFilters({ ...filters, year }, ['year']), 'year')
  }

  /** A report that came as a file, or inside one. */
  readonly openReport = (report: Report): void => void this.reports.open(report)

  askAgain(): void {
    if (this.view) void this.result.ask(this.view.id, this.navigation.address.filters)
  }

  #carry(page: PageId, changes: FilterTexts): FilterTexts {
    return this.#fit(page, { ...this.navigation.address.filters, ...changes })
  }

  #fit(page: PageId, texts: FilterTexts): FilterTexts {
    const { description } = this.library
    return !isViewId(page) || !description ? texts : fitFilters(VIEWS[page], texts, description)
  }
}
