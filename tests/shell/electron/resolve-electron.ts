import type { ResolveHook } from 'node:module'

/** Hooks of Node's loader, in a thread of their own: `import 'electron'` finds the stand-in's module. */
export const resolve: ResolveHook = (specifier, context, next) =>
  /^electron(\/main|\/common)?$/.test(specifier)
    ? { url: new URL('./electron-module.js', import.meta.url).href, shortCircuit: true }
    : next(specifier, context)
