import { openBridge } from './bridge'
import type { Given } from './given'

declare const standInGiven: Given

// Runs in the page's own world, before its scripts. As in Electron only the main frame has a preload.
if (window === window.top) {
  openBridge('main', standInGiven.secret, (key, api) => {
    if (key in window)
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    Object.defineProperty(window, key, {
      value: deeplyFrozen(api),
      enumerable: true,
      writable: false,
      configurable: false,
    })
  })
}

function deeplyFrozen(thing: unknown): unknown {
  if (thing === null || typeof thing !== 'object' || ArrayBuffer.isView(thing)) return thing
  Object.values(thing).forEach(deeplyFrozen)
  return Object.freeze(thing)
}
