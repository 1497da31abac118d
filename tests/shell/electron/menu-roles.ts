import { app } from './app'
import type { StandInWindow } from './browser-window'

interface Role {
  readonly accelerator?: string
  readonly act?: (window: StandInWindow | null) => void
}

const zoomBy = (step: number) => (window: StandInWindow | null) =>
  window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + step)

/**
 * Roles by their names in small letters, with the accelerators of Electron's roles.ts. Editing has none: the page takes
 * those keys by itself. Those of macOS alone do nothing.
 */
export const ROLES: Readonly<Record<string, Role>> = {
  quit: { accelerator: 'CommandOrControl+Q', act: () => app.quit() },
  close: { accelerator: 'CommandOrControl+W', act: (window) => window?.close() },
  reload: { accelerator: 'CommandOrControl+R', act: (window) => window?.reload() },
  forcereload: {
    accelerator: 'Shift+CommandOrControl+R',
    act: (window) => window?.webContents.reloadIgnoringCache(),
  },
  toggledevtools: { accelerator: 'Ctrl+Shift+I', act: (window) => window?.webContents.toggleDevTools() },
  resetzoom: { accelerator: 'CommandOrControl+0', act: (window) => window?.webContents.setZoomLevel(0) },
  zoomin: { accelerator: 'CommandOrControl+Plus', act: zoomBy(0.5) },
  zoomout: { accelerator: 'CommandOrControl+-', act: zoomBy(-0.5) },
  togglefullscreen: { accelerator: 'F11', act: (window) => window?.setFullScreen(!window.isFullScreen()) },
  minimize: { accelerator: 'CommandOrControl+M', act: (window) => window?.minimize() },
  about: { act: () => app.showAboutPanel() },
  undo: { act: (window) => window?.webContents.undo() },
  redo: { act: (window) => window?.webContents.redo() },
  cut: { act: (window) => window?.webContents.cut() },
  copy: { act: (window) => window?.webContents.copy() },
  paste: { act: (window) => window?.webContents.paste() },
  selectall: { act: (window) => window?.webContents.selectAll() },
  help: {},
  services: {},
  hide: {},
  hideothers: {},
  unhide: {},
}
