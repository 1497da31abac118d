import { app } from 'electron'
import type { DatasetService } from '#main/datasets/dataset-service'
import type { MainWindow } from './window'

/** Ends the core's workers before the program ends; on macOS the program lives on without a window. */
export function setupClosing(core: DatasetService, window: MainWindow): void {
  let closed = false
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => window.show())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void core.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
