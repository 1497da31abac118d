/** Tells when so many milliseconds have passed; the function that it returns forgets it. */
export type Clock = (milliseconds: number, then: () => void) => () => void

/** Long enough to see what has moved, and to read one number. */
const STEP_MILLISECONDS = 1500
/** How soon a picture that was still on its way is looked for again. */
const WAIT_MILLISECONDS = 200

const windowClock: Clock = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds)
  return () => clearTimeout(timer)
}

/** What is run: years of a view, one after the other. */
export interface YearRun {
  /** Ascending. */
  readonly years: readonly number[]
  /** The year that the window stands at; null: it has turned to something else. */
  readonly at: () => number | null
  /** Whether the picture of that year is there. */
  readonly isShown: () => boolean
  readonly goTo: (year: number) => void
}

/**
 * Runs a view through its years at a calm pace: from where it stands, or from the first when it stands at the last.
 * Each year waits for the picture of the one before. Stops at the last, or when the window was moved by somebody else.
 */
export class YearPlaying {
  playing = $state(false)
  readonly #clock: Clock
  #forget: () => void = () => undefined

  constructor(clock: Clock = windowClock) {
    this.#clock = clock
  }

  start({ years, at, isShown, goTo }: YearRun): void {
    this.stop()
    const begun = years.indexOf(at() ?? Number.NaN)
    if (begun < 0 || years.length < 2) return
    this.playing = true
    let index = begun
    const show = (next: number): void => {
      index = next
      const year = years[next]
      if (year !== undefined) goTo(year)
      if (next >= years.length - 1) this.stop()
      else wait(STEP_MILLISECONDS)
    }
    const step = (): void => {
      if (at() !== years[index]) this.stop()
      else if (isShown()) show(index + 1)
      else wait(WAIT_MILLISECONDS)
    }
    const wait = (milliseconds: number): void => {
      this.#forget = this.#clock(milliseconds, step)
    }
    show(begun === years.length - 1 ? 0 : begun + 1)
  }

  stop(): void {
    this.#forget()
    this.#forget = () => undefined
    this.playing = false
  }
}
