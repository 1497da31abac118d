import { app } from './app'
import { StandInWindow as BrowserWindow } from './browser-window'
import { dialog, shell } from './dialogs-and-shell'
import { ipcMain } from './ipc-main'
import { StandInMenu as Menu, StandInMenuItem as MenuItem } from './menu'
import { nativeTheme } from './native-theme'
import { record as standIn } from './record'
import { saysWhatItLacks } from './says-what-it-lacks'
import { screen } from './screen'
import { protocol, session } from './session'
import { webContents } from './web-contents'

/** The `electron` module of the main process. `standIn` is what real Electron has not: see record.ts. */
const modules = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
  standIn,
}

/** Every name but the stand-in's own is one of Electron's. */
type Unknown = Exclude<keyof typeof modules, keyof typeof Electron.CrossProcessExports | 'standIn'>
const electron: [Unknown] extends [never] ? typeof modules : never = modules

export default saysWhatItLacks('electron', electron)
export {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
  webContents,
}
