import { saysWhatItLacks } from '../says-what-it-lacks'
import { openBridge } from './bridge'
import type { Given } from './given'
import { ipcRenderer, tellMain } from './ipc-renderer'
import { pathOf } from './path-of-file'

declare const standInGiven: Given

// Runs in the preload's world: `require('electron')` as a sandboxed preload has it, then the preload itself.
if (window === window.top) runPreload()

function runPreload(): void {
  const bridge = openBridge('isolated', standInGiven.secret)
  const contextBridge = {
    exposeInMainWorld: (key, api) => bridge.expose(key, api),
  } satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>
  const webUtils = { getPathForFile: pathOf } satisfies Pick<Electron.WebUtils, 'getPathForFile'>
  const electron = saysWhatItLacks('preload’s electron', {
    contextBridge: saysWhatItLacks('contextBridge', contextBridge),
    ipcRenderer: saysWhatItLacks('ipcRenderer', ipcRenderer),
    webUtils: saysWhatItLacks('webUtils', webUtils),
  })
  const require = (name: string): unknown => {
    if (/^electron(\/renderer|\/common)?$/.test(name)) return electron
    throw new Error(`module not found: ${name}`)
  }
  leaveKeysToMenu()
  const module = { exports: {} }
  try {
    standInGiven.preload(require, module, module.exports)
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    tellMain({ kind: 'preload-error', message, stack })
  }
}

/** What the page leaves of a key goes to the menu, as an unhandled keyboard event does in Electron. */
function leaveKeysToMenu(): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return
      const { key, code, ctrlKey, shiftKey, altKey, metaKey } = event
      // When all listeners of the page have had it.
      setTimeout(() => {
        if (!event.defaultPrevented) tellMain({ kind: 'key', key, code, ctrlKey, shiftKey, altKey, metaKey })
      })
    },
    true,
  )
}
