import type { CallInput, CallOutput } from '#shared/contract/calls'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { ProblemError, resultOf } from '#shared/problem/problem'
import type { Companion } from '#main/files/write-beside'
import { importError } from '#main/formats/import-problem'
import type { SourceFile } from './database-jobs'
import { updateDeckInPlace, type Updating } from './deck-updating'
import { readDatasetFile } from './read-file'

interface OpenedDeck {
  readonly source: SourceFile
  renewed: (CallOutput<'deck:update'> & { readonly language: Language }) | null
}

/** Decks with slides of ours that were opened, by their tokens. All methods but `discard` throw `ProblemError`. */
export class OpenedDecks {
  private readonly opened = new Map<string, OpenedDeck>()

  constructor(private readonly updating: Updating) {}

  /**
   * Keeps a deck with slides of ours; false for one without. `isOurs`: it says itself what it shows, so that there is
   * something to do with it also where it cannot be opened as a deck.
   */
  async open(token: string, source: SourceFile, isOurs: boolean): Promise<boolean> {
    const bytes = await this.read(source)
    const slides = await resultOf(this.updating.pictures.readDeck(bytes))
    if (!slides.ok && !isOurs) throw new ProblemError(slides.problem)
    if (!slides.ok || slides.value.length === 0) return false
    this.opened.set(token, { source, renewed: null })
    return true
  }

  /** Renews it from the figures of today. The file stays as it is, and what was made is kept. */
  async renew({ token, language }: CallInput<'deck:renew'>): Promise<CallOutput<'deck:renew'>> {
    const { source } = this.find(token)
    const bytes = await this.read(source)
    const input = { name: source.name, bytes, dataset: null, language }
    const renewed = await updateDeckInPlace(this.updating, input)
    this.find(token).renewed = { ...renewed, language }
    return { slides: renewed.slides }
  }

  /** The files that were made, and where the deck that they were made of lies. */
  made(token: string): CallOutput<'deck:made'> & Pick<Companion, 'source' | 'nameFor'> {
    const { renewed, source } = this.find(token)
    if (renewed === null) throw importError('invalid-input', ({ files }) => files.notPrepared)
    const { file, list, language } = renewed
    return { file, list, source: source.path, nameFor: messagesIn(language).deckUpdates.listFile }
  }

  /** Unknown tokens are ignored. */
  discard(token: string): void {
    this.opened.delete(token)
  }

  private find(token: string): OpenedDeck {
    const deck = this.opened.get(token)
    if (deck === undefined) throw importError('invalid-input', ({ files }) => files.notPrepared)
    return deck
  }

  private async read({ path, name, digest }: SourceFile): Promise<Uint8Array<ArrayBuffer>> {
    const read = await readDatasetFile(path, name)
    if (read.digest !== digest) throw importError('file-unreadable', ({ files }) => files.changedSince(name))
    return Uint8Array.from(read.bytes)
  }
}
