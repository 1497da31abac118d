/** A picture that is answered sooner is not dimmed: it would only flicker, and be painted twice more. */
const MOMENT_MILLISECONDS = 150

/** A wait that is seen once it lasts: from the first question that has no answer, however many have followed it. */
export class LastingWait {
  seen = $state(false)
  #timer: ReturnType<typeof setTimeout> | undefined

  begin(): void {
    this.#timer ??= setTimeout(() => (this.seen = true), MOMENT_MILLISECONDS)
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.seen = false
  }
}
