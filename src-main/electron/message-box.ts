import { dialog, type BrowserWindow, type MessageBoxOptions, type MessageBoxReturnValue } from 'electron'

/** Before the window where there is one to be seen: a dialog of a hidden window is hidden as well. */
export const messageBox = (
  window: BrowserWindow | null,
  options: MessageBoxOptions,
): Promise<MessageBoxReturnValue> =>
  window !== null && !window.isDestroyed() && window.isVisible()
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options)
