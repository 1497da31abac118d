import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { isOneOf } from '#shared/dataset/one-of'
import { CALLS, EVENTS, OFFER_CHANNEL } from '#shared/contract/channels'

/** All that the window gets: calls and events by name, and neither `ipcRenderer` nor its event objects. */
contextBridge.exposeInMainWorld('regionkikaren', {
  call: (name: string, input: unknown): Promise<unknown> =>
    isOneOf(CALLS, name) ? ipcRenderer.invoke(name, input) : Promise.reject(new Error('unknown call')),
  on: (name: string, listener: (payload: unknown) => void): (() => void) => {
    if (!isOneOf(EVENTS, name)) throw new Error('unknown event')
    const deliver = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
    ipcRenderer.on(name, deliver)
    return () => {
      ipcRenderer.off(name, deliver)
    }
  },
  // A file that the page made itself has no path.
  offer: async (file: File): Promise<unknown> => {
    const path = webUtils.getPathForFile(file)
    return path ? ipcRenderer.invoke(OFFER_CHANNEL, path) : 'as-bytes'
  },
})
