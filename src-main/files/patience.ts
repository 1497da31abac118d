import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds to wait before each further try: virus scanners and backups let go of a file within a second. */
const PAUSES = [20, 40, 80, 160, 320, 640]

/** The system's code of an error, e.g. `EBUSY`; empty for errors without one. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Does something again for about a second while it fails with what passes by itself. Throws the last error. */
export async function patiently<T>(
  action: () => Promise<T>,
  isPassing: (code: string) => boolean,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await action()
    } catch (error) {
      const pause = PAUSES[attempt]
      if (pause === undefined || !isPassing(codeOf(error))) throw error
      await wait(pause)
    }
  }
}
