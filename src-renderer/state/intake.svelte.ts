import type { TakenIn } from '#shared/contract/calls'
import type {
  Candidate,
  DeckFile,
  FileToTakeIn,
  OfferedFile,
  OpenedFile,
  OwnFile,
  StampedFile,
} from '#shared/contract/opened-file'
import type { Problem, Result } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import type { ImportMapping } from '#shared/table/import-mapping'
import type { DatasetName } from '#shared/table/joining'
import type { Client } from '../bridge/client'
import { readFileBytes, shortName } from './file-bytes'
import { IntakeWork } from './intake-work.svelte'
import type { Library } from './library.svelte'
import type { Messages } from './messages.svelte'

/** A mapping whose dataset is called otherwise. */
const named = (mapping: ImportMapping, name: DatasetName | null): ImportMapping =>
  name === null ? mapping : { ...mapping, dataset: { ...mapping.dataset, ...name } }

/** A file that was refused, with the reasons. */
export interface Refusal {
  readonly fileName: string
  readonly problem: Problem
}

export const INTAKE_STEPS = ['file', 'mapping', 'difference'] as const
export type IntakeStep = (typeof INTAKE_STEPS)[number]

/**
 * One file on its way into the library, from wherever it came: opened → what it means → what it would change →
 * taken in or discarded. Nothing is changed before the last step.
 */
export class Intake {
  file = $state.raw<FileToTakeIn | null>(null)
  step = $state<IntakeStep>('file')
  /** For tables: what the columns mean, as the reader has it now. */
  mapping = $state.raw<ImportMapping | null>(null)
  /** For boundaries: the property with the codes. */
  property = $state<string | null>(null)
  /** Key of the dataset that the figures are put into; null for a dataset of their own. */
  into = $state<string | null>(null)
  candidate = $state.raw<Candidate | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  readonly work = new IntakeWork()
  readonly #client: Client
  readonly #library: Library
  readonly #messages: Messages
  readonly #onOpened: () => void
  readonly #onStamped: (file: StampedFile) => Promise<void>
  readonly #onOwn: (file: OwnFile) => void
  readonly #onDeck: (file: DeckFile) => Promise<void>
  readonly #onTakenIn: (file: FileToTakeIn, mapping: ImportMapping | null, candidate: Candidate) => void

  /** `opened`: there is something to show. `takenIn`: the file is in the library and shown. `stamped`: one of ours. `own`: somebody's views. `deck`: slides of ours. */
  constructor(
    client: Client,
    library: Library,
    messages: Messages,
    on: {
      readonly opened: () => void
      readonly stamped: (file: StampedFile) => Promise<void>
      readonly own: (file: OwnFile) => void
      readonly deck: (file: DeckFile) => Promise<void>
      readonly takenIn: (file: FileToTakeIn, mapping: ImportMapping | null, candidate: Candidate) => void
    },
  ) {
    this.#client = client
    this.#library = library
    this.#messages = messages
    this.#onOpened = on.opened
    this.#onStamped = on.stamped
    this.#onOwn = on.own
    this.#onDeck = on.deck
    this.#onTakenIn = on.takenIn
  }

