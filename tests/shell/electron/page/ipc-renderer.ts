import { decode, encode } from './codec'
import type { PageMessage } from './given'

/** Made by `Runtime.addBinding`, in the preload's world alone. */
declare const __standInSend: (text: string) => void

/** The functions by which the main process speaks to the preload's world. */
declare global {
  var __standInAnswer: (id: number, ok: boolean, text: string) => void
  var __standInDeliver: (channel: string, text: string) => void
}

type Listener = Parameters<Electron.IpcRenderer['on']>[1]

export const tellMain = (message: PageMessage): void => __standInSend(JSON.stringify(message))

const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
const listeners = new Map<string, { listener: Listener; once: boolean }[]>()
let last = 0

const listen = (channel: string, listener: Listener, once: boolean): void => {
  const list = listeners.get(channel) ?? []
  listeners.set(channel, [...list, { listener, once }])
}

const parts = {
  invoke(channel, ...args) {
    // In step, as in Electron: what cannot be cloned is refused before anything is sent.
    const text = encode(args)
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      tellMain({ kind: 'invoke', id, channel, args: text })
    })
  },
  send: (channel, ...args) => tellMain({ kind: 'send', channel, args: encode(args) }),
  on(channel, listener) {
    listen(channel, listener, false)
    return ipcRenderer
  },
  once(channel, listener) {
    listen(channel, listener, true)
    return ipcRenderer
  },
  off(channel, listener) {
    const list = listeners.get(channel) ?? []
    const at = list.findLastIndex((one) => one.listener === listener)
    listeners.set(channel, at < 0 ? list : list.toSpliced(at, 1))
    return ipcRenderer
  },
} satisfies Partial<Electron.IpcRenderer>

/** Its preload sees only what is here; the page nothing of it. */
export const ipcRenderer = parts as unknown as Electron.IpcRenderer

globalThis.__standInAnswer = (id, ok, text) => {
  const asked = waiting.get(id)
  waiting.delete(id)
  if (ok) asked?.resolve(decode(text))
  else asked?.reject(new Error(text))
}

globalThis.__standInDeliver = (channel, text) => {
  const args = decode(text) as unknown[]
  for (const { listener, once } of listeners.get(channel) ?? []) {
    if (once) ipcRenderer.off(channel, listener)
    try {
      listener({ sender: ipcRenderer } as Electron.IpcRendererEvent, ...args)
    } catch (error) {
      // The others hear it all the same, and the page is told as of any error that nobody caught.
      setTimeout(() => {
        throw error
      })
    }
  }
}
