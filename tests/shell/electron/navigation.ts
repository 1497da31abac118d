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
  /** Whether the stand-in was asked for the main frame's document that is on its way. */
  #seen = true
  #retries = 0

  requested(frameId: string, url: string): void {
    this.#asked.add(`${frameId} ${url}`)
  }

  /** Whether the page asked for it, and not the program or the tests. Once for each time that it asked. */
  wasAskedFor(frameId: string, url: string, fragment = ''): boolean {
    return this.#asked.delete(`${frameId} ${url}${fragment}`) || this.#asked.delete(`${frameId} ${url}`)
  }

  /** The main frame sets out for another document. */
  begins(): void {
    this.#seen = false
  }
  /** Chromium has stopped at the request for it, and asks the stand-in. */
  stopped(): void {
    this.#seen = true
  }

  /** Chromium shows an error in place of it. @returns whether it never asked the stand-in */
  wasMissed(url: string): boolean {
    if (this.#seen || this.#retries >= MOST_RETRIES) return false
    this.#retries += 1
    trace('MISSED', url)
    return true
  }

  arrived(): void {
    this.#retries = 0
  }
}
