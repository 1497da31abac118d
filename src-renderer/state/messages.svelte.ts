import type { TaskProgress } from '#shared/contract/calls'
import type { Problem } from '#shared/problem/problem'
import type { LocalizedText } from '#shared/messages/language'

/** A button beside a message, such as "Undo". */
export interface MessageAction {
  readonly label: LocalizedText
  readonly run: () => void
}

/** A short message in the corner of the window; refusals, warnings and those with a button stay until they are closed. */
export interface Message {
  readonly id: number
  readonly text: LocalizedText
  readonly problem: Problem | null
  readonly action: MessageAction | null
}

const SHOWN_MILLISECONDS = 8000
/** Room for what several files of a library have to tell when a window opens. */
const MOST_SHOWN = 5

/** What the window tells the reader beside the picture: messages, and what takes time. */
export class Messages {
  list = $state.raw<readonly Message[]>([])
  tasks = $state.raw<readonly TaskProgress[]>([])
  #nextId = 1

  say(text: LocalizedText): void {
    const id = this.#add(text, null, null)
    setTimeout(() => this.dismiss(id), SHOWN_MILLISECONDS)
  }

  /** With something to do about it; pressing the button closes the message. */
  offer(text: LocalizedText, label: LocalizedText, run: () => void): void {
    const id = this.#add(text, null, {
      label,
      run: () => {
        this.dismiss(id)
        run()
      },
    })
  }

  /** What became of the reader's own files: it is said only once, so that it stays until it is read. */
  warn(notices: readonly LocalizedText[]): void {
    for (const notice of notices)
      if (!this.list.some(({ text }) => text.sv === notice.sv)) this.#add(notice, null, null)
  }

  complain(problem: Problem): void {
    this.#add(problem.message, problem, null)
  }

  dismiss(id: number): void {
    this.list = this.list.filter((message) => message.id !== id)
  }

  progress(task: TaskProgress): void {
    const others = this.tasks.filter((known) => known.task !== task.task)
    this.tasks = task.done ? others : [...others, task]
  }

  #add(text: LocalizedText, problem: Problem | null, action: MessageAction | null): number {
    const id = this.#nextId++
    this.list = [...this.list.slice(1 - MOST_SHOWN), { id, text, problem, action }]
    return id
  }
}
