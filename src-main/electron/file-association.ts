import { app } from 'electron'

/** Files that the system asks the program to open, kept until there is somebody to take them. */
export interface ArrivingFiles {
  add(files: readonly string[]): void
  /** From now on each file goes to `take`, those that waited first. */
  deliverTo(take: (file: string) => void): void
}

/** Must run before the app is ready: macOS sends `open-file` early. */
export function setupFileAssociation(files: readonly string[]): ArrivingFiles {
  const waiting = [...files]
  let take: ((file: string) => void) | null = null
  const add = (arrived: readonly string[]) => {
    if (take === null) waiting.push(...arrived)
    else arrived.forEach(take)
  }
  app.on('open-file', (event, file) => {
    event.preventDefault()
    add([file])
  })
  return {
    add,
    deliverTo(taker) {
      take = taker
      waiting.splice(0).forEach(taker)
    },
  }
}
