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

/** How many look at something. */
export class Lookers {
  readonly #counts = new Map<string, number>()

  has(key: string): boolean {
    return this.#counts.has(key)
  }

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }

  remove(key: string): void {
    const left = (this.#counts.get(key) ?? 1) - 1
    if (left > 0) this.#counts.set(key, left)
    else this.#counts.delete(key)
  }
}
