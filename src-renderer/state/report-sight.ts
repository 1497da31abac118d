import { keyOfQuestion, type ReportAnswers, type ReportQuestion } from './report-answers.svelte'

/** What stands in the window is asked first; a second later what a reader may come to, or print. */
const AHEAD_MILLISECONDS = 1000

/** What of a report somebody has before the eyes. */
export class ReportSight {
  readonly #answers: ReportAnswers
  /** What each item asks; null: it asks nothing. */
  #questions: readonly (ReportQuestion | null)[] = []
  /** Places of the items that are near the window. */
  readonly #near = new Set<number>()
  #stops: ReadonlyMap<string, () => void> = new Map()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(answers: ReportAnswers) {
    this.#answers = answers
  }

  /** Another report, or the same of another edition. */
  show(questions: readonly (ReportQuestion | null)[]): void {
    this.#questions = questions
    this.#look()
    this.pause()
    const all = questions.filter((question) => question !== null)
    this.#timer = setTimeout(() => this.#answers.askAhead(all), AHEAD_MILLISECONDS)
  }

  /** An item has come near the window, or has left it. */
  near(at: number, isNear: boolean): void {
    if (isNear) this.#near.add(at)
    else this.#near.delete(at)
    this.#look()
  }

  /** Asks nothing ahead: another report is on its way. */
  pause(): void {
    clearTimeout(this.#timer)
  }

  /** Nobody looks any more. */
  leave(): void {
    this.pause()
    this.#near.clear()
    this.#questions = []
    this.#look()
  }

  #look(): void {
    const wanted = new Map(
      [...this.#near].flatMap((at) => {
        const question = this.#questions[at] ?? null
        return question === null ? [] : [[keyOfQuestion(question), question] as const]
      }),
    )
    const former = this.#stops
    this.#stops = new Map(
      [...wanted].map(([key, question]) => [key, former.get(key) ?? this.#answers.want(question)]),
    )
    for (const [key, stop] of former) if (!wanted.has(key)) stop()
  }
}
