import type { EditionEntry } from '#shared/contract/calls'
import type { Report } from '#shared/reports/report'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { localize } from '#shared/messages/localize'
import { messagesIn } from '#shared/messages/messages'
import type { Client } from '../bridge/client'
import { Asking } from './asking.svelte'
import { FlowSight } from './flow-sight.svelte'
import { FileExport } from './file-export.svelte'
import { DeckRenewing } from './deck-renewing.svelte'
import { DeckTemplateSettings } from './deck-template.svelte'
import { HouseStyleSettings } from './house-style.svelte'
import { Groups, type GroupDraft } from './groups.svelte'
import { Comparing } from './comparing.svelte'
import { DatasetContents } from './dataset-contents.svelte'
import { Dialogs } from './dialogs.svelte'
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
import { ViewChoice } from './view-choice.svelte'
import { ViewResult } from './view-result.svelte'
import { perLanguage } from '#shared/messages/language'

/**
 * One window: its parts, and what happens between them. A part that changes where the window stands (its address, its
 * dataset, its language, its reports) says so, and the parts that ask the core follow.
 */
export class Session {
  readonly client: Client
  readonly preferences: Preferences
  readonly library: Library
  readonly messages = new Messages()
  readonly navigation: Navigation
  readonly choice: ViewChoice
  readonly result: ViewResult
  readonly flow: FlowSight
  readonly dialogs: Dialogs
  readonly asking: Asking
  readonly intake: Intake
  readonly editions: Editions
  readonly contents: DatasetContents
  readonly sharedFolder: SharedFolderWatch
  readonly fileExport: FileExport
  readonly houseStyle: HouseStyleSettings
  readonly deckTemplate: DeckTemplateSettings
  readonly comparing: Comparing
  readonly groups: Groups
  readonly savedViews: SavedViews
  readonly sharing: Sharing
  readonly ownThings: OwnThingsTransfer
  readonly deckRenewing: DeckRenewing
  readonly reports: Reports
  readonly reading: ReportReading
  /** The dataset that the address was fitted to. */
  #settledFor = 0

  /** Places that only other datasets have, under the title of the dataset. */
  readonly placesElsewhere = $derived.by(() => {
    const { language } = this.preferences
    return this.contents.elsewhere.map(({ code, name, entry }) => ({
      code,
      name: name[language],
      group: entry.title[language],
    }))
  })
  readonly words = $derived.by(() => messagesIn(this.preferences.language))

  constructor(client: Client) {
    const follow = (): void => this.#follow()
    this.client = client
    this.navigation = new Navigation(follow)
    this.preferences = new Preferences(client, this.messages, follow)
    this.library = new Library(client, follow)
    this.groups = new Groups(client, this.messages)
    this.choice = new ViewChoice(this)
    const { choice, library, navigation } = this
    this.comparing = new Comparing(client, {
      library,
      navigation,
      get view() {
        return choice.view
      },
    })
    this.result = new ViewResult(client, this)
    this.flow = new FlowSight(client, this)
    this.intake = new Intake(client, library, this.messages, {
      opened: () => choice.goTo('datasets'),
      stamped: (file) => showStamped(this, file),
      own: (file) => {
        this.ownThings.file = file
        this.dialogs.open('own-file')
      },
      deck: (file) => this.deckRenewing.open(file),
      takenIn: (file, mapping, { shownIn }) => {
        choice.goTo(pageForFile(file, mapping, shownIn, choice))
        if (file.kind === 'boundaries') choice.showAs('map')
      },
    })
    this.contents = new DatasetContents(client, library)
    this.editions = new Editions(client, library, this.messages)
    this.sharedFolder = new SharedFolderWatch(client)
    this.fileExport = new FileExport(client)
    this.houseStyle = new HouseStyleSettings(client, this.messages)
    this.deckTemplate = new DeckTemplateSettings(client, this.messages)
    this.savedViews = new SavedViews(client, this.messages)
    this.sharing = new Sharing(client, this)
    this.deckRenewing = new DeckRenewing(client, this, {
      shown: () => this.dialogs.open('deck'),
      stamped: (file) => showStamped(this, file),
    })
    this.ownThings = new OwnThingsTransfer(client, library, this.messages, () => {
      void this.groups.read()
      void this.savedViews.read()
    })
    this.reports = new Reports(client, this, follow)
    this.reading = new ReportReading(client, this)
    this.asking = new Asking(client, this)
    this.dialogs = new Dialogs(this)
  }

