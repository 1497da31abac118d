import type { EditionEntry } from '#shared/contract/calls'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Client } from '../bridge/client'
import { findElsewhere, type PlaceElsewhere } from './places-elsewhere'
import type { Library } from './library.svelte'

/** A dataset that can be shown, with what it holds once that is known. */
export interface OfferedDataset {
  readonly entry: EditionEntry
  readonly description: DatasetDescription | null
}

/** What the datasets hold that are not shown. Read when somebody asks for the first time, and kept. */
export class DatasetContents {
  /** By digest. */
  #known = $state.raw<Readonly<Record<string, DatasetDescription>>>({})
  readonly #client: Client
  readonly #library: Library
  #asked: readonly string[] = []

  /** The current edition of each dataset. */
  readonly offered = $derived.by<readonly OfferedDataset[]>(() => {
    const { list, description } = this.#library
    return (list?.editions ?? [])
      .filter(({ current, deleted }) => current && deleted === undefined)
      .map((entry) => ({
        entry,
        description: entry.digest === list?.active ? description : (this.#known[entry.digest] ?? null),
      }))
  })
  /** Municipalities and counties that only other datasets have. */
  readonly elsewhere = $derived.by<readonly PlaceElsewhere[]>(() => {
    const { list, description } = this.#library
    return description === null
      ? []
      : findElsewhere(
          description,
          this.offered.filter(({ entry }) => entry.digest !== list?.active),
        )
  })

  constructor(client: Client, library: Library) {
    this.#client = client
    this.#library = library
  }

  /** Asks for what is not known yet. A dataset that cannot be read is left without words. */
  async read(): Promise<void> {
    for (const { entry, description } of this.offered) {
      if (description !== null || this.#asked.includes(entry.digest)) continue
      this.#asked = [...this.#asked, entry.digest]
      const result = await this.#client.call('dataset:describe', { dataset: entry.digest })
      if (result.ok) this.#known = { ...this.#known, [entry.digest]: result.value }
      else this.#asked = this.#asked.filter((digest) => digest !== entry.digest)
    }
  }
}
