/** One kind of thing that is made of a dataset's facts, and how many of it are remembered at most. */
export interface Remembered<T> {
  readonly most: number
  /** Never there: ties the kind to what it holds. */
  readonly holds?: (value: T) => T
}

/**
 * What was made of the facts of one opened dataset, for the next question: they never change while it is open. Belongs
 * to that dataset and is freed with it. `key` names one thing among those of its kind; what cannot be made is tried
 * anew the next time.
 */
export type Remember = <T>(kind: Remembered<T>, key: string, make: () => T) => T

/** A memory without anything in it; of each kind the oldest makes room. */
export function createMemory(): Remember {
  const kinds = new Map<object, Map<string, unknown>>()
  return <T>(kind: Remembered<T>, key: string, make: () => T): T => {
    let things = kinds.get(kind) as Map<string, T> | undefined
    if (things === undefined) kinds.set(kind, (things = new Map<string, T>()))
    const known = things.get(key)
    if (known !== undefined || things.has(key)) return known as T
    const made = make()
    const [oldest] = things.keys()
    if (things.size >= kind.most && oldest !== undefined) things.delete(oldest)
    things.set(key, made)
    return made
  }
}
