import { EventEmitter } from 'node:events'
import { decode, encode } from './page/codec'
import { saysWhatItLacks } from './says-what-it-lacks'

type Handler = Parameters<Electron.IpcMain['handle']>[1]

class IpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'handle' | 'removeHandler'> {
  readonly #handlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this.#handlers.set(channel, handler)
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** A call from a page. @returns the answer, or in words as Electron has them why there is none */
  async invoke(
    event: Electron.IpcMainInvokeEvent,
    channel: string,
    args: string,
  ): Promise<readonly [boolean, string]> {
    try {
      const handler = this.#handlers.get(channel)
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
      const value: unknown = await handler(event, ...(decode(args) as unknown[]))
      return [true, encode(value)]
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      return [false, `Error invoking remote method '${channel}': ${String(error)}`]
    }
  }
}
saysWhatItLacks('ipcMain', IpcMain.prototype)

export const ipcMain = new IpcMain()
