import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CALLS, EVENTS } from '#shared/contract/channels'

/** All that the window gets: calls and events by name, and neither `ipcRenderer` nor its event objects. */
contextBridge.exposeInMainWorld('regionkikaren', {
  call: (name: string, input: unknown): Promise<unknown> =>
    (CALLS as readonly string[]).includes(name)
      ? ipcRenderer.invoke(name, input)
      : Promise.reject(new Error('unknown call')),
  on: (name: string, listener: (payload: unknown) => void): (() => void) => {
    if (!(EVENTS as readonly string[]).includes(name)) throw new Error('unknown event')
    const deliver = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
    ipcRenderer.on(name, deliver)
    return () => {
      ipcRenderer.off(name, deliver)
    }
  },
})
