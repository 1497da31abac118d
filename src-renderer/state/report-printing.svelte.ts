import type { ReportAnswers, ReportQuestion } from './report-answers.svelte'

/** How many of the views are there that are to be printed. */
interface PrintProgress {
  readonly done: number
  readonly all: number
}

/** Frames within which the last chart has been drawn, however slow the machine is: ten seconds. */
const MOST_FRAMES = 600

/** The printing of a report with its own button: asks every view, waits until all are drawn, and prints. */
export class ReportPrinting {
  /** Null: nothing is printed. */
  progress = $state.raw<PrintProgress | null>(null)
  readonly #answers: ReportAnswers
  #stop: AbortController | null = null

  constructor(answers: ReportAnswers) {
    this.#answers = answers
  }

  /** `isDrawn` says whether every chart stands on the page. */
  async print(questions: readonly ReportQuestion[], isDrawn: () => boolean): Promise<void> {
    if (this.progress) return
    const stop = new AbortController()
    this.#stop = stop
    const tell = (done: number): void => void (this.progress = { done, all: questions.length })
    tell(0)
    const all = await this.#answers.load(questions, tell, stop.signal)
    if (all) {
      await drawn(isDrawn)
      window.print()
    }
    this.progress = null
    this.#answers.release()
  }

  stop(): void {
    this.#stop?.abort()
  }
}

async function drawn(isDrawn: () => boolean): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve))
  for (let tries = 0; tries < MOST_FRAMES; tries++) {
    await frame()
    if (tries > 2 && isDrawn()) return
  }
}
