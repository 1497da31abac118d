import { app } from 'electron'
import { createArrivals, type Arrivals } from './arrivals'

/** Files that the system asks the program to open. Must run before the app is ready: macOS sends `open-file` early. */
export function setupFileAssociation(files: readonly string[]): Arrivals {
  const arriving = createArrivals(files)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    arriving.add([file])
  })
  return arriving
}
