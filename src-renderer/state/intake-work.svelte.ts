import { localize } from '#shared/messages/localize'
import type { Messages as Catalogue } from '#shared/messages/messages'
import { BusyWork } from './busy-work.svelte'

type Working = keyof Catalogue['imports']['intake']['working']

/** What is done with one file that is taken in: said in words that name the file. */
export class IntakeWork extends BusyWork {
  /** Name of the file that is worked on. */
  fileName: string | null = null
  /** A dialog of the host is up. */
  choosing = false

  async on<T>(fileName: string, what: Working, work: () => Promise<T>): Promise<T> {
    this.fileName = fileName
    try {
      return await this.run(
        localize(({ imports }) => imports.intake.working[what](fileName)),
        work,
      )
    } finally {
      this.fileName = null
    }
  }

  /** While somebody looks for the file nothing is said to be worked on. */
  async choose<T>(ask: () => Promise<T>): Promise<T> {
    this.choosing = true
    try {
      return await ask()
    } finally {
      this.choosing = false
    }
  }
}
