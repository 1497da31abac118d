import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** So long (ms) a second start waits for the first one's answer: a slow computer's window may be busy for a while. */
const PATIENCE = 10_000
const LOOK_EVERY = 100

/**
 * How a program that holds the single-instance lock answers a second start: with an empty file of the name that the
 * second one made up. Electron tells the second one only that the lock is held, and neither whether somebody heard it nor
 * whether the holder hangs, or sits at another computer with the same profile.
 */
export function answerSecondStart(profile: string, token: string): void {
  try {
    mkdirSync(folderIn(profile), { recursive: true })
    writeFileSync(join(folderIn(profile), token), '')
  } catch {
    // The second start then says that nobody answers; there is no other way to reach it.
  }
}

/** Whether the holder of the lock has answered within the time that a person waits for a window. */
export function waitForAnswer(profile: string, token: string): Promise<boolean> {
  const file = join(folderIn(profile), token)
  return new Promise((resolve) => {
    const decide = (heard: boolean): void => {
      clearInterval(looking)
      clearTimeout(patience)
      try {
        rmSync(file, { force: true })
      } catch {
        // An empty file that a virus scanner holds may stay.
      }
      resolve(heard)
    }
    const looking = setInterval(() => {
      if (existsSync(file)) decide(true)
    }, LOOK_EVERY)
    const patience = setTimeout(() => decide(existsSync(file)), PATIENCE)
  })
}

const folderIn = (profile: string): string => join(profile, 'second-starts')
