import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { CALLS, OFFER_CHANNEL } from '#shared/contract/channels'
import type { Offer } from '#shared/contract/opened-file'
import { fail, type Result } from '#shared/problem/problem'
import { reportInternalError } from '#main/diagnostics'
import { callRefused, internalFailure } from '#main/hosting/host-problems'
import { APP_ORIGIN } from './app-scheme'

/** The core's border: checks name and input, never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Result<unknown>>

/**
 * The only place that handles messages from a window: one channel for each call of the contract, and one on which the
 * preload script names a dropped file.
 */
export function setupIpc(dispatch: Dispatch, offer: (path: unknown) => Promise<Offer>): void {
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
  ipcMain.handle(OFFER_CHANNEL, async (event, path: unknown): Promise<Offer> => {
    if (!isOurWindow(event)) return 'as-bytes'
    try {
      return await offer(path)
    } catch (error) {
      reportInternalError(OFFER_CHANNEL, error)
      return 'as-bytes'
    }
  })
}

/** The window's own page, in its main frame. `senderFrame` is null once the frame has gone. */
function isOurWindow(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN
}
