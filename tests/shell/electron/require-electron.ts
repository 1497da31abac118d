import Module from 'node:module'

/** What programs mean by Electron. */
export const ELECTRON = /^electron(\/main|\/common)?$/

type Load = (request: string, ...rest: unknown[]) => unknown

/** For `require('electron')`, by which Playwright gets at the modules. `import` has hooks: resolve-electron.ts. */
export function letRequireFind(electron: object): void {
  const loader = Module as unknown as { _load: Load }
  const load = loader._load
  loader._load = function (request, ...rest) {
    return ELECTRON.test(request) ? electron : load.call(this, request, ...rest)
  }
}
