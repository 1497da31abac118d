/** What is asked once for each key and then known. */
export class Remembered<K, V> {
  readonly #known = new Map<K, V>()

  get(key: K, ask: () => V): V {
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const value = ask()
    this.#known.set(key, value)
    return value
  }

  clear(): void {
    this.#known.clear()
  }
}

/** What is looked at, and by how many. */
export class Lookers<T> {
  readonly #counts = new Map<string, { readonly thing: T; readonly lookers: number }>()

  get things(): readonly T[] {
    return [...this.#counts.values()].map(({ thing }) => thing)
  }

  has(key: string): boolean {
    return this.#counts.has(key)
  }

  add(key: string, thing: T): void {
    this.#counts.set(key, { thing, lookers: (this.#counts.get(key)?.lookers ?? 0) + 1 })
  }

  remove(key: string): void {
    const counted = this.#counts.get(key)
    if (counted && counted.lookers > 1) this.#counts.set(key, { ...counted, lookers: counted.lookers - 1 })
    else this.#counts.delete(key)
  }
}
