import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { CALLS } from '#shared/contract/channels'
import { fail, type Result } from '#shared/contract/problem'
import { reportInternalError } from '#main/diagnostics'
import { callRefused, internalFailure } from '#main/hosting/host-problems'
import { APP_ORIGIN } from './app-scheme'

/** The core's border: checks name and input, never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>

/** The only place that handles messages from a window: one channel for each call of the contract. */
export function setupIpc(dispatch: Dispatch): void {
  for (const name of CALLS) {
    ipcMain.handle(name, async (event, input: unknown): Promise<Result<unknown>> => {
      if (!isOurWindow(event)) return fail(callRefused)
      try {
        return await dispatch(name, input)
      } catch (error) {
        reportInternalError(name, error)
        return fail(internalFailure)
      }
    })
  }
}

/** The window's own page, in its main frame. `senderFrame` is null once the frame has gone. */
function isOurWindow(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN
}
