import type { Report } from '#shared/reports/report'
import {
  questionOf,
  type ReportAnswer,
  type ReportAnswers,
  type ReportQuestion,
} from './report-answers.svelte'
import { slidesOf, turnSlide, type ReportSlide } from './report-slides'

/** What is presented: a report, and the edition that its views are asked of; null: whichever is open. */
interface Presented {
  readonly report: Report | null
  readonly dataset: string | null
}

/** A report before an audience: one slide at a time, and the next one is asked before it is turned to. */
export class ReportPresenting {
  position = $state(0)
  readonly #answers: ReportAnswers
  readonly #presented: Presented
  #stops: readonly (() => void)[] = []

  readonly slides = $derived.by<readonly ReportSlide[]>(() =>
    this.#presented.report ? slidesOf(this.#presented.report) : [{ kind: 'title' }],
  )
  readonly slide = $derived<ReportSlide>(this.slides[this.position] ?? { kind: 'title' })
  /** Null: the slide asks nothing. */
  readonly question = $derived(this.#questionOf(this.slide))
  readonly answer = $derived.by<ReportAnswer | null>(() => this.question && this.#answers.find(this.question))

  constructor(answers: ReportAnswers, presented: Presented) {
    this.#answers = answers
    this.#presented = presented
    this.look()
  }

  /** Turns to a slide, from 0; what is beyond the first or the last stays there. */
  turnTo(position: number): void {
    this.position = Math.max(0, Math.min(position, this.slides.length - 1))
    this.look()
  }

  /** Answers whether the key turns slides. */
  press(key: string): boolean {
    const target = turnSlide(key, this.position, this.slides.length)
    if (target !== null) this.turnTo(target)
    return target !== null
  }

  /** Asks for the slide that is shown and the next, also when the report is another one now. */
  look(): void {
    const former = this.#stops
    // The next one first: what is wanted last is asked first.
    const wanted = [this.#questionOf(this.slides[this.position + 1]), this.question]
    this.#stops = wanted.flatMap((one) => (one ? [this.#answers.want(one)] : []))
    for (const stop of former) stop()
  }

  end(): void {
    for (const stop of this.#stops) stop()
    this.#stops = []
  }

  #questionOf(slide: ReportSlide | undefined): ReportQuestion | null {
    return slide?.kind === 'item' ? questionOf(slide.item, this.#presented.dataset) : null
  }
}
