// Calls and messages between the page and the main process.
import { EventEmitter } from 'node:events'
import { record } from './record.mjs'

const handlers = new Map()
export const ipcMain = {
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`second handler for ${channel}`)
    handlers.set(channel, handler)
  },
}

/** As Electron does: input and answer are cloned, and a channel without handler rejects. */
export async function invokeFrom(senderFrame, channel, input) {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
  return structuredClone(await handler({ senderFrame }, structuredClone(input)))
}
export const channelsHandled = () => [...handlers.keys()]

class IpcRenderer extends EventEmitter {
  invoke(channel, input) {
    return invokeFrom(record.windows.at(-1).webContents.mainFrame, channel, input)
  }
}
export const ipcRenderer = new IpcRenderer()
