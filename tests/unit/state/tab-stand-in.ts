import { vi } from 'vitest'

interface Entry {
  readonly hash: string
  readonly state: unknown
}

/** What a page keeps by name; a tab's survives its being loaded anew. */
function storage(kept: Map<string, string>): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

/**
 * The tab that a window of the program stands in: address, way back, storage. Stands in for the browser's globals
 * until `vi.unstubAllGlobals()`.
 */
export class TabStandIn {
  readonly local = new Map<string, string>()
  readonly copied: string[] = []
  printed = 0
  #entries: Entry[]
  #at = 0
  #listeners = new Map<string, Set<() => void>>()

  constructor(hash = '') {
    this.#entries = [{ hash, state: null }]
    const page = (): string => this.hash
    vi.stubGlobal('location', {
      origin: 'http://127.0.0.1:1',
      get hash() {
        return page()
      },
      get href() {
        return `http://127.0.0.1:1/${page()}`
      },
    })
    const entry = (): Entry => this.#entries[this.#at] ?? { hash: '', state: null }
    vi.stubGlobal('history', {
      get state() {
        return entry().state
      },
      pushState: (state: unknown, _title: string, to: string) => this.#push({ hash: to, state }),
      replaceState: (state: unknown, _title: string, to = this.hash) =>
        void (this.#entries[this.#at] = { hash: to, state }),
      back: () => this.move(-1),
      forward: () => this.move(1),
    })
    vi.stubGlobal('sessionStorage', storage(new Map()))
    vi.stubGlobal('localStorage', storage(this.local))
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => {
      this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener))
    })
    vi.stubGlobal('navigator', {
      language: 'sv-SE',
      clipboard: {
        writeText: (text: string) => {
          this.copied.push(text)
          return Promise.resolve()
        },
      },
    })
    vi.stubGlobal('window', { print: () => this.printed++ })
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => void Promise.resolve().then(frame))
  }

  get hash(): string {
    return this.#entries[this.#at]?.hash ?? ''
  }

  /** How far it is back to where the tab began. */
  get steps(): number {
    return this.#at
  }

  /** The browser's own buttons. */
  move(steps: -1 | 1): void {
    if (!this.#entries[this.#at + steps]) return
    this.#at += steps
    this.#tell('popstate')
  }

  /** A link in the page, or an address that somebody types. */
  type(hash: string): void {
    this.#push({ hash, state: null })
    this.#tell('popstate')
    this.#tell('hashchange')
  }

  /** The page is loaded anew, where it stands. */
  reload(): void {
    this.#listeners = new Map()
  }

  #push(entry: Entry): void {
    this.#entries = [...this.#entries.slice(0, this.#at + 1), entry]
    this.#at++
  }

  #tell(name: string): void {
    for (const listener of this.#listeners.get(name) ?? []) listener()
  }
}