  /** A file from the page, dropped or chosen: by its path where the host knows it, else its bytes. */
  async takeFile(file: File): Promise<void> {
    if (this.work.choosing || this.#isOccupied()) return
    const offer = await this.work.choose(() => this.#client.offer(file))
    if (offer === 'as-bytes') await this.#openBytes(file)
    else if (offer !== 'declined') await this.openOffered(offer)
  }

  /** The host's own dialog; where one is up already, that one. */
  async pick(): Promise<void> {
    if (this.work.choosing || this.#isOccupied()) return
    const result = await this.work.choose(() => this.#client.call('file:pick', null))
    if (!result.ok) this.#refuse('', result.problem)
    else if (result.value !== null) await this.openOffered(result.value)
  }

  /** A file that the core knows the path of: picked, dropped, come by double click or from the command line. */
  async openOffered({ token, fileName }: OfferedFile): Promise<void> {
    // What came while a dialog was up was first.
    if (this.#isOccupied()) await this.#client.call('file:discard', { token })
    else await this.#open(fileName, () => this.#client.call('file:open-offered', { token }))
  }

  async openShared(fileName: string): Promise<void> {
    if (this.#isOccupied()) return
    await this.#open(fileName, () => this.#client.call('shared-folder:open', { fileName }))
  }

  async chooseTable(table: number): Promise<void> {
    const { file } = this
    if (!file || this.work.active) return
    const { token, fileName } = file
    await this.#open(fileName, () => this.#client.call('file:choose-table', { token, table }))
  }

  /** Back or forth between the steps that need no asking. */
  show(step: 'file' | 'mapping'): void {
    this.step = step
  }

  /** Puts the figures into a dataset, or gives them one of their own: by the table's name, not that of the other. */
  putInto(key: string | null): void {
    const { file, mapping } = this
    if (key === null && file?.kind === 'table' && mapping?.dataset.id === this.into)
      this.mapping = named(mapping, file.joining.apart)
    this.into = key
  }

  /** Finds out what taking in would change, and shows it. */
  async prepare(): Promise<void> {
    const { file, mapping, property, into } = this
    if (!file || this.work.active) return
    await this.work.on(file.fileName, 'preparing', async () => {
      const question = { token: file.token, mapping, property, into }
      const candidate = this.#accept(file, await this.#client.call('file:prepare', question))
      if (candidate === null) return
      this.candidate = candidate
      this.step = 'difference'
    })
  }

  /** Exactly as recognition has it, which is how the table was taken in last time. */
  async prepareAsRecognised(): Promise<void> {
    if (this.file?.kind === 'table') this.mapping = this.file.recognition.mapping
    await this.prepare()
  }

  /** Takes the file in, as the candidate says. */
  async commit(): Promise<void> {
    const { file, mapping, candidate } = this
    if (!file || !candidate || this.work.active) return
    await this.work.on(file.fileName, 'committing', async () => {
      const taken = this.#accept(file, await this.#client.call('file:commit', { token: file.token }))
      if (taken === null) return
      this.#clear()
      await this.#library.refresh()
      this.#tell(file, taken, candidate)
      this.#onTakenIn(file, mapping, candidate)
    })
  }

  /** Lets go of the file. What the core is doing with it is stopped. */
  async discard(): Promise<void> {
    const { file } = this
    if (!file) return
    if (this.work.active) await this.cancelTask()
    this.#clear()
    await this.#client.call('file:discard', { token: file.token })
  }

  /** Stops what takes time; the file stays open. */
  async cancelTask(): Promise<void> {
    const running = this.#messages.tasks.filter((task) => task.cancellable)
    await Promise.all(running.map(({ task }) => this.#client.call('task:cancel', { task })))
  }

  /** Whether another file is in the way, which the reader is told. */
  #isOccupied(): boolean {
    const name = this.file?.fileName ?? this.work.fileName
    if (name === null) return false
    this.#messages.say(localize(({ imports }) => imports.intake.unfinished(name)))
    return true
  }

  async #openBytes(file: File): Promise<void> {
    if (this.#isOccupied()) return
    const fileName = shortName(file.name)
    await this.#open(fileName, async () => {
      const most = this.#library.app?.maxFileBytes ?? Number.POSITIVE_INFINITY
      const read = await readFileBytes(file, most)
      return read.ok ? this.#client.call('file:open', { fileName, bytes: read.value }) : read
    })
  }

  async #open(fileName: string, ask: () => Promise<Result<OpenedFile>>): Promise<void> {
    const result = await this.work.on(fileName, 'opening', ask)
    if (result.ok) await this.#receive(result.value)
    else this.#refuse(fileName, result.problem)
  }

  async #receive(file: OpenedFile): Promise<void> {
    if (file.kind === 'stamped') return this.#onStamped(file)
    if (file.kind === 'own') return this.#onOwn(file)
    // Its views are asked again, which takes a while.
    if (file.kind === 'deck') return this.work.on(file.fileName, 'opening', () => this.#onDeck(file))
    this.file = file
    this.candidate = null
    this.step = 'file'
    this.mapping = file.kind === 'table' ? named(file.recognition.mapping, file.joining.named) : null
    this.property = file.kind === 'boundaries' ? file.boundaries.property : null
    this.into =
      file.kind === 'boundaries' ? file.boundaries.dataset : file.kind === 'table' ? file.joining.into : null
    this.#onOpened()
    if (file.kind !== 'dataset') return
    // A ready dataset file needs no interpretation.
    await this.prepare()
    if (this.candidate === null) await this.discard()
  }

  /** The answer about a file; null when there was none, which the reader is told. */
  #accept<T>(file: FileToTakeIn, result: Result<T>): T | null {
    // Discarded meanwhile: nobody waits for the answer.
    if (this.file !== file) return null
    if (result.ok) return result.value
    this.#refuse(file.fileName, result.problem)
    return null
  }

  #refuse(fileName: string, problem: Problem): void {
    if (problem.code === 'query-cancelled')
      this.#messages.say(localize(({ imports }) => imports.intake.stopped))
    else this.refusal = { fileName, problem }
  }

  #tell(file: FileToTakeIn, { already, notices }: TakenIn, candidate: Candidate): void {
    this.#messages.say(
      localize(({ imports: { intake } }) =>
        already ? intake.change.already(file.fileName) : intake.change.accepted(file.fileName),
      ),
    )
    // What stood in the last step has been read.
    const told = candidate.notices.map(({ sv }) => sv)
    for (const notice of notices) if (!told.includes(notice.sv)) this.#messages.say(notice)
  }

  #clear(): void {
    this.file = null
    this.candidate = null
    this.mapping = null
    this.property = null
    this.into = null
    this.step = 'file'
  }
}