  /** Reads what the window needs, and listens to the core. Returns a function that stops listening. */
  start(): () => void {
    void this.preferences.read()
    void this.groups.read()
    void this.savedViews.read()
    void this.houseStyle.read()
    void this.deckTemplate.read()
    void this.library.read().then(() => {
      const { app } = this.library
      if (app?.host === 'electron') this.preferences.followSystem(app.systemLanguage)
      void this.sharedFolder.checkAgain()
    })
    const stops = [
      this.client.on('library:changed', (list) => void this.library.changeTo(list)),
      this.client.on('task:progress', (task) => this.messages.progress(task)),
      this.client.on('file:arrived', (file) => void this.intake.openOffered(file)),
      this.client.on('link:arrived', ({ text }) => this.navigation.receiveLink(text)),
      this.client.on('release:found', ({ version, folder }) =>
        this.messages.warn([localize(({ shell }) => shell.messages.newerRelease(version, folder))]),
      ),
      this.client.on('menu:command', (command) => {
        if (command === 'open-dataset') void this.intake.pick()
        else if (command === 'table') this.choice.toggleTable()
        else if (command === 'print') window.print()
        else this.dialogs.open(command)
      }),
    ]
    return () => stops.forEach((stop) => stop())
  }

  /** Shows another dataset; with a place of it where one is given. */
  async switchTo(entry: EditionEntry, region: string | null = null): Promise<void> {
    const problem = await this.library.choose(entry.dataset, entry.digest)
    if (problem) return this.messages.complain(problem)
    this.messages.say(localize(({ datasetChoice }, language) => datasetChoice.chosen(entry.title[language])))
    if (region === null) return
    const { choice } = this
    const page = choice.view?.takes.includes('region') ? choice.view.id : 'overview'
    choice.goTo(choice.isAvailable(page) ? page : choice.home, { region })
  }

  /** Keeps the reader's own municipality and shows it, in the dataset that knows it best; `none`: they have none. */
  async chooseHome(home: string): Promise<void> {
    const list = await this.preferences.chooseHome(home)
    if (list === null) return
    const wanted = this.preferences.home
    await this.library.changeHome(list, wanted)
    const { description } = this.library
    if (wanted === null || !description) return
    const name = SWEDISH_MUNICIPALITIES.get(wanted) ?? wanted
    if (description.home !== wanted)
      return this.messages.say(localize(({ home: said }) => said.nowhere(name)))
    this.messages.say(
      localize(({ home: said }, language) => said.chosen(name, description.meta.title[language])),
    )
    this.choice.goTo(this.choice.home, { region: wanted })
  }

  /** Keeps what places are seen against, and shows the view at hand and all others so. */
  async chooseReference(reference: string): Promise<void> {
    await this.preferences.change({ reference })
    const { choice, navigation } = this
    if (navigation.address.filters.reference !== undefined) choice.change({ reference })
    await this.library.describeAgain()
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
    const { choice } = this
    if (choice.view && choice.view.maxRegions > 0) choice.change({ region: code })
    return true
  }

  /** Asks the view's question again, after it has failed. */
  async askAgain(): Promise<void> {
    await this.result.askAgain()
    this.#noteLook()
  }

  /** A report that came as a file, or inside one. */
  readonly openReport = (report: Report): void => void this.reports.open(report)

  /** Each part asks what the window stands at now, unless it has asked that. */
  #follow(): void {
    const { library, choice } = this
    if (library.generation !== this.#settledFor) {
      this.#settledFor = library.generation
      // Another dataset may lack what is looked at.
      choice.settle()
    }
    const answered = Promise.all([this.result.follow(), this.comparing.follow()])
    // Before anybody asks for the map, for making it takes a second; but not before the figures that are looked at.
    const hasMap = library.description !== null && choice.view?.pictures.includes('map') === true
    if (hasMap && choice.show === 'map') void library.readGeography()
    void this.flow.follow()
    this.reports.follow()
    void this.reading.follow()
    void this.sharing.follow()
    void answered.then(() => {
      // Another has been asked for, and follows.
      if (this.result.waiting) return
      if (hasMap) void library.readGeography()
      this.#noteLook()
      // What it does not know another dataset may.
      if (choice.page === 'overview') void this.contents.read()
    })
  }

  /** What is looked at for a while is offered again. */
  #noteLook(): void {
    const { current, words } = this.sharing
    if (current && words)
      this.savedViews.look(current, {
        title: perLanguage((language) => words[language].title),
        subtitle: perLanguage((language) => words[language].subtitle),
      })
  }
}
