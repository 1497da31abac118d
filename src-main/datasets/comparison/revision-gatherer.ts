import { MOST_LISTED, type Revisions, type TableDifference } from '#shared/dataset/difference'
import type { LocalizedText } from '#shared/messages/language'

/** One part of the key of a table's figures: its values, by their places in both editions' common list. */
export interface KeyPart {
  readonly id: string
  readonly name?: LocalizedText
  readonly codes: readonly string[]
  readonly names: readonly LocalizedText[]
}

/** A number and 0, or NaN and the index of a sign. */
export interface Figure {
  readonly value: number
  readonly sign: number
}

interface Listed {
  readonly places: readonly number[]
  readonly before: Figure
  readonly after: Figure
  /** Size of the change; of a number that came or went, its own size; 0 between two signs. */
  readonly size: number
}

const sizeOf = (before: Figure, after: Figure): number => {
  if (before.sign !== 0) return after.sign === 0 ? Math.abs(after.value) : 0
  return Math.abs(after.sign === 0 ? after.value - before.value : before.value)
}

/** Counts and sums up what differs in a table, and keeps the largest revisions. Its memory is bounded. */
export class RevisionGatherer {
  private listed: Listed[] = []
  private total = 0
  private same = 0
  private added = 0
  private removed = 0
  private net = 0
  private absolute = 0
  private largest = 0
  private largestShare: number | null = null

  constructor(private readonly keys: readonly KeyPart[]) {}

  countSame(figures = 1): void {
    this.same += figures
  }

  countAdded(figures: number): void {
    this.added += figures
  }

  countRemoved(figures: number): void {
    this.removed += figures
  }

  /** A figure of both editions that is not the same. `places`: for each part of the key, where its value stands. */
  addRevision(places: readonly number[], before: Figure, after: Figure): void {
    this.total += 1
    if (before.sign === 0 && after.sign === 0) this.sumUp(before.value, after.value)
    this.listed.push({ places, before, after, size: sizeOf(before, after) })
    if (this.listed.length >= 2 * MOST_LISTED) this.cut()
  }

  private sumUp(before: number, after: number): void {
    const change = after - before
    this.net += change
    this.absolute += Math.abs(change)
    if (Math.abs(change) > Math.abs(this.largest)) this.largest = change
    if (before === 0) return
    const share = change / Math.abs(before)
    if (this.largestShare === null || Math.abs(share) > Math.abs(this.largestShare)) this.largestShare = share
  }

  /** The sort is stable: of equal changes, the first found stay. */
  private cut(): void {
    this.listed = this.listed.sort((a, b) => b.size - a.size).slice(0, MOST_LISTED)
  }

  finish(): Pick<TableDifference, 'figures' | 'revisions' | 'change'> {
    this.cut()
    const { added, removed, same, net, absolute, largest, largestShare } = this
    return {
      figures: { added, removed, same },
      revisions: this.buildRevisions(),
      change: { net, absolute, largest, largestShare },
    }
  }

  private buildRevisions(): Revisions {
    const { listed } = this
    return {
      total: this.total,
      keys: this.keys.map((key, k) => ({
        ...key,
        indices: Int32Array.from(listed, ({ places }) => places[k] ?? -1),
      })),
      before: Float64Array.from(listed, ({ before }) => before.value),
      beforeSigns: Uint8Array.from(listed, ({ before }) => before.sign),
      after: Float64Array.from(listed, ({ after }) => after.value),
      afterSigns: Uint8Array.from(listed, ({ after }) => after.sign),
    }
  }
}
