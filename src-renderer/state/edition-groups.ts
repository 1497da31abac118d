import type { EditionEntry } from '#shared/contract/calls'
import type { LocalizedText } from '#shared/messages/language'

/** A dataset with its editions, the latest first. Deleted ones are left out. */
export interface EditionGroup {
  readonly dataset: string
  /** Of the latest edition. */
  readonly title: LocalizedText
  readonly editions: readonly EditionEntry[]
}

/** Datasets in the order of the list. */
export function groupEditions(editions: readonly EditionEntry[]): readonly EditionGroup[] {
  const groups = new Map<string, EditionEntry[]>()
  for (const entry of editions) {
    if (entry.deleted !== undefined) continue
    const group = groups.get(entry.dataset)
    if (group) group.push(entry)
    else groups.set(entry.dataset, [entry])
  }
  return [...groups].flatMap(([dataset, list]) => {
    const sorted = list.toSorted(laterFirst)
    const [latest] = sorted
    return latest ? [{ dataset, title: latest.title, editions: sorted }] : []
  })
}

/** By the edition's date, then by when it was taken in; the bundled one has no such time and comes last. */
const laterFirst = (a: EditionEntry, b: EditionEntry): number =>
  b.edition.localeCompare(a.edition) || (b.takenIn ?? '').localeCompare(a.takenIn ?? '')
