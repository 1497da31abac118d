import { trace } from './trace'

/** So often in a row a page is loaded again that went past the stand-in. */
const MOST_RETRIES = 3

/**
 * What the stand-in knows of the ways to documents: whether the page itself asked for one, whether it was answered, and
 * with what.
 */
export class Navigation {
  /** Frame and address of what the page itself asked for. */
  readonly #asked = new Set<string>()
  /** Loaders whose request has been stopped at, which is that of every document of a scheme of ours. */
  readonly #seen = new Set<string>()
  #retries = 0

  requested(frameId: string, url: string): void {
    this.#asked.add(`${frameId} ${url}`)
  }

  /** Whether the page asked for it, and not the program or the tests. Once for each time that it asked. */
  wasAskedFor(frameId: string, url: string, fragment = ''): boolean {
    return this.#asked.delete(`${frameId} ${url}${fragment}`) || this.#asked.delete(`${frameId} ${url}`)
  }

  stopped(loaderId: string | undefined): void {
    if (loaderId !== undefined) this.#seen.add(loaderId)
  }

  /** Chromium shows an error in place of a document. @returns whether it never asked the stand-in for it */
  wasMissed(loaderId: string, url: string): boolean {
    if (this.#seen.has(loaderId) || this.#retries >= MOST_RETRIES) return false
    this.#retries += 1
    trace('MISSED', url, loaderId)
    return true
  }

  arrived(): void {
    this.#retries = 0
    this.#seen.clear()
  }
}
