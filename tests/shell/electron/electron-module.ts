import { app } from './app'
import { StandInWindow as BrowserWindow } from './browser-window'
import { dialog, shell } from './dialogs-and-shell'
import { ipcMain } from './ipc-main'
import { StandInMenu as Menu, StandInMenuItem as MenuItem } from './menu'
import { nativeTheme } from './native-theme'
import { record as standIn } from './record'
import { control as standInControl } from './control'
import { saysWhatItLacks } from './says-what-it-lacks'
import { screen } from './screen'
import { protocol, session } from './session'
import { utilityProcess } from './utility-process'
import { webContents } from './web-contents'

/**
 * The `electron` module of the main process. What real Electron has not is `standIn`, for tests to read (record.ts), and
 * `standInControl`, for tests to set (control.ts).
 */
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
  utilityProcess,
  webContents,
  standIn,
  standInControl,
}

/** For what tests run in the main process. */
export type StandInElectron = typeof modules

/** Every name but the stand-in's own is one of Electron's. */
type Unknown = Exclude<
  keyof typeof modules,
  keyof typeof Electron.CrossProcessExports | 'standIn' | 'standInControl'
>
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
  utilityProcess,
  webContents,
}
